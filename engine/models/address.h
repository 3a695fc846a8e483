// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QString>
#include <QUrl>

// Addresses of model servers as people write them, as base URLs to which paths such as /models are
// appended. Errors are of kind Setup and begin with \a source, the variable or setting that the
// text is from; none repeats what could be a password.
namespace Quaver::Models {

//! An http or https URL with a host and without user, query and fragment; no slash at the end.
[[nodiscard]] Result<QUrl> baseUrlFrom(const QString &text, const QString &source);

//! The same with the version appended where it is left out, which is how ANTHROPIC_BASE_URL is
//! written: https://api.anthropic.com.
[[nodiscard]] Result<QUrl> anthropicBaseUrlFrom(const QString &text, const QString &source);

//! OLLAMA_HOST: a host, host:port, :port, or a URL. It also tells the server what to listen on, so
//! that any address (0.0.0.0, ::) means this computer.
[[nodiscard]] Result<QUrl> ollamaBaseUrlFrom(const QString &text, const QString &source);

//! Whether \a url leads to this computer, which is another one for those who ask in the cloud.
[[nodiscard]] bool isOnThisComputer(const QUrl &url);

} // namespace Quaver::Models
