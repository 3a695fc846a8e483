// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/flowlayout.h"

#include "app/look/theme.h"

#include <QStyle>

#include <algorithm>

namespace Quaver::Ui {

FlowLayout::FlowLayout(int distance, QWidget *parent)
    : QLayout(parent)
    , m_distance(distance)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(m_items.begin() + index, std::make_unique<QWidgetItem>(widget));
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

int FlowLayout::count() const { return static_cast<int>(m_items.size()); }

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items.at(static_cast<std::size_t>(index)).get()
                                         : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *const item = m_items.at(static_cast<std::size_t>(index)).release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

Qt::Orientations FlowLayout::expandingDirections() const { return Qt::Horizontal; }

bool FlowLayout::hasHeightForWidth() const { return true; }

int FlowLayout::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

QSize FlowLayout::sizeHint() const { return minimumSize(); }

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool isForReal) const
{
    int x = rect.left();
    int y = rect.top();
    int lineHeight = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const bool isLast = m_isLastStretched && item == m_items.back();
        QSize size = item->sizeHint();
        const int least = isLast ? item->minimumSize().width() : size.width();
        if (x > rect.left() && x + least > rect.right() + 1) {
            x = rect.left();
            y += lineHeight + m_distance;
            lineHeight = 0;
        }
        const int room = rect.right() + 1 - x;
        size.setWidth(isLast ? room : std::min(size.width(), room));
        if (isForReal) {
            const Qt::LayoutDirection direction =
                parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
            item->setGeometry(QStyle::visualRect(direction, rect, QRect(QPoint(x, y), size)));
        }
        x += size.width() + m_distance;
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight - rect.top();
}

QWidget *newFlow(const QWidgetList &widgets, QWidget *parent)
{
    auto *flow = new QWidget(parent);
    auto *layout = new FlowLayout(gridUnit, flow);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return flow;
}

} // namespace Quaver::Ui
