// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Quaver::Ui::Recents {

// What was used last, the latest first; in the application's settings.

[[nodiscard]] QStringList prompts();
void addPrompt(const QString &prompt);
void clearPrompts();

[[nodiscard]] QStringList models();
//! The first of \a ids is the latest.
void addModels(const QStringList &ids);

} // namespace Quaver::Ui::Recents
