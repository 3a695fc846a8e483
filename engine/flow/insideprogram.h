// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/daytona/sandbox.h"
#include "engine/flow/modelpass.h"
#include "engine/programs/program.h"

#include <chrono>
#include <memory>
#include <optional>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! A program for \a sandbox that uses the model of \a pass, and whose progress, usage and standard
//! error are reported by \a run as they come; not started. The pass is good until it exits. Other
//! events are the caller's to listen to.
[[nodiscard]] std::shared_ptr<Programs::Program> makeProgram(const Run &run,
                                                             const Daytona::Sandbox &sandbox,
                                                             Programs::ProgramName name,
                                                             std::chrono::milliseconds deadline,
                                                             const std::optional<ModelPass> &pass,
                                                             const CancelToken &token);

//! Why a program failed, for people: its own reason, or what its exit code means.
[[nodiscard]] Error programFailure(const Programs::Program &program, Programs::ProgramName name,
                                   int exitCode);

} // namespace Quaver::Flow
