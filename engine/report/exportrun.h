// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>
#include <quaver/types.h>

#include <QString>

namespace Quaver {

//! The RunResult as a JSON document, known secrets redacted.
[[nodiscard]] QByteArray jsonReport(const RunResult &result);

//! Whether \a file has an ending that exportRun() writes. To be asked before a run begins, so that
//! a wrong name is not found out at its end. The error is of kind Input.
[[nodiscard]] Result<void> checkExportFile(const QString &file);

//! Writes \a result to \a file as the ending says: .json, .csv, .junit.xml, .html or .md. The file
//! is there whole or, on an error of kind Input or Storage, as it was before.
[[nodiscard]] Result<void> exportRun(const RunResult &result, const QString &file);

} // namespace Quaver
