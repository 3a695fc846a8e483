// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

// What the tests of reports start from.
namespace Quaver::Samples {

[[nodiscard]] TaskResult taskResult(const QString &id, TaskStatus status, int trial = 1);

//! The run of the design: one model, one task.
[[nodiscard]] RunResult seedResult();

//! Two models with two trials of three tasks, every status, votes, flags, usage of all roles.
[[nodiscard]] RunResult richResult();

//! A run in which every text of others is the same: one that tries what can be tried on readers of
//! XML, HTML, Markdown and CSV, on terminals and on people.
[[nodiscard]] RunResult hostileResult();
[[nodiscard]] QString hostileText();

//! A secret that hostileText() has in it with a character in its middle that will be removed.
inline constexpr char hiddenSecret[] = "sk-report-samples-1";

} // namespace Quaver::Samples
