// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/history/runlistfixture.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace Quaver;
using namespace Quaver::Testing;
using namespace Quaver::Tests;
using namespace Quaver::Ui;

class TestRunListActions : public QObject, protected RunListFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void renames();
    void renamingIsGivenUp();
    void deletesAndUndoes();
    void undoesByButtonAndInOrder();
    void runsUnderWayAreNotDeleted();
    void lastRunDeleted();
    void contextMenu();
    void comparesTwo();
    void tagsSeveral();
    void taggingThatFailsIsTold();
};

void TestRunListActions::renames()
{
    addThree();
    click(u"second"_s);
    QTest::keyClick(view(), Qt::Key_F2);
    QTRY_VERIFY(part<QLineEdit>("runName"));
    auto *editor = part<QLineEdit>("runName");
    QCOMPARE(editor->selectedText(), u"second"_s);
    QTest::keyClicks(editor, u"A better name"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(shown(), QStringList({u"first"_s, u"A better name"_s, u"third"_s}));
    const auto runs = await(m_center->store()->listRuns());
    QCOMPARE(runs->at(1).name, u"A better name"_s);
    QCOMPARE(view()->selectedRuns().value(0).data().toString(), u"A better name"_s);
    // No name: the prompt again.
    QTest::keyClick(view(), Qt::Key_F2);
    QTRY_VERIFY(part<QLineEdit>("runName"));
    part<QLineEdit>("runName")->clear();
    QTest::keyClick(part<QLineEdit>("runName"), Qt::Key_Return);
    QTRY_COMPARE(shown().at(1), u"second"_s);
}

void TestRunListActions::renamingIsGivenUp()
{
    addThree();
    click(u"second"_s);
    QTest::keyClick(view(), Qt::Key_F2);
    QTRY_VERIFY(part<QLineEdit>("runName"));
    auto *editor = part<QLineEdit>("runName");
    QTest::keyClicks(editor, u"half"_s);
    // The list is read anew meanwhile.
    add(runOf(u"run-0"_s, u"newest"_s, 0));
    QCOMPARE(editor->text(), u"half"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(!part<QLineEdit>("runName"));
    QVERIFY(indexOf(u"second"_s).isValid());
}

void TestRunListActions::deletesAndUndoes()
{
    addThree();
    QSignalSpy opened(m_list.get(), &RunList::runActivated);
    click(u"second"_s);
    QTRY_COMPARE(opened.size(), 1);
    QTest::keyClick(view(), Qt::Key_Delete);
    QCOMPARE(shown(), QStringList({u"first"_s, u"third"_s}));
    QVERIFY(part<QLabel>("messageText")->isVisible());
    QCOMPARE(stored(), QStringList({u"run-1"_s, u"run-3"_s}));
    // The next one is shown instead.
    QTRY_COMPARE(opened.size(), 2);
    QCOMPARE(opened.constLast().constFirst().toString(), u"run-3"_s);
    QTest::keyClick(view(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown(), QStringList({u"first"_s, u"second"_s, u"third"_s}));
    QCOMPARE(stored().size(), 3);
    QVERIFY(!part<QLabel>("messageText")->isVisible());
}

void TestRunListActions::undoesByButtonAndInOrder()
{
    addThree();
    click(u"first"_s);
    QTest::keyClick(view(), Qt::Key_Delete);
    click(u"second"_s);
    click(u"third"_s, Qt::ControlModifier);
    QTest::keyClick(view(), Qt::Key_Delete);
    QVERIFY(shown().isEmpty());
    m_list->refresh();
    QVERIFY(stored().isEmpty());
    QTest::mouseClick(part<QPushButton>("messageAction"), Qt::LeftButton);
    QTRY_COMPARE(shown(), QStringList({u"second"_s, u"third"_s}));
    part<QAction>("undoDelete")->trigger();
    QTRY_COMPARE(shown(), QStringList({u"first"_s, u"second"_s, u"third"_s}));
    QCOMPARE(stored().size(), 3);
    QVERIFY(!part<QAction>("undoDelete")->isEnabled());
}

void TestRunListActions::runsUnderWayAreNotDeleted()
{
    RunResult running = runOf(u"run-1"_s, u"under way"_s, 1);
    running.status = RunStatus::Running;
    add(running);
    click(u"under way"_s);
    QTest::keyClick(view(), Qt::Key_Delete);
    QCOMPARE(shown(), QStringList(u"under way"_s));
    QVERIFY(part<QLabel>("messageText")->isVisible());
    QCOMPARE(stored().size(), 1);
}

void TestRunListActions::lastRunDeleted()
{
    add(runOf(u"run-1"_s, u"only"_s, 1));
    QSignalSpy asked(m_list.get(), &RunList::newRequested);
    click(u"only"_s);
    QTest::keyClick(view(), Qt::Key_Delete);
    QCOMPARE(asked.size(), 1);
    QVERIFY(part<QLabel>("emptySentence")->isVisible());
}

void TestRunListActions::contextMenu()
{
    addThree();
    QSignalSpy again(m_list.get(), &RunList::runAgainRequested);
    QSignalSpy exported(m_list.get(), &RunList::exportRequested);
    click(u"second"_s);
    Q_EMIT view()->customContextMenuRequested(view()->visualRect(indexOf(u"second"_s)).center());
    auto *menu = part<QMenu>("runMenu");
    QVERIFY(menu);
    QVERIFY(menu->isVisible());
    QStringList names;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            names += action->text().remove(u'&');
    }
    QCOMPARE(names,
             QStringList({u"Open"_s, u"Run again"_s, u"Rename"_s, u"Export…"_s, u"Compare"_s,
                          u"Tags…"_s, u"Delete"_s}));
    menu->close();
    part<QAction>("runAgain")->trigger();
    QCOMPARE(again.constFirst().constFirst().toString(), u"run-2"_s);
    part<QAction>("exportRun")->trigger();
    QCOMPARE(exported.constFirst().constFirst().toString(), u"run-2"_s);
    click(u"third"_s, Qt::ControlModifier);
    QVERIFY(!part<QAction>("runAgain")->isEnabled());
    QVERIFY(!part<QAction>("renameRun")->isEnabled());
    QVERIFY(part<QAction>("deleteRun")->isEnabled());
}

void TestRunListActions::comparesTwo()
{
    addThree();
    QSignalSpy asked(m_list.get(), &RunList::compareRequested);
    QAction *compare = part<QAction>("compareRuns");
    QCOMPARE(m_list->selectionActions().constFirst(), compare);
    click(u"first"_s);
    QVERIFY(!compare->isEnabled());
    click(u"third"_s, Qt::ControlModifier);
    QVERIFY(compare->isEnabled());
    compare->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst(), QVariantList({u"run-3"_s, u"run-1"_s})); // the older one first
    click(u"second"_s, Qt::ControlModifier);
    QVERIFY(!compare->isEnabled());
}

void TestRunListActions::tagsSeveral()
{
    addThree();
    QVERIFY(await(m_center->store()->setRunTags(u"run-1"_s, {u"both"_s, u"own"_s})));
    QVERIFY(await(m_center->store()->setRunTags(u"run-2"_s, {u"both"_s})));
    m_list->refresh();
    QTRY_COMPARE(indexOf(u"first"_s).data(RunListModel::TagsRole).toStringList().size(), 2);
    click(u"first"_s);
    click(u"second"_s, Qt::ControlModifier);
    QTest::keyClick(view(), Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(part<QDialog>("tagsDialog"));
    auto *field = part<QLineEdit>("tagsField");
    QCOMPARE(field->text(), u"both"_s);
    field->clear();
    QTest::keyClicks(field, u"fresh, new one"_s);
    QTest::keyClick(field, Qt::Key_Return);
    const auto tagsOf = [this](const QString &title) {
        return indexOf(title).data(RunListModel::TagsRole).toStringList();
    };
    QTRY_COMPARE(tagsOf(u"first"_s), QStringList({u"own"_s, u"fresh"_s, u"new one"_s}));
    QCOMPARE(tagsOf(u"second"_s), QStringList({u"fresh"_s, u"new one"_s}));
    QCOMPARE(tagsOf(u"third"_s), QStringList());
    const auto runs = await(m_center->store()->listRuns());
    QCOMPARE(runs->at(0).tags, QStringList({u"own"_s, u"fresh"_s, u"new one"_s}));
}

void TestRunListActions::taggingThatFailsIsTold()
{
    addThree();
    click(u"first"_s);
    part<QAction>("tagRuns")->trigger();
    QTRY_VERIFY(part<QDialog>("tagsDialog"));
    QTest::keyClicks(part<QLineEdit>("tagsField"), u"late"_s);
    QVERIFY(await(m_center->store()->close()));
    part<QDialog>("tagsDialog")->accept();
    QTRY_VERIFY(part<QLabel>("messageText")->isVisible());
    QVERIFY(part<QLabel>("messageText")->text().contains(u"closed"_s));
}

QTEST_MAIN(TestRunListActions)
#include "tst_runlistactions.moc"
