// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/uniquefd.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Quaver::Local {

//! What a command has written, from its first byte on, and at the end its exit code. A small log
//! is kept in memory, a larger one in an unlinked file. One that reaches `most` ends with a line
//! that says so; the rest is not kept.
class CommandLog
{
public:
    enum class Stream : char { Output = 1, Error = 2 };
    static constexpr qint64 most = qint64(64) * 1024 * 1024;

    struct Piece
    {
        Stream stream;
        QByteArray data;
    };

    using Listener = std::function<void()>;

    //! \a directory is where the unlinked file may be made; must outlive this object.
    explicit CommandLog(int directory);

    void append(Stream stream, const QByteArray &data);
    //! Once all output has been appended. The first one counts.
    void finish(int exitCode);
    [[nodiscard]] const std::optional<int> &exitCode() const { return m_exitCode; }

    //! The piece at \a position, which moves behind it; none at the end of what is there so far.
    [[nodiscard]] std::optional<Piece> next(qint64 *position) const;

    //! Calls \a listener after every change, as long as the caller keeps it.
    void listen(const std::shared_ptr<Listener> &listener);

private:
    void appendRecord(Stream stream, const QByteArray &data);
    [[nodiscard]] bool store(const QByteArray &record);
    [[nodiscard]] QByteArray read(qint64 position, qint64 size) const;
    void notify();

    int m_directory;
    QByteArray m_memory;
    UniqueFd m_file; //!< valid once the log is too large for m_memory, which is empty then
    qint64 m_size = 0;
    bool m_isFull = false;
    std::optional<int> m_exitCode;
    std::vector<std::weak_ptr<Listener>> m_listeners;
};

} // namespace Quaver::Local
