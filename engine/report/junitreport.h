// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QByteArray>

namespace Quaver {

//! The results as JUnit XML, as CI systems read it: a test suite a model, a test case a trial. A
//! task that failed or hit its limit is a failure, one that errored an error, one that was
//! cancelled is skipped. What ended the run itself is an error in a suite "quaver". Texts are as in
//! reporttext.h, answers at most 16 Ki characters long.
[[nodiscard]] QByteArray junitReport(const RunResult &result);

} // namespace Quaver
