// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/daytona/sandbox.h"

#include <qcoro/qcorotask.h>

#include <QByteArray>
#include <QString>

#include <memory>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! The largest specification and the largest results that are read from a volume.
inline constexpr qint64 largestSpecification = qint64(8) << 20;
inline constexpr qint64 largestResults = qint64(256) << 20;

//! Reads a file of a sandbox.
QCoro::Task<QByteArray> readFile(Run run, Daytona::Sandbox sandbox, QString path, qint64 maxBytes,
                                 CancelToken token);

//! Leaves \a content as the only file of \a folder, under the name spec.json.
QCoro::Task<void> publishAlone(Run run, Daytona::Sandbox sandbox, QString folder,
                               QByteArray content, CancelToken token);

//! Throws unless \a folder, as \a sandbox sees it, holds spec.json with exactly \a content, and
//! nothing else: what an author left beside it, or wrote after it was published, must not get to
//! the model under test.
QCoro::Task<void> verifyAlone(Run run, Daytona::Sandbox sandbox, QString folder, QByteArray content,
                              CancelToken token);

} // namespace Quaver::Flow
