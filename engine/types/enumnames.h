// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QString>
#include <QStringList>

#include <optional>

// The words that stand for enumerators in JSON, in the store and on the command line. Nobody else
// spells them out.
namespace Quaver {

[[nodiscard]] QString backendName(Backend backend); //!< "local", "daytona"
[[nodiscard]] QString agentKindName(AgentKind kind); //!< "builtin", "claude-code"
[[nodiscard]] QString checkTypeName(Check::Type type); //!< "exact", "contains", …
[[nodiscard]] QString taskStatusName(TaskStatus status); //!< "passed", "failed", …
[[nodiscard]] QString runStatusName(RunStatus status); //!< "running", "done", "failed", …
[[nodiscard]] QString errorKindName(Error::Kind kind); //!< "input", "setup", …
//! "note", "said", "call", "output"
[[nodiscard]] QString transcriptStepKindName(TranscriptStep::Kind kind);

//! The enumerator that \a name stands for. Defined for the enumerations above.
template <typename Enum>
[[nodiscard]] std::optional<Enum> enumFromName(const QString &name);

//! All names of an enumeration, in the order of its enumerators. Likewise.
template <typename Enum>
[[nodiscard]] QStringList enumNames();

} // namespace Quaver
