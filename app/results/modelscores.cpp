// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/modelscores.h"

#include "app/look/elidedlabel.h"
#include "app/look/format.h"
#include "app/look/theme.h"
#include "app/results/scorebar.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

enum Column { NameColumn, BarColumn, ScoreColumn, IntervalColumn, CostColumn, TimeColumn };

constexpr int widthForIntervals = 80 * gridUnit;

QString rangeText(const std::optional<Interval> &interval)
{
    if (!interval)
        return {};
    return ModelScores::tr("%1 to %2", "of an interval")
        .arg(percentText(interval->low), percentText(interval->high));
}

QString costOf(const ModelSummary &model)
{
    return model.usage ? moneyText(model.usage->costUsd) : ModelScores::tr("–", "no cost");
}

QString timeOf(const ModelSummary &model)
{
    return model.medianDuration ? durationText(*model.medianDuration)
                                : ModelScores::tr("–", "no duration");
}

} // namespace

ModelScores::ModelScores(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    setObjectName(u"modelScores"_s);
    m_layout->setContentsMargins({});
    m_layout->setHorizontalSpacing(2 * gridUnit);
    m_layout->setVerticalSpacing(gridUnit / 2);
    m_layout->setColumnStretch(NameColumn, 2);
    m_layout->setColumnStretch(BarColumn, 5);
    for (const Column column : {NameColumn, ScoreColumn, IntervalColumn, CostColumn, TimeColumn}) {
        auto *header = new QLabel(this);
        header->setTextFormat(Qt::PlainText);
        header->setAlignment((column == NameColumn ? Qt::AlignLeading : Qt::AlignTrailing)
                             | Qt::AlignBottom);
        m_layout->addWidget(header, 0, column);
        m_headers.append(header);
    }
    retranslate();
    colour();
}

QLabel *ModelScores::addLabel(int row, int column, const QString &name)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_layout->addWidget(label, row, column);
    return label;
}

void ModelScores::addRow()
{
    const auto place = static_cast<int>(m_rows.size()) + 1;
    Row row;
    row.name = new ElidedLabel(Qt::ElideMiddle, this);
    row.name->setObjectName(u"modelName"_s);
    row.bar = new ScoreBar(this);
    m_layout->addWidget(row.name, place, NameColumn);
    m_layout->addWidget(row.bar, place, BarColumn);
    row.score = addLabel(place, ScoreColumn, u"modelScore"_s);
    row.interval = addLabel(place, IntervalColumn, u"modelInterval"_s);
    row.cost = addLabel(place, CostColumn, u"modelCost"_s);
    row.time = addLabel(place, TimeColumn, u"modelTime"_s);
    m_rows.append(row);
}

void ModelScores::removeRow()
{
    const Row row = m_rows.takeLast();
    const QList<QWidget *> cells{row.name, row.bar, row.score, row.interval, row.cost, row.time};
    qDeleteAll(cells);
}

void ModelScores::setSummary(const ResultsSummary &summary)
{
    m_summary = summary;
    while (m_rows.size() < summary.models.size())
        addRow();
    while (m_rows.size() > summary.models.size())
        removeRow();
    fill();
    fitToWidth();
}

void ModelScores::fill()
{
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        const Row &row = m_rows.at(i);
        const ModelSummary &model = m_summary.models.at(i);
        row.name->setFullText(model.model);
        row.bar->setScore(model.model, model.score, model.interval, i);
        row.score->setText(scoreText(model.score));
        row.interval->setText(rangeText(model.interval));
        row.cost->setText(costOf(model));
        row.time->setText(timeOf(model));
        // Read without its column, a number says nothing.
        row.interval->setAccessibleName(
            tr("Interval of %1: %2").arg(model.model, row.interval->text()));
        row.score->setAccessibleName(tr("Score of %1: %2").arg(model.model, row.score->text()));
        row.cost->setAccessibleName(tr("Cost of %1: %2").arg(model.model, row.cost->text()));
        row.time->setAccessibleName(
            tr("Median time of a task under %1: %2").arg(model.model, row.time->text()));
    }
}

void ModelScores::retranslate()
{
    const QStringList texts{tr("Model"), tr("Score"), tr("95 % interval"), tr("Cost"),
                            tr("Median time")};
    for (qsizetype i = 0; i < texts.size(); ++i)
        m_headers.at(i)->setText(texts.at(i));
}

void ModelScores::colour()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, secondaryColour(palette()));
    for (QLabel *header : std::as_const(m_headers)) {
        header->setFont(secondaryFont(font()));
        header->setPalette(colours);
    }
}

void ModelScores::fitToWidth()
{
    const bool hasRoom = width() >= widthForIntervals;
    m_headers.at(2)->setVisible(hasRoom);
    for (const Row &row : std::as_const(m_rows))
        row.interval->setVisible(hasRoom);
}

void ModelScores::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitToWidth();
}

void ModelScores::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
    }
}

} // namespace Quaver::Ui
