// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

#include <functional>

class QPalette;

namespace Quaver::Ui {

//! An icon of the set in resources/icons, by the name of its file without ".svg". It is drawn in
//! the text colour of the palette that is in force when it is painted, at any size and scale;
//! disabled ones in that of disabled text.
[[nodiscard]] QIcon icon(const QString &name);

//! The same in the colour that \a colour makes of the palette in force.
[[nodiscard]] QIcon icon(const QString &name, std::function<QColor(const QPalette &)> colour);

} // namespace Quaver::Ui
