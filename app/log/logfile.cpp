// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logfile.h"

#include "app/log/logrecord.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Quaver::Ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::RunLog)
};

constexpr auto userOnlyFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto userOnlyDirectory = userOnlyFile | QFile::ExeOwner;

// The first stretch is short, so that there is something to see at once.
constexpr qint64 firstStretch = 64 << 10;
constexpr qint64 stretch = 4 << 20;

} // namespace

LogWriter::LogWriter(const QString &path)
    : m_file(path)
{
}

Result<qint64> LogWriter::write(const QByteArray &records)
{
    if (!m_file.isOpen()) {
        if (const Result<void> opened = open(); !opened)
            return opened.error();
    }
    const qint64 begin = m_file.size();
    if (writeAll(records))
        return begin;
    const QString reason = m_file.errorString();
    // Half a line is nothing to find there later. Where that fails, too, readers cope.
    if (!m_file.isSequential())
        m_file.resize(begin);
    return Error(Error::Kind::Storage, reason);
}

Result<void> LogWriter::open()
{
    const QString folder = QFileInfo(m_file).absolutePath();
    if (!QFileInfo(folder).isDir())
        QDir().mkdir(folder, userOnlyDirectory); // whether that helped, opening says
    constexpr auto mode = QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered;
    if (!m_file.open(mode, userOnlyFile))
        return Error(Error::Kind::Storage, m_file.errorString());
    // Someone's line that was cut is not to swallow ours.
    char last = '\n';
    if (m_file.size() > 0 && m_file.seek(m_file.size() - 1) && m_file.getChar(&last) && last != '\n'
        && !writeAll("\n"))
        return Error(Error::Kind::Storage, m_file.errorString());
    return {};
}

bool LogWriter::writeAll(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 written = m_file.write(bytes.data(), bytes.size());
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

LogScanner::LogScanner(const QString &path)
    : m_file(path)
{
}

Result<LogScanner::Block> LogScanner::next()
{
    Block block;
    if (!m_file.isOpen()) {
        if (!m_file.exists()) {
            block.isLast = true;
            return block;
        }
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return Error(Error::Kind::Storage, m_file.errorString());
    }
    if (!m_file.seek(m_position))
        return Error(Error::Kind::Storage, m_file.errorString());
    const qint64 wanted = m_position == 0 ? firstStretch : stretch;
    const QByteArray bytes = m_file.read(wanted);
    if (bytes.isEmpty() && m_file.error() != QFile::NoError)
        return Error(Error::Kind::Storage, m_file.errorString());
    block.isLast = bytes.size() < wanted;

    qsizetype begin = 0;
    for (;;) {
        const qsizetype newline = bytes.indexOf('\n', begin);
        if (newline < 0)
            break;
        if (!m_isInLine && newline > begin)
            addLine(block.lines, m_position + begin,
                    QByteArrayView(bytes).sliced(begin, newline - begin));
        m_isInLine = false;
        begin = newline + 1;
    }
    // What follows the last newline is a line when nothing comes after it, and when it is so long
    // that it fills the stretch; else it is read again with the next one.
    if (begin < bytes.size() && (block.isLast || begin == 0)) {
        if (!m_isInLine)
            addLine(block.lines, m_position + begin, QByteArrayView(bytes).sliced(begin));
        m_isInLine = true;
        begin = bytes.size();
    }
    m_position += begin;
    block.end = m_position;
    return block;
}

void LogScanner::addLine(LogIndex &lines, qint64 offset, QByteArrayView record)
{
    const std::optional<LogRecord::Head> head = LogRecord::headOf(record);
    if (head)
        m_phase = head->phase;
    lines.add(offset, m_phase, head ? head->level : LogLevel::Output);
}

} // namespace Quaver::Ui
