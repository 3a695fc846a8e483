// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/setup/colourscheme.h"

#include <QFont>
#include <QPalette>

class QWidget;

//! Measures, fonts and colours that pages share. Backgrounds are always the palette's.
namespace Quaver::Ui {

constexpr int gridUnit = 8; //!< px; distances are multiples of it
constexpr int pageMargin = 16; //!< px

[[nodiscard]] QFont titleFont(const QFont &base); //!< four points larger, bold
[[nodiscard]] QFont numberFont(const QFont &base); //!< sixteen points larger: the one big number
[[nodiscard]] QFont secondaryFont(const QFont &base); //!< one point smaller
[[nodiscard]] QFont fixedFont(); //!< of code and logs

//! Text that matters less: between text and background of \a palette, still 4.5 : 1.
[[nodiscard]] QColor secondaryColour(const QPalette &palette);
//! Lines that divide.
[[nodiscard]] QColor lineColour(const QPalette &palette);
[[nodiscard]] bool isDark(const QPalette &palette);
//! Whether its windows are as dark as can be, as where a desktop is set to the highest contrast.
[[nodiscard]] bool isBlack(const QPalette &palette);

//! \a colour, lighter or darker until its contrast to \a background is at least \a ratio.
[[nodiscard]] QColor withContrast(const QColor &colour, const QColor &background, double ratio);

using Setup::ColourScheme;
//! Puts the application's palette and style in force; windows follow at once.
void applyColourScheme(ColourScheme scheme);

//! Whether movement is wanted by the desktop. Nothing moves for longer than 150 ms anyway.
[[nodiscard]] bool isMotionWanted();

} // namespace Quaver::Ui
