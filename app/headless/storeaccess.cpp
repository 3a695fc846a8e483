// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/storeaccess.h"

#include "app/setup/preferences.h"

#include <QDir>

namespace Quaver::Cli {

Result<QString> dataDirectory(const CommandLine &line)
{
    if (line.has(Flag::DataDir))
        return QDir(line.text(Flag::DataDir)).absolutePath();
    const QString chosen = Setup::Preferences().dataDirectory();
    return chosen.isEmpty() ? Store::defaultDirectory() : Result<QString>(chosen);
}

int withStore(const CommandLine &line, Console &console,
              const std::function<void(const std::shared_ptr<Store> &)> &work)
{
    const auto directory = dataDirectory(line);
    if (!directory) {
        console.error(directory.error().message);
        return exitCode(directory.error());
    }
    std::shared_ptr<Store> store;
    Store::open(*directory).onFinished(qApp, [&](const Result<std::shared_ptr<Store>> &opened) {
        if (!opened)
            return endWithError(console, opened.error());
        store = *opened;
        work(store);
    });
    return QCoreApplication::exec();
}

void endWithError(Console &console, const Error &error)
{
    console.error(error.message);
    QCoreApplication::exit(exitCode(error));
}

void endWell(const Console &console, int code)
{
    QCoreApplication::exit(console.hasOutputFailed() ? ExitFailed : code);
}

} // namespace Quaver::Cli
