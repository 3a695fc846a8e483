// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/tasklistmodel.h"

#include "app/review/specdocument.h"
#include "engine/core/text.h"

namespace Quaver::Ui {

namespace {

constexpr qsizetype longestLine = 300; // far more than there is room for

int rowOf(qsizetype index) { return static_cast<int>(index); }

} // namespace

void TaskListModel::setDocument(SpecDocument *document)
{
    if (document == m_document)
        return;
    beginResetModel();
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document)
        follow(document);
    endResetModel();
}

void TaskListModel::follow(SpecDocument *document)
{
    connect(document, &QObject::destroyed, this, [this] {
        beginResetModel();
        m_document = nullptr;
        endResetModel();
    });
    connect(document, &SpecDocument::aboutToReset, this, [this] { beginResetModel(); });
    connect(document, &SpecDocument::wasReset, this, [this] { endResetModel(); });
    connect(document, &SpecDocument::aboutToInsert, this,
            [this](qsizetype index) { beginInsertRows({}, rowOf(index), rowOf(index)); });
    connect(document, &SpecDocument::inserted, this, [this] { endInsertRows(); });
    connect(document, &SpecDocument::aboutToRemove, this,
            [this](qsizetype index) { beginRemoveRows({}, rowOf(index), rowOf(index)); });
    connect(document, &SpecDocument::removed, this, [this] { endRemoveRows(); });
    connect(document, &SpecDocument::aboutToMove, this, [this](qsizetype from, qsizetype to) {
        // The row before which it comes, counted while it is still there.
        const qsizetype before = to > from ? to + 1 : to;
        beginMoveRows({}, rowOf(from), rowOf(from), {}, rowOf(before));
    });
    connect(document, &SpecDocument::moved, this, [this] { endMoveRows(); });
    connect(document, &SpecDocument::taskChanged, this, [this](qsizetype index) {
        const QModelIndex changed = this->index(rowOf(index));
        Q_EMIT dataChanged(changed, changed);
    });
    // Another task may have had the same prompt.
    connect(document, &SpecDocument::findingsChanged, this, &TaskListModel::onFindingsChanged);
}

void TaskListModel::onFindingsChanged()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {HasFindingsRole});
}

int TaskListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_document ? 0 : static_cast<int>(m_document->count());
}

QVariant TaskListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_document)
        return {};
    const Task &task = m_document->task(index.row()).task;
    switch (role) {
    case Qt::DisplayRole:
        return printableLine(task.id, longestLine);
    case PromptRole:
        return printableLine(task.prompt.left(longestLine), longestLine).simplified();
    case SearchRole:
        return QString(task.id + u'\n' + task.prompt);
    case HasFindingsRole:
        return m_document->hasFindings(index.row());
    case Qt::AccessibleTextRole:
        //: A row in the list of tasks, for screen readers: its name, and the mark that it has.
        return m_document->hasFindings(index.row())
            ? tr("%1, needs attention").arg(printableLine(task.id, longestLine))
            : printableLine(task.id, longestLine);
    default:
        return {};
    }
}

} // namespace Quaver::Ui
