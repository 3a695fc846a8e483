// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/commandline.h"
#include "app/headless/console.h"
#include "app/headless/exitcodes.h"
#include "engine/store/store.h"

#include <functional>
#include <memory>

namespace Quaver::Cli {

//! The directory of the store: that of --data-dir, the one chosen in the settings, or the
//! standard one of the user.
[[nodiscard]] Result<QString> dataDirectory(const CommandLine &line);

//! Opens the store, calls \a work with it in the event loop, and returns the exit code that work
//! has ended with by QCoreApplication::exit(). The store is closed by then.
int withStore(const CommandLine &line, Console &console,
              const std::function<void(const std::shared_ptr<Store> &)> &work);

//! For the end of such work: says what went wrong, or that output could not be written, and leaves
//! the event loop.
void endWithError(Console &console, const Error &error);
void endWell(const Console &console, int code = ExitDone);

} // namespace Quaver::Cli
