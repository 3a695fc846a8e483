// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/comparisonwords.h"

#include "app/look/format.h"
#include "app/results/sentences.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::Comparison)
};

} // namespace

QString sideName(Side side)
{
    if (side == Side::A) {
        //: the name of the first of two runs that are compared
        return Words::tr("A");
    }
    //: the name of the second of two runs that are compared
    return Words::tr("B");
}

QString outcomeText(const TaskOutcome &outcome)
{
    if (!outcome.isThere())
        return Words::tr("–", "the run does not have the task");
    if (outcome.trials == 1 || outcome.counted == 0)
        return stateWord(outcome.state);
    //: of several trials of a task: passed, all that count
    return Words::tr("%1 of %2").arg(countText(outcome.passed), countText(outcome.counted));
}

std::optional<TrialState> outcomeState(const TaskOutcome &outcome)
{
    if (!outcome.isThere())
        return std::nullopt;
    if (outcome.trials == 1 || outcome.counted == 0)
        return outcome.state;
    if (outcome.passed == outcome.counted)
        return TrialState::Passed;
    return outcome.passed == 0 ? std::optional(TrialState::Failed) : std::nullopt;
}

QString differenceText(const ComparedTask &task)
{
    const std::optional<double> difference = task.difference();
    const double points = difference ? std::round(*difference * 100) : 0;
    if (points == 0)
        return {};
    const QString number = QLocale().toString(std::fabs(points), 'f', 0);
    if (points > 0) {
        //: the difference of two shares of passed trials
        return Words::tr("+%1 points").arg(number);
    }
    //: the difference of two shares of passed trials; it begins with a minus sign
    return Words::tr("−%1 points").arg(number);
}

QString comparisonSentence(const TaskComparison &comparison, const ModelSummary &a,
                           const ModelSummary &b)
{
    if (comparison.tasks.isEmpty())
        return {};
    if (!comparison.hasSameTasks()) {
        if (comparison.common == 0)
            return Words::tr("The two runs have no task in common, so only the totals can be "
                             "compared.");
        return Words::tr("The two runs do not have the same tasks (%1 of %2 are in both), so only "
                         "the totals are compared.")
            .arg(countText(comparison.common), countText(comparison.tasks.size()));
    }
    if (!comparison.statistics)
        return Words::tr("No task has a grade that counts in both runs yet.");
    ResultsSummary both;
    both.models = {a, b};
    both.models[0].model = sideName(Side::A);
    both.models[1].model = sideName(Side::B);
    both.bestTwo = BestTwo{1, 0, *comparison.statistics};
    return comparisonText(both);
}

} // namespace Quaver::Ui
