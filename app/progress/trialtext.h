// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/trial.h"

#include <QString>

#include <optional>

//! What is said of a trial, in the reader's terms.
namespace Quaver::Ui {

//! ms that it took, or has been under way; absent before it started.
[[nodiscard]] std::optional<qint64> timeOf(const Trial &trial);
//! In and out together; absent until they are known.
[[nodiscard]] std::optional<qint64> tokensOf(const Trial &trial);
//! Why it is as it is; of one under way what the model did last. May have lines.
[[nodiscard]] QString reasonOf(const Trial &trial);

//! How the answer is judged without a model: "The answer is exactly “42”."
[[nodiscard]] QString checkText(const Check &check);
//! Who has judged it, and how the votes fell. Empty when nobody has.
[[nodiscard]] QString graderText(const TaskResult &result);
//! What an integrity rule saw, for one of TaskResult::flags.
[[nodiscard]] QString flagText(const QString &flag);

} // namespace Quaver::Ui
