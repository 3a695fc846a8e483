// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log/runlog.h"

namespace Quaver::Ui {

//! "1:02.345", with hours where there are some; empty for a time that is not known.
[[nodiscard]] QString logTimeText(qint64 milliseconds);
//! "Progress", "Message", "Output" or "Error", translated.
[[nodiscard]] QString logLevelText(LogLevel level);
//! A whole line as it is copied and saved: time, phase, level and text with tabs between, without
//! a newline.
[[nodiscard]] QString logLineText(const LogLine &line);

} // namespace Quaver::Ui
