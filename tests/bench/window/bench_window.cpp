// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/language.h"
#include "tests/bench/window/childruns.h"
#include "tests/bench/window/longrun.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Quaver::Bench;

namespace {

constexpr int tasks = 10'000;
constexpr int lines = 1'000'000;

struct Child
{
    double elapsed = 0; //!< ms, from before its start until its first word
    QHash<QByteArray, double> values;
};

Child runChild(const QStringList &arguments)
{
    Child child;
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForReadyRead(-1);
    child.elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("%s failed: there is nothing to print", qPrintable(arguments.join(u' ')));
    const QList<QByteArray> said = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : said) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 2)
            child.values.insert(words.at(0), words.at(1).toDouble());
    }
    return child;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

void row(const char *name, double value, const char *unit, const char *bar)
{
    std::printf("  %-58s %9.1f %-4s %s\n", name, value, unit, bar);
}

void benchStart(const QTemporaryDir &directory)
{
    constexpr int count = 15;
    QList<double> empty;
    QList<double> plain;
    QList<double> quaver;
    for (int i = 0; i < count; ++i) {
        empty += runChild({u"--once"_s, u"empty"_s}).elapsed;
        plain += runChild({u"--once"_s, u"plain"_s}).elapsed;
        quaver +=
            runChild({u"--once"_s, u"start"_s, directory.filePath(u"new-%1"_s.arg(i))}).elapsed;
    }
    std::printf("\nFrom the start of the process to the first paint (bar: 2 ×)\n");
    std::printf("  %-58s %9.1f ms   1.00 ×\n", "an empty QMainWindow", median(empty));
    // What every window with text in it pays once: fonts, icon theme, picture formats.
    std::printf("  %-58s %9.1f ms   %.2f ×\n", "a QMainWindow with a menu and a word",
                median(plain), median(plain) / median(empty));
    std::printf("  %-58s %9.1f ms   %.2f ×\n", "Quaver", median(quaver),
                median(quaver) / median(empty));
}

bool benchLongRun(const QTemporaryDir &directory)
{
    const QString data = directory.filePath(u"long"_s);
    const QString runId = writeLongRun(data, tasks, lines);
    if (runId.isEmpty()) {
        std::fprintf(stderr, "the run cannot be written to %s\n", qPrintable(data));
        return false;
    }
    const auto opened = runChild({u"--once"_s, u"open"_s, data, runId}).values;
    std::printf("\nA run of %d tasks and %d lines of log, out of the store\n", tasks, lines);
    row("its page is painted", opened.value("page"), "ms", "bar: 300 ms");
    row("its tasks are painted", opened.value("tasks"), "ms", "");
    row("its log is read to the end", opened.value("log"), "ms", "");
    row("longest stall meanwhile", opened.value("stall"), "ms", "bar: 16 ms");
    row("stalls over 16 ms meanwhile", opened.value("stalls"), "", "");
    row("log: longest step of scrolling", opened.value("logscroll"), "ms", "bar: 16 ms");
    row("log: usual step of scrolling", opened.value("logstep"), "ms", "");
    row("tasks: longest step of scrolling", opened.value("taskscroll"), "ms", "bar: 16 ms");
    row("tasks: usual step of scrolling", opened.value("taskstep"), "ms", "");
    row("longest stall while tabs change and columns are sorted", opened.value("sorts"), "ms",
        "bar: 16 ms");
    row("memory, at most", opened.value("memory"), "MiB", "bar: 300 MiB");

    const auto watched = runChild({u"--once"_s, u"watch"_s, directory.filePath(u"watch"_s)}).values;
    std::printf("\nA run under way: 500 results and 5000 lines a second\n");
    row("longest stall", watched.value("stall"), "ms", "bar: 16 ms");
    row("stalls over 16 ms", watched.value("stalls"), "", "");
    row("memory, at most", watched.value("memory"), "MiB", "");
    return true;
}

} // namespace

//! bench_window: prints tables. Each measurement is a child: bench_window --once WHAT ….
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // What Qt says about the platform is no part of the tables.
    qputenv("QT_LOGGING_RULES", "qt.qpa.*=false");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    QTemporaryDir directory;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, directory.path());
    QApplication::setOrganizationName(u"quaver-bench"_s);
    if (arguments.value(1) == "--once"_L1) {
        const QString what = arguments.value(2);
        if (what == "empty"_L1)
            return showEmptyWindow();
        if (what == "plain"_L1)
            return showPlainWindow();
        Quaver::Setup::setLanguage(u"en"_s);
        if (what == "start"_L1)
            return showQuaver(arguments.value(3));
        if (what == "open"_L1)
            return openRun(arguments.value(3), arguments.value(4));
        return watchRun(arguments.value(3));
    }
    benchStart(directory);
    return benchLongRun(directory) ? 0 : 1;
}
