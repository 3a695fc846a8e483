// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGraphicsObject>
#include <QList>
#include <QPointF>
#include <QPointer>
#include <QScatterSeries>

class QChart;

namespace Quaver::Ui {

//! Dots that look alike.
struct Dots
{
    QScatterSeries::MarkerShape shape = QScatterSeries::MarkerShapeCircle;
    QColor colour;
    QList<QPointF> values;
};

//! The dots of a chart as one item. A series of Qt Charts makes an item of each of its points,
//! which takes tens of milliseconds for a thousand of them.
class DotCloud : public QGraphicsObject
{
    Q_OBJECT

public:
    explicit DotCloud(QChart *chart);

    //! In place of the ones before. \a series is one of those that use the axes of the values;
    //! \a size in px; \a outline parts dots that lie on one another.
    void setDots(const QList<Dots> &dots, QAbstractSeries *series, double size,
                 const QColor &outline);
    [[nodiscard]] qsizetype count() const;

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QChart *m_chart;
    QPointer<QAbstractSeries> m_series;
    QList<Dots> m_dots;
    double m_size = 0;
    QColor m_outline;
};

} // namespace Quaver::Ui
