// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

//! What the file of a run configuration takes, and what holds without an entry, for the forms and
//! flags that say so while a number is entered. The file has the last word: a test holds these
//! against it.
namespace Quaver::Setup::Bounds {

inline constexpr int gibibyte = 1024; // MiB

inline constexpr int mostProcessors = 1024;
inline constexpr int leastMemory = 16; //!< MiB
inline constexpr int mostMemory = 16 * 1024 * gibibyte;
inline constexpr int leastDisk = 16; //!< MiB
inline constexpr int mostDisk = 1024 * 1024 * gibibyte;
inline constexpr int mostTrials = 1'000;
inline constexpr int mostSandboxes = 64;
inline constexpr int mostParallelTasks = 256;
inline constexpr int mostVotes = 9;
inline constexpr int mostTaskSeconds = 24 * 3600;
inline constexpr int mostRunSeconds = 30 * 24 * 3600;
inline constexpr int mostSteps = 10'000;
inline constexpr qint64 mostTokens = 1'000'000'000'000;
inline constexpr double leastCost = 0.01; //!< US dollars; the file takes whatever is above 0
inline constexpr double mostCost = 1e6; //!< US dollars

//! Of a sandbox on this computer.
inline constexpr int standardProcessors = 2;
inline constexpr int standardMemory = 4 * gibibyte;
inline constexpr int standardDisk = 10 * gibibyte;
inline constexpr int standardParallelTasks = 4;
inline constexpr int standardRunSeconds = 2 * 3600;

} // namespace Quaver::Setup::Bounds
