// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QString>

#include <memory>

namespace Quaver {

//! The sign that a process is alive: a file that it holds locked, `owners/<owner>.lock` in the data
//! directory. The system lets go of the lock however the process ends, and no number that is used
//! again, such as a process id, plays a part in it. The file, and the folder with the last one, are
//! removed with the object.
class OwnerLock
{
public:
    //! Takes the lock of \a owner, a name that is not in use, and clears away those of the dead.
    [[nodiscard]] static Result<std::unique_ptr<OwnerLock>> take(const QString &dataDirectory,
                                                                 const QString &owner);
    ~OwnerLock();
    Q_DISABLE_COPY_MOVE(OwnerLock)

    //! Whether the process that took the lock of \a owner lives. When in doubt, it does.
    [[nodiscard]] static bool isAlive(const QString &dataDirectory, const QString &owner);

private:
    class Private;
    explicit OwnerLock(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace Quaver
