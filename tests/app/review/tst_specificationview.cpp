// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/messagebar.h"
#include "app/review/growingtext.h"
#include "app/review/specificationview.h"
#include "app/run/runsessionprivate.h"
#include "tests/app/support/sessionbuilder.h"

#include <QtTest>

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Ui;
using namespace Quaver::Tests;

//! The tasks of a run: read at most times, edited while the run waits for a person.
class TestSpecificationView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheTasksOfARun();
    void offersThemForANewBenchmark();
    void editsThemInAReview();
    void runsThem();
    void comesBackWithFindings();
    void saysWhatCouldNotBeChecked();
    void doesNotRunWhatIsHalf();
    void keepsEachRunsEdits();
    void keepsWhatWasNotRun();
    void theHead();
    void survivesItsSession();

private:
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        auto *const found = m_view->findChild<Widget *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    void click(const QString &button) const
    {
        QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
    }
    [[nodiscard]] GrowingText *prompt() const { return find<GrowingText>(u"taskPrompt"_s); }
    [[nodiscard]] bool canEdit() const { return !prompt()->isReadOnly(); }
    [[nodiscard]] QString counts() const { return find<QLabel>(u"specificationCounts"_s)->text(); }
    void review(const std::unique_ptr<RunSession> &session, const BenchmarkSpec &spec,
                const QList<SpecFinding> &findings = {}) const;
    //! Puts \a text in place of the shown prompt, by keys.
    void typePrompt(const QString &text) const;

    std::unique_ptr<SpecificationView> m_view;
    std::unique_ptr<RunSession> m_session;
    QList<BenchmarkSpec> m_proceeded;
    QList<BenchmarkSpec> m_kept;
    int m_stops = 0;
};

void TestSpecificationView::init()
{
    m_proceeded.clear();
    m_kept.clear();
    m_stops = 0;
    m_session = SessionBuilder().authoring();
    m_session->feed().proceed = [this](const BenchmarkSpec &spec) { m_proceeded += spec; };
    m_session->feed().keepReviewed = [this](const BenchmarkSpec &spec) { m_kept += spec; };
    m_session->feed().stop = [this] { ++m_stops; };
    m_view = std::make_unique<SpecificationView>();
    m_view->setSession(m_session.get());
    m_view->resize(1000, 640);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestSpecificationView::cleanup()
{
    m_view.reset();
    m_session.reset();
}

void TestSpecificationView::review(const std::unique_ptr<RunSession> &session,
                                   const BenchmarkSpec &spec,
                                   const QList<SpecFinding> &findings) const
{
    SpecReview asked;
    asked.spec = spec;
    asked.findings = findings;
    session->feed().startReview(asked);
}

void TestSpecificationView::typePrompt(const QString &text) const
{
    prompt()->selectAll();
    QTest::keyClicks(prompt(), text);
}

void TestSpecificationView::showsTheTasksOfARun()
{
    const auto *const list = find<QListView>(u"specificationTasks"_s);
    QVERIFY(!list->isVisible());
    m_session->feed().setSpec(specificationOf(3));
    QVERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 3);
    QVERIFY(!canEdit());
    QVERIFY(prompt()->text().contains(u"retry1.py"_s));
    QVERIFY(counts().startsWith(u"3 task"_s));
    for (const QString &button : {u"runSpecification"_s, u"stopReview"_s, u"nextFinding"_s})
        QVERIFY(!find<QPushButton>(button)->isVisible());
    QVERIFY(!find<QLabel>(u"reviewSentence"_s)->isVisible());
    m_view->focusSearch();
    QTest::keyClicks(QApplication::focusWidget(), u"task-3"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    m_view->setSession(nullptr);
    QVERIFY(!list->isVisible());
}

void TestSpecificationView::offersThemForANewBenchmark()
{
    const auto ended = SessionBuilder().tasks(4).ended({TaskStatus::Passed});
    m_view->setSession(ended.get());
    QSignalSpy used(m_view.get(), &SpecificationView::useRequested);
    click(u"useSpecification"_s);
    QCOMPARE(used.size(), 1);
    QCOMPARE(used.at(0).at(0).value<RunConfig>().spec->tasks.size(), 4);
}

void TestSpecificationView::editsThemInAReview()
{
    review(m_session, specificationOf(3));
    QVERIFY(canEdit());
    QVERIFY(find<QLabel>(u"reviewSentence"_s)->isVisible());
    QVERIFY(find<QPushButton>(u"runSpecification"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"useSpecification"_s)->isVisible());
    typePrompt(u"New"_s);
    // The session knows it at once, the run as soon as no more comes.
    QTRY_VERIFY(m_session->draft());
    QTRY_COMPARE(m_session->draft()->tasks.first().prompt, u"New"_s);
    QTRY_COMPARE(m_kept.size(), 1);
    QCOMPARE(m_kept.first().tasks.first().prompt, u"New"_s);
    QVERIFY(m_proceeded.isEmpty());
}

void TestSpecificationView::runsThem()
{
    review(m_session, specificationOf(3));
    typePrompt(u"New"_s);
    QTest::keyClick(prompt(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_proceeded.size(), 1);
    QCOMPARE(m_proceeded.first().tasks.first().prompt, u"New"_s);
    QCOMPARE(m_kept, m_proceeded);
    QCOMPARE(m_session->state(), RunSession::State::Running);
    QVERIFY(!canEdit());
    QVERIFY(!find<QPushButton>(u"runSpecification"_s)->isEnabled());
    QCOMPARE(counts(), u"Checking the tasks…"_s);
    click(u"runSpecification"_s);
    QCOMPARE(m_proceeded.size(), 1);

    m_session->feed().setSpec(m_proceeded.first());
    QVERIFY(!m_session->review());
    QVERIFY(!m_session->draft());
    settle(*m_session);
    QVERIFY(!canEdit());
    QVERIFY(find<QPushButton>(u"useSpecification"_s)->isVisible());
    QCOMPARE(prompt()->text(), u"New"_s);
    QVERIFY(counts().startsWith(u"3 task"_s));
}

void TestSpecificationView::comesBackWithFindings()
{
    review(m_session, specificationOf(3));
    click(u"runSpecification"_s);
    QCOMPARE(m_proceeded.size(), 1);
    review(m_session, m_proceeded.first(), {{1, u"check.command"_s, u"it passes for nothing"_s}});
    QVERIFY(canEdit());
    QCOMPARE(find<QLineEdit>(u"taskId"_s)->text(), u"task-2"_s);
    QTRY_VERIFY(counts().startsWith(u"1 task"_s));
    QVERIFY(find<QPushButton>(u"nextFinding"_s)->isVisible());
    // Mended, and undone: what was found was found.
    auto *const value = find<GrowingText>(u"checkValue"_s);
    QTest::keyClicks(value, u"x"_s);
    QTRY_VERIFY(counts().startsWith(u"3 task"_s));
    value->setFocus();
    QTest::keyClick(value, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(counts().startsWith(u"1 task"_s));
    // Another try is always allowed.
    click(u"runSpecification"_s);
    QCOMPARE(m_proceeded.size(), 2);
}

void TestSpecificationView::saysWhatCouldNotBeChecked()
{
    review(m_session, specificationOf(3));
    typePrompt(u"New"_s);
    click(u"runSpecification"_s);
    SpecReview asked;
    asked.spec = m_proceeded.first();
    asked.error = Error(Error::Kind::Network, u"Nobody answers."_s);
    m_session->feed().startReview(asked);
    const auto *const message = m_view->findChild<MessageBar *>();
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"Nobody answers."_s));
    QVERIFY(canEdit());
    QCOMPARE(prompt()->text(), u"New"_s);
    click(u"runSpecification"_s);
    QVERIFY(!message->isVisible());
    QCOMPARE(m_proceeded.size(), 2);
}

void TestSpecificationView::doesNotRunWhatIsHalf()
{
    review(m_session, specificationOf(3));
    QTest::keyClick(find<QListView>(u"specificationTasks"_s), Qt::Key_Down);
    prompt()->selectAll();
    QTest::keyClick(prompt(), Qt::Key_Delete);
    auto *const button = find<QPushButton>(u"runSpecification"_s);
    QTRY_VERIFY(!button->isEnabled());
    QCOMPARE(button->toolTip(), counts());
    QTest::keyClick(prompt(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_proceeded.isEmpty());
    QTest::keyClick(find<QListView>(u"specificationTasks"_s), Qt::Key_Up);
    click(u"nextFinding"_s);
    QCOMPARE(find<QLineEdit>(u"taskId"_s)->text(), u"task-2"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"Whole"_s);
    QTRY_VERIFY(button->isEnabled());
}

void TestSpecificationView::keepsEachRunsEdits()
{
    review(m_session, specificationOf(3));
    typePrompt(u"New"_s);
    const auto other = SessionBuilder().authoring();
    review(other, specificationOf(2));
    m_view->setSession(other.get());
    QVERIFY(prompt()->text().contains(u"retry1.py"_s));
    typePrompt(u"Other"_s);
    m_view->setSession(m_session.get());
    QCOMPARE(prompt()->text(), u"New"_s);
    QTRY_VERIFY(other->draft());
    QTRY_COMPARE(other->draft()->tasks.first().prompt, u"Other"_s);
    // What was typed here can still be undone.
    prompt()->setFocus();
    QTest::keyClick(prompt(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(prompt()->text().contains(u"retry1.py"_s));
    m_view->setSession(other.get());
    QCOMPARE(prompt()->text(), u"Other"_s);
    m_view->setSession(nullptr);
}

void TestSpecificationView::keepsWhatWasNotRun()
{
    review(m_session, specificationOf(3));
    typePrompt(u"New"_s);
    QTRY_VERIFY(m_session->draft());
    click(u"stopReview"_s);
    QCOMPARE(m_stops, 1);
    QCOMPARE(m_kept.constLast().tasks.first().prompt, u"New"_s);
    RunResult outcome = SessionBuilder().result({TaskStatus::Cancelled});
    outcome.status = RunStatus::Cancelled;
    outcome.spec = specificationOf(3); // the last that could be kept
    outcome.results = {};
    m_session->feed().end(outcome);
    QVERIFY(!canEdit());
    QCOMPARE(prompt()->text(), u"New"_s);
    QVERIFY(find<QLabel>(u"reviewSentence"_s)->isVisible());
    QSignalSpy used(m_view.get(), &SpecificationView::useRequested);
    click(u"useSpecification"_s);
    QCOMPARE(used.at(0).at(0).value<RunConfig>().spec->tasks.first().prompt, u"New"_s);
}

void TestSpecificationView::theHead()
{
    review(m_session, specificationOf(2));
    auto *const name = find<QLineEdit>(u"specName"_s);
    QCOMPARE(name->text(), u"Rate limits"_s);
    name->setFocus();
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    QTRY_VERIFY(!find<QPushButton>(u"runSpecification"_s)->isEnabled());
    QTest::keyClicks(name, u"Limits"_s);
    auto *const steps = m_view->findChild<QWidget *>(u"specSteps"_s);
    QVERIFY(!steps->isVisible());
    QTest::mouseClick(m_view->findChild<QWidget *>(u"specMore"_s), Qt::LeftButton);
    QVERIFY(steps->isVisible());
    QTest::keyClicks(steps, u"many"_s);
    QTRY_VERIFY(!find<QPushButton>(u"runSpecification"_s)->isEnabled());
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(steps, Qt::Key_Backspace);
    QTest::keyClicks(steps, u"12"_s);
    QTRY_VERIFY(find<QPushButton>(u"runSpecification"_s)->isEnabled());
    click(u"runSpecification"_s);
    QCOMPARE(m_proceeded.first().name, u"Limits"_s);
    QCOMPARE(m_proceeded.first().config->maxSteps, std::optional(12));
    QVERIFY(!m_proceeded.first().config->timeoutSeconds);
}

void TestSpecificationView::survivesItsSession()
{
    review(m_session, specificationOf(2));
    typePrompt(u"New"_s);
    m_session.reset();
    QVERIFY(!prompt()->isVisible());
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestSpecificationView)

#include "tst_specificationview.moc"
