// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/runsession.h"
#include "tests/app/history/runlistfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>

using namespace Quaver;
using namespace Quaver::Testing;
using namespace Quaver::Tests;
using namespace Quaver::Ui;

class TestRunList : public QObject, protected RunListFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void saysWhenThereIsNothing();
    void listsWhatIsInTheStore();
    void newBenchmark();
    void clickOpensARun();
    void keyboardOpensARun();
    void severalAreNotOpened();
    void selectingTellsNobody();
    void searches();
    void searchWithoutMatch();
    void runThatFailsToStart();
    void folds();
    void tellsResources();
    void leadsToTheResources();
    void filtersByTag();
    void renamingThatFailsIsTold();
    void everyControlHasAName();
};

void TestRunList::saysWhenThereIsNothing()
{
    QTRY_VERIFY(part<QLabel>("emptySentence")->isVisible());
    QVERIFY(part<QLabel>("emptySentence")->text().startsWith(u"No runs yet"_s));
    addThree();
    QVERIFY(view()->isVisible());
}

void TestRunList::listsWhatIsInTheStore()
{
    addThree();
    QCOMPARE(shown(), QStringList({u"first"_s, u"second"_s, u"third"_s}));
    QCOMPARE(indexOf(u"first"_s).data(RunListModel::DetailRole).toString(), u"100 % · offline"_s);
}

void TestRunList::newBenchmark()
{
    QSignalSpy asked(m_list.get(), &RunList::newRequested);
    QTest::mouseClick(part<QPushButton>("newBenchmark"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void TestRunList::clickOpensARun()
{
    addThree();
    QSignalSpy opened(m_list.get(), &RunList::runActivated);
    click(u"second"_s);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.takeFirst().constFirst().toString(), u"run-2"_s);
    click(u"third"_s);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.takeFirst().constFirst().toString(), u"run-3"_s);
}

void TestRunList::keyboardOpensARun()
{
    addThree();
    QSignalSpy opened(m_list.get(), &RunList::runActivated);
    m_list->focusRuns();
    QTest::keyClick(view(), Qt::Key_Home);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.takeFirst().constFirst().toString(), u"run-1"_s);
    // What is passed over on the way is not opened.
    QTest::keyClick(view(), Qt::Key_Down);
    QTest::keyClick(view(), Qt::Key_Down);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.takeFirst().constFirst().toString(), u"run-3"_s);
    // Up at the top stays on the first run: the title of the section is none.
    QTest::keyClick(view(), Qt::Key_Home);
    QTest::keyClick(view(), Qt::Key_Up);
    QCOMPARE(view()->currentIndex().data().toString(), u"first"_s);
}

void TestRunList::severalAreNotOpened()
{
    addThree();
    QSignalSpy opened(m_list.get(), &RunList::runActivated);
    click(u"first"_s);
    QTRY_COMPARE(opened.size(), 1);
    click(u"third"_s, Qt::ShiftModifier);
    QCOMPARE(view()->selectedRuns().size(), 3);
    click(u"second"_s);
    QTRY_COMPARE(opened.size(), 2);
    QCOMPARE(opened.constLast().constFirst().toString(), u"run-2"_s);
}

void TestRunList::selectingTellsNobody()
{
    addThree();
    QSignalSpy opened(m_list.get(), &RunList::runActivated);
    RunSession *session = m_center->open(u"run-2"_s);
    m_list->select(session);
    QCOMPARE(view()->currentIndex().data().toString(), u"second"_s);
    m_list->clearSelection();
    QVERIFY(view()->selectedRuns().isEmpty());
    click(u"first"_s);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().constFirst().toString(), u"run-1"_s);
    // One that is listed only later is selected then.
    m_list->select(m_center->open(u"run-0"_s));
    QVERIFY(view()->selectedRuns().isEmpty());
    add(runOf(u"run-0"_s, u"newest"_s, 0));
    QTRY_COMPARE(view()->selectedRuns().value(0).data().toString(), u"newest"_s);
    QCOMPARE(opened.size(), 1);
}

void TestRunList::searches()
{
    addThree();
    m_list->focusSearch();
    auto *field = part<QLineEdit>("searchRuns");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"ir"_s);
    QCOMPARE(shown(), QStringList({u"first"_s, u"third"_s}));
    QSignalSpy opened(m_list.get(), &RunList::runActivated);
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(view()->hasFocus());
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().constFirst().toString(), u"run-1"_s);
    m_list->focusSearch();
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(shown().size(), 3);
    QCOMPARE(view()->currentIndex().data().toString(), u"first"_s);
}

void TestRunList::searchWithoutMatch()
{
    addThree();
    QTest::keyClicks(part<QLineEdit>("searchRuns"), u"nowhere"_s);
    QVERIFY(part<QLabel>("emptySentence")->isVisible());
    QCOMPARE(part<QLabel>("emptySentence")->text(), u"No run has all these words."_s);
    part<QLineEdit>("searchRuns")->clear();
    QVERIFY(view()->isVisible());
}

void TestRunList::runThatFailsToStart()
{
    RunConfig config;
    config.prompt = u"Count"_s;
    config.benchmarkModels = {u"no-such-provider/model"_s};
    RunSession *session = m_center->start(config, {});
    QCOMPARE(view()->model()->rowCount(), 2);
    m_list->select(session);
    QCOMPARE(view()->selectedRuns().size(), 1);
    QTRY_COMPARE(session->state(), RunSession::State::Ended);
    // It went to another section, and is selected still.
    QTRY_COMPARE(view()->model()->index(0, 0).data().toString(), u"Today"_s);
    QCOMPARE(view()->selectedRuns().size(), 1);
    m_list->clearSelection();
    RunSession *opened = nullptr;
    connect(m_list.get(), &RunList::sessionActivated, this,
            [&](RunSession *activated) { opened = activated; });
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {},
                      view()->visualRect(view()->model()->index(1, 0)).center());
    QTRY_COMPARE(opened, session);
}

void TestRunList::folds()
{
    addThree();
    const int height = view()->visualRect(indexOf(u"first"_s)).height();
    m_list->resize(64, 600);
    QVERIFY(m_list->width() < RunList::foldWidth);
    QVERIFY(!part<QLineEdit>("searchRuns")->isVisible());
    QVERIFY(part<QPushButton>("newBenchmark")->text().isEmpty());
    QTRY_VERIFY(view()->visualRect(indexOf(u"first"_s)).height() < height);
    QSignalSpy asked(m_list.get(), &RunList::unfoldRequested);
    m_list->focusSearch();
    QCOMPARE(asked.size(), 1);
    m_list->resize(240, 600);
    QVERIFY(part<QLineEdit>("searchRuns")->isVisible());
    QTRY_COMPARE(view()->visualRect(indexOf(u"first"_s)).height(), height);
}

void TestRunList::tellsResources()
{
    QTRY_COMPARE(part<QToolButton>("resources")->text(), u"Resources: none"_s);
    ResourceIntent resource;
    resource.runId = u"run-1"_s;
    resource.serverUrl = u"http://127.0.0.1"_s;
    for (const QString &name : {u"one"_s, u"two"_s}) {
        resource.name = name;
        QVERIFY(await(m_center->store()->recordIntent(resource)));
    }
    resource.kind = ResourceKind::Volume;
    QVERIFY(await(m_center->store()->recordIntent(resource)));
    m_list->refresh();
    const QString list = QLocale().createSeparatedList({u"2 sandbox(es)"_s, u"1 volume(s)"_s});
    QTRY_COMPARE(part<QToolButton>("resources")->accessibleName(), u"Resources: %1"_s.arg(list));
    QCOMPARE(part<QToolButton>("resources")->text(), u"Resources: 3"_s); // it is narrow
    m_list->resize(600, 600);
    QCOMPARE(part<QToolButton>("resources")->text(), u"Resources: %1"_s.arg(list));
}

void TestRunList::leadsToTheResources()
{
    QSignalSpy asked(m_list.get(), &RunList::resourcesRequested);
    QTest::mouseClick(part<QToolButton>("resources"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    m_list->resize(64, 600);
    QVERIFY(part<QToolButton>("resources")->isVisible());
    part<QToolButton>("resources")->setFocus();
    QTest::keyClick(part<QToolButton>("resources"), Qt::Key_Space);
    QCOMPARE(asked.size(), 2);
}

void TestRunList::filtersByTag()
{
    addThree();
    QVERIFY(!part<QToolButton>("tagFilter")->isVisible());
    QVERIFY(await(m_center->store()->setRunTags(u"run-1"_s, {u"a & b"_s, u"slow"_s})));
    QVERIFY(await(m_center->store()->setRunTags(u"run-3"_s, {u"slow"_s})));
    m_list->refresh();
    QTRY_VERIFY(part<QToolButton>("tagFilter")->isVisible());
    auto *button = part<QToolButton>("tagFilter");
    const auto choose = [&](int action) {
        QTimer::singleShot(0, button, [&, action] {
            button->menu()->setActiveAction(button->menu()->actions().at(action));
            QTest::keyClick(button->menu(), Qt::Key_Return);
        });
        QTest::mouseClick(button, Qt::LeftButton);
    };
    choose(1);
    QCOMPARE(shown(), QStringList({u"first"_s, u"third"_s}));
    QVERIFY(button->isChecked());
    choose(0);
    QCOMPARE(button->menu()->actions().at(0)->text(), u"a && b"_s);
    QCOMPARE(shown(), QStringList(u"first"_s));
    QTest::keyClicks(part<QLineEdit>("searchRuns"), u"third"_s);
    QCOMPARE(part<QLabel>("emptySentence")->text(), u"No run has all these words and tags."_s);
    QTest::mouseClick(part<QPushButton>("emptyAction"), Qt::LeftButton);
    QCOMPARE(shown().size(), 3);
    QVERIFY(!button->isChecked());
    // What nobody has any more is no longer asked for.
    choose(0);
    QCOMPARE(shown(), QStringList(u"first"_s));
    QVERIFY(await(m_center->store()->setRunTags(u"run-1"_s, {})));
    m_list->refresh();
    QTRY_COMPARE(shown().size(), 3);
}

void TestRunList::renamingThatFailsIsTold()
{
    addThree();
    m_center->rename(u"run-unknown"_s, u"x"_s);
    QTRY_VERIFY(part<QLabel>("messageText")->isVisible());
    QVERIFY(part<QLabel>("messageText")->text().contains(u"run-unknown"_s));
}

void TestRunList::everyControlHasAName()
{
    for (const char *name : {"newBenchmark", "searchRuns", "runs", "tagFilter", "resources"})
        QVERIFY(!part<QWidget>(name)->accessibleName().isEmpty());
}

QTEST_MAIN(TestRunList)
#include "tst_runlist.moc"
