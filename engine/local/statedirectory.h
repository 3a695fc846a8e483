// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/uniquefd.h"

#include <quaver/result.h>

#include <QByteArray>
#include <QString>

namespace Quaver::Local {

//! The directory in which a server keeps all that it has, "quaver-" and eight random characters,
//! with a file "lock" that is locked as long as the server lives. Goes with this object.
class StateDirectory
{
public:
    //! Makes one below \a parent, or below $TMPDIR or /var/tmp if that is empty; removes those of
    //! dead servers of the same user there first.
    [[nodiscard]] static Result<StateDirectory> make(const QString &parent);

    StateDirectory(StateDirectory &&) noexcept = default;
    StateDirectory &operator=(StateDirectory &&) = delete;
    ~StateDirectory();

    [[nodiscard]] int fd() const { return m_directory.get(); }
    //! Makes a directory in it, which the sandboxes' user may go through but not list.
    [[nodiscard]] Result<UniqueFd> makeFolder(const QByteArray &name) const;

private:
    StateDirectory() = default;

    UniqueFd m_parent;
    QByteArray m_name;
    UniqueFd m_directory;
    UniqueFd m_lock;
};

} // namespace Quaver::Local
