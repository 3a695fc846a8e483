// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/charts/outcomechart.h"

#include "app/look/format.h"
#include "app/look/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QValueAxis>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr std::array finalStates{TrialState::Passed, TrialState::Failed, TrialState::Limit,
                                 TrialState::Errored, TrialState::Cancelled};
constexpr int heightOfBar = 3 * gridUnit; // px, with the gap to the next
constexpr int heightOfRest = 12 * gridUnit;

//! Those that any trial came to.
QList<TrialState> statesOf(const ResultsSummary &summary)
{
    const OutcomeCounts all = summary.outcomes();
    QList<TrialState> states;
    std::ranges::copy_if(finalStates, std::back_inserter(states),
                         [&](TrialState state) { return all.of(state) > 0; });
    return states;
}

} // namespace

OutcomeChart::OutcomeChart(QWidget *parent)
    : ChartPanel(u"outcomeChart"_s, parent)
{
}

QString OutcomeChart::titleText() const { return tr("Outcome by model"); }

ChartTable OutcomeChart::tableOf(const ResultsSummary &summary) const
{
    const QList<TrialState> states = statesOf(summary);
    if (states.isEmpty() || (summary.models.size() < 2 && states.size() < 2))
        return {};
    ChartTable table;
    table.headers.append(tr("Model"));
    for (const TrialState state : states)
        table.headers.append(stateWord(state));
    for (const ModelSummary &model : summary.models) {
        QStringList row{model.model};
        for (const TrialState state : states)
            row.append(countText(model.outcomes.of(state)));
        table.rows.append(row);
    }
    return table;
}

void OutcomeChart::draw(const ResultsSummary &summary)
{
    const auto models = static_cast<int>(summary.models.size());
    setMinimumHeight(std::max(leastHeight, models * heightOfBar + heightOfRest));
    // Of the room of a model. One alone needs not be that thick.
    const double barShare = models == 1 ? 0.35 : 0.6;
    auto *series = new QHorizontalStackedBarSeries;
    series->setBarWidth(barShare);
    QList<double> ends(models, 0);
    QList<ChartMark> marks;
    QList<DirectLabel> texts;
    // The axis starts at the bottom, the list of models at the top.
    for (const TrialState state : statesOf(summary)) {
        auto *set = new QBarSet(stateWord(state));
        set->setBrush(stateColour(state, palette()));
        set->setPen(QPen(palette().color(QPalette::Base), 2));
        for (int row = 0; row < models; ++row) {
            const ModelSummary &model = summary.models.at(models - 1 - row);
            const int count = model.outcomes.of(state);
            set->append(count);
            if (count == 0)
                continue;
            marks.append({QRectF(ends.at(row), row - barShare / 2, count, barShare),
                          tr("%1 · %2: %3", "model, outcome, how many")
                              .arg(model.model, stateWord(state), countText(count))});
            texts.append({QPointF(ends.at(row) + count / 2.0, row), countText(count),
                          palette().color(QPalette::Base), DirectLabel::Side::Centre,
                          static_cast<double>(count)});
            ends[row] += count;
        }
        series->append(set);
    }
    chart()->addSeries(series);
    auto *nameAxis = new QBarCategoryAxis;
    nameAxis->append(axisNames(summary));
    addAxis(nameAxis, Qt::AlignLeft, {series}, false);
    nameAxis->setLineVisible(false);
    nameAxis->setLabelsVisible(models > 1);
    auto *countAxis = new QValueAxis;
    countAxis->setRange(0, std::max(1.0, *std::ranges::max_element(ends)));
    countAxis->setLabelsVisible(false);
    addAxis(countAxis, Qt::AlignBottom, {series}, false);
    countAxis->setLineVisible(false);
    chart()->legend()->setAlignment(Qt::AlignBottom);
    chart()->legend()->show();
    labels()->setLabels(texts, series, chartFont());
    tips()->setMarks(marks, series);
}

} // namespace Quaver::Ui
