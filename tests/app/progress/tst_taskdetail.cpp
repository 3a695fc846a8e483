// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/elidedlabel.h"
#include "app/progress/longtext.h"
#include "app/progress/plaintext.h"
#include "app/progress/statelabel.h"
#include "app/progress/stepheader.h"
#include "app/progress/steplist.h"
#include "app/progress/taskdetail.h"
#include "app/run/runsessionprivate.h"
#include "tests/app/progress/feeding.h"
#include "tests/app/support/sessionbuilder.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace Quaver::Tests {

using Ui::LongText;
using Ui::PlainText;
using Ui::RunSession;
using Ui::StepHeader;
using Ui::StepList;
using Ui::TaskDetail;
using Kind = TranscriptStep::Kind;

class TestTaskDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatToDo();
    void showsATrial();
    void followsItsTrial();
    void showsFlags();
    void textStaysText();
    void stepsUnfold();
    void stepsByKeys();
    void stepsOfAnotherTrialAreDropped();
    void manySteps();
    void promptOfManyLines();
    void megabytes();
    void longLineIsCopiedWhole();
    void readsFromTheRight();
    void losesItsSession();

private:
    void show(RunSession *session, qsizetype trial)
    {
        m_detail->setSession(session);
        m_detail->setTrial(trial);
        m_detail->resize(800, 600);
        m_detail->show();
        m_detail->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_detail.get()));
    }
    [[nodiscard]] LongText *longText(const QString &name) const
    {
        return m_detail->findChild<LongText *>(name);
    }
    [[nodiscard]] QString label(const QString &name) const
    {
        return m_detail->findChild<QLabel *>(name)->text();
    }
    [[nodiscard]] QList<StepHeader *> headers() const
    {
        return m_detail->findChildren<StepHeader *>();
    }
    //! Everything that is unfolded in the steps.
    [[nodiscard]] QStringList unfolded() const
    {
        QStringList texts;
        for (const LongText *text : m_detail->findChild<StepList *>()->findChildren<LongText *>()) {
            if (text->isVisible())
                texts += text->text();
        }
        return texts;
    }

    std::unique_ptr<TaskDetail> m_detail;
};

void TestTaskDetail::init() { m_detail = std::make_unique<TaskDetail>(); }

void TestTaskDetail::saysWhatToDo()
{
    const auto session = SessionBuilder().ended({TaskStatus::Passed});
    show(session.get(), -1);
    auto *sentence = m_detail->findChild<QLabel *>(u"emptySentence"_s);
    QVERIFY(sentence->isVisible());
    QVERIFY(sentence->text().startsWith(u"Choose a task"_s));
    m_detail->setTrial(99);
    QCOMPARE(m_detail->trial(), -1);
    m_detail->setTrial(0);
    QVERIFY(!sentence->isVisible());
}

void TestTaskDetail::showsATrial()
{
    const auto session = SessionBuilder().tasks(2).ended({TaskStatus::Passed, TaskStatus::Failed});
    show(session.get(), 1);
    QCOMPARE(m_detail->findChild<Ui::ElidedLabel *>(u"trialTitle"_s)->fullText(),
             u"task-2 · offline · trial 1"_s);
    QCOMPARE(m_detail->findChild<Ui::StateLabel *>(u"trialState"_s)->text(), u"Failed"_s);
    QCOMPARE(longText(u"trialPrompt"_s)->text(), u"Write retry2.py so that it waits."_s);
    QCOMPARE(longText(u"trialExpected"_s)->text(), u"It waits as long as Retry-After says."_s);
    QCOMPARE(longText(u"trialCheck"_s)->text(),
             u"This command succeeds in the working folder: python3 retry2.py"_s);
    QCOMPARE(longText(u"trialAnswer"_s)->text(), u"The answer to task-2."_s);
    QCOMPARE(longText(u"trialReason"_s)->text(), u"exit code 1: waited 0 s"_s);
    QCOMPARE(label(u"trialGrader"_s), u"Check, without a model"_s);
    QVERIFY(!m_detail->findChild<QLabel *>(u"trialFlags"_s)->isVisible());
    QVERIFY(!m_detail->findChild<QLabel *>(u"trialFiles"_s)->isVisible());
    QTRY_COMPARE(label(u"trialStepsSentence"_s),
                 u"4 step(s); what was done in them is not known."_s);
}

void TestTaskDetail::followsItsTrial()
{
    const auto session = SessionBuilder().tasks(2).benchmarking();
    show(session.get(), 0);
    QCOMPARE(label(u"trialStepsSentence"_s), u"It has not begun yet."_s);
    QVERIFY(!longText(u"trialAnswer"_s)->isVisible());
    startTrial(*session, 0);
    stepTrial(*session, 0, 3, u"shell cat server.py"_s);
    QTRY_VERIFY(label(u"trialStepsSentence"_s).startsWith(u"Step 3: shell cat server.py"_s));
    gradeTrial(*session, 0, TaskStatus::Passed);
    QTRY_COMPARE(longText(u"trialAnswer"_s)->text(), u"The answer to task-1."_s);
    QVERIFY(longText(u"trialAnswer"_s)->isVisible());
    addTranscript(*session, 0, {step(Kind::Said, 1, u"It waits now."_s)});
    QTRY_COMPARE(unfolded(), QStringList{u"It waits now."_s});
    QVERIFY(!m_detail->findChild<QLabel *>(u"trialStepsSentence"_s)->isVisible());
}

void TestTaskDetail::showsFlags()
{
    const auto session = SessionBuilder().tasks(1).benchmarking();
    TaskResult result = resultOf(u"task-1"_s, 1, TaskStatus::Passed);
    result.flags = {u"tried-network"_s, u"searched-for-keys"_s};
    result.grader = u"gpt-4o"_s;
    result.votes = Votes{2, 1};
    gradeTrial(*session, 0, result);
    show(session.get(), 0);
    const QStringList lines = label(u"trialFlags"_s).split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0), u"It tried to reach the network."_s);
    QVERIFY(lines.at(2).contains(u"does not change the grade"_s));
    QCOMPARE(label(u"trialGrader"_s), u"Judge gpt-4o · votes: 2 passed, 1 failed"_s);
}

void TestTaskDetail::textStaysText()
{
    const auto session = SessionBuilder().tasks(1).benchmarking();
    TaskResult result = resultOf(u"task-1"_s, 1, TaskStatus::Failed);
    result.output = u"<b>bold</b> &amp; <img src='x'>"_s;
    result.grader = u"<i>judge</i>"_s;
    gradeTrial(*session, 0, result);
    show(session.get(), 0);
    QCOMPARE(longText(u"trialAnswer"_s)->findChild<PlainText *>()->toPlainText(), result.output);
    QCOMPARE(m_detail->findChild<QLabel *>(u"trialGrader"_s)->textFormat(), Qt::PlainText);
}

void TestTaskDetail::stepsUnfold()
{
    const auto session = SessionBuilder().tasks(1).benchmarking();
    gradeTrial(*session, 0, TaskStatus::Passed);
    TranscriptStep failed = step(Kind::Output, 2, u"no such file"_s, u"shell"_s);
    failed.hasFailed = true;
    addTranscript(*session, 0,
                  {step(Kind::Note, 0, u"Write retry1.py so that it waits."_s),
                   step(Kind::Said, 1, u"I look first."_s),
                   step(Kind::Call, 1, u"{\"command\":\"cat server.py\"}"_s, u"shell"_s),
                   step(Kind::Output, 1, u"import time"_s, u"shell"_s),
                   step(Kind::Call, 2, u"{\"command\":\"cat x\"}"_s, u"shell"_s), failed});
    show(session.get(), 0);
    QTRY_COMPARE(headers().size(), 3);
    QTRY_COMPARE(unfolded(), QStringList{u"I look first."_s}); // what tools did is folded
    StepHeader *call = headers().at(1);
    QVERIFY(call->accessibleName().contains(u"cat server.py"_s));
    QCOMPARE(call->accessibleDescription(), u"Folded"_s);
    QTest::mouseClick(call, Qt::LeftButton);
    QTRY_COMPARE(unfolded(),
                 QStringList({u"I look first."_s, u"cat server.py"_s, u"import time"_s}));
    QCOMPARE(call->accessibleDescription(), u"Unfolded"_s);
    QTest::mouseClick(call, Qt::LeftButton);
    QCOMPARE(unfolded(), QStringList{u"I look first."_s});
}

void TestTaskDetail::stepsByKeys()
{
    const auto session = SessionBuilder().tasks(1).benchmarking();
    addTranscript(*session, 0,
                  {step(Kind::Call, 1, u"{\"command\":\"ls\"}"_s, u"shell"_s),
                   step(Kind::Output, 1, u"a.py"_s, u"shell"_s)});
    show(session.get(), 0);
    QTRY_COMPARE(headers().size(), 1);
    StepHeader *call = headers().constFirst();
    call->setFocus();
    QTest::keyClick(call, Qt::Key_Return);
    QVERIFY(call->isChecked());
    QTest::keyClick(call, Qt::Key_Left);
    QVERIFY(!call->isChecked());
    QTest::keyClick(call, Qt::Key_Right);
    QTRY_COMPARE(unfolded(), QStringList({u"ls"_s, u"a.py"_s}));
    QTest::keyClick(call, Qt::Key_Space);
    QVERIFY(!call->isChecked());
}

void TestTaskDetail::stepsOfAnotherTrialAreDropped()
{
    const auto session = SessionBuilder().tasks(2).benchmarking();
    addTranscript(*session, 0, {step(Kind::Said, 1, u"of the first"_s)});
    addTranscript(*session, 1, {step(Kind::Said, 1, u"of the second"_s)});
    show(session.get(), 0);
    m_detail->setTrial(1);
    QTRY_COMPARE(unfolded(), QStringList{u"of the second"_s});
    m_detail->setTrial(0);
    m_detail->setTrial(1);
    m_detail->setTrial(0);
    QTRY_COMPARE(unfolded(), QStringList{u"of the first"_s});
}

void TestTaskDetail::manySteps()
{
    const auto session = SessionBuilder().tasks(1).benchmarking();
    QList<TranscriptStep> steps;
    for (int turn = 1; turn <= 450; ++turn)
        steps += step(Kind::Call, turn, u"{\"command\":\"true\"}"_s, u"shell"_s);
    addTranscript(*session, 0, steps);
    show(session.get(), 0);
    const auto *list = m_detail->findChild<StepList *>();
    auto *more = list->findChild<QPushButton *>(u"moreSteps"_s);
    QTRY_COMPARE(list->shownCount(), StepList::partSize);
    QVERIFY(more->isVisible());
    QTest::keyClick(more, Qt::Key_Space);
    QTRY_COMPARE(list->shownCount(), 2 * StepList::partSize);
    QTest::keyClick(more, Qt::Key_Space);
    QTRY_COMPARE(list->shownCount(), 450);
    QVERIFY(!more->isVisible());
}

void TestTaskDetail::promptOfManyLines()
{
    QStringList lines;
    for (int line = 1; line <= 200; ++line)
        lines += u"line %1"_s.arg(line);
    BenchmarkSpec spec = specificationOf(1);
    spec.tasks[0].prompt = lines.join(u'\n');
    spec.tasks[0].files = {{u"a.py"_s, u"1"_s}, {u"b.py"_s, u"2"_s}};
    const auto session = SessionBuilder().tasks(1).authoring();
    session->feed().setSpec(spec);
    show(session.get(), 0);
    LongText *prompt = longText(u"trialPrompt"_s);
    auto *view = prompt->findChild<PlainText *>();
    auto *toggle = prompt->findChild<QPushButton *>();
    QVERIFY(label(u"trialFiles"_s).contains(u"a.py"_s));
    QCOMPARE(view->document()->blockCount(), 8);
    const int folded = view->height();
    QVERIFY(folded < 9 * view->fontMetrics().lineSpacing());
    QCOMPARE(toggle->text(), u"Show all (200 line(s))"_s);
    QTest::mouseClick(toggle, Qt::LeftButton);
    QTRY_COMPARE(view->toPlainText(), lines.join(u'\n'));
    QVERIFY(view->height() > folded);
    QVERIFY(view->height() < 30 * view->fontMetrics().lineSpacing()); // and scrolls in itself
    QTest::mouseClick(toggle, Qt::LeftButton);
    QCOMPARE(view->height(), folded);
}

void TestTaskDetail::megabytes()
{
    QString output;
    for (int line = 0; output.size() < 2'000'000; ++line)
        output += u"%1 lines of output that nobody reads\n"_s.arg(line);
    const auto session = SessionBuilder().tasks(1).benchmarking();
    TaskResult result = resultOf(u"task-1"_s, 1, TaskStatus::Failed);
    result.output = output;
    gradeTrial(*session, 0, result);
    show(session.get(), 0);
    LongText *answer = longText(u"trialAnswer"_s);
    auto *view = answer->findChild<PlainText *>();
    QCOMPARE(view->document()->blockCount(), 10);
    QSignalSpy filled(view, &PlainText::filled);
    answer->showAll(true);
    // Not in one go: what is there at once is a part of it.
    QVERIFY(filled.isEmpty());
    QVERIFY(view->document()->characterCount() < output.size() / 2);
    QTRY_COMPARE_WITH_TIMEOUT(filled.count(), 1, 60'000);
    view->selectAll();
    view->copy();
    QCOMPARE(QGuiApplication::clipboard()->text().size(), output.size() - 1);
}

void TestTaskDetail::longLineIsCopiedWhole()
{
    const QString line = QString(30'000, u'x') + u"\U0001d160"_s + QString(30'000, u'y');
    LongText text(4);
    text.resize(400, 300);
    text.setText(line + u"\n\nlast"_s);
    text.show();
    text.showAll(true);
    auto *view = text.findChild<PlainText *>();
    QTRY_VERIFY(view->document()->lastBlock().text() == "last"_L1);
    QVERIFY(view->document()->blockCount() > 10); // no paragraph is longer than is laid out fast
    view->selectAll();
    view->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), line + u"\n\nlast"_s);
    QTextCursor part(view->document());
    part.setPosition(10);
    part.setPosition(9'000, QTextCursor::KeepAnchor);
    view->setTextCursor(part);
    view->copy();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u'\n'));
    QVERIFY(QGuiApplication::clipboard()->text().size() > 8'900);
}

void TestTaskDetail::readsFromTheRight()
{
    BenchmarkSpec spec = specificationOf(1);
    spec.tasks[0].prompt = u"اكتب برنامجًا ينتظر"_s;
    const auto session = SessionBuilder().tasks(1).authoring();
    session->feed().setSpec(spec);
    show(session.get(), 0);
    const auto *view = longText(u"trialPrompt"_s)->findChild<PlainText *>();
    QCOMPARE(view->document()->firstBlock().textDirection(), Qt::RightToLeft);
    QCOMPARE(view->toPlainText(), spec.tasks.at(0).prompt);
}

void TestTaskDetail::losesItsSession()
{
    auto session = SessionBuilder().tasks(1).benchmarking();
    addTranscript(*session, 0, {step(Kind::Said, 1, u"gone"_s)});
    show(session.get(), 0);
    session.reset(); // with the steps still on their way
    QCOMPARE(m_detail->trial(), -1);
    QTRY_VERIFY(m_detail->findChild<QLabel *>(u"emptySentence"_s)->isVisible());
    const auto other = SessionBuilder().tasks(1).ended({TaskStatus::Passed});
    m_detail->setSession(other.get());
    m_detail->setTrial(0);
    QCOMPARE(headers().size(), 0);
}

} // namespace Quaver::Tests

QTEST_MAIN(Quaver::Tests::TestTaskDetail)

#include "tst_taskdetail.moc"
