// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/startwindow.h"

#include "app/headless/commandline.h"
#include "app/headless/configuration.h"
#include "app/headless/console.h"
#include "app/headless/exitcodes.h"
#include "app/headless/storeaccess.h"
#include "app/look/theme.h"
#include "app/setup/defaults.h"
#include "app/setup/language.h"
#include "app/setup/preferences.h"
#include "app/window/mainwindow.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

//! Qt ends the process where it finds no display; who called should learn what to do instead.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return true;
    }
    return false;
#else
    return true;
#endif
}

bool isConfigurationFile(const QStringList &operands)
{
    return operands.size() == 1 && operands.constFirst().endsWith(".quaver.json"_L1)
        && QFileInfo::exists(operands.constFirst());
}

int refuse(const QString &message)
{
    Cli::Console console;
    console.error(message);
    return Cli::ExitUsage;
}

} // namespace

int startWindow(int argc, char **argv, const Cli::CommandLine &line)
{
    if (!hasDisplay()) {
        return refuse(QCoreApplication::translate(
            "Quaver::Ui",
            "there is no display to open the window on; to run without one: quaver "
            "--headless \"PROMPT\""));
    }
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Quaver"_s);
    QApplication::setOrganizationName(u"quaver"_s);
    applyColourScheme(ColourScheme::System); // what is chosen comes with the settings
    const Setup::Preferences preferences;
    Setup::setLanguage(preferences.language());
    QApplication::setDesktopFileName(u"dev.quaver.Quaver"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/quaver.svg"_s));

    const auto directory = Cli::dataDirectory(line);
    if (!directory)
        return refuse(directory.error().message);
    MainWindow window(*directory);
    if (isConfigurationFile(line.operands())) {
        window.openFile(QFileInfo(line.operands().constFirst()).absoluteFilePath());
    } else {
        QStringList warnings;
        const auto config = Cli::configurationFor(line, &warnings);
        if (!config)
            return refuse(config.error().message);
        window.compose(Setup::withDefaults(*config, preferences.defaults()));
    }
    window.restore();
    window.show();
    return QApplication::exec();
}

} // namespace Quaver::Ui
