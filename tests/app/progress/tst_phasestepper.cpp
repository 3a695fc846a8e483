// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/elidedlabel.h"
#include "app/progress/phaseitem.h"
#include "app/progress/phasestepper.h"
#include "app/run/runsessionprivate.h"
#include "app/run/stepwords.h"
#include "tests/app/support/sessionbuilder.h"

#include <QAccessible>
#include <QLabel>
#include <QLayout>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Quaver::Tests {

using Ui::PhaseItem;
using Ui::PhaseStepper;

class TestPhaseStepper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatItWaitsFor();
    void timeGoesOn();
    void keepsTheErrorOnItsPhase();
    void clickActivates();
    void keys();
    void keysFromTheRight();
    void tabReachesOne();
    void folds();
    void speaks();
    void losesItsSession();

private:
    [[nodiscard]] PhaseItem *item(Phase phase) const
    {
        return m_stepper->findChild<PhaseItem *>(u"phase-"_s + phaseName(phase));
    }
    void show()
    {
        m_stepper->resize(800, 60);
        m_stepper->show();
        m_stepper->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_stepper.get()));
    }

    std::unique_ptr<PhaseStepper> m_stepper;
    QList<Phase> m_activated;
};

void TestPhaseStepper::init()
{
    m_activated.clear();
    m_stepper = std::make_unique<PhaseStepper>();
    connect(m_stepper.get(), &PhaseStepper::phaseActivated, this,
            [this](Phase phase) { m_activated += phase; });
}

void TestPhaseStepper::saysWhatItWaitsFor()
{
    const auto session = SessionBuilder().authoring();
    m_stepper->setSession(session.get());
    auto *activity = m_stepper->findChild<Ui::ElidedLabel *>(u"phaseActivity"_s);
    QCOMPARE(activity->fullText(), Ui::stepWords(Step::RunningAgent));
    QVERIFY(item(Phase::Setup)->accessibleName().startsWith(u"Setup: done"_s));
    QVERIFY(item(Phase::Agent)->accessibleName().startsWith(u"Agent: under way"_s));
    QCOMPARE(item(Phase::Cleanup)->accessibleName(), u"Cleanup: not started"_s);
    session->feed().addMessage(Phase::Agent, Ui::LogLevel::Message,
                               u"waiting for the volume, 3 s"_s);
    QTRY_COMPARE(activity->fullText(), u"waiting for the volume, 3 s"_s);
}

void TestPhaseStepper::timeGoesOn()
{
    const auto session = SessionBuilder().authoring();
    m_stepper->setSession(session.get());
    const QString before = item(Phase::Agent)->accessibleName();
    QTRY_VERIFY_WITH_TIMEOUT(item(Phase::Agent)->accessibleName() != before, 5000);
}

void TestPhaseStepper::keepsTheErrorOnItsPhase()
{
    const QString sentence = u"The author's answer is no specification. Choose another model."_s;
    const auto session = SessionBuilder().failed(Error(Error::Kind::Protocol, sentence));
    m_stepper->setSession(session.get());
    QCOMPARE(m_stepper->findChild<QLabel *>(u"phaseError"_s)->text(), sentence);
    QVERIFY(item(Phase::Agent)->accessibleName().startsWith(u"Agent: failed"_s));
    QCOMPARE(item(Phase::Agent)->accessibleDescription(), sentence);
    QVERIFY(item(Phase::Benchmark)->accessibleName().startsWith(u"Benchmark: skipped"_s));
    const auto next = SessionBuilder().authoring();
    m_stepper->setSession(next.get());
    QVERIFY(m_stepper->findChild<QLabel *>(u"phaseError"_s)->isHidden());
    QVERIFY(item(Phase::Agent)->accessibleDescription() != sentence);
}

void TestPhaseStepper::clickActivates()
{
    show();
    QTest::mouseClick(item(Phase::Benchmark), Qt::LeftButton);
    QCOMPARE(m_activated, QList{Phase::Benchmark});
}

void TestPhaseStepper::keys()
{
    show();
    item(Phase::Setup)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QVERIFY(item(Phase::Agent)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QVERIFY(item(Phase::Cleanup)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right); // there is none
    QVERIFY(item(Phase::Cleanup)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    QVERIFY(item(Phase::Setup)->hasFocus());
    QCOMPARE(m_activated, QList({Phase::Agent, Phase::Cleanup, Phase::Benchmark}));
}

void TestPhaseStepper::keysFromTheRight()
{
    m_stepper->setLayoutDirection(Qt::RightToLeft);
    show();
    QVERIFY(item(Phase::Setup)->x() > item(Phase::Agent)->x());
    item(Phase::Setup)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QVERIFY(item(Phase::Agent)->hasFocus());
}

void TestPhaseStepper::tabReachesOne()
{
    show();
    item(Phase::Benchmark)->setFocus();
    int reachable = 0;
    for (const PhaseItem *each : m_stepper->findChildren<PhaseItem *>())
        reachable += each->focusPolicy() & Qt::TabFocus ? 1 : 0;
    QCOMPARE(reachable, 1);
    QVERIFY(item(Phase::Benchmark)->focusPolicy() & Qt::TabFocus);
}

void TestPhaseStepper::folds()
{
    const auto session = SessionBuilder().benchmarking();
    m_stepper->setSession(session.get());
    // In the window something else decides its width. Its own layout would keep a window of its own
    // as wide as it was before it folded.
    m_stepper->layout()->setSizeConstraint(QLayout::SetNoConstraint);
    show();
    const auto isWhole = [this](Phase phase, PhaseItem::Width width) {
        return item(phase)->width() == item(phase)->pixelsOf(width);
    };
    QTRY_VERIFY(isWhole(Phase::Setup, PhaseItem::Width::Whole));
    int names = 0;
    for (const PhaseItem *each : m_stepper->findChildren<PhaseItem *>())
        names += each->pixelsOf(PhaseItem::Width::Name);
    m_stepper->resize(names + 100, 60);
    QTRY_VERIFY(isWhole(Phase::Setup, PhaseItem::Width::Name));
    QVERIFY(isWhole(Phase::Benchmark, PhaseItem::Width::Whole)); // the one under way
    m_stepper->resize(m_stepper->minimumSizeHint().width() + 150, 60);
    QTRY_VERIFY(isWhole(Phase::Setup, PhaseItem::Width::Icon));
    QVERIFY(isWhole(Phase::Benchmark, PhaseItem::Width::Name));
    QVERIFY(item(Phase::Cleanup)->geometry().right() <= m_stepper->width());
    QVERIFY(item(Phase::Setup)->toolTip().startsWith(u"Setup: done"_s));
}

void TestPhaseStepper::speaks()
{
    const QAccessibleInterface *interface =
        QAccessible::queryAccessibleInterface(item(Phase::Agent));
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Button);
    QCOMPARE(interface->text(QAccessible::Name), u"Agent: not started"_s);
    QVERIFY(interface->state().focusable);
}

void TestPhaseStepper::losesItsSession()
{
    auto session = SessionBuilder().authoring();
    m_stepper->setSession(session.get());
    session.reset();
    QCOMPARE(item(Phase::Agent)->accessibleName(), u"Agent: not started"_s);
}

} // namespace Quaver::Tests

QTEST_MAIN(Quaver::Tests::TestPhaseStepper)

#include "tst_phasestepper.moc"
