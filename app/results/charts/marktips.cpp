// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/charts/marktips.h"

#include <QAbstractSeries>
#include <QChart>
#include <QChartView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>
#include <limits>

namespace Quaver::Ui {

namespace {

constexpr double reach = 8; // px around a dot

double distance(const QRectF &area, const QPointF &point)
{
    const double x = std::max({area.left() - point.x(), 0.0, point.x() - area.right()});
    const double y = std::max({area.top() - point.y(), 0.0, point.y() - area.bottom()});
    return x * x + y * y;
}

} // namespace

MarkTips::MarkTips(QChartView *view)
    : QObject(view)
    , m_view(view)
    , m_viewport(view->viewport())
{
    view->installEventFilter(this);
    m_viewport->installEventFilter(this);
    m_viewport->setMouseTracking(true);
}

void MarkTips::setMarks(const QList<ChartMark> &marks, QAbstractSeries *series)
{
    m_marks = marks;
    m_series = series;
    m_current = std::min(m_current, marks.size() - 1);
}

QRectF MarkTips::place(qsizetype index) const
{
    QChart *chart = m_view->chart();
    const auto toViewport = [&](const QPointF &value) {
        const QPointF inChart = chart->mapToPosition(value, m_series);
        return QPointF(m_view->mapFromScene(chart->mapToScene(inChart)));
    };
    const QRectF area = m_marks.at(index).area;
    return QRectF(toViewport(area.topLeft()), toViewport(area.bottomRight())).normalized();
}

qsizetype MarkTips::markAt(const QPointF &position) const
{
    qsizetype nearest = -1;
    double least = std::numeric_limits<double>::max();
    for (qsizetype i = 0; i < m_marks.size() && m_series; ++i) {
        const double away = distance(place(i), position);
        if (away <= reach * reach && away < least) {
            least = away;
            nearest = i;
        }
    }
    return nearest;
}

void MarkTips::show(qsizetype index, const QPoint &position)
{
    const QString text = m_marks.at(index).text;
    QToolTip::showText(m_viewport->mapToGlobal(position),
                       Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), m_viewport);
    m_view->setAccessibleDescription(text);
}

bool MarkTips::handleKey(int key)
{
    if (m_marks.isEmpty() || !m_series)
        return false;
    const qsizetype last = m_marks.size() - 1;
    if (key == Qt::Key_Right || key == Qt::Key_Down)
        m_current = std::min(m_current + 1, last);
    else if (key == Qt::Key_Left || key == Qt::Key_Up)
        m_current = std::max<qsizetype>(m_current - 1, 0);
    else if (key == Qt::Key_Home)
        m_current = 0;
    else if (key == Qt::Key_End)
        m_current = last;
    else if (key == Qt::Key_Escape && QToolTip::isVisible())
        QToolTip::hideText();
    else
        return false;
    if (key != Qt::Key_Escape)
        show(m_current, place(m_current).center().toPoint());
    return true;
}

bool MarkTips::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_view && event->type() == QEvent::FocusOut)
        QToolTip::hideText();
    if (watched == m_viewport && event->type() == QEvent::MouseMove) {
        const auto *move = static_cast<QMouseEvent *>(event);
        const qsizetype mark = markAt(move->position());
        if (mark >= 0)
            show(mark, move->position().toPoint());
        else
            QToolTip::hideText();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Quaver::Ui
