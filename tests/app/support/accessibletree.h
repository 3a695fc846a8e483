// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace Quaver::Tests {

//! What a screen reader meets in \a window without being able to say what it is: everything that
//! shows and takes the focus but has no name, by its path. Empty when all is named. Of long lists
//! and tables the beginning is looked at.
[[nodiscard]] QStringList namelessControls(QWidget *window);

} // namespace Quaver::Tests
