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
    QString name; //!< given by a person; empty: none
    QString specName; //!< of the specification; empty: there is none, or it has none
    QString prompt;
    QStringList tags; //!< given by a person
    RunStatus status = RunStatus::Running; //!< Interrupted when its process is no more
    std::optional<double> score;
    QStringList models; //!< those under test
    Backend backend = Backend::Local;
    qint64 duration = 0; //!< ms, of the whole run
    std::optional<double> cost; //!< US dollars; absent: unknown, or the run is not at its end

    bool operator==(const RunSummary &) const = default;
};

//! What a run is called: the first that there is of its name, that of its specification and its
//! prompt, printable and on one line; empty when there is none.
[[nodiscard]] QString runTitle(const RunSummary &summary);

//! { runId, startedAt, name, specName, prompt, tags, status, score, models, backend, duration,
//! costUsd }; `score` and `costUsd` may be null.
[[nodiscard]] QJsonObject toJson(const RunSummary &summary);

} // namespace Quaver
