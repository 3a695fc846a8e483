// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/processes/commandlog.h"

#include <QtEndian>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace Quaver::Local {

namespace {

// A record is the stream, the length as four bytes, and the data.
constexpr qint64 headSize = 5;
constexpr qsizetype largestPiece = 64 * 1024;
constexpr qint64 mostInMemory = 32 * 1024;

} // namespace

CommandLog::CommandLog(int directory)
    : m_directory(directory)
{
}

void CommandLog::append(Stream stream, const QByteArray &data)
{
    if (m_exitCode || m_isFull)
        return;
    for (qsizetype at = 0; at < data.size() && !m_isFull; at += largestPiece) {
        const QByteArray piece = data.mid(at, largestPiece);
        if (m_size + headSize + piece.size() > most) {
            m_isFull = true;
            appendRecord(Stream::Error,
                         "\n[The output has reached " + QByteArray::number(most / (1024 * 1024))
                             + " MiB; the rest is not kept.]\n");
        } else {
            appendRecord(stream, piece);
        }
    }
    notify();
}

void CommandLog::appendRecord(Stream stream, const QByteArray &data)
{
    QByteArray record(headSize, Qt::Uninitialized);
    record[0] = static_cast<char>(stream);
    qToLittleEndian(static_cast<quint32>(data.size()), record.data() + 1);
    record += data;
    if (store(record))
        m_size += record.size();
    else
        m_isFull = true; // the disk is: what was there before stays readable
}

bool CommandLog::store(const QByteArray &record)
{
    if (!m_file.isValid() && m_size + record.size() <= mostInMemory) {
        m_memory += record;
        return true;
    }
    const auto writeAll = [this](const QByteArray &data, qint64 at) {
        qsizetype done = 0;
        while (done < data.size()) {
            const ssize_t put = ::pwrite(m_file.get(), data.constData() + done,
                                         static_cast<std::size_t>(data.size() - done), at + done);
            if (put < 0 && errno == EINTR)
                continue;
            if (put <= 0)
                return false;
            done += put;
        }
        return true;
    };
    if (!m_file.isValid()) {
        UniqueFd file(::openat(m_directory, ".", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
        if (!file.isValid()) // some file systems cannot
            file.reset(::memfd_create("quaver-log", MFD_CLOEXEC));
        if (!file.isValid())
            return false;
        m_file = std::move(file);
        if (!writeAll(m_memory, 0)) {
            m_file.reset();
            return false;
        }
        m_memory = QByteArray();
    }
    return writeAll(record, m_size);
}

void CommandLog::finish(int exitCode)
{
    if (m_exitCode)
        return;
    m_exitCode = exitCode;
    notify();
}

QByteArray CommandLog::read(qint64 position, qint64 size) const
{
    if (!m_file.isValid())
        return m_memory.mid(position, size);
    QByteArray data(size, Qt::Uninitialized);
    ssize_t got = 0;
    do {
        got = ::pread(m_file.get(), data.data(), static_cast<std::size_t>(size), position);
    } while (got < 0 && errno == EINTR);
    data.truncate(std::max<ssize_t>(0, got));
    return data;
}

std::optional<CommandLog::Piece> CommandLog::next(qint64 *position) const
{
    if (*position >= m_size)
        return std::nullopt;
    const QByteArray head = read(*position, headSize);
    if (head.size() != headSize)
        return std::nullopt;
    const auto size = qFromLittleEndian<quint32>(head.constData() + 1);
    *position += headSize;
    Piece piece{static_cast<Stream>(head.at(0)), read(*position, size)};
    *position += size;
    return piece;
}

void CommandLog::listen(const std::shared_ptr<Listener> &listener)
{
    m_listeners.push_back(listener);
}

void CommandLog::notify()
{
    // A listener may add or drop others.
    std::vector<std::shared_ptr<Listener>> now;
    for (const std::weak_ptr<Listener> &weak : m_listeners) {
        if (std::shared_ptr<Listener> listener = weak.lock())
            now.push_back(std::move(listener));
    }
    m_listeners.assign(now.begin(), now.end());
    for (const std::shared_ptr<Listener> &listener : now)
        (*listener)();
}

} // namespace Quaver::Local
