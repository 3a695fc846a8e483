// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/commandline.h"
#include "app/headless/console.h"
#include "app/headless/messages.h"
#include "app/setup/language.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Cli;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void readsValues();
    void helpNamesEveryOption();
    void helpIsEnglish();
    void unitsAreTranslated();
    void fitsColumns_data();
    void fitsColumns();
};

namespace {

using Arguments = QList<QByteArray>;

} // namespace

void TestCommandLine::accepts_data()
{
    QTest::addColumn<Arguments>("arguments");
    QTest::addColumn<int>("command");
    QTest::addColumn<QStringList>("operands");

    const auto row = [](const char *name, const Arguments &arguments, Command command,
                        const QStringList &operands = {}) {
        QTest::newRow(name) << arguments << static_cast<int>(command) << operands;
    };
    row("nothing", {}, Command::Window);
    row("prompt for the window", {"test rate limits"}, Command::Window, {u"test rate limits"_s});
    row("prompt", {"--headless", "test"}, Command::Run, {u"test"_s});
    row("prompt before", {"test", "--headless"}, Command::Run, {u"test"_s});
    row("prompt like a flag", {"--headless", "--", "--test"}, Command::Run, {u"--test"_s});
    row("prompt file", {"--headless", "--prompt-file", "-"}, Command::Run);
    row("specification", {"--headless", "--spec", "x.json"}, Command::Run);
    row("show", {"--show", "run-1"}, Command::Show, {u"run-1"_s});
    row("export", {"--export-run", "run-1", "x.csv", "--json"}, Command::ExportRun,
        {u"run-1"_s, u"x.csv"_s});
    row("cleanup", {"--cleanup"}, Command::Cleanup);
    row("cleanup by name", {"--cleanup", "run-1", "run-2"}, Command::Cleanup,
        {u"run-1"_s, u"run-2"_s});
    row("help wins", {"--headless", "--help"}, Command::Help);
    row("short help", {"-h"}, Command::Help);
    row("version", {"--version"}, Command::Version);
    row("list with endpoints",
        {"--list-models", "--endpoint", "a=http://a/v1", "--endpoint=b=http://b/v1"},
        Command::ListModels);
    row("serve", {"--serve", "--port", "0"}, Command::Serve);
}

void TestCommandLine::accepts()
{
    QFETCH(Arguments, arguments);
    QFETCH(int, command);
    QFETCH(QStringList, operands);
    const auto line = CommandLine::parse(arguments);
    QVERIFY2(line.isOk(), line.isOk() ? "" : qPrintable(line.error().message));
    QCOMPARE(static_cast<int>(line->command()), command);
    QCOMPARE(line->operands(), operands);
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<Arguments>("arguments");
    QTest::addColumn<QString>("part");

    const auto row = [](const char *name, const Arguments &arguments, const QString &part) {
        QTest::newRow(name) << arguments << part;
    };
    row("unknown", {"--frobnicate"}, u"unknown option --frobnicate"_s);
    row("near miss", {"--headless", "x", "--benchmark-modle", "offline"},
        u"did you mean --benchmark-model?"_s);
    row("near miss of a command", {"--list-run"}, u"did you mean --list-runs?"_s);
    row("single dash", {"-x"}, u"unknown option -x"_s);
    row("not UTF-8", {"--headless", "\xff\xfe"}, u"argument 2 is not UTF-8"_s);
    row("cut UTF-8", {"--headless", "caf\xc3"}, u"argument 2 is not UTF-8"_s);
    row("no prompt", {"--headless"}, u"needs a prompt"_s);
    row("two prompts", {"--headless", "test", "rate"}, u"unexpected argument \"rate\""_s);
    row("two commands", {"--list-runs", "--cleanup"},
        u"--list-runs and --cleanup exclude each other"_s);
    row("command twice", {"--list-runs", "--list-runs"}, u"given twice"_s);
    row("flag twice", {"--headless", "x", "--cpu", "1", "--cpu", "2"}, u"--cpu was given twice"_s);
    row("no value", {"--headless", "x", "--config"}, u"--config needs a value"_s);
    row("flag as value", {"--headless", "x", "--export", "--json"}, u"--export needs a value"_s);
    row("empty value", {"--headless", "x", "--backend="}, u"--backend needs a value"_s);
    row("value of a switch", {"--headless", "x", "--json=1"}, u"--json takes no value"_s);
    row("operand missing", {"--export-run", "run-1"}, u"--export-run needs RUN FILE"_s);
    row("show without run", {"--show"}, u"--show needs RUN"_s);
    row("surplus", {"--list-runs", "x"}, u"unexpected argument \"x\""_s);
    row("foreign flag", {"--list-runs", "--cpu", "1"}, u"--cpu does not go with --list-runs"_s);
    row("port of a run", {"--headless", "x", "--port", "1"},
        u"--port does not go with --headless"_s);
    row("not a number", {"--headless", "x", "--cpu", "two"},
        u"--cpu: \"two\" is not a whole number from 1 to 1024 processors"_s);
    row("fraction", {"--headless", "x", "--memory", "1.5"}, u"MiB"_s);
    row("zero", {"--headless", "x", "--task-timeout", "0"}, u"from 1 to 86400 seconds"_s);
    row("negative", {"--headless", "x", "--parallel", "-1"}, u"--parallel"_s);
    row("huge", {"--headless", "x", "--disk", "99999999999999999999"}, u"--disk"_s);
    row("port too high", {"--serve", "--port", "65536"}, u"from 0 to 65535"_s);
    row("score above 1", {"--headless", "x", "--min-score", "1.1"}, u"a number from 0 to 1"_s);
    row("score nan", {"--headless", "x", "--min-score", "nan"}, u"--min-score"_s);
    row("json and events", {"--headless", "x", "--json", "--events", "-"}, u"exclude each other"_s);
    row("quiet and verbose", {"--headless", "x", "--quiet", "--verbose"}, u"exclude each other"_s);
    row("image and snapshot", {"--headless", "x", "--image", "a", "--snapshot", "b"},
        u"exclude each other"_s);
    row("prompt and file", {"--headless", "x", "--prompt-file", "y"}, u"exclude each other"_s);
    row("prompt and configuration", {"--headless", "x", "--config", "y"}, u"exclude each other"_s);
    row("even votes", {"--headless", "x", "--votes", "2"},
        u"--votes: \"2\" is not an odd number from 1 to 9 votes"_s);
    row("too many votes", {"--headless", "x", "--votes", "11"}, u"from 1 to 9 votes"_s);
    row("no votes", {"--headless", "x", "--votes", "0"}, u"--votes"_s);
    row("no tokens", {"--headless", "x", "--max-tokens", "0"},
        u"a whole number from 1 to 1000000000000 tokens"_s);
    row("too many tokens", {"--headless", "x", "--max-tokens", "1000000000001"}, u"tokens"_s);
    row("negative cost", {"--headless", "x", "--max-cost", "-0.01"}, u"US dollars"_s);
    row("infinite cost", {"--headless", "x", "--max-cost", "inf"}, u"--max-cost"_s);
    row("two judges", {"--headless", "x", "--judge-model", "a", "--judge-model", "b"},
        u"--judge-model was given twice"_s);
    row("network of a list", {"--list-models", "--network"},
        u"--network does not go with --list-models"_s);
    row("value of the network", {"--headless", "x", "--network=all"}, u"takes no value"_s);
    for (const char *later :
         {"--compare", "--regrade", "--resume", "--rerun", "--import", "--prune"})
        row(later, {"--headless", "x", later, "1"},
            QLatin1StringView(later) + u": not in this version"_s);
}

void TestCommandLine::refuses()
{
    QFETCH(Arguments, arguments);
    QFETCH(QString, part);
    const auto line = CommandLine::parse(arguments);
    QVERIFY(!line.isOk());
    QCOMPARE(line.error().kind, Error::Kind::Input);
    QVERIFY2(line.error().message.contains(part), qPrintable(line.error().message));
}

void TestCommandLine::readsValues()
{
    const auto line = CommandLine::parse({"--headless", "x", "--cpu=4", "--export", "a.json",
                                          "--export=b.csv", "--min-score", "0.25", "--json"});
    QVERIFY(line.isOk());
    QCOMPARE(line->integer(Flag::Cpu), 4);
    QCOMPARE(line->integer(Flag::Memory), std::nullopt);
    QCOMPARE(line->real(Flag::MinScore), 0.25);
    QCOMPARE(line->texts(Flag::Export), QStringList({u"a.json"_s, u"b.csv"_s}));
    QVERIFY(line->has(Flag::Json));
    QVERIFY(!line->has(Flag::Quiet));
    const auto caps =
        CommandLine::parse({"--headless", "x", "--max-tokens", "1000000000000", "--max-cost",
                            "0.005", "--votes", "9", "--response-cache"});
    QVERIFY(caps.isOk());
    QCOMPARE(caps->wholeNumber(Flag::MaxTokens), qint64(1'000'000'000'000));
    QCOMPARE(caps->real(Flag::MaxCost), 0.005);
    QCOMPARE(caps->integer(Flag::Votes), 9);
    QVERIFY(caps->has(Flag::ResponseCache));
    QCOMPARE(line->wholeNumber(Flag::MaxTokens), std::nullopt);
    QVERIFY(!line->has(Flag::ResponseCache));
}

void TestCommandLine::helpNamesEveryOption()
{
    const QString help = helpText();
    for (const Option &option : allOptions())
        QVERIFY2(help.contains(QLatin1StringView(option.name)), option.name);
}

//! Programs read it, and one language on every machine is promised to them.
void TestCommandLine::helpIsEnglish()
{
    const QString help = helpText();
    for (const Option &option : allOptions())
        QVERIFY2(help.contains(QLatin1StringView(option.help)), option.name);
    Setup::setLanguage(u"de"_s);
    QCOMPARE(helpText(), help);
    Setup::setLanguage(u"en"_s);
}

void TestCommandLine::unitsAreTranslated()
{
    Setup::setLanguage(u"zh_CN"_s);
    for (const Option &option : allOptions()) {
        const QString unit = QLatin1StringView(option.unit);
        if (!unit.isEmpty() && unit != "MiB"_L1)
            QVERIFY2(Messages::tr(option.unit) != unit, option.unit);
    }
    Setup::setLanguage(u"en"_s);
}

void TestCommandLine::fitsColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("expected");
    QTest::newRow("short") << u"abc"_s << 5 << u"abc"_s;
    QTest::newRow("exact") << u"abcde"_s << 5 << u"abcde"_s;
    QTest::newRow("long") << u"abcdef"_s << 5 << u"abcd…"_s;
    QTest::newRow("wide") << u"漢字漢字"_s << 5 << u"漢字…"_s;
    QTest::newRow("wide at the edge") << u"漢字漢"_s << 6 << u"漢字漢"_s;
    QTest::newRow("one column") << u"abc"_s << 1 << u"…"_s;
    QTest::newRow("none") << u"abc"_s << 0 << QString();
}

void TestCommandLine::fitsColumns()
{
    QFETCH(QString, text);
    QFETCH(int, columns);
    std::setlocale(LC_ALL, "C.UTF-8");
    QTEST(fitted(text, columns), "expected");
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
