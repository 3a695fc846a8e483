// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QByteArray>

namespace Quaver {

//! A summary in Markdown with tables (GitHub's flavour): the run, the models side by side, the
//! tasks of each, the usage. Every text of others stands in a code span, where nothing of it is
//! markup, a link or a mention. Answers are left out. Texts are as in reporttext.h.
[[nodiscard]] QByteArray markdownReport(const RunResult &result);

} // namespace Quaver
