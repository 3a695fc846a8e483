// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/uniquefd.h"

#include <QByteArray>

#include <dirent.h>
#include <sys/types.h>

#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

namespace Quaver::Local {

//! Sums up the disk space below a directory that others are writing to, in small portions so that
//! it never holds up the thread for long. Goes by descriptors, follows no link and stays on the
//! file system. What is linked or seen twice counts once.
class DiskUsage
{
public:
    //! \a directory: not owned, must outlive this object; O_PATH suffices.
    explicit DiskUsage(int directory);

    //! Looks at up to about \a entries more; a pass that is through is followed by the next.
    void advance(int entries);
    //! The sum of the last whole pass, or of the one under way when that is more already.
    [[nodiscard]] qint64 bytes() const;
    [[nodiscard]] bool hasPassed() const { return m_lastPass.has_value(); }

private:
    void beginPass();
    void openNext();
    void add(const char *name);
    [[nodiscard]] UniqueFd openDirectory(const QByteArray &path) const;

    int m_directory;
    std::vector<QByteArray> m_waiting; // directories, relative to the top
    qint64 m_waitingBytes = 0;
    std::unique_ptr<DIR, int (*)(DIR *)> m_current; // being read, of the path below
    QByteArray m_currentPath;
    std::unordered_set<ino_t> m_seen;
    qint64 m_sum = 0;
    std::optional<qint64> m_lastPass;
};

} // namespace Quaver::Local
