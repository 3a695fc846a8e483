// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Quaver::Ui {

//! A short help: what happens in a run, what the words mean, the keys. Does not block.
void showHelp(QWidget *window);

//! Versions, licence and where the programs come from. Does not block.
void showAbout(QWidget *window);

} // namespace Quaver::Ui
