// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quaver::Setup {

//! The codes of the languages that the program speaks ("de", "zh_CN"), that of its source, "en",
//! first.
QStringList languages();

//! The one of languages() that a reader of \a wanted understands best. \a wanted has names such as
//! "de-AT", the dearest first; where none of them is spoken it is "en".
QString closestLanguage(const QStringList &wanted);

//! Puts the language of the code \a code in force: texts, Qt's own ones where they are installed,
//! and the default QLocale. Empty is the system's language, and what is not spoken is English.
//!
//! May be called at any time after the application object is made, in its thread. What is shown
//! changes at once: every widget gets QEvent::LanguageChange, and QEvent::LocaleChange unless it
//! has a locale of its own. A reader of the same language as the system's keeps the formats of the
//! system's region.
void setLanguage(const QString &code);

} // namespace Quaver::Setup
