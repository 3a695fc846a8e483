// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QByteArray>

namespace Quaver {

//! The results of tasks as RFC 4180: UTF-8, a header, one row a trial, CRLF between rows, LF within
//! texts. Flags are separated by spaces; what is not known, such as the usage of one trial, is
//! empty. A text that a spreadsheet would take for a formula, because it begins with = + - @ or a
//! tab, gets an apostrophe in front: what a model has answered must not run on the reader's
//! machine. Texts are as in reporttext.h.
[[nodiscard]] QByteArray csvReport(const RunResult &result);

} // namespace Quaver
