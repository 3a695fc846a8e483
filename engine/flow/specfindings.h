// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/run.h>

#include <QList>

namespace Quaver::Flow {

//! What is wrong at \a path, such as "tasks[3].check.value" or "config.maxSteps".
[[nodiscard]] SpecFinding findingAt(const QString &path, const QString &message);
//! The place of \a finding as a path, in front of its message.
[[nodiscard]] QString findingText(const SpecFinding &finding);

//! What breaks the rules of a specification's form, at most one a field: all that can be known
//! without a sandbox in which checks are tried. Of \a task alone, as if it had the index \a index;
//! that it is like another one is not looked at.
[[nodiscard]] QList<SpecFinding> findingsOfTask(const Task &task, qsizetype index);
//! Of everything but the tasks, whose number alone counts.
[[nodiscard]] QList<SpecFinding> findingsOfHead(const BenchmarkSpec &spec);
//! Of all of it, ids and prompts that are there twice included.
[[nodiscard]] QList<SpecFinding> findingsOf(const BenchmarkSpec &spec);

//! What makes two prompts the same one.
[[nodiscard]] QString comparablePrompt(const QString &prompt);
[[nodiscard]] SpecFinding repeatedId(qsizetype task);
[[nodiscard]] SpecFinding repeatedPrompt(qsizetype task);

} // namespace Quaver::Flow
