// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"

#include <quaver/endpoint.h>
#include <quaver/types.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace Quaver {

//! A size in which an installation makes sandboxes without being given an image.
struct SandboxSize
{
    SandboxSize() = default;

    QString snapshot; //!< its name
    Resources resources; //!< all three are there
};

//! What a Daytona installation says about an account, with nothing created or changed.
struct AccountReport
{
    AccountReport() = default;

    QString keyName;
    QString target; //!< the region asked for; empty: the organization's own
    //! Of those that every run needs, such as "write:sandboxes"; empty also where the server does
    //! not tell what a key may do.
    QStringList missingPermissions;
    QString defaultSnapshot; //!< what a sandbox is made of when nothing else is asked for
    bool isDefaultActive = false;
    QList<SandboxSize> sizes; //!< of the active default snapshots, the smallest first
};

//! Asks the installation at \a endpoint whether its key is good and what can be had there. Errors
//! are those of the calls, in sentences that name the remedy; a refused key is an Http error 401.
[[nodiscard]] Pending<AccountReport> checkAccount(Endpoint endpoint, CancelToken token);

} // namespace Quaver
