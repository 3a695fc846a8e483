// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resources/resourcemodel.h"

#include "app/look/format.h"
#include "app/resources/resourcewords.h"
#include "engine/core/text.h"

#include <algorithm>

namespace Quaver::Ui {

namespace {

constexpr qsizetype longestText = 200;

} // namespace

ResourceModel::ResourceModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

//! Entries come at the end and go anywhere: what stays keeps its row, and with it its selection.
void ResourceModel::setEntries(const QList<JournalEntry> &entries)
{
    QHash<qint64, const JournalEntry *> wanted;
    for (const JournalEntry &entry : entries)
        wanted.insert(entry.id, &entry);
    for (int row = static_cast<int>(m_entries.size()) - 1; row >= 0; --row) {
        const JournalEntry *now = wanted.value(m_entries.at(row).id);
        if (!now) {
            remove(m_entries.at(row).id);
        } else if (*now != m_entries.at(row)) {
            m_entries[row] = *now;
            Q_EMIT dataChanged(index(row, 0), index(row, columnTotal - 1));
        }
    }
    QList<JournalEntry> added;
    const qint64 last = m_entries.isEmpty() ? -1 : m_entries.constLast().id;
    std::copy_if(entries.cbegin(), entries.cend(), std::back_inserter(added),
                 [last](const JournalEntry &entry) { return entry.id > last; });
    if (added.isEmpty())
        return;
    const auto first = static_cast<int>(m_entries.size());
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    m_entries += added;
    endInsertRows();
}

void ResourceModel::setRunTitles(const QHash<QString, QString> &titles)
{
    if (titles == m_titles)
        return;
    m_titles = titles;
    tellAll();
}

void ResourceModel::setRunsUnderWay(const QSet<QString> &runIds)
{
    if (runIds == m_underWay)
        return;
    m_underWay = runIds;
    tellAll();
}

void ResourceModel::tellAll()
{
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
}

void ResourceModel::setRemoving(const QList<qint64> &entryIds)
{
    for (const qint64 id : entryIds) {
        m_removals.insert(id, {true, {}});
        const int row = rowOf(id);
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, columnTotal - 1));
    }
}

void ResourceModel::setRefused(qint64 entryId, const QString &reason)
{
    const int row = rowOf(entryId);
    if (row < 0)
        return;
    m_removals.insert(entryId, {false, printable(reason)});
    Q_EMIT dataChanged(index(row, 0), index(row, columnTotal - 1));
}

void ResourceModel::remove(qint64 entryId)
{
    m_removals.remove(entryId);
    const int row = rowOf(entryId);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
}

int ResourceModel::rowOf(qint64 entryId) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&](const JournalEntry &entry) { return entry.id == entryId; });
    return found == m_entries.cend() ? -1 : static_cast<int>(found - m_entries.cbegin());
}

Standing ResourceModel::standing(int row) const
{
    return standingOf(m_entries.at(row), m_underWay);
}

bool ResourceModel::isBeingRemoved(int row) const
{
    return m_removals.value(m_entries.at(row).id).isUnderWay;
}

QString ResourceModel::sentence(int row) const
{
    const JournalEntry &entry = m_entries.at(row);
    const QString refusal = m_removals.value(entry.id).refusal;
    if (isBeingRemoved(row))
        return tr("It is being removed. A server may take a minute for that.");
    return refusal.isEmpty() ? standingSentence(entry, standing(row))
                             : tr("It could not be removed: %1").arg(refusal);
}

QString ResourceModel::runTitle(const QString &runId) const
{
    return m_titles.value(runId, printableLine(runId, longestText));
}

int ResourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ResourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant ResourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::DecorationRole:
        return column == KindColumn ? QVariant(resourceKindIcon(entry(row).resource.kind))
                                    : QVariant();
    case Qt::AccessibleDescriptionRole:
        return column == StateColumn ? QVariant(sentence(row)) : QVariant();
    case SortRole:
        return column == SinceColumn ? QVariant(entry(row).createdAt)
                                     : QVariant(displayText(row, column));
    case HasFailedRole:
        return !m_removals.value(entry(row).id).refusal.isEmpty();
    default:
        return {};
    }
}

QVariant ResourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return (Qt::AlignVCenter | Qt::AlignLeft).toInt();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Kind");
    case NameColumn:
        return tr("Name");
    case RunColumn:
        return tr("Run");
    case PlaceColumn:
        return tr("Where");
    case SinceColumn:
        return tr("Since");
    case StateColumn:
        return tr("Why it is there");
    default:
        return {};
    }
}

QString ResourceModel::displayText(int row, int column) const
{
    const JournalEntry &resource = entry(row);
    switch (column) {
    case KindColumn:
        return resourceKindWord(resource.resource.kind);
    case NameColumn:
        return printableLine(resource.resource.name, longestText);
    case RunColumn:
        return runTitle(resource.resource.runId);
    case PlaceColumn:
        return placeText(resource.resource);
    case SinceColumn:
        return momentText(resource.createdAt);
    default:
        return stateText(row);
    }
}

QString ResourceModel::stateText(int row) const
{
    const QString refusal = m_removals.value(entry(row).id).refusal;
    if (isBeingRemoved(row))
        return tr("Being removed…");
    return refusal.isEmpty() ? standingText(standing(row))
                             : tr("Not removed: %1").arg(printableLine(refusal, 400));
}

} // namespace Quaver::Ui
