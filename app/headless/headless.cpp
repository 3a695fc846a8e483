// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/headless.h"

#include "app/headless/cleanup.h"
#include "app/headless/commandline.h"
#include "app/headless/console.h"
#include "app/headless/exitcodes.h"
#include "app/headless/headlessrun.h"
#include "app/headless/history.h"
#include "app/headless/listmodels.h"
#include "app/headless/messages.h"
#include "app/headless/serve.h"
#include "app/setup/choices.h"
#include "app/setup/language.h"

#include <QLoggingCategory>

#include <clocale>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <langinfo.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

namespace {

//! What every program has to get right about the world that it was started into.
void prepareProcess()
{
    // A descriptor that the caller has closed would become the next file or socket opened, and
    // output would go there.
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) == -1) [[maybe_unused]]
            const int opened = ::open("/dev/null", O_RDWR);
    }
    // A reader that goes away is an error of the write, not the end of the program.
    std::signal(SIGPIPE, SIG_IGN);
    // Qt wants UTF-8 and complains on standard error about the plain C locale of containers.
    std::setlocale(LC_ALL, "");
    if (std::strcmp(::nl_langinfo(CODESET), "UTF-8") != 0)
        ::setenv("LC_ALL", "C.UTF-8", 1);
}

void applyVerbosity(const CommandLine &line, Console &console)
{
    if (line.has(Flag::Quiet)) {
        console.setVerbosity(Console::Verbosity::Quiet);
        QLoggingCategory::setFilterRules(u"quaver.*.info=false\nquaver.*.warning=false"_s);
    } else if (line.has(Flag::Verbose)) {
        console.setVerbosity(Console::Verbosity::Verbose);
        QLoggingCategory::setFilterRules(u"quaver.*.debug=true"_s);
    }
}

int execute(const CommandLine &line, Console &console)
{
    switch (line.command()) {
    case Command::Run:
        return HeadlessRun(&line, &console).exec();
    case Command::ListModels:
        return listModels(line, console);
    case Command::ListRuns:
        return listRuns(line, console);
    case Command::Show:
        return showRun(line, console);
    case Command::ExportRun:
        return exportStoredRun(line, console);
    case Command::Cleanup:
        return cleanUp(line, console);
    case Command::Serve:
        return serve(line, console);
    case Command::Help:
        console.print(helpText().chopped(1));
        return console.hasOutputFailed() ? ExitFailed : ExitDone;
    case Command::Version:
        console.print(u"quaver "_s + QCoreApplication::applicationVersion());
        return console.hasOutputFailed() ? ExitFailed : ExitDone;
    case Command::Window: // has been opened by now
        break;
    }
    return ExitUsage;
}

} // namespace

int runCommandLine(int argc, char **argv, OpenWindow openWindow)
{
    prepareProcess();
    QList<QByteArray> arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QByteArray(argv[i]);

    QCoreApplication::setApplicationName(u"quaver"_s);
    QCoreApplication::setOrganizationName(u"quaver"_s); // the settings are found by both
    QCoreApplication::setApplicationVersion(QStringLiteral(QUAVER_VERSION));
    const auto line = CommandLine::parse(arguments);
    // Only the name: the flags are ours, and bytes that are not UTF-8 are none of Qt's business.
    int nameCount = argc > 0 ? 1 : 0;
    if (line && line->command() == Command::Window) {
        Setup::learnKeys();
        return openWindow(nameCount, argv, *line);
    }
    const QCoreApplication application(nameCount, argv);
    // Scripts read what it says, in one language on every machine.
    Setup::setLanguage(u"en"_s);
    Console console;
    if (!line) {
        console.error(line.error().message);
        console.note(Messages::tr("See quaver --help."));
        return ExitUsage;
    }
    applyVerbosity(*line, console);
    Setup::learnKeys();
    return execute(*line, console);
}

} // namespace Quaver::Cli
