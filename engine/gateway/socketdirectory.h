// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QByteArray>
#include <QString>

namespace Quaver::Gateway {

//! The directory of a gateway's socket: "quaver-models-" and eight random characters, closed to
//! others, with a file "lock" that is locked as long as the gateway lives. Goes with this object,
//! the socket with it.
class SocketDirectory
{
public:
    //! Makes one below \a parent, or below $TMPDIR or /var/tmp if that is empty; removes those of
    //! dead gateways of the same user there first.
    [[nodiscard]] static Result<SocketDirectory> make(const QString &parent);

    SocketDirectory(SocketDirectory &&other) noexcept;
    SocketDirectory &operator=(SocketDirectory &&) = delete;
    ~SocketDirectory();

    //! Where the socket is to be.
    [[nodiscard]] QString socketPath() const;

private:
    SocketDirectory() = default;

    QByteArray m_path;
    int m_lock = -1;
};

} // namespace Quaver::Gateway
