// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/runlistmodel.h"

#include "app/look/format.h"
#include "app/run/runsession.h"
#include "engine/core/text.h"

#include <QIcon>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

bool RunListModel::Row::isSame(const Row &other) const
{
    if (isSection != other.isSection || section != other.section)
        return false;
    return isSection || entry.isSameRun(other.entry);
}

RunListModel::RunListModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_today(QDate::currentDate())
{
}

void RunListModel::setRuns(const QList<RunSummary> &runs)
{
    // Most are as they were.
    std::vector<RunEntry> entries;
    entries.reserve(static_cast<std::size_t>(runs.size()));
    QHash<QString, qsizetype> indexes;
    indexes.reserve(runs.size());
    for (const RunSummary &run : runs) {
        const qsizetype before = m_runIndexes.value(run.runId, -1);
        const bool isSame = before >= 0 && m_runs.at(before) == run;
        entries.push_back(isSame ? m_runEntries[static_cast<std::size_t>(before)] : RunEntry(run));
        indexes.insert(run.runId, indexes.size());
    }
    m_runs = runs;
    m_runEntries = std::move(entries);
    m_runIndexes = indexes;
    rebuild();
}

void RunListModel::addSession(RunSession *session)
{
    m_sessions.prepend(session);
    const auto update = [this, session] { onSessionChanged(session); };
    connect(session, &RunSession::changed, this, update);
    connect(session, &RunSession::specChanged, this, update);
    connect(session, &RunSession::trialsAdded, this, update);
    connect(session, &RunSession::trialsChanged, this, update);
    connect(session, &QObject::destroyed, this, [this, session] {
        m_sessions.removeOne(session);
        rebuild();
    });
    rebuild();
}

void RunListModel::setHidden(const QSet<QString> &runIds)
{
    m_hidden = runIds;
    rebuild();
}

void RunListModel::setSearch(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    rebuild();
}

void RunListModel::setTags(const QStringList &tags)
{
    m_tags = tags;
    rebuild();
}

void RunListModel::setToday(QDate today)
{
    m_today = today;
    rebuild();
}

void RunListModel::retranslate()
{
    beginResetModel();
    std::transform(m_runs.cbegin(), m_runs.cend(), m_runEntries.begin(),
                   [](const RunSummary &run) { return RunEntry(run); });
    m_rows = rowsOf(entries());
    endResetModel();
}

QStringList RunListModel::knownTags() const
{
    QStringList tags;
    QSet<QString> seen;
    for (const RunSummary &run : m_runs) {
        for (const QString &tag : run.tags) {
            if (m_hidden.contains(run.runId) || seen.contains(tag))
                continue;
            seen.insert(tag);
            tags += tag;
        }
    }
    std::sort(tags.begin(), tags.end(), [](const QString &one, const QString &other) {
        return QString::localeAwareCompare(one, other) < 0;
    });
    return tags;
}

const RunEntry *RunListModel::entry(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return nullptr;
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    return row.isSection ? nullptr : &row.entry;
}

QModelIndex RunListModel::indexOf(const QString &runId) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) {
        return !row.isSection && !runId.isEmpty() && row.entry.runId == runId;
    });
    return found == m_rows.cend() ? QModelIndex()
                                  : index(static_cast<int>(found - m_rows.cbegin()));
}

QModelIndex RunListModel::indexOf(const RunSession *session) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) {
        return !row.isSection && row.entry.session == session;
    });
    return found == m_rows.cend() ? indexOf(session->runId())
                                  : index(static_cast<int>(found - m_rows.cbegin()));
}

//! Those under way first, then all others, newest first.
std::vector<RunEntry> RunListModel::entries() const
{
    std::vector<RunEntry> result;
    result.reserve(static_cast<std::size_t>(m_runs.size() + m_sessions.size()));
    QSet<QString> inSessions;
    const auto add = [&](const RunEntry &entry) {
        if (!m_hidden.contains(entry.runId))
            result.push_back(entry);
    };
    for (RunSession *session : m_sessions) {
        const RunSummary *summary = summaryOf(session);
        // Once a run has ended, what the store has of it counts.
        const bool isInStore = summary && summary->status != RunStatus::Running;
        if (session->state() == RunSession::State::Loading || (!session->isUnderWay() && isInStore))
            continue;
        if (!session->runId().isEmpty())
            inSessions.insert(session->runId());
        add(RunEntry(session, summary));
    }
    const auto ownCount = static_cast<std::ptrdiff_t>(result.size());
    for (const RunEntry &run : m_runEntries) {
        if (!inSessions.contains(run.runId))
            add(run);
    }
    std::stable_partition(result.begin(), result.end(), [](const RunEntry &entry) {
        return entry.group() == RunEntry::Group::Running;
    });
    if (ownCount == 0)
        return result; // in order already
    const auto firstEnded = std::find_if(result.begin(), result.end(), [](const RunEntry &entry) {
        return entry.group() == RunEntry::Group::Ended;
    });
    std::stable_sort(firstEnded, result.end(), [](const RunEntry &one, const RunEntry &other) {
        // One that never began has just ended.
        if (!one.startedAt.isValid() || !other.startedAt.isValid())
            return !one.startedAt.isValid() && other.startedAt.isValid();
        return one.startedAt > other.startedAt;
    });
    return result;
}

RunListModel::Rows RunListModel::rowsOf(const std::vector<RunEntry> &entries) const
{
    Rows rows;
    rows.reserve(entries.size() + 16);
    for (const RunEntry &entry : entries) {
        if (!entry.matches(m_words) || !entry.hasTags(m_tags))
            continue;
        if (rows.empty() || !rows.back().section.holds(entry)) {
            Row title;
            title.section = RunSection(entry, m_today);
            title.isSection = true;
            rows.push_back(title);
        }
        Row row;
        row.section = rows.back().section;
        row.entry = entry;
        rows.push_back(std::move(row));
    }
    return rows;
}

const RunSummary *RunListModel::summaryOf(const RunSession *session) const
{
    const auto known = m_runIndexes.constFind(session->runId());
    return known == m_runIndexes.cend() ? nullptr : &m_runs.at(known.value());
}

//! Changes as little as possible, so that what is selected and in sight stays that.
void RunListModel::rebuild()
{
    const std::vector<RunEntry> all = entries();
    m_hasRuns = !all.empty();
    Rows rows = rowsOf(all);
    const std::size_t shorter = std::min(rows.size(), m_rows.size());
    std::size_t front = 0;
    while (front < shorter && rows[front].isSame(m_rows[front]))
        ++front;
    std::size_t back = 0;
    while (back < shorter - front
           && rows[rows.size() - 1 - back].isSame(m_rows[m_rows.size() - 1 - back]))
        ++back;
    replace(std::move(rows), front, back);
}

//! The first \a front and the last \a back rows stay; what they show may change.
void RunListModel::replace(Rows rows, std::size_t front, std::size_t back)
{
    const auto at = static_cast<std::ptrdiff_t>(front);
    const auto keptEnd = static_cast<std::ptrdiff_t>(back);
    const auto update = [this](std::size_t place, const RunEntry &entry) {
        if (m_rows[place].entry == entry)
            return;
        m_rows[place].entry = entry;
        const QModelIndex changed = index(static_cast<int>(place));
        Q_EMIT dataChanged(changed, changed);
    };
    if (m_rows.size() > front + back) {
        beginRemoveRows({}, static_cast<int>(front), static_cast<int>(m_rows.size() - back) - 1);
        m_rows.erase(m_rows.begin() + at, m_rows.end() - keptEnd);
        endRemoveRows();
    }
    if (rows.size() > front + back) {
        beginInsertRows({}, static_cast<int>(front), static_cast<int>(rows.size() - back) - 1);
        m_rows.insert(m_rows.begin() + at, rows.begin() + at, rows.end() - keptEnd);
        endInsertRows();
    }
    for (std::size_t i = 0; i < front; ++i)
        update(i, rows[i].entry);
    for (std::size_t i = rows.size() - back; i < rows.size(); ++i)
        update(i, rows[i].entry);
}

void RunListModel::onSessionChanged(RunSession *session)
{
    const QModelIndex shown = indexOf(session);
    const RunEntry *before = entry(shown);
    if (!before || before->session != session || !session->isUnderWay()
        || before->runId != session->runId()) {
        rebuild();
        return;
    }
    const RunEntry now(session, summaryOf(session));
    // Sessions tell of much that is not shown here.
    if (now == *before)
        return;
    m_rows[static_cast<std::size_t>(shown.row())].entry = now;
    Q_EMIT dataChanged(shown, shown);
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == IsSectionRole)
        return row.isSection;
    if (row.isSection) {
        const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return isText ? QVariant(row.section.text()) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.entry.title;
    case DetailRole:
        return row.entry.detail();
    case TagsRole:
        return row.entry.tags;
    case Qt::DecorationRole:
        return row.entry.icon();
    case Qt::AccessibleTextRole:
        if (row.entry.tags.isEmpty())
            return tr("%1, %2", "name of a run, its state")
                .arg(row.entry.title, row.entry.detail());
        return tr("%1, %2, tags: %3", "name of a run, its state, tags")
            .arg(row.entry.title, row.entry.detail(),
                 QLocale().createSeparatedList(row.entry.tags));
    default:
        return {};
    }
}

bool RunListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const RunEntry *run = entry(index);
    const QString name = printableLine(value.toString()).simplified();
    if (!run || role != Qt::EditRole || run->runId.isEmpty() || name == run->title)
        return false;
    Q_EMIT renameRequested(run->runId, name);
    return true;
}

Qt::ItemFlags RunListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const RunEntry *run = entry(index);
    if (!run)
        return Qt::ItemNeverHasChildren;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    flags.setFlag(Qt::ItemIsEditable, !run->runId.isEmpty());
    return flags;
}

} // namespace Quaver::Ui
