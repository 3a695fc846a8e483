// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QByteArray>

namespace Quaver {

//! The results of tasks as RFC 4180: UTF-8, a header, one row a trial, CRLF. A text that a
//! spreadsheet would take for a formula, because it begins with = + - @ or a tab or carriage
//! return, gets an apostrophe in front: what a model has answered must not run on the reader's
//! machine. Known secrets are redacted.
[[nodiscard]] QByteArray csvReport(const RunResult &result);

} // namespace Quaver
