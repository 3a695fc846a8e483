// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QStringList>

namespace Quaver {

//! The words by which a person sorts runs.
inline constexpr qsizetype mostRunTags = 16;
inline constexpr qsizetype longestRunTag = 40; //!< UTF-16 units

//! \a tags as they are kept: on one line, without control characters and white space around, none
//! of them empty, none twice whatever its case. A comma separates two. Too many of them, or one
//! that is too long, is an Input error that says so.
[[nodiscard]] Result<QStringList> cleanedRunTags(const QStringList &tags);

} // namespace Quaver
