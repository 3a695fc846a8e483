// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/comparison.h"
#include "app/compare/comparisonwords.h"
#include "tests/app/support/sessionbuilder.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Tests;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

namespace {

//! Its first model, with what came of its trials in their order.
ComparedRun runOf(int taskCount, int trialCount, const QList<TaskStatus> &statuses)
{
    const auto session =
        SessionBuilder().models({u"one"_s}).tasks(taskCount).trials(trialCount).ended(statuses);
    ComparedRun run;
    run.model = u"one"_s;
    run.tasks = session->spec()->tasks;
    run.trials = session->trials();
    return run;
}

ModelSummary scoreOf(double score)
{
    ModelSummary summary;
    summary.score = score;
    return summary;
}

constexpr auto passed = TaskStatus::Passed;
constexpr auto failed = TaskStatus::Failed;

} // namespace

class TestTaskComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameTasks();
    void severalTrials();
    void otherTasks();
    void noTasks();
    void otherModelsAreLeftOut();
    void trialsOfARunUnderWay();
    void costs();
    void words_data();
    void words();
    void tenThousandTasks();
};

void TestTaskComparison::sameTasks()
{
    const TaskComparison comparison = compareTasks(runOf(3, 1, {passed, failed, TaskStatus::Limit}),
                                                   runOf(3, 1, {passed, passed, failed}));
    QVERIFY(comparison.hasSameTasks());
    QCOMPARE(comparison.tasks.size(), 3);
    QCOMPARE(comparison.common, 3);
    QCOMPARE(comparison.differing, 2); // a limit is no failure, though neither has passed
    QCOMPARE(comparison.tasks.at(0).difference(), std::optional(0.0));
    QCOMPARE(comparison.tasks.at(1).difference(), std::optional(1.0));
    QCOMPARE(differenceText(comparison.tasks.at(1)), u"+100 points"_s);
    QCOMPARE(differenceText(comparison.tasks.at(2)), QString());
    QCOMPARE(outcomeText(comparison.tasks.at(2).a), u"Limit"_s);
    QVERIFY(comparison.statistics);
    QCOMPARE(comparison.statistics->tasks, 3);
    QCOMPARE(comparison.statistics->difference, 1.0 / 3);
}

void TestTaskComparison::severalTrials()
{
    const TaskComparison comparison = compareTasks(
        runOf(1, 3, {passed, failed, TaskStatus::Errored}), runOf(1, 3, {passed, passed, passed}));
    const ComparedTask &task = comparison.tasks.constFirst();
    QCOMPARE(task.a.trials, 3);
    QCOMPARE(task.a.rate(), std::optional(0.5));
    QCOMPARE(outcomeText(task.a), u"1 of 2"_s);
    QVERIFY(!outcomeState(task.a));
    QCOMPARE(outcomeText(task.b), u"3 of 3"_s);
    QCOMPARE(outcomeState(task.b), std::optional(TrialState::Passed));
    QCOMPARE(differenceText(task), u"+50 points"_s);
    QVERIFY(task.a.duration);
    QCOMPARE(comparison.differing, 1);
}

void TestTaskComparison::otherTasks()
{
    ComparedRun other = runOf(3, 1, {passed});
    other.tasks[1].prompt += u" Quickly."_s; // of the same name, and another task
    const TaskComparison comparison = compareTasks(runOf(2, 1, {passed}), other);
    QVERIFY(!comparison.hasSameTasks());
    QVERIFY(!comparison.statistics);
    QCOMPARE(comparison.common, 1);
    QStringList rows;
    for (const ComparedTask &task : comparison.tasks)
        rows += task.taskId + u' ' + outcomeText(task.a) + u' ' + outcomeText(task.b);
    QCOMPARE(rows,
             QStringList({u"task-1 Passed Passed"_s, u"task-2 Passed –"_s, u"task-2 – Passed"_s,
                          u"task-3 – Passed"_s}));
    QCOMPARE(comparison.differing, 3);
    const QString sentence = comparisonSentence(comparison, scoreOf(1), scoreOf(1));
    QVERIFY2(sentence.contains(u"do not have the same tasks (1 of 4"_s), qPrintable(sentence));
}

void TestTaskComparison::noTasks()
{
    const TaskComparison comparison = compareTasks({}, {});
    QVERIFY(!comparison.hasSameTasks());
    QCOMPARE(comparisonSentence(comparison, {}, {}), QString());
    const TaskComparison half = compareTasks(runOf(1, 1, {passed}), {});
    QVERIFY(comparisonSentence(half, scoreOf(1), {}).contains(u"no task in common"_s));
}

void TestTaskComparison::otherModelsAreLeftOut()
{
    const auto session = SessionBuilder()
                             .models({u"one"_s, u"two"_s})
                             .tasks(2)
                             .ended({passed, failed, failed, failed});
    ComparedRun one;
    one.model = u"one"_s;
    one.tasks = session->spec()->tasks;
    one.trials = session->trials();
    ComparedRun two = one;
    two.model = u"two"_s;
    const TaskComparison comparison = compareTasks(one, two);
    QCOMPARE(comparison.tasks.at(0).a.trials, 1);
    QCOMPARE(session->trials().at(comparison.tasks.at(1).b.firstTrial).model, u"two"_s);
    QCOMPARE(session->trials().at(comparison.tasks.at(1).b.firstTrial).result.taskId, u"task-2"_s);
}

void TestTaskComparison::trialsOfARunUnderWay()
{
    const auto session = SessionBuilder().models({u"one"_s}).tasks(2).benchmarking();
    ComparedRun waiting;
    waiting.model = u"one"_s;
    waiting.tasks = session->spec()->tasks;
    waiting.trials = session->trials();
    const TaskComparison comparison = compareTasks(runOf(2, 1, {passed}), waiting);
    QVERIFY(comparison.hasSameTasks());
    QVERIFY(!comparison.statistics);
    QCOMPARE(outcomeText(comparison.tasks.at(0).b), u"Waiting"_s);
    QVERIFY(!comparison.tasks.at(0).difference());
    QVERIFY(comparisonSentence(comparison, scoreOf(1), {}).contains(u"yet"_s));
}

void TestTaskComparison::costs()
{
    ComparedRun known = runOf(1, 2, {passed});
    QCOMPARE(compareTasks(known, known).tasks.at(0).a.cost, std::optional(0.006));
    known.trials[1].result.usage->costUsd.reset();
    TaskOutcome outcome = compareTasks(known, known).tasks.at(0).a;
    QVERIFY(outcome.hasUsage && !outcome.cost);
    for (Trial &trial : known.trials)
        trial.result.usage.reset();
    outcome = compareTasks(known, known).tasks.at(0).a;
    QVERIFY(!outcome.hasUsage && !outcome.cost);
}

void TestTaskComparison::words_data()
{
    QTest::addColumn<QList<TaskStatus>>("a");
    QTest::addColumn<QList<TaskStatus>>("b");
    QTest::addColumn<QString>("begin");
    QTest::newRow("A ahead") << QList{passed} << QList{passed, failed}
                             << u"A is ahead of B by 50 points; "_s;
    QTest::newRow("B ahead") << QList{failed} << QList{passed}
                             << u"B is ahead of A by 100 points;"_s;
    QTest::newRow("level") << QList{passed} << QList{passed} << u"B and A are level"_s;
}

void TestTaskComparison::words()
{
    QFETCH(const QList<TaskStatus>, a);
    QFETCH(const QList<TaskStatus>, b);
    QFETCH(const QString, begin);
    const TaskComparison comparison = compareTasks(runOf(8, 1, a), runOf(8, 1, b));
    const QString sentence = comparisonSentence(comparison, scoreOf(0), scoreOf(0));
    QVERIFY2(sentence.startsWith(begin), qPrintable(sentence));
}

void TestTaskComparison::tenThousandTasks()
{
    const ComparedRun a = runOf(10'000, 1, {passed, failed, passed});
    const ComparedRun b = runOf(10'000, 1, {passed, failed});
    const TaskComparison comparison = compareTasks(a, b);
    QCOMPARE(comparison.tasks.size(), 10'000);
    QCOMPARE(comparison.statistics->tasks, 10'000);
}

QTEST_GUILESS_MAIN(TestTaskComparison)
#include "tst_taskcomparison.moc"
