// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/provider.h"

#include <QString>

namespace Quaver::Flow {

//! "run-<milliseconds since 1970 in base 36>-<6 random characters of base 36>": sorts by time, and
//! every resource of a run carries it in its name.
[[nodiscard]] QString makeRunId();

[[nodiscard]] inline QString volumeName(const QString &runId)
{
    return QStringLiteral("benchmarks-") + runId;
}
[[nodiscard]] inline QString agentSandboxName(const QString &runId)
{
    return QStringLiteral("agent-") + runId;
}
[[nodiscard]] inline QString benchmarkSandboxName(const QString &runId)
{
    return QStringLiteral("benchmark-") + runId;
}
[[nodiscard]] inline QString gradeSandboxName(const QString &runId)
{
    return QStringLiteral("grade-") + runId;
}

//! Of the key of \a provider: letters, digits, - and _ alone.
[[nodiscard]] inline QString secretName(const QString &runId, const Models::Provider &provider)
{
    return QStringLiteral("quaver-") + runId + u'-' + provider.name;
}

} // namespace Quaver::Flow
