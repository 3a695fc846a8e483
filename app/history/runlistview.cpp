// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/runlistview.h"

#include "app/history/runlistdelegate.h"
#include "app/history/runlistmodel.h"
#include "app/look/theme.h"

#include <QItemSelectionModel>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

RunListView::RunListView(RunListModel *model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new RunListDelegate(this))
{
    setObjectName(u"runs"_s);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setModel(model);
}

void RunListView::setFolded(bool isFolded)
{
    m_delegate->setFolded(isFolded);
    scheduleDelayedItemsLayout();
}

QModelIndexList RunListView::selectedRuns() const
{
    QModelIndexList indexes = selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    return indexes;
}

const RunEntry *RunListView::onlyRun() const
{
    const QModelIndexList selected = selectedIndexes();
    return selected.size() == 1 ? m_model->entry(selected.constFirst()) : nullptr;
}

QSize RunListView::minimumSizeHint() const { return {4 * gridUnit, 8 * gridUnit}; }

void RunListView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool isMove = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home;
    // The run that the keyboard has come to is not selected yet: it is the first to be.
    if (isMove && !selectionModel()->hasSelection() && currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
    else
        QListView::keyPressEvent(event);
}

QModelIndex RunListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    QModelIndex index = QListView::moveCursor(action, modifiers);
    const bool goesUp = action == MoveUp || action == MovePageUp || action == MovePrevious;
    // A title is above its runs, and the first row of all is one.
    while (index.isValid() && !(index.flags() & Qt::ItemIsEnabled))
        index = index.siblingAtRow(index.row() + (goesUp && index.row() > 0 ? -1 : 1));
    return index;
}

} // namespace Quaver::Ui
