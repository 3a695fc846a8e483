// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QString>

class QAbstractSeries;
class QChart;
class QGraphicsSimpleTextItem;

namespace Quaver::Ui {

//! A text at a value of a chart.
struct DirectLabel
{
    enum class Side { Centre, Above, Start, End };

    QPointF value;
    QString text;
    QColor colour;
    Side side = Side::Centre;
    //! The width that the text may take, in values of the horizontal axis; 0: any. Where it has not
    //! the room, it is not shown.
    double room = 0;
};

//! Texts beside what they say, in place of a legend. They stay where they belong when the chart
//! changes its size, inside of the chart, and step aside where they would lie on one another.
class DirectLabels : public QObject
{
    Q_OBJECT

public:
    explicit DirectLabels(QChart *chart);

    //! In place of the ones before. \a series is one of those that use the axes of the values.
    void setLabels(const QList<DirectLabel> &labels, QAbstractSeries *series, const QFont &font);

private:
    void place();
    [[nodiscard]] QRectF roomFor(const DirectLabel &label, const QSizeF &size,
                                 const QList<QRectF> &taken) const;

    QChart *m_chart;
    QPointer<QAbstractSeries> m_series;
    QList<DirectLabel> m_labels;
    QList<QGraphicsSimpleTextItem *> m_items; // the chart owns them
};

} // namespace Quaver::Ui
