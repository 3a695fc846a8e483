// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Quaver::Setup {

//! Which colours the window has: those of the desktop, or always light or dark ones.
enum class ColourScheme { System, Light, Dark };

} // namespace Quaver::Setup
