// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/summary.h"
#include "tests/support/resultpicture.h"

#include <QTest>

#include <algorithm>

using namespace Quaver;
using namespace Qt::StringLiterals;

class TestSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void score_data();
    void score();
    void whatIsMissingIsCancelled();
};

void TestSummary::score_data()
{
    using Number = std::optional<double>;
    QTest::addColumn<QString>("picture");
    QTest::addColumn<Number>("score");
    QTest::addColumn<Number>("coverage");

    QTest::newRow("nothing") << QString() << Number() << Number();
    QTest::newRow("all passed") << u"a:P b:P c:P"_s << Number(1.0) << Number(1.0);
    QTest::newRow("limit counts as not passed") << u"a:P b:L"_s << Number(0.5) << Number(1.0);
    QTest::newRow("nothing counts") << u"a:E b:C"_s << Number() << Number(0.0);
    QTest::newRow("an errored task is left out") << u"a:P b:E"_s << Number(1.0) << Number(0.5);
    QTest::newRow("an errored trial is left out") << u"a:PE b:FF"_s << Number(0.5) << Number(0.75);
    QTest::newRow("mean of tasks, not of trials") << u"a:P b:FFFF"_s << Number(0.5) << Number(1.0);
    QTest::newRow("different denominators") << u"a:PFF b:PF"_s << Number(5.0 / 12.0) << Number(1.0);
    QString many;
    for (int i = 0; i < 20; ++i)
        many += u"t%1:%2 "_s.arg(QString::number(i), i < 17 ? u"P"_s : u"F"_s);
    QTest::newRow("17 of 20") << many << Number(0.85) << Number(1.0);
    QTest::newRow("thirds make a whole")
        << u"a:PPF b:PPF c:PPF"_s << Number(2.0 / 3.0) << Number(1.0);
}

void TestSummary::score()
{
    QFETCH(const QString, picture);
    QFETCH(const std::optional<double>, score);
    QFETCH(const std::optional<double>, coverage);
    QList<TaskResult> results = Testing::resultsFrom(picture);
    const BenchmarkResults summary = summarise(results);
    QCOMPARE(summary.score, score);
    QCOMPARE(summary.coverage, coverage);
    QCOMPARE(summary.taskResults, results);
    std::reverse(results.begin(), results.end());
    QCOMPARE(summarise(results).score, score);
}

void TestSummary::whatIsMissingIsCancelled()
{
    BenchmarkSpec spec;
    for (const QString &id : {u"a"_s, u"b"_s}) {
        Task task;
        task.id = id;
        spec.tasks.append(task);
    }
    QList<TaskResult> arrived = Testing::resultsFrom(u"x:P b:P a:FP"_s);
    std::reverse(arrived.begin(), arrived.end());
    const BenchmarkResults summary = summarise(spec, 2, arrived, u"cut off"_s);
    QStringList shown;
    for (const TaskResult &result : summary.taskResults)
        shown.append(result.taskId + QString::number(result.trial) + result.reason);
    QCOMPARE(shown, QStringList({u"a1"_s, u"a2"_s, u"b1"_s, u"b2cut off"_s}));
    QCOMPARE(summary.taskResults.last().status, TaskStatus::Cancelled);
    QCOMPARE(summary.score, std::optional<double>(0.75));
    QCOMPARE(summary.coverage, std::optional<double>(0.75));
}

QTEST_GUILESS_MAIN(TestSummary)
#include "tst_summary.moc"
