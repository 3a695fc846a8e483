// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QRectF>
#include <QString>

class QAbstractSeries;
class QChartView;
class QWidget;

namespace Quaver::Ui {

//! A thing in a chart that has a value to tell: the segment of a bar, a dot.
struct ChartMark
{
    QRectF area; //!< in values of the axes; of a dot without a size
    QString text; //!< plain
};

//! Tells the values of a chart: that under the mouse, or, while the chart has the focus, the one
//! that the arrow keys, Home and End have gone to. Escape closes it.
class MarkTips : public QObject
{
    Q_OBJECT

public:
    explicit MarkTips(QChartView *view);

    //! \a series is one of those that use the axes of the values.
    void setMarks(const QList<ChartMark> &marks, QAbstractSeries *series);
    [[nodiscard]] const QList<ChartMark> &marks() const { return m_marks; }
    //! Where a mark is, in the coordinates of the view's viewport.
    [[nodiscard]] QRectF place(qsizetype index) const;
    //! That at \a position of the viewport; −1: none.
    [[nodiscard]] qsizetype markAt(const QPointF &position) const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool handleKey(int key);
    void show(qsizetype index, const QPoint &position);

    QChartView *m_view;
    QWidget *m_viewport; //!< known by itself, since events come while the view is destroyed, too
    QPointer<QAbstractSeries> m_series;
    QList<ChartMark> m_marks;
    qsizetype m_current = -1; //!< of the keys
};

} // namespace Quaver::Ui
