// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logmodel.h"

#include "app/log/logtext.h"
#include "app/look/format.h"
#include "app/look/icons.h"
#include "app/look/status.h"
#include "app/look/theme.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr qsizetype linesPerStep = 64;

//! Headers of tables need a millisecond for some ten thousand new rows.
constexpr qsizetype rowsPerStep = 20'000;

QColor levelColour(LogLevel level, const QPalette &palette)
{
    switch (level) {
    case LogLevel::Progress:
        return stateColour(TrialState::Running, palette);
    case LogLevel::Message:
        break;
    case LogLevel::Output:
        return secondaryColour(palette);
    case LogLevel::Error:
        return stateColour(TrialState::Failed, palette);
    }
    return palette.color(QPalette::Text);
}

QIcon levelIcon(LogLevel level)
{
    const auto colour = [level](const QPalette &palette) {
        // Most lines are messages: their mark is not to be louder than their text.
        return level == LogLevel::Message ? secondaryColour(palette) : levelColour(level, palette);
    };
    switch (level) {
    case LogLevel::Progress:
        return icon(u"right"_s, colour);
    case LogLevel::Message:
        return icon(u"info"_s, colour);
    case LogLevel::Output:
        return icon(u"log"_s, colour);
    case LogLevel::Error:
        break;
    }
    return icon(u"error"_s, colour);
}

} // namespace

LogModel::LogModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void LogModel::setLog(RunLog *log)
{
    if (m_log)
        m_log->disconnect(this);
    m_log = log;
    if (log) {
        connect(log, &RunLog::appended, this,
                [this](qsizetype, qsizetype last) { onAppended(last); });
        connect(log, &RunLog::removed, this, &LogModel::onRemoved);
        connect(log, &QObject::destroyed, this, &LogModel::onLogGone);
    }
    restart();
}

void LogModel::setFilter(const LogFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    restart();
}

void LogModel::restart()
{
    const bool wasFiltering = isFiltering();
    m_work.stop();
    beginResetModel();
    m_shown.clear();
    m_examined = 0;
    m_lineCount = m_log ? m_log->count() : 0;
    m_rowCount = 0;
    endResetModel();
    if (wasFiltering)
        Q_EMIT filteringChanged();
    goOn();
}

void LogModel::onLogGone()
{
    m_log.clear();
    restart();
}

void LogModel::onAppended(qsizetype last)
{
    // What had come before the model looked at the log is announced to it once more.
    if (last < m_lineCount)
        return;
    m_lineCount = last + 1;
    goOn();
}

void LogModel::onRemoved(qsizetype first, qsizetype last)
{
    const qsizetype count = last - first + 1;
    int firstRow = std::min(static_cast<int>(first), m_rowCount);
    int endRow = std::min(static_cast<int>(last + 1), m_rowCount);
    const auto begin = m_shown.begin();
    const auto from = std::lower_bound(begin, m_shown.end(), static_cast<quint32>(first));
    const auto to = std::lower_bound(from, m_shown.end(), static_cast<quint32>(last + 1));
    if (!m_filter.acceptsAll()) {
        showFound();
        firstRow = static_cast<int>(from - begin);
        endRow = static_cast<int>(to - begin);
    }
    if (endRow > firstRow)
        beginRemoveRows({}, firstRow, endRow - 1);
    std::for_each(to, m_shown.end(), [&](quint32 &line) { line -= static_cast<quint32>(count); });
    m_shown.erase(from, to);
    m_lineCount -= count;
    if (m_examined > last)
        m_examined -= count;
    else
        m_examined = std::min(m_examined, first);
    if (endRow > firstRow) {
        m_rowCount -= endRow - firstRow;
        endRemoveRows();
    }
}

void LogModel::goOn()
{
    const bool acceptsAll = m_filter.acceptsAll();
    if (isFiltering() || (acceptsAll ? m_rowCount : m_examined) == m_lineCount)
        return;
    m_work.start([this, acceptsAll] { return acceptsAll ? showSome() : examineSome(); },
                 [this] {
                     showFound();
                     if (!isFiltering())
                         Q_EMIT filteringChanged();
                 });
    if (isFiltering())
        Q_EMIT filteringChanged();
}

bool LogModel::showSome()
{
    addRows(std::min(m_lineCount - m_rowCount, rowsPerStep));
    return m_rowCount < m_lineCount;
}

bool LogModel::examineSome()
{
    const qsizetype end = std::min(m_lineCount, m_examined + linesPerStep);
    for (; m_examined < end; ++m_examined) {
        if (m_filter.accepts(*m_log, m_examined))
            m_shown.push_back(static_cast<quint32>(m_examined));
    }
    return m_examined < m_lineCount;
}

void LogModel::showFound()
{
    if (!m_filter.acceptsAll())
        addRows(static_cast<qsizetype>(m_shown.size()) - m_rowCount);
}

void LogModel::addRows(qsizetype count)
{
    if (count == 0)
        return;
    const int newCount = m_rowCount + static_cast<int>(count);
    beginInsertRows({}, m_rowCount, newCount - 1);
    m_rowCount = newCount;
    endInsertRows();
}

qsizetype LogModel::lineOf(int row) const
{
    return m_filter.acceptsAll() ? row : m_shown[static_cast<std::size_t>(row)];
}

LogLine LogModel::lineAt(int row) const { return m_log ? m_log->line(lineOf(row)) : LogLine(); }

int LogModel::firstRowOf(Phase phase, int from) const
{
    for (int row = from; m_log && row < m_rowCount; ++row) {
        if (m_log->phaseOf(lineOf(row)) == phase)
            return row;
    }
    return -1;
}

void LogModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_rowCount > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rowCount - 1, ColumnCount - 1));
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!m_log || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogLevel level = m_log->levelOf(lineOf(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        break;
    case LevelRole:
        return static_cast<int>(level);
    case Qt::ForegroundRole:
        if (index.column() != TextColumn)
            return secondaryColour(QGuiApplication::palette());
        return levelColour(level, QGuiApplication::palette());
    case Qt::TextAlignmentRole: // times below one another
        return static_cast<int>(Qt::AlignVCenter
                                | (index.column() == TimeColumn ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::DecorationRole:
        return index.column() == TextColumn ? QVariant(levelIcon(level)) : QVariant();
    default:
        return {};
    }
    const LogLine line = lineAt(index.row());
    switch (index.column()) {
    case TimeColumn:
        return logTimeText(line.time);
    case PhaseColumn:
        return phaseText(line.phase);
    default:
        break;
    }
    if (role == Qt::AccessibleTextRole) // what others see by the mark
        return tr("%1: %2", "level and text of a line").arg(logLevelText(level), line.text);
    return line.text;
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case PhaseColumn:
        return tr("Phase");
    default:
        return tr("Text");
    }
}

} // namespace Quaver::Ui
