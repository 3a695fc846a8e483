// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/charts/directlabels.h"

#include <QAbstractSeries>
#include <QBrush>
#include <QChart>
#include <QGraphicsSimpleTextItem>

#include <algorithm>

namespace Quaver::Ui {

namespace {

constexpr double gap = 8; // px between a mark and its text
constexpr double foreground = 100; // above the series

QPointF corner(const QPointF &at, const QSizeF &size, DirectLabel::Side side)
{
    switch (side) {
    case DirectLabel::Side::Above:
        return {at.x() - size.width() / 2, at.y() - size.height() - gap};
    case DirectLabel::Side::Start:
        return {at.x() - gap - size.width(), at.y() - size.height() / 2};
    case DirectLabel::Side::End:
        return {at.x() + gap, at.y() - size.height() / 2};
    case DirectLabel::Side::Centre:
        break;
    }
    return {at.x() - size.width() / 2, at.y() - size.height() / 2};
}

} // namespace

DirectLabels::DirectLabels(QChart *chart)
    : QObject(chart)
    , m_chart(chart)
{
    connect(chart, &QChart::plotAreaChanged, this, &DirectLabels::place);
}

void DirectLabels::setLabels(const QList<DirectLabel> &labels, QAbstractSeries *series,
                             const QFont &font)
{
    qDeleteAll(m_items);
    m_items.clear();
    m_labels = labels;
    m_series = series;
    for (const DirectLabel &label : labels) {
        auto *item = new QGraphicsSimpleTextItem(label.text, m_chart);
        item->setFont(font);
        item->setBrush(label.colour);
        item->setZValue(foreground);
        m_items.append(item);
    }
    place();
}

QRectF DirectLabels::roomFor(const DirectLabel &label, const QSizeF &size,
                             const QList<QRectF> &taken) const
{
    const QPointF at = m_chart->mapToPosition(label.value, m_series);
    QRectF wanted(corner(at, size, label.side), size);
    const double most = std::max(0.0, m_chart->size().width() - size.width());
    wanted.moveLeft(std::clamp(wanted.left(), 0.0, most));
    for (const int lines : {0, 1, -1, 2, -2}) {
        const QRectF candidate = wanted.translated(0, lines * size.height());
        if (std::ranges::none_of(taken,
                                 [&](const QRectF &other) { return other.intersects(candidate); }))
            return candidate;
    }
    return wanted;
}

void DirectLabels::place()
{
    if (!m_series)
        return;
    QList<QRectF> taken;
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const DirectLabel &label = m_labels.at(i);
        const QSizeF size = m_items.at(i)->boundingRect().size();
        const QRectF place = roomFor(label, size, taken);
        const double room =
            m_chart->mapToPosition(label.value + QPointF(label.room, 0), m_series).x()
            - m_chart->mapToPosition(label.value, m_series).x();
        const bool isShown = label.room <= 0 || room > size.width() + gap;
        m_items.at(i)->setPos(place.topLeft());
        m_items.at(i)->setVisible(isShown);
        if (isShown)
            taken.append(place);
    }
}

} // namespace Quaver::Ui
