// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QByteArray>

namespace Quaver {

//! One self-contained HTML file for people, in light or dark as their system is: the run, a section
//! a model with its score, a bar of the statuses and a table of the tasks with their answers, the
//! usage. It loads nothing and runs no script, and says so to the browser. It is well-formed XML
//! too. Texts are as in reporttext.h, answers at most 4 Ki characters long.
[[nodiscard]] QByteArray htmlReport(const RunResult &result);

} // namespace Quaver
