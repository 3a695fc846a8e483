// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <optional>

namespace Quaver::Cli {

enum ExitCode {
    ExitDone = 0,
    ExitFailed = 1, //!< the run failed, or nothing could be graded
    ExitUsage = 2, //!< bad usage, input or set-up
    ExitBelowMinimum = 3,
    ExitLeaked = 4,
    ExitSignalBase = 128, //!< plus the signal's number
};

//! All that the exit code of a run depends on.
struct RunEnd
{
    RunResult result;
    int signal = 0; //!< that asked the run to stop; 0: none
    bool outputFailed = false; //!< a report, an export or the events could not be written
    std::optional<double> minimumScore;
    std::optional<double> minimumCoverage;
};

//! The first that holds: 2 input and set-up, 128 + N for a signal, 1 failed or nothing graded,
//! 4 leaked, 3 below a minimum for any model, 0.
[[nodiscard]] int exitCode(const RunEnd &end);

//! Of an error that ends the program before there is a run.
[[nodiscard]] int exitCode(const Error &error);

} // namespace Quaver::Cli
