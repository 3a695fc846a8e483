// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/charts/dotcloud.h"

#include <QChart>
#include <QPainter>
#include <QPainterPath>

namespace Quaver::Ui {

namespace {

constexpr double behindLines = 4; // where Qt Charts draws the series that are no lines

//! Around the origin.
QPainterPath outlineOf(QScatterSeries::MarkerShape shape, double size)
{
    const double half = size / 2;
    QPainterPath path;
    switch (shape) {
    case QScatterSeries::MarkerShapeRotatedRectangle:
        path.addPolygon(QPolygonF({{0, -half}, {half, 0}, {0, half}, {-half, 0}}));
        break;
    case QScatterSeries::MarkerShapeTriangle:
        path.addPolygon(QPolygonF({{0, -half}, {half, half}, {-half, half}}));
        break;
    case QScatterSeries::MarkerShapeRectangle:
        path.addRect(-half, -half, size, size);
        break;
    default:
        path.addEllipse(QPointF(), half, half);
        break;
    }
    path.closeSubpath();
    return path;
}

} // namespace

DotCloud::DotCloud(QChart *chart)
    : QGraphicsObject(chart)
    , m_chart(chart)
{
    setZValue(behindLines);
    connect(chart, &QChart::plotAreaChanged, this, [this] { prepareGeometryChange(); });
}

void DotCloud::setDots(const QList<Dots> &dots, QAbstractSeries *series, double size,
                       const QColor &outline)
{
    prepareGeometryChange();
    m_dots = dots;
    m_series = series;
    m_size = size;
    m_outline = outline;
}

qsizetype DotCloud::count() const
{
    qsizetype sum = 0;
    for (const Dots &dots : m_dots)
        sum += dots.values.size();
    return sum;
}

QRectF DotCloud::boundingRect() const
{
    return m_chart->plotArea().adjusted(-m_size, -m_size, m_size, m_size);
}

void DotCloud::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!m_series)
        return;
    painter->setPen(QPen(m_outline, 1));
    for (const Dots &dots : m_dots) {
        const QPainterPath outline = outlineOf(dots.shape, m_size);
        painter->setBrush(dots.colour);
        for (const QPointF &value : dots.values)
            painter->drawPath(outline.translated(m_chart->mapToPosition(value, m_series)));
    }
}

} // namespace Quaver::Ui
