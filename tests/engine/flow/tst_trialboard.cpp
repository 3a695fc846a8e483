// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/trialboard.h"
#include "engine/types/enumnames.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Flow;

namespace {

BenchmarkSpec specOf(const QStringList &ids)
{
    BenchmarkSpec spec;
    for (const QString &id : ids) {
        Task task;
        task.id = id;
        spec.tasks.append(task);
    }
    return spec;
}

TaskResult verdict(const QString &id, TaskStatus status)
{
    TaskResult result;
    result.taskId = id;
    result.status = status;
    result.passed = status == TaskStatus::Passed;
    return result;
}

} // namespace

//! Each row is a little story: what happened, and the statuses it ends with.
class TestTrialBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stories_data();
    void stories();
    void countsTrials();
};

void TestTrialBoard::stories_data()
{
    QTest::addColumn<QString>("story"); // start/attempt/grade NAME, die
    QTest::addColumn<QString>("refused"); // steps that the board did not take
    QTest::addColumn<QString>("waiting");
    QTest::addColumn<QString>("statuses");

    QTest::newRow("nothing happened")
        << QString() << QString() << u"a b c"_s << u"cancelled cancelled cancelled"_s;
    QTest::newRow("all goes well")
        << u"start a,start b,start c,attempt a,grade a,attempt b,attempt c,grade c,grade b"_s
        << QString() << QString() << u"passed failed passed"_s;
    QTest::newRow("an attempt without a start")
        << u"attempt a,grade a"_s << QString() << u"b c"_s << u"passed cancelled cancelled"_s;
    QTest::newRow("attempted, results in the file only")
        << u"attempt b"_s << QString() << u"a c"_s << u"cancelled failed cancelled"_s;
    QTest::newRow("a grade before the attempt is no verdict")
        << u"grade a"_s << u"grade a"_s << u"a b c"_s << u"cancelled cancelled cancelled"_s;
    QTest::newRow("unknown tasks")
        << u"start x,attempt x,grade x"_s << u"start x,attempt x,grade x"_s << u"a b c"_s
        << u"cancelled cancelled cancelled"_s;
    QTest::newRow("said twice") << u"start a,start a,attempt a,attempt a,grade a,grade a,start a"_s
                                << u"start a,attempt a,grade a,start a"_s << u"b c"_s
                                << u"passed cancelled cancelled"_s;
    QTest::newRow("a death is forgiven once") << u"start a,attempt a,start b,die"_s << QString()
                                              << u"b c"_s << u"passed cancelled cancelled"_s;
    QTest::newRow("the second death is a limit")
        << u"start b,die,start b,die"_s << QString() << u"a c"_s << u"cancelled limit cancelled"_s;
    QTest::newRow("dying before anything starts ends too")
        << u"die,die"_s << QString() << QString() << u"limit limit limit"_s;
    QTest::newRow("what died elsewhere does not count")
        << u"start a,die,start b,die"_s << QString() << u"a b c"_s
        << u"cancelled cancelled cancelled"_s;
}

void TestTrialBoard::stories()
{
    QFETCH(QString, story);
    TrialBoard board(specOf({u"a"_s, u"b"_s, u"c"_s}).tasks, 1);
    QStringList refused;
    for (const QString &step : story.split(u',', Qt::SkipEmptyParts)) {
        const Trial trial(step.section(u' ', 1), 1);
        const QString verb = step.section(u' ', 0, 0);
        bool isTaken = true;
        if (verb == "die"_L1)
            board.recordDeath(u"killed"_s);
        else if (verb == "start"_L1)
            isTaken = board.start(trial);
        else if (verb == "attempt"_L1)
            isTaken = board.attempt(trial);
        else
            isTaken = board.grade(trial);
        if (!isTaken)
            refused.append(step);
    }
    QTEST(refused.join(u','), "refused");

    QStringList waiting;
    for (const Trial &trial : board.waiting())
        waiting.append(trial.taskId);
    QTEST(waiting.join(u' '), "waiting");

    // The grade program claims a verdict for everything, also for what was never attempted.
    const QList<TaskResult> graded{
        verdict(u"c"_s, TaskStatus::Passed), verdict(u"a"_s, TaskStatus::Passed),
        verdict(u"b"_s, TaskStatus::Failed), verdict(u"x"_s, TaskStatus::Passed)};
    QStringList statuses;
    for (const TaskResult &result : board.conclude(graded, u"not graded"_s, u"cut"_s))
        statuses.append(taskStatusName(result.status));
    QTEST(statuses.join(u' '), "statuses");
}

void TestTrialBoard::countsTrials()
{
    TrialBoard board(specOf({u"a"_s, u"b"_s}).tasks, 2);
    QCOMPARE(board.size(), 4);
    QVERIFY(board.attempt(Trial(u"a"_s, 2)));
    const QList<TaskResult> results = board.conclude({}, u"no grade"_s, u"cut"_s);
    QCOMPARE(results.size(), 4);
    QCOMPARE(results.at(0).status, TaskStatus::Cancelled);
    QCOMPARE(results.at(0).reason, u"cut"_s);
    QCOMPARE(results.at(1).trial, 2);
    QCOMPARE(results.at(1).status, TaskStatus::Errored);
    QCOMPARE(results.at(1).reason, u"no grade"_s);
}

QTEST_GUILESS_MAIN(TestTrialBoard)
#include "tst_trialboard.moc"
