// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/charts/durationchart.h"

#include "app/look/format.h"
#include "app/look/theme.h"
#include "app/results/charts/dotcloud.h"
#include "app/results/charts/scale.h"

#include <QCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QScatterSeries>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr double spread = 0.24; // of a lane, to either side
constexpr double medianReach = 0.34;
constexpr int heightOfLane = 5 * gridUnit; // px
constexpr int heightOfRest = 12 * gridUnit;

//! Differ in shape, too: the colours alone may look alike.
struct Mark
{
    TrialState state;
    QScatterSeries::MarkerShape shape;
};
constexpr std::array marksOfStates{
    Mark{TrialState::Passed, QScatterSeries::MarkerShapeCircle},
    Mark{TrialState::Failed, QScatterSeries::MarkerShapeRotatedRectangle},
    Mark{TrialState::Limit, QScatterSeries::MarkerShapeTriangle},
    Mark{TrialState::Errored, QScatterSeries::MarkerShapeRectangle}};

double dotSize(qsizetype dots) { return dots > 500 ? 5 : dots > 100 ? 7 : 9; }

//! Where in its lane a dot is, −1 to 1: spread evenly and the same every time (the fractional parts
//! of multiples of the golden ratio).
double place(qsizetype index)
{
    constexpr double golden = 0.6180339887498949;
    const double turn = static_cast<double>(index) * golden;
    return 2 * (turn - std::floor(turn)) - 1;
}

} // namespace

DurationChart::DurationChart(QWidget *parent)
    : ChartPanel(u"durationChart"_s, parent)
    , m_dots(new DotCloud(chart()))
{
}

QString DurationChart::titleText() const { return tr("Duration per task"); }

QString DurationChart::noteText(const ResultsSummary &summary) const
{
    if (summary.allDurations <= summary.durations.size())
        return {};
    return tr("A sample of %1 out of %2, the longest included")
        .arg(countText(summary.durations.size()), countText(summary.allDurations));
}

ChartTable DurationChart::tableOf(const ResultsSummary &summary) const
{
    if (summary.durations.size() < 2)
        return {};
    ChartTable table;
    table.headers = {tr("Task"), tr("Model"), tr("Trial"), tr("Status"), tr("Duration")};
    for (const TrialDuration &each : summary.durations) {
        table.rows.append({each.taskId, summary.models.at(each.model).model, countText(each.trial),
                           stateWord(each.state), durationText(each.duration)});
    }
    return table;
}

void DurationChart::draw(const ResultsSummary &summary)
{
    const auto models = static_cast<int>(summary.models.size());
    setMinimumHeight(std::max(leastHeight, models * heightOfLane + heightOfRest));
    const auto [shortest, longest] =
        std::ranges::minmax(summary.durations, {}, &TrialDuration::duration);
    const Scale scale = Scale::duration(shortest.duration, longest.duration);

    const double size = dotSize(summary.durations.size());
    QList<QAbstractSeries *> all;
    QList<Dots> dots;
    QList<ChartMark> marks;
    for (const Mark &mark : marksOfStates) {
        const QColor colour = stateColour(mark.state, palette());
        Dots alike{mark.shape, colour, {}};
        for (qsizetype i = 0; i < summary.durations.size(); ++i) {
            const TrialDuration &each = summary.durations.at(i);
            if (each.state != mark.state)
                continue;
            const QPointF point(scale.position(static_cast<double>(each.duration)),
                                models - 1 - each.model + place(i) * spread);
            alike.values.append(point);
            marks.append(
                {QRectF(point, QSizeF(0, 0)),
                 tr("%1 · %2 · trial %3: %4, %5", "task, model, trial, state, duration")
                     .arg(each.taskId, summary.models.at(each.model).model, countText(each.trial),
                          stateWord(each.state), durationText(each.duration))});
        }
        if (alike.values.isEmpty())
            continue;
        dots.append(alike);
        // For the legend and the axes: its points are in the cloud.
        auto *series = new QScatterSeries;
        series->setName(stateWord(mark.state));
        series->setMarkerShape(mark.shape);
        series->setMarkerSize(size);
        series->setColor(colour);
        series->setBorderColor(palette().color(QPalette::Base));
        all.append(series);
    }

    QList<DirectLabel> texts;
    QList<QAbstractSeries *> medians;
    for (int i = 0; i < models; ++i) {
        const std::optional<qint64> median = summary.models.at(i).medianDuration;
        if (!median)
            continue;
        const double x = scale.position(static_cast<double>(std::max<qint64>(1, *median)));
        const double y = models - 1 - i;
        auto *line = new QLineSeries;
        line->setPen(QPen(palette().color(QPalette::Text), 2));
        line->append(x, y - medianReach);
        line->append(x, y + medianReach);
        medians.append(line);
        texts.append({QPointF(x, y + medianReach), tr("median %1").arg(durationText(*median)),
                      palette().color(QPalette::Text), DirectLabel::Side::Above});
    }

    for (QAbstractSeries *series : all + medians)
        chart()->addSeries(series);
    addAxis(scale.axis(0.03, 0.05), Qt::AlignBottom, all + medians, true);
    auto *lanes = new QCategoryAxis;
    lanes->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    lanes->setRange(-0.5, models - 0.25);
    lanes->setStartValue(-0.5);
    const QStringList names = axisNames(summary);
    for (int row = 0; row < models; ++row)
        lanes->append(names.at(row), row);
    lanes->setLabelsVisible(models > 1);
    addAxis(lanes, Qt::AlignLeft, all + medians, false);
    lanes->setLineVisible(false);

    QLegend *legend = chart()->legend();
    legend->setAlignment(Qt::AlignBottom);
    legend->setMarkerShape(QLegend::MarkerShapeFromSeries);
    legend->show();
    for (QAbstractSeries *series : medians) {
        for (QLegendMarker *marker : legend->markers(series))
            marker->setVisible(false);
    }
    m_dots->setDots(dots, all.first(), size, palette().color(QPalette::Base));
    labels()->setLabels(texts, all.first(), chartFont());
    tips()->setMarks(marks, all.first());
}

} // namespace Quaver::Ui
