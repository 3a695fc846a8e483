// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Texts of any origin, such as answers of models, as reports show them: printable (core/text.h),
// without known secrets, and without the code units that no document may hold: halves of surrogate
// pairs become U+FFFD, U+FFFE and U+FFFF are removed. What is longer than maxLength ends in "…".
namespace Quaver {

[[nodiscard]] QString shownText(const QString &text, qsizetype maxLength = 1 << 20);

//! shownText() on a single line.
[[nodiscard]] QString shownLine(const QString &text, qsizetype maxLength = 4096);

} // namespace Quaver
