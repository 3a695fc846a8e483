// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Quaver::Local {

//! The kernel's settings that decide about user namespaces, as their files in /proc/sys hold them;
//! empty where there is no such file.
struct NamespaceSettings
{
    QByteArray unprivilegedClone; //!< kernel/unprivileged_userns_clone
    QByteArray apparmorRestricts; //!< kernel/apparmor_restrict_unprivileged_userns
    QByteArray maximum; //!< user/max_user_namespaces
};

//! Why bubblewrap failed with \a message, and what to change, translated.
[[nodiscard]] QString explainBubblewrapFailure(const NamespaceSettings &settings,
                                               const QString &message);

} // namespace Quaver::Local
