// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/commandline.h"

#include "app/headless/messages.h"
#include "engine/core/text.h"

#include <QStringDecoder>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

namespace {

using Kind = Option::Kind;

Error usageError(const QString &message) { return Error(Error::Kind::Input, message); }

QString nameOf(const Option &option) { return QString::fromLatin1(option.name); }

Result<QStringList> decoded(const QList<QByteArray> &arguments)
{
    QStringList result;
    for (const QByteArray &argument : arguments) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(argument);
        if (decoder.hasError()) {
            return usageError(Messages::tr("argument %1 is not UTF-8: %2")
                                  .arg(result.size() + 1)
                                  .arg(printableLine(QString::fromLatin1(argument), 80)));
        }
        result += text;
    }
    return result;
}

Result<void> checkNumber(const Option &option, const QString &text)
{
    bool isNumber = false;
    const bool isWhole = option.kind == Kind::Integer;
    // No bound is beyond what a double holds exactly.
    const double number =
        isWhole ? static_cast<double>(text.toLongLong(&isNumber)) : text.toDouble(&isNumber);
    const bool hasParity = !option.isOdd || std::fmod(number, 2) != 0;
    if (isNumber && std::isfinite(number) && number >= option.minimum && number <= option.maximum
        && hasParity)
        return {};
    const QString kind = option.isOdd ? Messages::tr("an odd number")
        : isWhole                     ? Messages::tr("a whole number")
                                      : Messages::tr("a number");
    const QString unit = *option.unit ? u' ' + Messages::tr(option.unit) : QString();
    return usageError(Messages::tr("%1: \"%2\" is not %3 from %4 to %5%6")
                          .arg(nameOf(option), printableLine(text, 40), kind,
                               QString::number(option.minimum, 'g', 15),
                               QString::number(option.maximum, 'g', 15), unit));
}

Error unknownOption(const QString &name)
{
    QStringList names;
    for (const Option &option : allOptions())
        names += nameOf(option);
    const QString close = closestMatch(name, names);
    const QString shown = printableLine(name, 80);
    return usageError(close.isEmpty()
                          ? Messages::tr("unknown option %1").arg(shown)
                          : Messages::tr("unknown option %1, did you mean %2?").arg(shown, close));
}

} // namespace

//! The state of one pass over the arguments.
class CommandLine::Parser
{
public:
    explicit Parser(QStringList arguments)
        : m_arguments(std::move(arguments))
    {
    }

    Result<CommandLine> parse();

private:
    Result<void> takeOption(const QString &argument);
    Result<void> takeCommand(const Option &option);
    Result<QString> takeValue(const Option &option, const std::optional<QString> &attached);
    Result<void> checkOperands() const;
    Result<void> checkCombinations() const;
    [[nodiscard]] QString commandName() const { return nameOf(optionOf(m_line.m_command)); }

    QStringList m_arguments;
    qsizetype m_next = 0;
    CommandLine m_line;
    qsizetype m_commandOperands = 0; // of m_operands, those that the command itself took
};

Result<CommandLine> CommandLine::parse(const QList<QByteArray> &arguments)
{
    auto texts = decoded(arguments);
    if (!texts)
        return texts.error();
    return Parser(*texts).parse();
}

Result<CommandLine> CommandLine::Parser::parse()
{
    bool onlyOperands = false;
    while (m_next < m_arguments.size()) {
        const QString argument = m_arguments.at(m_next++);
        if (onlyOperands || argument == "-"_L1 || !argument.startsWith(u'-')) {
            m_line.m_operands += argument;
        } else if (argument == "--"_L1) {
            onlyOperands = true;
        } else if (const auto taken = takeOption(argument); !taken) {
            return taken.error();
        }
    }
    // Help and version answer whatever else was asked.
    if (m_line.m_command == Command::Help || m_line.m_command == Command::Version)
        return m_line;
    if (const auto checked = checkOperands(); !checked)
        return checked.error();
    if (const auto checked = checkCombinations(); !checked)
        return checked.error();
    return m_line;
}

Result<void> CommandLine::Parser::takeOption(const QString &argument)
{
    const qsizetype equals = argument.indexOf(u'=');
    const QString name = equals < 0 ? argument : argument.left(equals);
    const auto attached = equals < 0 ? std::nullopt : std::optional(argument.mid(equals + 1));
    const Option *option = findOption(name == "-h"_L1 ? u"--help"_s : name);
    if (!option)
        return unknownOption(name);
    if (option->kind == Kind::Later)
        return usageError(Messages::tr("%1: not in this version").arg(name));
    if (attached
        && (option->kind == Kind::Switch || (option->kind == Kind::Command && !option->operands)))
        return usageError(Messages::tr("%1 takes no value").arg(name));
    if (option->kind == Kind::Command) {
        if (attached)
            m_arguments.insert(m_next, *attached);
        return takeCommand(*option);
    }
    if (m_line.has(option->flag) && !option->isRepeatable && option->kind != Kind::Switch)
        return usageError(Messages::tr("%1 was given twice").arg(name));
    if (option->kind == Kind::Switch) {
        m_line.m_values[option->flag] = {};
        return {};
    }
    const auto value = takeValue(*option, attached);
    if (!value)
        return value.error();
    if (option->kind == Kind::Integer || option->kind == Kind::Real) {
        if (const auto checked = checkNumber(*option, *value); !checked)
            return checked;
    }
    m_line.m_values[option->flag] += *value;
    return {};
}

Result<void> CommandLine::Parser::takeCommand(const Option &option)
{
    const bool isAnswer = m_line.m_command == Command::Help || m_line.m_command == Command::Version;
    if (isAnswer)
        return {};
    const bool asksAnswer = option.command == Command::Help || option.command == Command::Version;
    if (m_line.m_command != Command::Window && !asksAnswer) {
        return usageError(
            m_line.m_command == option.command
                ? Messages::tr("%1 was given twice").arg(nameOf(option))
                : Messages::tr("%1 and %2 exclude each other").arg(commandName(), nameOf(option)));
    }
    m_line.m_command = option.command;
    for (int i = 0; i < option.operands; ++i) {
        if (m_next == m_arguments.size() || m_arguments.at(m_next).startsWith("--"_L1)) {
            return usageError(
                Messages::tr("%1 needs %2").arg(nameOf(option), QLatin1StringView(option.value)));
        }
        m_line.m_operands.insert(m_commandOperands++, m_arguments.at(m_next++));
    }
    return {};
}

Result<QString> CommandLine::Parser::takeValue(const Option &option,
                                               const std::optional<QString> &attached)
{
    // A flag where a value should be is a forgotten value and not a file named like a flag.
    const bool hasNext = m_next < m_arguments.size() && !m_arguments.at(m_next).startsWith("--"_L1);
    const QString value = attached ? *attached : hasNext ? m_arguments.at(m_next++) : QString();
    if (value.isEmpty())
        return usageError(Messages::tr("%1 needs a value: %2")
                              .arg(nameOf(option), QLatin1StringView(option.value)));
    return value;
}

Result<void> CommandLine::Parser::checkOperands() const
{
    const Command command = m_line.m_command;
    if (command == Command::Window || command == Command::Cleanup)
        return {};
    const qsizetype expected = command == Command::Run ? 1 : m_commandOperands;
    if (m_line.m_operands.size() <= expected)
        return {};
    const QString surplus = printableLine(m_line.m_operands.at(expected), 80);
    return usageError(
        command == Command::Run
            ? Messages::tr("unexpected argument \"%1\": the prompt is one argument, in quotes")
                  .arg(surplus)
            : Messages::tr("unexpected argument \"%1\"").arg(surplus));
}

Result<void> CommandLine::Parser::checkCombinations() const
{
    const Command command = m_line.m_command;
    for (auto it = m_line.m_values.cbegin(); it != m_line.m_values.cend(); ++it) {
        const Option &option = optionOf(it.key());
        if (command != Command::Window && !option.with.testFlag(command))
            return usageError(
                Messages::tr("%1 does not go with %2").arg(nameOf(option), commandName()));
    }
    if (m_line.has(Flag::Quiet) && m_line.has(Flag::Verbose))
        return usageError(
            Messages::tr("%1 and %2 exclude each other").arg(u"--quiet"_s, u"--verbose"_s));
    if (m_line.has(Flag::Json) && m_line.text(Flag::Events) == "-"_L1)
        return usageError(
            Messages::tr("--events - and --json exclude each other: both are standard output"));
    if (m_line.has(Flag::Image) && m_line.has(Flag::Snapshot))
        return usageError(
            Messages::tr("%1 and %2 exclude each other").arg(u"--image"_s, u"--snapshot"_s));
    if (command != Command::Run)
        return {};
    const bool hasPrompt = !m_line.m_operands.isEmpty();
    if (hasPrompt && m_line.has(Flag::PromptFile))
        return usageError(Messages::tr("a prompt and --prompt-file exclude each other"));
    if (hasPrompt && m_line.has(Flag::Config)) {
        return usageError(Messages::tr(
            "a prompt and --config exclude each other: the configuration has a prompt; "
            "--prompt-file overrides it"));
    }
    if (!hasPrompt && !m_line.has(Flag::PromptFile) && !m_line.has(Flag::Config)
        && !m_line.has(Flag::Spec))
        return usageError(
            Messages::tr("--headless needs a prompt, --prompt-file, --config or --spec"));
    return {};
}

std::optional<int> CommandLine::integer(Flag flag) const
{
    return has(flag) ? std::optional(text(flag).toInt()) : std::nullopt;
}

std::optional<qint64> CommandLine::wholeNumber(Flag flag) const
{
    return has(flag) ? std::optional<qint64>(text(flag).toLongLong()) : std::nullopt;
}

std::optional<double> CommandLine::real(Flag flag) const
{
    return has(flag) ? std::optional(text(flag).toDouble()) : std::nullopt;
}

} // namespace Quaver::Cli
