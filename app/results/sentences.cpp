// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/sentences.h"

#include "app/look/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr double usualLevel = 0.05;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::Results)
};

//! With a decimal where a whole number would say too little.
QString pointsText(double difference)
{
    const double points = std::fabs(difference) * 100;
    return QLocale().toString(points, 'f', points < 9.95 ? 1 : 0);
}

} // namespace

QString captionText(const ResultsSummary &summary, bool isUnderWay)
{
    if (summary.models.isEmpty())
        return {};
    const QString model = summary.models.at(summary.best).model;
    const auto count = static_cast<int>(summary.models.size());
    if (count == 1)
        return isUnderWay ? Words::tr("%1, so far").arg(model) : model;
    return isUnderWay ? Words::tr("%1, the best of %Ln models so far", nullptr, count).arg(model)
                      : Words::tr("%1, the best of %Ln models", nullptr, count).arg(model);
}

QString coverageText(const OutcomeCounts &outcomes)
{
    const QString counted = countText(outcomes.counted());
    const QString all = countText(outcomes.all());
    const QString errored = countText(outcomes.errored);
    const QString cancelled = countText(outcomes.cancelled);
    if (outcomes.errored > 0 && outcomes.cancelled > 0)
        return Words::tr("%1 of %2 counted, %3 errored and %4 cancelled (left out)")
            .arg(counted, all, errored, cancelled);
    if (outcomes.errored > 0)
        return Words::tr("%1 of %2 counted, %3 errored (left out)").arg(counted, all, errored);
    if (outcomes.cancelled > 0)
        return Words::tr("%1 of %2 counted, %3 cancelled (left out)").arg(counted, all, cancelled);
    return Words::tr("%1 of %2 counted").arg(counted, all);
}

QString trialsText(const ModelSummary &model)
{
    const qsizetype trials = model.passAtK.size();
    if (trials < 2 || model.passHatK.size() != trials)
        return {};
    return Words::tr("With %1 trials: at least one passes %2 (pass@%1), all pass %3 (pass^%1)")
        .arg(countText(trials), percentText(model.passAtK.last()),
             percentText(model.passHatK.last()));
}

QString flagsText(int flaggedPasses)
{
    if (flaggedPasses == 0)
        return {};
    return Words::tr("Flagged passes: %1. They are in the score; look at them under Tasks.")
        .arg(countText(flaggedPasses));
}

QString comparisonText(const ResultsSummary &summary)
{
    if (!summary.bestTwo)
        return {};
    const Statistics::Comparison &comparison = summary.bestTwo->comparison;
    const bool isAhead = comparison.difference >= 0;
    const QString first =
        summary.models.at(isAhead ? summary.bestTwo->first : summary.bestTwo->second).model;
    const QString second =
        summary.models.at(isAhead ? summary.bestTwo->second : summary.bestTwo->first).model;
    if (comparison.tasks == 1)
        return Words::tr("One task tells nothing about which of %1 and %2 is better.")
            .arg(first, second);
    if (std::fabs(comparison.difference) < 0.0005)
        return Words::tr("%1 and %2 are level over %Ln tasks.", nullptr, comparison.tasks)
            .arg(first, second);
    const QString points = pointsText(comparison.difference);
    const QString probability = probabilityText(comparison.probability);
    if (comparison.probability < usualLevel)
        return Words::tr(
                   "%1 is ahead of %2 by %3 points; with %Ln tasks this is hardly chance (%4).",
                   nullptr, comparison.tasks)
            .arg(first, second, points, probability);
    return Words::tr("%1 is ahead of %2 by %3 points; with %Ln tasks this may be chance (%4).",
                     nullptr, comparison.tasks)
        .arg(first, second, points, probability);
}

QString tokensSentence(const UsageByRole &usage)
{
    const int roles =
        int(hasTokens(usage.author)) + int(hasTokens(usage.tested)) + int(hasTokens(usage.judge));
    if (roles != 1)
        return {};
    const auto sentence = [](const QString &text, const Usage &used) {
        return text.arg(countText(used.inputTokens), countText(used.outputTokens));
    };
    if (hasTokens(usage.author))
        return sentence(Words::tr("Tokens of the author: %1 in, %2 out"), usage.author);
    if (hasTokens(usage.judge))
        return sentence(Words::tr("Tokens of the judge: %1 in, %2 out"), usage.judge);
    return sentence(Words::tr("Tokens of the tested models: %1 in, %2 out"), usage.tested);
}

QString probabilityText(double probability)
{
    const QLocale locale;
    if (probability < 0.001)
        return Words::tr("p < %1").arg(locale.toString(0.001, 'f', 3));
    return Words::tr("p = %1").arg(locale.toString(probability, 'f', probability < 0.0995 ? 3 : 2));
}

} // namespace Quaver::Ui
