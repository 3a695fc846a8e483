// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace Quaver {

//! What a list of runs shows of one of them.
struct RunSummary
{
    QString runId;
    QDateTime startedAt; //!< UTC
    QString prompt;
    RunStatus status = RunStatus::Running; //!< Interrupted when its process is no more
    std::optional<double> score;
    QStringList models; //!< those under test
    Backend backend = Backend::Local;
    qint64 duration = 0; //!< ms, of the whole run

    bool operator==(const RunSummary &) const = default;
};

//! { runId, startedAt, prompt, status, score, models, backend, duration }; `score` may be null.
[[nodiscard]] QJsonObject toJson(const RunSummary &summary);

} // namespace Quaver
