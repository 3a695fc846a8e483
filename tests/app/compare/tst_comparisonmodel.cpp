// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/comparisonfilter.h"
#include "app/compare/comparisonmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

namespace {

TaskOutcome outcomeOf(TrialState state)
{
    TaskOutcome outcome;
    outcome.trials = 1;
    outcome.firstTrial = 0;
    outcome.state = state;
    outcome.counted = state == TrialState::Errored ? 0 : 1;
    outcome.passed = state == TrialState::Passed ? 1 : 0;
    outcome.duration = 1500;
    outcome.cost = 0.25;
    outcome.hasUsage = true;
    return outcome;
}

ComparedTask taskOf(const QString &id, TrialState a, TrialState b)
{
    ComparedTask task;
    task.taskId = id;
    task.a = outcomeOf(a);
    task.b = outcomeOf(b);
    return task;
}

QList<ComparedTask> fourTasks()
{
    using enum TrialState;
    ComparedTask onlyA = taskOf(u"task-10"_s, Failed, Failed);
    onlyA.b = {};
    return {taskOf(u"task-1"_s, Passed, Failed), taskOf(u"task-2"_s, Passed, Passed),
            taskOf(u"task-3"_s, Failed, Passed), onlyA};
}

} // namespace

class TestComparisonModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsWhatCameOfEachTask();
    void changesOnlyWhatChanged();
    void sorts();
    void onlyDifferences();
    void searches();
    void columnsOfASide();

private:
    [[nodiscard]] QStringList shown() const;

    std::unique_ptr<ComparisonModel> m_model;
    std::unique_ptr<ComparisonFilter> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QAbstractItemModelTester> m_filterTester;
};

void TestComparisonModel::init()
{
    m_filterTester.reset();
    m_tester.reset();
    m_filter.reset();
    m_model = std::make_unique<ComparisonModel>();
    m_filter = std::make_unique<ComparisonFilter>();
    m_filter->setSourceModel(m_model.get());
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), mode);
    m_filterTester = std::make_unique<QAbstractItemModelTester>(m_filter.get(), mode);
    m_model->setTasks(fourTasks());
}

QStringList TestComparisonModel::shown() const
{
    QStringList ids;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        ids += m_filter->index(row, 0).data().toString();
    return ids;
}

void TestComparisonModel::showsWhatCameOfEachTask()
{
    QStringList cells;
    QStringList titles;
    for (int column = 0; column < ComparisonModel::columnTotal; ++column) {
        cells += m_model->index(0, column).data().toString();
        titles += m_model->headerData(column, Qt::Horizontal).toString();
    }
    QCOMPARE(cells,
             QStringList({u"task-1"_s, u"Passed"_s, u"Failed"_s, u"−100 points"_s, u"1.5 s"_s,
                          u"1.5 s"_s, u"$0.25"_s, u"$0.25"_s}));
    QCOMPARE(titles,
             QStringList({u"Task"_s, u"A"_s, u"B"_s, u"Difference"_s, u"Time A"_s, u"Time B"_s,
                          u"Cost A"_s, u"Cost B"_s}));
    QVERIFY(!m_model->index(0, 1).data(Qt::DecorationRole).isNull());
    QCOMPARE(m_model->index(3, 2).data().toString(), u"–"_s);
    QVERIFY(m_model->index(3, 2).data(Qt::DecorationRole).isNull());
    QVERIFY(m_model->index(3, 5).data().toString().isEmpty());
}

void TestComparisonModel::changesOnlyWhatChanged()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QList<ComparedTask> tasks = fourTasks();
    m_model->setTasks(tasks);
    QCOMPARE(changed.size(), 0);
    tasks[1].b = outcomeOf(TrialState::Failed);
    m_model->setTasks(tasks);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().at(0).toModelIndex().row(), 1);
    QCOMPARE(reset.size(), 0);
    tasks.removeLast();
    m_model->setTasks(tasks);
    QCOMPARE(reset.size(), 1);
}

void TestComparisonModel::sorts()
{
    m_filter->sort(ComparisonModel::DifferenceColumn, Qt::AscendingOrder);
    QCOMPARE(shown(), QStringList({u"task-1"_s, u"task-2"_s, u"task-3"_s, u"task-10"_s}));
    m_filter->sort(ComparisonModel::DifferenceColumn, Qt::DescendingOrder);
    QCOMPARE(shown(), QStringList({u"task-3"_s, u"task-2"_s, u"task-1"_s, u"task-10"_s}));
    m_filter->sort(ComparisonModel::TaskColumn, Qt::DescendingOrder);
    QCOMPARE(shown().constFirst(), u"task-10"_s); // by the number
    m_filter->sort(ComparisonModel::OutcomeBColumn, Qt::AscendingOrder);
    QCOMPARE(shown().constFirst(), u"task-1"_s);
    QCOMPARE(shown().constLast(), u"task-10"_s); // B does not have it
    m_filter->sort(-1);
    QCOMPARE(shown(), QStringList({u"task-1"_s, u"task-2"_s, u"task-3"_s, u"task-10"_s}));
}

void TestComparisonModel::onlyDifferences()
{
    m_filter->setOnlyDifferences(true);
    QCOMPARE(shown(), QStringList({u"task-1"_s, u"task-3"_s, u"task-10"_s}));
    // One that differs no more goes by itself.
    QList<ComparedTask> tasks = fourTasks();
    tasks[0].b = tasks.at(0).a;
    m_model->setTasks(tasks);
    QCOMPARE(shown(), QStringList({u"task-3"_s, u"task-10"_s}));
    m_filter->setOnlyDifferences(false);
    QCOMPARE(shown().size(), 4);
}

void TestComparisonModel::searches()
{
    m_filter->setText(u"TASK-1"_s);
    QCOMPARE(shown(), QStringList({u"task-1"_s, u"task-10"_s}));
    m_filter->setText(u"task-1 passed"_s);
    QCOMPARE(shown(), QStringList(u"task-1"_s));
    m_filter->setOnlyDifferences(true);
    m_filter->setText(u"passed"_s);
    QCOMPARE(shown(), QStringList({u"task-1"_s, u"task-3"_s}));
}

void TestComparisonModel::columnsOfASide()
{
    QVERIFY(!ComparisonModel::sideOf(ComparisonModel::TaskColumn));
    QVERIFY(!ComparisonModel::sideOf(ComparisonModel::DifferenceColumn));
    QCOMPARE(ComparisonModel::sideOf(ComparisonModel::TimeAColumn), std::optional(Side::A));
    QCOMPARE(ComparisonModel::sideOf(ComparisonModel::CostBColumn), std::optional(Side::B));
}

QTEST_MAIN(TestComparisonModel)
#include "tst_comparisonmodel.moc"
