// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QByteArray>
#include <QString>

namespace Quaver::Setup {

//! The content of \a path, or of standard input when that is "-". What has more than \a maxBytes is
//! refused without being read to its end. Errors are of kind Input and name the file.
[[nodiscard]] Result<QByteArray> readInputFile(const QString &path, qsizetype maxBytes);

//! A prompt: text of UTF-8, without the white space around it.
[[nodiscard]] Result<QString> readPromptFile(const QString &path);

//! Whether a file could be written at \a path, without writing it: of kind Input if not. Before a
//! run starts is the time to learn that its result has nowhere to go.
[[nodiscard]] Result<void> checkWritable(const QString &path);

//! Writes the whole file, or leaves what was there.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &content);

} // namespace Quaver::Setup
