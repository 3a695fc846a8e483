// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/trialtext.h"

#include "app/look/format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::TrialText)
};

QString jsonText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QLocale::c().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    // A document holds no bare value, so that one goes in and out in brackets.
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.mid(1, text.size() - 2));
}

} // namespace

std::optional<qint64> timeOf(const Trial &trial)
{
    switch (trial.state) {
    case TrialState::Waiting:
        return std::nullopt;
    case TrialState::Running:
        return trial.startedAt.isValid()
            ? std::optional(trial.startedAt.msecsTo(QDateTime::currentDateTimeUtc()))
            : std::nullopt;
    case TrialState::Cancelled:
        // Most of them never began.
        return trial.result.duration > 0 ? std::optional(trial.result.duration) : std::nullopt;
    default:
        return trial.result.duration;
    }
}

std::optional<qint64> tokensOf(const Trial &trial)
{
    const auto &usage = trial.result.usage;
    return usage ? std::optional(usage->inputTokens + usage->outputTokens) : std::nullopt;
}

QString reasonOf(const Trial &trial)
{
    return isFinal(trial.state) ? trial.result.reason : trial.activity;
}

QString checkText(const Check &check)
{
    const QString value = jsonText(check.value);
    switch (check.type) {
    case Check::Type::Exact:
        return (check.ignoreCase ? Words::tr("The answer is “%1”, in capital or small letters.")
                                 : Words::tr("The answer is exactly “%1”."))
            .arg(value);
    case Check::Type::Contains:
        return (check.ignoreCase
                    ? Words::tr("The answer contains “%1”, in capital or small letters.")
                    : Words::tr("The answer contains “%1”."))
            .arg(value);
    case Check::Type::Regex:
        return Words::tr("The answer matches the regular expression %1").arg(value);
    case Check::Type::Number:
        return check.tolerance.value_or(0) > 0
            ? Words::tr("The last number of the answer is %1, give or take %2.")
                  .arg(value, jsonText(*check.tolerance))
            : Words::tr("The last number of the answer is %1.").arg(value);
    case Check::Type::Json:
        return Words::tr("The answer, read as JSON, equals %1").arg(value);
    case Check::Type::Command:
        break;
    }
    return Words::tr("This command succeeds in the working folder: %1").arg(check.command);
}

QString graderText(const TaskResult &result)
{
    if (result.grader.isEmpty())
        return {};
    if (result.grader == "check"_L1)
        return Words::tr("Check, without a model");
    if (!result.votes)
        return Words::tr("Judge %1").arg(result.grader);
    return Words::tr("Judge %1 · votes: %2 passed, %3 failed")
        .arg(result.grader, countText(result.votes->passed), countText(result.votes->failed));
}

QString flagText(const QString &flag)
{
    if (flag == "looked-for-answers"_L1)
        return Words::tr("It looked for the expected answers outside its working folder.");
    if (flag == "touched-program-files"_L1)
        return Words::tr("It reached for files or processes of the program that runs it.");
    if (flag == "searched-for-keys"_L1)
        return Words::tr("It searched for keys or passwords.");
    if (flag == "tried-network"_L1)
        return Words::tr("It tried to reach the network.");
    return Words::tr("It was marked “%1”.").arg(flag);
}

} // namespace Quaver::Ui
