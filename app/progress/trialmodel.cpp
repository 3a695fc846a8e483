// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/trialmodel.h"

#include "app/look/format.h"
#include "app/progress/trialtext.h"
#include "app/run/runsession.h"
#include "engine/core/text.h"

namespace Quaver::Ui {

namespace {

// A line in a table: nobody reads more of it there, and a search goes through all of them.
constexpr qsizetype longestReason = 400;

bool isNumber(int column)
{
    return column == TrialModel::TrialColumn
        || (column >= TrialModel::StepsColumn && column <= TrialModel::CostColumn);
}

int alignmentOf(int column)
{
    return (Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft)).toInt();
}

template <typename T>
QVariant variantOf(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

TrialModel::TrialModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TrialModel::setSession(RunSession *session)
{
    if (session && session == m_session)
        return;
    beginResetModel();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_shown.clear();
    if (session) {
        for (const Trial &trial : session->trials())
            m_shown.append(shownOf(trial));
        connect(session, &RunSession::trialsAdded, this, &TrialModel::addRows);
        connect(session, &RunSession::trialsChanged, this, &TrialModel::changeRows);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    endResetModel();
}

void TrialModel::refreshTime(int row)
{
    const QModelIndex cell = index(row, TimeColumn);
    m_shown[row].time = timeOf(m_session->trials().at(row));
    Q_EMIT dataChanged(cell, cell, {Qt::DisplayRole, SortRole});
}

int TrialModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int TrialModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant TrialModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || !m_session)
        return {};
    const int row = index.row();
    const int column = index.column();
    const TrialState state = m_shown.at(row).state;
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::DecorationRole:
        return column == StatusColumn ? QVariant(stateIcon(state)) : QVariant();
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case SortRole:
        return sortValue(row, column);
    case StateRole:
        return static_cast<int>(state);
    case SearchRole:
        return QString(displayText(row, TaskColumn) + u'\n' + displayText(row, ModelColumn) + u'\n'
                       + displayText(row, ReasonColumn));
    default:
        return {};
    }
}

QVariant TrialModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TaskColumn:
        return tr("Task");
    case ModelColumn:
        return tr("Model");
    case TrialColumn:
        return tr("Trial");
    case StatusColumn:
        return tr("Status");
    case StepsColumn:
        return tr("Steps");
    case TimeColumn:
        return tr("Time");
    case TokensColumn:
        return tr("Tokens");
    case CostColumn:
        return tr("Cost");
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

TrialModel::Shown TrialModel::shownOf(const Trial &trial)
{
    const auto &usage = trial.result.usage;
    Shown shown;
    shown.state = trial.state;
    shown.steps = trial.result.steps;
    shown.time = timeOf(trial);
    shown.tokens = tokensOf(trial);
    shown.cost = usage ? usage->costUsd : std::nullopt;
    shown.hasUsage = usage.has_value();
    shown.reason = reasonOf(trial);
    return shown;
}

QString TrialModel::displayText(int row, int column) const
{
    const Trial &trial = m_session->trials().at(row);
    const Shown &shown = m_shown.at(row);
    switch (column) {
    case TaskColumn:
        return trial.result.taskId;
    case ModelColumn:
        return trial.model;
    case TrialColumn:
        return countText(trial.result.trial);
    case StatusColumn:
        return stateWord(shown.state);
    case StepsColumn:
        return shown.state == TrialState::Waiting ? QString() : countText(shown.steps);
    case TimeColumn:
        return shown.time ? durationText(*shown.time) : QString();
    case TokensColumn:
        return shown.tokens ? tokensText(*shown.tokens) : QString();
    case CostColumn:
        return shown.hasUsage ? moneyText(shown.cost) : QString();
    case ReasonColumn:
        return printableLine(shown.reason, longestReason);
    default:
        return {};
    }
}

QVariant TrialModel::sortValue(int row, int column) const
{
    const Shown &shown = m_shown.at(row);
    switch (column) {
    case TrialColumn:
        return m_session->trials().at(row).result.trial;
    case StatusColumn:
        return static_cast<int>(shown.state);
    case StepsColumn:
        return shown.state == TrialState::Waiting ? QVariant() : shown.steps;
    case TimeColumn:
        return variantOf(shown.time);
    case TokensColumn:
        return variantOf(shown.tokens);
    case CostColumn:
        return variantOf(shown.cost);
    default: {
        const QString text = displayText(row, column);
        return text.isEmpty() ? QVariant() : text;
    }
    }
}

void TrialModel::addRows(qsizetype first, qsizetype last)
{
    // Trials only ever come at the end; what was there when the session was set is there already.
    const qsizetype from = std::max(first, m_shown.size());
    if (last < from)
        return;
    beginInsertRows({}, static_cast<int>(from), static_cast<int>(last));
    for (qsizetype row = from; row <= last; ++row)
        m_shown.append(shownOf(m_session->trials().at(row)));
    endInsertRows();
}

void TrialModel::changeRows(qsizetype first, qsizetype last)
{
    const qsizetype end = std::min(last + 1, m_shown.size());
    qsizetype begin = -1; // of the rows in a row that have changed
    for (qsizetype row = first; row < end; ++row) {
        const Shown now = shownOf(m_session->trials().at(row));
        const bool hasChanged = now != m_shown.at(row);
        if (hasChanged)
            m_shown[row] = now;
        if (hasChanged && begin < 0)
            begin = row;
        const bool isLast = row + 1 == end;
        if (begin >= 0 && (!hasChanged || isLast)) {
            const qsizetype until = hasChanged ? row : row - 1;
            Q_EMIT dataChanged(index(static_cast<int>(begin), 0),
                               index(static_cast<int>(until), columnTotal - 1));
            begin = -1;
        }
    }
}

} // namespace Quaver::Ui
