// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace Quaver::Daytona {

//! The files in the answer to POST /files/bulk-download: one for each of \a paths, or why it could
//! not be read. \a contentType is that of the answer. What does not fit together is a Protocol
//! error.
[[nodiscard]] Result<QList<Result<QByteArray>>> filesOf(const QByteArray &contentType,
                                                        const QByteArray &body,
                                                        const QStringList &paths);

} // namespace Quaver::Daytona
