// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

//! What the desktop shows of Quaver outside its window, over the session bus. Where there is none,
//! or nobody listens, nothing happens; nothing is waited for.
namespace Quaver::Ui::Desktop {

//! A notification with \a title and \a text, both plain.
void notify(const QString &title, const QString &text);

//! Progress on the entry of the task bar, 0 to 1; nothing: none is shown.
void showProgress(std::optional<double> progress);

} // namespace Quaver::Ui::Desktop
