// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/drafttask.h"

namespace Quaver::Ui {

//! What stands in the field of a check's value: a text, a number, JSON, or the command.
[[nodiscard]] QString checkValueText(const DraftTask &task);
//! Puts \a text there. What is no JSON, where it has to be, stays as it is written.
void setCheckValueText(DraftTask &task, const QString &text);

//! The tolerance of a number, likewise.
[[nodiscard]] QString toleranceText(const DraftTask &task);
void setToleranceText(DraftTask &task, const QString &text);

//! Gives \a task a check of another type, or with nothing none. What was to be found stays, and so
//! does what this version does not know; what only the former type has goes.
void setCheckType(DraftTask &task, std::optional<Check::Type> type);

} // namespace Quaver::Ui
