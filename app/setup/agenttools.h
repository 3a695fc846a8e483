// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QString>

namespace Quaver::Setup {

//! Where `claude` is seen inside a sandbox that has it.
constexpr auto agentFolderInside = "/opt/quaver/bin";

//! The program file of the Claude Code CLI that is on PATH: a single native executable, whatever
//! links and scripts a package manager has put in front of it. The error, of kind Setup, says how
//! to get one.
[[nodiscard]] Result<QString> findClaudeCode();

} // namespace Quaver::Setup
