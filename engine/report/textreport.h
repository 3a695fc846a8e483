// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QString>

namespace Quaver {

//! What the headless mode prints of a run that has ended: from the blank line before
//! "=== Results ===" to the last task, each line with its newline. With several models, score,
//! metrics and tasks follow once a model under its name. After the tasks come, where there is
//! something to say, the interval of the score, pass@k and pass^k, and the flagged passes; at the
//! end the usage, a line a role. Never translated. Known secrets are redacted, and whatever a model
//! or a file has said is made printable.
[[nodiscard]] QString textReport(const RunResult &result);

} // namespace Quaver
