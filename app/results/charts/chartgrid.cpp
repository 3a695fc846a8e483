// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/charts/chartgrid.h"

#include "app/look/theme.h"

#include <QGridLayout>
#include <QResizeEvent>

#include <algorithm>

namespace Quaver::Ui {

ChartGrid::ChartGrid(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(2 * gridUnit);
}

void ChartGrid::add(QWidget *widget)
{
    widget->setParent(this);
    m_widgets.append(widget);
}

void ChartGrid::arrange()
{
    QList<QWidget *> shown;
    std::ranges::copy_if(m_widgets, std::back_inserter(shown),
                         [](const QWidget *widget) { return !widget->isHidden(); });
    m_columns = width() >= 2 * leastColumnWidth + m_layout->spacing() ? 2 : 1;
    while (QLayoutItem *item = m_layout->takeAt(0))
        delete item;
    for (int i = 0; i < static_cast<int>(shown.size()); ++i) {
        // The last one of an odd number takes the whole row.
        const bool isAlone = i % m_columns == 0 && i + 1 == shown.size();
        m_layout->addWidget(shown.at(i), i / m_columns, i % m_columns, 1, isAlone ? m_columns : 1);
    }
    for (int column = 0; column < 2; ++column)
        m_layout->setColumnStretch(column, column < m_columns ? 1 : 0);
}

void ChartGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int columns = event->size().width() >= 2 * leastColumnWidth + m_layout->spacing() ? 2 : 1;
    if (columns != m_columns)
        arrange();
}

} // namespace Quaver::Ui
