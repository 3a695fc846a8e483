// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/charts/costchart.h"

#include "app/look/format.h"
#include "app/results/charts/scale.h"

#include <QCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr double dotSize = 12; // px
constexpr double margin = 0.06; // of an axis, for dots at its ends

bool isPlaced(const ModelSummary &model)
{
    return model.score && model.usage && model.usage->costUsd;
}

} // namespace

CostChart::CostChart(QWidget *parent)
    : ChartPanel(u"costChart"_s, parent)
{
}

QString CostChart::titleText() const { return tr("Cost against score"); }

QString CostChart::noteText(const ResultsSummary &summary) const
{
    if (std::ranges::all_of(summary.models, isPlaced))
        return {};
    return tr("Models without a score or a known price are left out.");
}

ChartTable CostChart::tableOf(const ResultsSummary &summary) const
{
    ChartTable table;
    for (const ModelSummary &model : summary.models) {
        if (isPlaced(model))
            table.rows.append(
                {model.model, scoreText(model.score), moneyText(model.usage->costUsd)});
    }
    const bool isFree = std::ranges::all_of(summary.models, [](const ModelSummary &model) {
        return !isPlaced(model) || *model.usage->costUsd <= 0;
    });
    if (table.rows.size() < 2 || isFree)
        return {};
    table.headers = {tr("Model"), tr("Score"), tr("Cost")};
    return table;
}

void CostChart::draw(const ResultsSummary &summary)
{
    double highest = 0;
    for (const ModelSummary &model : summary.models) {
        if (isPlaced(model))
            highest = std::max(highest, *model.usage->costUsd);
    }
    QList<QAbstractSeries *> all;
    QList<ChartMark> marks;
    QList<DirectLabel> texts;
    for (int i = 0; i < static_cast<int>(summary.models.size()); ++i) {
        const ModelSummary &model = summary.models.at(i);
        if (!isPlaced(model))
            continue;
        const QPointF point(*model.usage->costUsd, *model.score);
        const QColor colour = seriesColour(i, palette());
        if (model.interval) {
            auto *line = new QLineSeries;
            line->setPen(QPen(colour, 1.5));
            line->append(point.x(), model.interval->low);
            line->append(point.x(), model.interval->high);
            chart()->addSeries(line);
            all.append(line);
        }
        auto *dot = new QScatterSeries;
        dot->setMarkerSize(dotSize);
        dot->setColor(colour);
        dot->setBorderColor(palette().color(QPalette::Base));
        dot->append(point);
        chart()->addSeries(dot);
        all.append(dot);
        marks.append(
            {QRectF(point, QSizeF(0, 0)),
             tr("%1: %2 for %3", "model, score, cost")
                 .arg(model.model, scoreText(model.score), moneyText(model.usage->costUsd))});
        texts.append(
            {point, shortName(model.model), palette().color(QPalette::Text),
             point.x() > highest * 0.7 ? DirectLabel::Side::Start : DirectLabel::Side::End});
    }
    QCategoryAxis *cost =
        Scale::linear(highest, [](double usd) { return moneyText(usd); }).axis(margin, margin);
    cost->setTitleText(tr("Cost"));
    addAxis(cost, Qt::AlignBottom, all, true);
    QCategoryAxis *score = Scale::share().axis(margin, margin);
    score->setTitleText(tr("Score"));
    addAxis(score, Qt::AlignLeft, all, true);
    labels()->setLabels(texts, all.first(), chartFont());
    tips()->setMarks(marks, all.first());
}

} // namespace Quaver::Ui
