// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/childruns.h"

#include "app/log/runlog.h"
#include "app/run/runsessionprivate.h"
#include "app/window/mainwindow.h"
#include "app/window/runview.h"
#include "tests/app/support/sessionbuilder.h"
#include "tests/bench/window/heartbeat.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QMenuBar>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Quaver::Bench {

namespace {

using Ui::MainWindow;
using Ui::RunCenter;
using Ui::RunSession;
using Ui::RunView;

void say(const char *name, double value) { std::printf("%s %.2f\n", name, value); }

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

//! MiB; the most that the process has had in memory so far.
double peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

//! Runs the event loop until \a isDone.
void runUntil(const std::function<bool()> &isDone)
{
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

//! Runs the event loop until the next painting of \a widget has ended.
void runUntilPainted(QWidget *widget)
{
    struct Watch : QObject
    {
        bool isPainted = false;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                QMetaObject::invokeMethod(
                    this, [this] { isPainted = true; }, Qt::QueuedConnection);
            return false;
        }
    } watch;
    widget->installEventFilter(&watch);
    widget->update();
    runUntil([&watch] { return watch.isPainted; });
}

int showAndEnd(QWidget *window)
{
    window->show();
    runUntilPainted(window);
    std::puts("painted");
    std::fflush(stdout);
    // What follows is no part of what is measured.
    std::_Exit(0);
}

//! Goes through a table page by page; says how long its longest and a usual step took.
void scroll(QTableView *table, const char *longest, const char *median)
{
    QScrollBar *const bar = table->verticalScrollBar();
    constexpr int steps = 400;
    QList<double> times;
    for (int i = 0; i < steps; ++i) {
        QElapsedTimer timer;
        timer.start();
        // Every part of it, and back and forth, so that nothing is prepared.
        const int position = static_cast<int>((static_cast<qint64>(i) * 7919) % (steps))
            * std::max(1, bar->maximum() / steps);
        bar->setValue(position);
        table->viewport()->repaint();
        QCoreApplication::processEvents();
        times += milliseconds(timer);
    }
    std::sort(times.begin(), times.end());
    say(longest, times.constLast());
    say(median, times.at(times.size() / 2));
}

//! The table of the tab that is shown.
QTableView *shownTable(const RunView *view)
{
    const auto *const tabs = view->findChild<QTabWidget *>();
    const QList<QTableView *> tables = tabs->currentWidget()->findChildren<QTableView *>();
    const auto largest =
        std::max_element(tables.cbegin(), tables.cend(), [](QTableView *a, QTableView *b) {
            return a->model()->rowCount() < b->model()->rowCount();
        });
    return largest == tables.cend() ? nullptr : *largest;
}

} // namespace

int showEmptyWindow()
{
    QMainWindow window;
    window.resize(1280, 800);
    return showAndEnd(&window);
}

int showPlainWindow()
{
    QMainWindow window;
    window.menuBar()->addMenu(u"File"_s);
    window.setCentralWidget(new QLabel(u"Words"_s));
    window.resize(1280, 800);
    return showAndEnd(&window);
}

int showQuaver(const QString &directory)
{
    MainWindow window(directory);
    window.compose(RunConfig());
    window.restore();
    window.resize(1280, 800);
    return showAndEnd(&window);
}

int openRun(const QString &directory, const QString &runId)
{
    MainWindow window(directory);
    window.resize(1280, 800);
    window.show();
    auto *const center = window.findChild<RunCenter *>();
    // As a person finds it, who needs a moment to choose a run.
    runUntil([&] { return center->store() && window.findChild<RunView *>(); });
    runUntilPainted(&window);

    Heartbeat heartbeat;
    QElapsedTimer sinceClick;
    sinceClick.start();
    RunSession *const session = center->open(runId);
    window.showSession(session);
    auto *const view = window.findChild<RunView *>();
    view->showTab(0);
    runUntilPainted(view);
    say("page", milliseconds(sinceClick));
    runUntil([session] { return session->state() == RunSession::State::Ended; });
    runUntil([view] {
        const QTableView *const table = shownTable(view);
        return table && table->model()->rowCount() > 0;
    });
    runUntilPainted(shownTable(view)->viewport());
    say("tasks", milliseconds(sinceClick));
    runUntil([session] { return !session->log()->isLoading(); });
    say("log", milliseconds(sinceClick));
    view->showTab(2);
    runUntil([view, session] {
        return shownTable(view)->model()->rowCount() >= session->log()->count();
    });
    runUntilPainted(shownTable(view)->viewport());
    say("stall", heartbeat.longest());
    say("stalls", heartbeat.above(16));
    scroll(shownTable(view), "logscroll", "logstep");
    view->showTab(0);
    runUntilPainted(shownTable(view)->viewport());
    scroll(shownTable(view), "taskscroll", "taskstep");
    heartbeat.restart();
    view->showTab(1);
    runUntilPainted(view);
    for (int column = 0; column < 4; ++column) {
        view->showTab(0);
        shownTable(view)->sortByColumn(column, Qt::DescendingOrder);
        runUntilPainted(shownTable(view)->viewport());
    }
    say("sorts", heartbeat.longest());
    say("memory", peakMemory());
    std::fflush(stdout);
    return 0;
}

int watchRun(const QString &directory)
{
    constexpr int tasks = 10'000;
    constexpr int gradedAtOnce = 10;
    constexpr int linesAtOnce = 100;
    constexpr int milliseconds = 20;
    MainWindow window(directory);
    window.resize(1280, 800);
    window.show();
    const auto session = Tests::SessionBuilder().tasks(tasks).benchmarking();
    window.showSession(session.get());
    runUntilPainted(&window);

    Heartbeat heartbeat;
    int next = 1;
    QTimer feed;
    QObject::connect(&feed, &QTimer::timeout, session.get(), [&session, &next] {
        for (int i = 0; i < gradedAtOnce; ++i, ++next) {
            session->feed().gradeTrial(
                u"offline"_s,
                Tests::resultOf(u"task-%1"_s.arg(next), 1,
                                next % 3 ? TaskStatus::Passed : TaskStatus::Failed));
        }
        for (int i = 0; i < linesAtOnce; ++i)
            session->feed().addMessage(Phase::Benchmark, Ui::LogLevel::Output,
                                       u"%1: answered with 429, next in 2 s"_s.arg(next + i));
    });
    feed.start(milliseconds);
    auto *const view = window.findChild<RunView *>();
    for (int tab = 0; tab < 3; ++tab) {
        view->showTab(tab);
        const int until = std::min(tasks - gradedAtOnce, next + tasks / 4);
        runUntil([&next, until] { return next >= until; });
    }
    say("stall", heartbeat.longest());
    say("stalls", heartbeat.above(16));
    say("memory", peakMemory());
    std::fflush(stdout);
    std::_Exit(0);
}

} // namespace Quaver::Bench
