// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/comparisonmodel.h"

#include "app/compare/comparisonwords.h"
#include "app/look/format.h"
#include "engine/core/text.h"

#include <algorithm>

namespace Quaver::Ui {

namespace {

bool isNumber(int column) { return column >= ComparisonModel::DifferenceColumn; }

bool isOutcome(int column)
{
    return column == ComparisonModel::OutcomeAColumn || column == ComparisonModel::OutcomeBColumn;
}

template <typename T>
QVariant variantOf(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

//! The better, the higher; below them what has no grade.
QVariant rankOf(const TaskOutcome &outcome)
{
    if (!outcome.isThere())
        return {};
    const auto rate = outcome.rate();
    return rate ? *rate : -1.0 - static_cast<double>(outcome.state);
}

QVariant stateOf(const TaskOutcome &outcome)
{
    const auto state = outcomeState(outcome);
    return state ? QVariant(static_cast<int>(*state)) : QVariant();
}

QVariant sortValue(const ComparedTask &task, int column)
{
    const std::optional<Side> side = ComparisonModel::sideOf(column);
    const TaskOutcome &outcome = task.of(side.value_or(Side::A));
    switch (column) {
    case ComparisonModel::OutcomeAColumn:
    case ComparisonModel::OutcomeBColumn:
        return rankOf(outcome);
    case ComparisonModel::DifferenceColumn:
        return variantOf(task.difference());
    case ComparisonModel::TimeAColumn:
    case ComparisonModel::TimeBColumn:
        return variantOf(outcome.duration);
    case ComparisonModel::CostAColumn:
    case ComparisonModel::CostBColumn:
        return variantOf(outcome.cost);
    default:
        return task.taskId;
    }
}

} // namespace

ComparisonModel::ComparisonModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

std::optional<Side> ComparisonModel::sideOf(int column)
{
    switch (column) {
    case OutcomeAColumn:
    case TimeAColumn:
    case CostAColumn:
        return Side::A;
    case OutcomeBColumn:
    case TimeBColumn:
    case CostBColumn:
        return Side::B;
    default:
        return std::nullopt;
    }
}

void ComparisonModel::setTasks(const QList<ComparedTask> &tasks)
{
    const auto isSameTask = [](const ComparedTask &one, const ComparedTask &other) {
        return one.taskId == other.taskId;
    };
    const bool isSame =
        std::equal(tasks.cbegin(), tasks.cend(), m_tasks.cbegin(), m_tasks.cend(), isSameTask);
    if (!isSame) {
        beginResetModel();
        m_tasks = tasks;
        endResetModel();
        return;
    }
    // What is selected and in sight stays that while a run goes on.
    for (int row = 0; row < static_cast<int>(tasks.size()); ++row) {
        if (tasks.at(row) == m_tasks.at(row))
            continue;
        m_tasks[row] = tasks.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, columnTotal - 1));
    }
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tasks.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ComparedTask &task = m_tasks.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return displayText(task, column);
    case Qt::DecorationRole: {
        const QVariant state = isOutcome(column) ? stateOf(task.of(*sideOf(column))) : QVariant();
        return state.isValid() ? QVariant(stateIcon(static_cast<TrialState>(state.toInt())))
                               : QVariant();
    }
    case Qt::TextAlignmentRole:
        return (Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft)).toInt();
    case SortRole:
        return sortValue(task, column);
    case StateRole:
        return isOutcome(column) ? stateOf(task.of(*sideOf(column))) : QVariant();
    case SearchRole:
        return QString(task.taskId + u'\n' + displayText(task, OutcomeAColumn) + u'\n'
                       + displayText(task, OutcomeBColumn));
    case DiffersRole:
        return task.differs();
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return (Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft)).toInt();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TaskColumn:
        return tr("Task");
    case OutcomeAColumn:
    case OutcomeBColumn:
        return sideName(*sideOf(section));
    case DifferenceColumn:
        return tr("Difference");
    case TimeAColumn:
        return tr("Time A");
    case TimeBColumn:
        return tr("Time B");
    case CostAColumn:
        return tr("Cost A");
    case CostBColumn:
        return tr("Cost B");
    default:
        return {};
    }
}

QString ComparisonModel::displayText(const ComparedTask &task, int column) const
{
    const std::optional<Side> side = sideOf(column);
    const TaskOutcome &outcome = task.of(side.value_or(Side::A));
    switch (column) {
    case TaskColumn:
        return printableLine(task.taskId, 200);
    case OutcomeAColumn:
    case OutcomeBColumn:
        return outcomeText(outcome);
    case DifferenceColumn:
        return differenceText(task);
    case TimeAColumn:
    case TimeBColumn:
        return outcome.duration ? durationText(*outcome.duration) : QString();
    default:
        return outcome.hasUsage ? moneyText(outcome.cost) : QString();
    }
}

} // namespace Quaver::Ui
