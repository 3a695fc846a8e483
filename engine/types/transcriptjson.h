// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>
#include <quaver/types.h>

#include <QByteArray>
#include <QJsonObject>

namespace Quaver {

//! How much JSON of a transcript is read at most.
constexpr qsizetype maxTranscriptBytes = 4 << 20;

//! Reads { model?, taskId, trial, steps: [ { kind, turn, tool?, text, failed?, cut?, duration? } ],
//! cut? }. Errors are of kind Input and begin with the path of the key at fault.
[[nodiscard]] Result<Transcript> transcriptFromJson(const QByteArray &text);

[[nodiscard]] QJsonObject toJson(const Transcript &transcript);

} // namespace Quaver
