// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/fittedtable.h"

#include "app/look/theme.h"
#include "app/progress/trialheader.h"

#include <QEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace Quaver::Ui {

FittedTable::FittedTable(QAbstractItemModel *model, const QList<ColumnWish> &columns,
                         QWidget *parent)
    : QTableView(parent)
    , m_columns(columns)
{
    setModel(model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto *header = new TrialHeader(this);
    header->setContextMenuPolicy(Qt::NoContextMenu);
    setHorizontalHeader(header);
    setSortingEnabled(true);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        // From now on the widths are a person's.
        if (!m_isResizing)
            m_isFitting = false;
    });
    setRowHeight();
    fitColumns();
}

QSize FittedTable::minimumSizeHint() const
{
    return {QTableView::minimumSizeHint().width(),
            horizontalHeader()->sizeHint().height() + 3 * verticalHeader()->defaultSectionSize()};
}

void FittedTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setRowHeight();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LanguageChange)
        fitColumns();
}

void FittedTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void FittedTable::setRowHeight()
{
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + gridUnit);
}

void FittedTable::fitColumns()
{
    if (!m_isFitting)
        return;
    const QScopedValueRollback guard(m_isResizing, true);
    QHeaderView *header = horizontalHeader();
    const int digit = fontMetrics().horizontalAdvance(u'0');
    QList<ColumnWish> wishes = m_columns;
    for (int column = 0; column < static_cast<int>(wishes.size()); ++column) {
        ColumnWish &wish = wishes[column];
        // A translated header may be longer than its numbers.
        const int title = wish.share == 0 ? header->sectionSizeHint(column) : 0;
        wish.least = std::max(wish.least * digit, title);
        wish.comfort = std::max(wish.comfort * digit, title);
    }
    const QList<int> widths = fittedWidths(wishes, viewport()->width());
    for (int column = 0; column < static_cast<int>(widths.size()); ++column) {
        header->setSectionHidden(column, widths.at(column) == 0);
        if (widths.at(column) > 0)
            header->resizeSection(column, widths.at(column));
    }
}

} // namespace Quaver::Ui
