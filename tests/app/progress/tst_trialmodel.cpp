// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/trialfilter.h"
#include "app/progress/trialmodel.h"
#include "app/run/runsessionprivate.h"
#include "tests/app/progress/feeding.h"
#include "tests/app/support/sessionbuilder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Quaver::Tests {

using Ui::RunSession;
using Ui::TrialFilter;
using Ui::TrialModel;
using Ui::TrialState;
using Mode = QAbstractItemModelTester::FailureReportingMode;

class TestTrialModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsLive();
    void saysWhatIsKnown();
    void leavesOpenWhatIsUnknown();
    void tellsOnlyOfWhatChanged();
    void time();
    void switchesSessions();
    void filtersByGroup_data();
    void filtersByGroup();
    void filtersByText_data();
    void filtersByText();
    void keepsTheRowThatIsRead();
    void sortsByValue_data();
    void sortsByValue();
    void sortsWhileItFills();

private:
    [[nodiscard]] static QString text(const QAbstractItemModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
    [[nodiscard]] static QStringList column(const QAbstractItemModel &model, int column)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts += text(model, row, column);
        return texts;
    }
};

void TestTrialModel::fillsLive()
{
    TrialModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    const auto session = SessionBuilder().tasks(3).authoring();
    model.setSession(session.get());
    QCOMPARE(model.rowCount(), 0);

    session->feed().setSpec(specificationOf(3));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(text(model, 1, TrialModel::TaskColumn), u"task-2"_s);
    QCOMPARE(text(model, 1, TrialModel::StatusColumn), u"Waiting"_s);

    startTrial(*session, 1);
    stepTrial(*session, 1, 2, u"shell cat server.py"_s);
    QTRY_COMPARE(text(model, 1, TrialModel::StatusColumn), u"Running"_s);
    QCOMPARE(text(model, 1, TrialModel::StepsColumn), u"2"_s);
    QCOMPARE(text(model, 1, TrialModel::ReasonColumn), u"shell cat server.py"_s);
    answerTrial(*session, 1);
    QTRY_COMPARE(text(model, 1, TrialModel::StatusColumn), u"Answered"_s);
    gradeTrial(*session, 1, TaskStatus::Failed);
    QTRY_COMPARE(text(model, 1, TrialModel::StatusColumn), u"Failed"_s);
    QCOMPARE(text(model, 0, TrialModel::StatusColumn), u"Waiting"_s);
}

void TestTrialModel::saysWhatIsKnown()
{
    TrialModel model;
    const auto session =
        SessionBuilder().models({u"gpt-4o"_s}).tasks(1).ended({TaskStatus::Passed});
    model.setSession(session.get());
    QCOMPARE(model.columnCount(), 9);
    QStringList row;
    for (int column = 0; column < model.columnCount(); ++column)
        row += text(model, 0, column);
    QCOMPARE(row,
             QStringList({u"task-1"_s, u"gpt-4o"_s, u"1"_s, u"Passed"_s, u"4"_s, u"1.6 s"_s,
                          u"1.1 k"_s, u"$0.002"_s, u"exit code 0"_s}));
    QVERIFY(!model.index(0, TrialModel::StatusColumn).data(Qt::DecorationRole).isNull());
    const auto alignment = [&model](int column) {
        return Qt::Alignment(model.index(0, column).data(Qt::TextAlignmentRole).toInt());
    };
    QVERIFY(alignment(TrialModel::CostColumn).testFlag(Qt::AlignRight));
    QVERIFY(alignment(TrialModel::ReasonColumn).testFlag(Qt::AlignLeft));
}

void TestTrialModel::leavesOpenWhatIsUnknown()
{
    TrialModel model;
    const auto session = SessionBuilder().tasks(2).benchmarking();
    model.setSession(session.get());
    for (const int column : {TrialModel::StepsColumn, TrialModel::TimeColumn,
                             TrialModel::TokensColumn, TrialModel::CostColumn}) {
        QCOMPARE(text(model, 0, column), QString());
        QVERIFY(!model.index(0, column).data(TrialModel::SortRole).isValid());
    }
    TaskResult result = resultOf(u"task-1"_s, 1, TaskStatus::Passed);
    result.usage->costUsd.reset();
    gradeTrial(*session, 0, result);
    QTRY_COMPARE(text(model, 0, TrialModel::CostColumn), u"price unknown"_s);
    QVERIFY(!model.index(0, TrialModel::CostColumn).data(TrialModel::SortRole).isValid());
}

void TestTrialModel::tellsOnlyOfWhatChanged()
{
    TrialModel model;
    const auto session = SessionBuilder().tasks(100).benchmarking();
    model.setSession(session.get());
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    startTrial(*session, 10);
    startTrial(*session, 11);
    startTrial(*session, 90);
    QTRY_COMPARE(told.count(), 2);
    const auto rows = [&told](qsizetype call) {
        return std::pair(told.at(call).at(0).toModelIndex().row(),
                         told.at(call).at(1).toModelIndex().row());
    };
    QCOMPARE(rows(0), std::pair(10, 11));
    QCOMPARE(rows(1), std::pair(90, 90));
}

void TestTrialModel::time()
{
    TrialModel model;
    const auto session = SessionBuilder().tasks(2).benchmarking();
    model.setSession(session.get());
    startTrial(*session, 0);
    const QModelIndex cell = model.index(0, TrialModel::TimeColumn);
    QTRY_VERIFY(cell.data(TrialModel::SortRole).isValid());
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    const qint64 before = cell.data(TrialModel::SortRole).toLongLong();
    QTRY_VERIFY([&] {
        model.refreshTime(0);
        return cell.data(TrialModel::SortRole).toLongLong() > before;
    }());
    QCOMPARE(told.constFirst().at(0).toModelIndex(), cell);
    QCOMPARE(told.constFirst().at(1).toModelIndex(), cell);
}

void TestTrialModel::switchesSessions()
{
    TrialModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    auto first = SessionBuilder().tasks(4).benchmarking();
    const auto second = SessionBuilder().tasks(2).ended({TaskStatus::Passed});
    model.setSession(first.get());
    QCOMPARE(model.rowCount(), 4);
    model.setSession(second.get());
    QCOMPARE(model.rowCount(), 2);
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    startTrial(*first, 0);
    settle(*first);
    QCOMPARE(told.count(), 0);
    model.setSession(first.get());
    QCOMPARE(text(model, 0, TrialModel::StatusColumn), u"Running"_s);
    first.reset();
    QCOMPARE(model.rowCount(), 0);
    model.setSession(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestTrialModel::filtersByGroup_data()
{
    using Group = TrialFilter::Group;
    QTest::addColumn<Group>("group");
    QTest::addColumn<QStringList>("tasks");
    QTest::newRow("all") << Group::All << QStringList{u"task-1"_s, u"task-2"_s, u"task-3"_s,
                                                      u"task-4"_s, u"task-5"_s, u"task-6"_s};
    QTest::newRow("passed") << Group::Passed << QStringList{u"task-1"_s};
    QTest::newRow("failed") << Group::Failed << QStringList{u"task-2"_s};
    QTest::newRow("limit") << Group::Limit << QStringList{u"task-3"_s};
    QTest::newRow("errored") << Group::Errored << QStringList();
    QTest::newRow("under way") << Group::Running << QStringList{u"task-4"_s, u"task-5"_s};
}

void TestTrialModel::filtersByGroup()
{
    QFETCH(TrialFilter::Group, group);
    QFETCH(QStringList, tasks);
    const auto session = SessionBuilder().tasks(6).benchmarking();
    gradeTrial(*session, 0, TaskStatus::Passed);
    gradeTrial(*session, 1, TaskStatus::Failed);
    gradeTrial(*session, 2, TaskStatus::Limit);
    startTrial(*session, 3);
    startTrial(*session, 4);
    answerTrial(*session, 4);
    TrialModel model;
    TrialFilter filter;
    const QAbstractItemModelTester tester(&filter, Mode::Fatal);
    filter.setSourceModel(&model);
    filter.setGroup(group);
    model.setSession(session.get());
    QCOMPARE(column(filter, TrialModel::TaskColumn), tasks);
}

void TestTrialModel::filtersByText_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << u"  "_s << 4;
    QTest::newRow("task") << u"TASK-2"_s << 2;
    QTest::newRow("model") << u"claude"_s << 2;
    QTest::newRow("both, in any order") << u"claude task-2"_s << 1;
    QTest::newRow("reason") << u"waited"_s << 2;
    QTest::newRow("none") << u"waited claude task-1"_s << 0;
}

void TestTrialModel::filtersByText()
{
    QFETCH(QString, words);
    QFETCH(int, count);
    const auto session = SessionBuilder()
                             .models({u"gpt-4o"_s, u"claude-sonnet-4-5"_s})
                             .tasks(2)
                             .ended({TaskStatus::Passed, TaskStatus::Failed});
    TrialModel model;
    TrialFilter filter;
    filter.setSourceModel(&model);
    model.setSession(session.get());
    filter.setText(words);
    QCOMPARE(filter.rowCount(), count);
}

void TestTrialModel::keepsTheRowThatIsRead()
{
    const auto session = SessionBuilder().tasks(3).benchmarking();
    startTrial(*session, 0);
    startTrial(*session, 1);
    TrialModel model;
    TrialFilter filter;
    const QAbstractItemModelTester tester(&filter, Mode::Fatal);
    filter.setSourceModel(&model);
    model.setSession(session.get());
    filter.setGroup(TrialFilter::Group::Running);
    filter.setKeptRow(0);
    gradeTrial(*session, 0, TaskStatus::Passed);
    gradeTrial(*session, 1, TaskStatus::Passed);
    QTRY_COMPARE(column(filter, TrialModel::TaskColumn), QStringList{u"task-1"_s});
    filter.setKeptRow(-1);
    QCOMPARE(filter.rowCount(), 0);
}

void TestTrialModel::sortsByValue_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QStringList>("tasks");
    const QStringList up{u"task-2"_s, u"task-9"_s, u"task-10"_s, u"task-1"_s};
    const QStringList down{u"task-10"_s, u"task-9"_s, u"task-2"_s, u"task-1"_s};
    for (const int column : {TrialModel::StepsColumn, TrialModel::TimeColumn,
                             TrialModel::TokensColumn, TrialModel::CostColumn}) {
        // task-1 has no value yet, and stays at the end.
        QTest::addRow("%d up", column) << column << Qt::AscendingOrder << up;
        QTest::addRow("%d down", column) << column << Qt::DescendingOrder << down;
    }
    QTest::newRow("task") << int(TrialModel::TaskColumn) << Qt::AscendingOrder
                          << QStringList{u"task-1"_s, u"task-2"_s, u"task-9"_s, u"task-10"_s};
}

void TestTrialModel::sortsByValue()
{
    QFETCH(int, column);
    QFETCH(Qt::SortOrder, order);
    QFETCH(QStringList, tasks);
    const auto session = SessionBuilder().tasks(10).benchmarking();
    for (const int row : {1, 8, 9}) {
        TaskResult result = resultOf(u"task-%1"_s.arg(row + 1), 1, TaskStatus::Passed);
        result.steps = row + 1;
        result.duration = 900 * (row + 1); // 1.8 s, 8.1 s, 9.0 s
        result.usage->inputTokens = 400 * (row + 1);
        result.usage->costUsd = 0.05 * (row + 1);
        gradeTrial(*session, row, result);
    }
    TrialModel model;
    TrialFilter filter;
    filter.setSourceModel(&model);
    model.setSession(session.get());
    filter.sort(column, order);
    QStringList found = this->column(filter, TrialModel::TaskColumn);
    found.removeIf([](const QString &id) {
        return id != "task-1"_L1 && id != "task-2"_L1 && id != "task-9"_L1 && id != "task-10"_L1;
    });
    QCOMPARE(found, tasks);
}

void TestTrialModel::sortsWhileItFills()
{
    const auto session = SessionBuilder().tasks(60).benchmarking();
    TrialModel model;
    TrialFilter filter;
    const QAbstractItemModelTester tester(&filter, Mode::Fatal);
    filter.setSourceModel(&model);
    model.setSession(session.get());
    filter.sort(TrialModel::TimeColumn, Qt::AscendingOrder);
    for (int round = 0; round < 6; ++round) {
        for (int i = 0; i < 10; ++i) {
            const int row = (round * 10 + i) * 7 % 60;
            TaskResult result = resultOf(u"task-%1"_s.arg(row + 1), 1, TaskStatus::Passed);
            result.duration = row * 37 % 60 * 100 + 1;
            gradeTrial(*session, row, result);
        }
        settle(*session);
        QList<qint64> times;
        for (int row = 0; row < filter.rowCount(); ++row) {
            const QVariant value =
                filter.index(row, TrialModel::TimeColumn).data(TrialModel::SortRole);
            if (value.isValid())
                times += value.toLongLong();
            else
                QCOMPARE_GE(row, (round + 1) * 10); // what has no time yet is last
        }
        QCOMPARE(times.size(), (round + 1) * 10);
        QVERIFY(std::is_sorted(times.begin(), times.end()));
    }
}

} // namespace Quaver::Tests

QTEST_MAIN(Quaver::Tests::TestTrialModel)

#include "tst_trialmodel.moc"
