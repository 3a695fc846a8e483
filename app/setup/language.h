// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Quaver::Setup {

//! Puts the texts of the program's language in force; English has its plural forms from there.
//! Needs the application object.
void installLanguage();

} // namespace Quaver::Setup
