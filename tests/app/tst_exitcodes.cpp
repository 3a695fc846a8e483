// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/exitcodes.h"

#include <QtTest>

#include <csignal>

using namespace Quaver;
using namespace Quaver::Cli;

class TestExitCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofARun_data();
    void ofARun();
    void ofEveryModel();
};

namespace {

RunEnd done(double score = 1, double coverage = 1)
{
    RunEnd end;
    end.result.status = RunStatus::Done;
    end.result.results.score = score;
    end.result.results.coverage = coverage;
    return end;
}

RunEnd with(RunEnd end, const std::function<void(RunEnd &)> &change)
{
    change(end);
    return end;
}

void fail(RunEnd &end, Error::Kind kind)
{
    end.result.status = RunStatus::Failed;
    end.result.error = Error(kind, QStringLiteral("x"));
}

void leak(RunEnd &end) { end.result.leaked = {LeakedResource{}}; }

void interrupt(RunEnd &end)
{
    end.signal = SIGINT;
    end.result.status = RunStatus::Interrupted;
}

void ungraded(RunEnd &end) { end.result.results.score.reset(); }

void minimum(RunEnd &end) { end.minimumScore = 0.9; }

} // namespace

Q_DECLARE_METATYPE(Quaver::Cli::RunEnd)

void TestExitCodes::ofARun_data()
{
    using Kind = Error::Kind;
    QTest::addColumn<RunEnd>("end");
    QTest::addColumn<int>("code");

    QTest::newRow("done") << done() << 0;
    QTest::newRow("done with score 0") << done(0) << 0;
    QTest::newRow("cut short by a cap") << with(done(), [](RunEnd &end) {
        end.result.error = Error(Kind::Timeout, QStringLiteral("x"));
    }) << 0;
    QTest::newRow("bad input") << with(done(), [](RunEnd &end) { fail(end, Kind::Input); }) << 2;
    QTest::newRow("bad set-up") << with(done(), [](RunEnd &end) { fail(end, Kind::Setup); }) << 2;
    QTest::newRow("failed") << with(done(), [](RunEnd &end) { fail(end, Kind::Network); }) << 1;
    QTest::newRow("nothing graded") << with(done(), ungraded) << 1;
    QTest::newRow("output failed")
        << with(done(), [](RunEnd &end) { end.outputFailed = true; }) << 1;
    QTest::newRow("interrupted") << with(done(), interrupt) << 130;
    QTest::newRow("terminated") << with(done(), [](RunEnd &end) { end.signal = SIGTERM; }) << 143;
    QTest::newRow("hung up") << with(done(), [](RunEnd &end) { end.signal = SIGHUP; }) << 129;
    QTest::newRow("leaked") << with(done(), leak) << 4;
    QTest::newRow("below the score") << with(done(0.89), minimum) << 3;
    QTest::newRow("at the score") << with(done(0.9), minimum) << 0;
    QTest::newRow("below the coverage")
        << with(done(1, 0.5), [](RunEnd &end) { end.minimumCoverage = 0.51; }) << 3;

    // The first that holds.
    QTest::newRow("input before signal") << with(done(), [](RunEnd &end) {
        interrupt(end);
        fail(end, Kind::Input);
    }) << 2;
    QTest::newRow("signal before failed") << with(done(), [](RunEnd &end) {
        fail(end, Kind::Network);
        end.signal = SIGINT;
    }) << 130;
    QTest::newRow("signal before leaked") << with(done(), [](RunEnd &end) {
        interrupt(end);
        leak(end);
    }) << 130;
    QTest::newRow("failed before leaked") << with(done(), [](RunEnd &end) {
        fail(end, Kind::Sandbox);
        leak(end);
    }) << 1;
    QTest::newRow("leaked before below") << with(done(0), [](RunEnd &end) {
        minimum(end);
        leak(end);
    }) << 4;
}

void TestExitCodes::ofARun()
{
    QFETCH(RunEnd, end);
    QFETCH(int, code);
    QCOMPARE(exitCode(end), code);
}

void TestExitCodes::ofEveryModel()
{
    RunEnd end = done(1);
    end.minimumScore = 0.5;
    ModelRun good;
    good.results.score = 1;
    ModelRun bad;
    bad.results.score = 0.1;
    end.result.runs = {good, good};
    QCOMPARE(exitCode(end), 0);
    end.result.runs = {good, bad};
    QCOMPARE(exitCode(end), 3);

    end.minimumScore.reset();
    end.minimumCoverage = 0.75;
    good.results.coverage = 1;
    bad.results.coverage = 0.5;
    end.result.runs = {good, bad};
    QCOMPARE(exitCode(end), 3);
    bad.results.coverage = 0.75;
    end.result.runs = {good, bad};
    QCOMPARE(exitCode(end), 0);
    bad.results.coverage.reset(); // unknown is not enough
    end.result.runs = {bad, good};
    QCOMPARE(exitCode(end), 3);
}

QTEST_GUILESS_MAIN(TestExitCodes)
#include "tst_exitcodes.moc"
