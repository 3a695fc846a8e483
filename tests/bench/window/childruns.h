// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

//! What a child process of the benchmark does, so that each measurement has a process of its own.
namespace Quaver::Bench {

//! Shows an empty QMainWindow, one with a menu and a word, or that of Quaver with the new data
//! directory \a directory; says "painted" and ends once it is painted.
int showEmptyWindow();
int showPlainWindow();
int showQuaver(const QString &directory);

//! Opens the run \a runId of \a directory and prints "name value" lines: times in ms, memory in
//! MiB.
int openRun(const QString &directory, const QString &runId);

//! The same for a run that is under way: results, steps and lines of programs come as fast as a
//! busy run has them.
int watchRun(const QString &directory);

} // namespace Quaver::Bench
