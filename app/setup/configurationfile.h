// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>
#include <quaver/types.h>

namespace Quaver::Setup {

//! \a error as one in the file \a path, or in standard input if that is "-".
[[nodiscard]] Error inFile(const Error &error, const QString &path);

//! Reads NAME.quaver.json into \a config; a specification that it names stays a path, now absolute.
//! \a warnings gets what looks like a misspelt key. Errors are of kind Input and name the file and
//! the key.
[[nodiscard]] Result<void> readConfiguration(const QString &path, RunConfig *config,
                                             QStringList *warnings);

//! Reads a specification into \a config, in place of one that is there. Likewise.
[[nodiscard]] Result<void> readSpecification(const QString &path, RunConfig *config,
                                             QStringList *warnings);

//! Writes \a config to \a path, so that the file stands alone: a specification goes in as a whole,
//! and so do the model servers of the settings whose models it names, with name and address and
//! without a key. \a config itself does not come to have them: what is set later holds for it.
[[nodiscard]] Result<void> saveConfiguration(const RunConfig &config, const QString &path);

} // namespace Quaver::Setup
