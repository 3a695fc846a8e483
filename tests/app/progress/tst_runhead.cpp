// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/elidedlabel.h"
#include "app/progress/overallprogress.h"
#include "app/progress/runhead.h"
#include "app/progress/statelabel.h"
#include "app/run/runsessionprivate.h"
#include "tests/app/progress/feeding.h"
#include "tests/app/support/sessionbuilder.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Quaver::Tests {

using Ui::OverallProgress;
using Ui::RunHead;
using Ui::RunSession;

class TestRunHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatRunsWhere();
    void states();
    void timeGoesOn();
    void money();
    void stops();
    void doubleClickOnStopStopsOnce();
    void runsAgain();
    void renames_data();
    void renames();
    void renamesAtTheField();
    void menu();
    void losesItsSession();
    void overall();

private:
    [[nodiscard]] QPushButton *action() const
    {
        return m_head->findChild<QPushButton *>(u"runAction"_s);
    }
    [[nodiscard]] QString state() const
    {
        return m_head->findChild<Ui::StateLabel *>(u"runState"_s)->text();
    }
    [[nodiscard]] QString what() const
    {
        return m_head->findChild<Ui::ElidedLabel *>(u"runWhat"_s)->fullText();
    }
    [[nodiscard]] QLabel *moneyLabel() const { return m_head->findChild<QLabel *>(u"runMoney"_s); }
    void show()
    {
        m_head->resize(700, 80);
        m_head->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_head.get()));
    }

    std::unique_ptr<RunHead> m_head;
};

void TestRunHead::init()
{
    QApplication::setDoubleClickInterval(0);
    m_head = std::make_unique<RunHead>();
}

void TestRunHead::saysWhatRunsWhere()
{
    const auto session = SessionBuilder()
                             .models({u"gpt-4o"_s, u"claude-sonnet-4-5"_s})
                             .tasks(12)
                             .trials(3)
                             .ended({TaskStatus::Passed});
    m_head->setSession(session.get());
    QCOMPARE(m_head->findChild<Ui::ElidedLabel *>(u"runTitle"_s)->fullText(), u"Rate limits"_s);
    QVERIFY2(what().endsWith(u" · This computer · 12 task(s) × 3 trial(s)"_s), qPrintable(what()));
    QVERIFY(what().contains(u"gpt-4o"_s) && what().contains(u"claude-sonnet-4-5"_s));

    const auto early = SessionBuilder().authoring();
    m_head->setSession(early.get());
    QCOMPARE(what(), u"offline · This computer"_s);
}

void TestRunHead::states()
{
    const auto preparing = SessionBuilder().preparing();
    m_head->setSession(preparing.get());
    QVERIFY(state().startsWith(u"Preparing"_s));
    const auto running = SessionBuilder().benchmarking();
    m_head->setSession(running.get());
    QVERIFY(state().startsWith(u"Running"_s));
    running->stop();
    QTRY_VERIFY(state().startsWith(u"Stopping"_s));
    const auto failed = SessionBuilder().failed(Error(Error::Kind::Setup, u"No."_s));
    m_head->setSession(failed.get());
    QVERIFY(state().startsWith(u"Failed"_s));
}

void TestRunHead::timeGoesOn()
{
    const auto session = SessionBuilder().benchmarking();
    m_head->setSession(session.get());
    const QString before = state();
    QTRY_VERIFY_WITH_TIMEOUT(state() != before, 5000);
}

void TestRunHead::money()
{
    const auto session = SessionBuilder().costCap(2).benchmarking();
    m_head->setSession(session.get());
    QCOMPARE(moneyLabel()->text(), u"$0.00 of $2.00"_s);
    Usage usage;
    usage.calls = 3;
    usage.costUsd = 0.18;
    session->feed().setUsage(usage, {});
    QTRY_COMPARE(moneyLabel()->text(), u"$0.18 of $2.00"_s);
    usage.costUsd.reset();
    session->feed().setUsage(usage, {});
    QTRY_COMPARE(moneyLabel()->text(), u"price unknown of $2.00"_s);

    const auto free = SessionBuilder().benchmarking();
    m_head->setSession(free.get());
    QVERIFY(moneyLabel()->isHidden());
}

void TestRunHead::stops()
{
    const auto session = SessionBuilder().benchmarking();
    m_head->setSession(session.get());
    show();
    QSignalSpy stop(m_head.get(), &RunHead::stopRequested);
    QSignalSpy stopAtOnce(m_head.get(), &RunHead::stopAtOnceRequested);
    QCOMPARE(action()->text(), u"Stop"_s);
    QTest::mouseClick(action(), Qt::LeftButton);
    QCOMPARE(stop.count(), 1);
    session->stop();
    QTRY_COMPARE(action()->text(), u"Stop at once"_s);
    QCOMPARE(stopAtOnce.count(), 0);
    action()->setFocus();
    QTest::keyClick(action(), Qt::Key_Space);
    QCOMPARE(stopAtOnce.count(), 1);
    QCOMPARE(stop.count(), 1);
}

void TestRunHead::doubleClickOnStopStopsOnce()
{
    QApplication::setDoubleClickInterval(60'000);
    const auto session = SessionBuilder().benchmarking();
    m_head->setSession(session.get());
    show();
    QSignalSpy stopAtOnce(m_head.get(), &RunHead::stopAtOnceRequested);
    session->stop();
    QTRY_COMPARE(action()->text(), u"Stop at once"_s);
    QTest::mouseClick(action(), Qt::LeftButton);
    QCOMPARE(stopAtOnce.count(), 0);
}

void TestRunHead::runsAgain()
{
    const auto session = SessionBuilder().ended({TaskStatus::Passed});
    m_head->setSession(session.get());
    show();
    QSignalSpy again(m_head.get(), &RunHead::runAgainRequested);
    QCOMPARE(action()->text(), u"Run again"_s);
    QTest::mouseClick(action(), Qt::LeftButton);
    QCOMPARE(again.count(), 1);
}

void TestRunHead::renames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("key");
    QTest::addColumn<QStringList>("asked");
    QTest::newRow("taken") << u"  Retry   headers "_s << int(Qt::Key_Return)
                           << QStringList{u"Retry headers"_s};
    QTest::newRow("escape") << u"Retry headers"_s << int(Qt::Key_Escape) << QStringList();
    QTest::newRow("the same") << u"Rate limits"_s << int(Qt::Key_Return) << QStringList();
    QTest::newRow("nothing") << u"  "_s << int(Qt::Key_Return) << QStringList();
}

void TestRunHead::renames()
{
    QFETCH(QString, typed);
    QFETCH(int, key);
    QFETCH(QStringList, asked);
    const auto session = SessionBuilder().ended({TaskStatus::Passed});
    m_head->setSession(session.get());
    show();
    QStringList names;
    connect(m_head.get(), &RunHead::renameRequested, m_head.get(),
            [&names](const QString &name) { names += name; });
    QTest::mouseClick(m_head->findChild<QWidget *>(u"runTitle"_s), Qt::LeftButton);
    auto *field = m_head->findChild<QLineEdit *>(u"runTitleField"_s);
    QVERIFY(field->isVisible());
    QCOMPARE(field->text(), u"Rate limits"_s);
    field->clear();
    QTest::keyClicks(field, typed);
    QTest::keyClick(field, static_cast<Qt::Key>(key));
    QVERIFY(!field->isVisible());
    QCOMPARE(names, asked);
}

void TestRunHead::renamesAtTheField()
{
    const auto session = SessionBuilder().ended({TaskStatus::Passed});
    m_head->setSession(session.get());
    show();
    QSignalSpy renamed(m_head.get(), &RunHead::renameRequested);
    auto *field = m_head->findChild<QLineEdit *>(u"runTitleField"_s);
    QTest::mouseClick(m_head->findChild<QWidget *>(u"renameButton"_s), Qt::LeftButton);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"Other"_s);
    action()->setFocus(); // leaving it takes it
    QCOMPARE(renamed.count(), 1);
    QCOMPARE(renamed.at(0).at(0).toString(), u"Other"_s);
    session->feed().setName(u"Other"_s);
    QTRY_COMPARE(m_head->findChild<Ui::ElidedLabel *>(u"runTitle"_s)->fullText(), u"Other"_s);
}

void TestRunHead::menu()
{
    auto *more = m_head->findChild<QToolButton *>(u"runMore"_s);
    QVERIFY(more->isHidden());
    QMenu menu;
    m_head->setMenu(&menu);
    QVERIFY(!more->isHidden());
    QCOMPARE(more->menu(), &menu);
    QVERIFY(!more->accessibleName().isEmpty());
}

void TestRunHead::losesItsSession()
{
    auto session = SessionBuilder().benchmarking();
    m_head->setSession(session.get());
    show();
    session.reset();
    QVERIFY(action()->isHidden());
    QCOMPARE(what(), QString());
    QVERIFY(m_head->findChild<QWidget *>(u"renameButton"_s)->isHidden());
}

void TestRunHead::overall()
{
    OverallProgress progress;
    auto *bar = progress.findChild<QProgressBar *>();
    auto *words = progress.findChild<QLabel *>(u"overallWords"_s);
    QVERIFY(progress.isHidden());
    const auto session = SessionBuilder().tasks(4).authoring();
    progress.setSession(session.get());
    QVERIFY(!progress.isHidden());
    QCOMPARE(words->text(), u"The tasks are being written"_s);
    session->feed().setSpec(specificationOf(4));
    session->feed().startPhase(Phase::Benchmark);
    QCOMPARE(bar->maximum(), 4);
    QCOMPARE(words->text(), u"0 of 4"_s);
    startTrial(*session, 0);
    gradeTrial(*session, 0, TaskStatus::Passed);
    gradeTrial(*session, 1, TaskStatus::Failed);
    QTRY_COMPARE(bar->value(), 2);
    QTRY_COMPARE(words->text(), u"2 of 4 · a few seconds left"_s);
    QCOMPARE(bar->accessibleDescription(), words->text());
    session->feed().end(SessionBuilder().tasks(4).result({TaskStatus::Passed}));
    QVERIFY(progress.isHidden());
}

} // namespace Quaver::Tests

QTEST_MAIN(Quaver::Tests::TestRunHead)

#include "tst_runhead.moc"
