// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace Quaver::Tests;

//! How the executable ends when it is asked or forced to, in the middle of a run.
class TestSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void once_data();
    void once();
    void twice();
    void interruptedJson();
    void killed();
    void serve();
};

namespace {

//! Starts a run that blocks in its agent phase, and returns the processes of it.
QList<qint64> startBlockingRun(Program &program, const QStringList &flags = {})
{
    const QString path = program.writeFile(u"spec.json"_s, blockingSpecification());
    const QStringList arguments = QStringList{u"--headless"_s, u"--spec"_s, path} + flags;
    if (!program.start(arguments,
                       flags.isEmpty() ? "[agent] Running agent..." : "\"step_started\""))
        qFatal("the run did not start: %s", program.process().readAllStandardError().constData());
    return program.descendants();
}

bool isAnyRunning(const QList<qint64> &processes)
{
    return std::any_of(processes.begin(), processes.end(), isRunning);
}

QString statusOfNewest(Program &program)
{
    const QJsonArray runs = program.run({u"--list-runs"_s, u"--json"_s}).jsonArray();
    return runs.at(0).toObject().value(u"status"_s).toString();
}

} // namespace

void TestSignals::once_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("code");
    QTest::newRow("SIGINT") << SIGINT << 130;
    QTest::newRow("SIGTERM") << SIGTERM << 143;
    QTest::newRow("SIGHUP") << SIGHUP << 129;
}

void TestSignals::once()
{
    QFETCH(int, signal);
    Program program;
    const QList<qint64> processes = startBlockingRun(program);
    QVERIFY(isAnyRunning(processes));
    program.sendSignal(signal);
    const auto end = program.waitForEnd();
    QTEST(end.exitCode, "code");
    QVERIFY2(end.output.contains("[cleanup] Cleaning up..."), end.output.constData());
    QVERIFY2(end.errors.contains("second signal"), end.errors.constData());
    QTRY_VERIFY(!isAnyRunning(processes));
    QCOMPARE(program.leftovers(), QStringList());
    QCOMPARE(statusOfNewest(program), u"interrupted"_s);
    QVERIFY(
        program.run({u"--cleanup"_s, u"--json"_s}).json().value(u"removed"_s).toArray().isEmpty());
}

void TestSignals::twice()
{
    Program program;
    const QList<qint64> processes = startBlockingRun(program);
    program.sendSignal(SIGINT);
    program.sendSignal(SIGTERM);
    const auto end = program.waitForEnd();
    // Which of two pending signals comes first is the system's choice.
    QVERIFY2(end.exitCode == 130 || end.exitCode == 143, end.errors.constData());
    QTRY_VERIFY(!isAnyRunning(processes));
    QCOMPARE(program.run({u"--cleanup"_s}).exitCode, 0);
    QCOMPARE(program.leftovers(), QStringList());
    QCOMPARE(statusOfNewest(program), u"interrupted"_s);
}

void TestSignals::interruptedJson()
{
    Program program;
    const QString events = u"-"_s;
    startBlockingRun(program, {u"--events"_s, events});
    program.sendSignal(SIGINT);
    const auto end = program.waitForEnd();
    QCOMPARE(end.exitCode, 130);
    const QByteArray last = end.output.trimmed().split('\n').last();
    const QJsonObject event = QJsonDocument::fromJson(last).object();
    QCOMPARE(event.value(u"result"_s).toObject().value(u"status"_s).toString(), u"interrupted"_s);
}

void TestSignals::killed()
{
    Program program;
    const QList<qint64> processes = startBlockingRun(program);
    program.sendSignal(SIGKILL);
    QCOMPARE(program.waitForEnd().exitCode, 128 + SIGKILL);
    QTRY_VERIFY(!isAnyRunning(processes));
    QCOMPARE(statusOfNewest(program), u"interrupted"_s);

    const auto end = program.run({u"--cleanup"_s, u"--json"_s});
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    QVERIFY(!end.json().value(u"removed"_s).toArray().isEmpty());
    QCOMPARE(program.leftovers(), QStringList());
    const auto again = program.run({u"--cleanup"_s, u"--json"_s});
    QVERIFY(again.json().value(u"removed"_s).toArray().isEmpty());
}

void TestSignals::serve()
{
    for (const int signal : {SIGTERM, SIGINT}) {
        Program program;
        QVERIFY(program.start({u"--serve"_s}, "\n"));
        program.sendSignal(signal);
        const auto end = program.waitForEnd();
        QCOMPARE(end.exitCode, 0);
        QCOMPARE(end.output.count('\n'), 1);
        QVERIFY(end.output.startsWith("READY {"));
        const QJsonObject where = QJsonDocument::fromJson(end.output.mid(6)).object();
        const QUrl url(where.value(u"url"_s).toString());
        QCOMPARE(url.host(), u"127.0.0.1"_s);
        QCOMPARE(url.path(), u"/api"_s);
        QVERIFY(url.port() > 0);
        QVERIFY(where.value(u"apiKey"_s).toString().size() >= 32);
        QCOMPARE(program.leftovers(), QStringList());
    }
}

QTEST_GUILESS_MAIN(TestSignals)
#include "tst_signals.moc"
