// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/specificationview.h"
#include "app/window/tasklistmodel.h"
#include "tests/app/support/sessionbuilder.h"

#include <QtTest>

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Ui;
using namespace Quaver::Tests;

//! The tab with the tasks of a run, and its model.
class TestTaskListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checks_data();
    void checks();
    void model();
    void view();
};

void TestTaskListModel::checks_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, Check::Type type, const QJsonValue &value,
                        const QString &text) {
        QTest::newRow(name) << static_cast<int>(type) << value << text;
    };
    row("exact", Check::Type::Exact, u"42"_s, u"the answer is “42”"_s);
    row("contains", Check::Type::Contains, u"4\n2"_s, u"the answer contains “4 2”"_s);
    row("regex", Check::Type::Regex, u"^4"_s, u"the answer matches ^4"_s);
    row("number", Check::Type::Number, 4.5, u"the last number is 4.5"_s);
    row("json", Check::Type::Json, QJsonArray{1, 2}, u"the answer as JSON is [1,2]"_s);
    row("command", Check::Type::Command, {}, u"the command succeeds: true"_s);
}

void TestTaskListModel::checks()
{
    QFETCH(const int, type);
    QFETCH(const QJsonValue, value);
    Check check;
    check.type = static_cast<Check::Type>(type);
    check.value = value;
    check.command = u"true"_s;
    QTEST(checkText(check), "text");
    QCOMPARE(checkText(std::nullopt), u"a judge model decides"_s);
}

void TestTaskListModel::model()
{
    TaskListModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.setTasks(specificationOf(5).tasks);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.index(4, 0).data().toString(), u"task-5"_s);
    model.setTasks({});
    QCOMPARE(model.rowCount(), 0);
}

void TestTaskListModel::view()
{
    const auto session = SessionBuilder().tasks(3).benchmarking();
    SpecificationView view;
    view.show();
    auto *const list = view.findChild<QTreeView *>(u"specificationTasks"_s);
    QVERIFY(!list->isVisible());
    view.setSession(session.get());
    QVERIFY(list->isVisible());
    auto *const task = view.findChild<QPlainTextEdit *>(u"specificationTask"_s);
    QVERIFY(task->toPlainText().contains(u"retry1.py"_s));
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(task->toPlainText().contains(u"retry2.py"_s));

    QTest::keyClicks(view.findChild<QLineEdit *>(u"specificationSearch"_s), u"task-3"_s);
    QCOMPARE(list->model()->rowCount(), 1);

    QSignalSpy used(&view, &SpecificationView::useRequested);
    QTest::mouseClick(view.findChild<QPushButton *>(u"useSpecification"_s), Qt::LeftButton);
    QCOMPARE(used.size(), 1);
    QCOMPARE(used.at(0).at(0).value<RunConfig>().spec->tasks.size(), 3);
    view.setSession(nullptr);
    QVERIFY(!list->isVisible());
}

QTEST_MAIN(TestTaskListModel)

#include "tst_tasklistmodel.moc"
