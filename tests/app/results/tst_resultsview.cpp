// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/resultsview.h"

#include "app/look/messagebar.h"
#include "app/look/theme.h"
#include "app/results/charts/chartgrid.h"
#include "app/results/charts/chartpanel.h"
#include "app/results/scorebar.h"
#include "app/run/runsessionprivate.h"
#include "tests/app/results/inputs.h"
#include "tests/app/support/sessionbuilder.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Tests;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

namespace {

constexpr auto passed = TaskStatus::Passed;
constexpr auto failed = TaskStatus::Failed;
constexpr auto errored = TaskStatus::Errored;

QString text(const ResultsView &view, const QString &name)
{
    const auto *label = view.findChild<QLabel *>(name);
    return label && label->isVisible() ? label->text() : QString();
}

QStringList texts(const ResultsView &view, const QString &name)
{
    QStringList all;
    const auto labels = view.findChildren<QLabel *>(name);
    for (const QLabel *label : labels)
        all += label->text();
    return all;
}

QStringList shownCharts(const ResultsView &view)
{
    QStringList names;
    const auto charts = view.findChildren<ChartPanel *>();
    for (const ChartPanel *chart : charts) {
        if (!chart->isHidden())
            names += chart->objectName();
    }
    return names;
}

} // namespace

class TestResultsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void nothingYet();
    void nothingGraded();
    void oneModel();
    void severalModels();
    void severalTrials();
    void withoutScore();
    void followsTheRun();
    void worksOutNothingWhileHidden();
    void anotherSession();
    void columns();
    void darkAtRunTime();
    void tellsThatSavingFailed();
    void isRightToLeft();

private:
    std::unique_ptr<ResultsView> m_view;
};

void TestResultsView::init()
{
    applyColourScheme(ColourScheme::Light);
    m_view = std::make_unique<ResultsView>();
    m_view->resize(1000, 800);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestResultsView::nothingYet()
{
    const auto session = SessionBuilder().benchmarking();
    m_view->setSession(session.get());
    QTRY_COMPARE(m_view->summary().outcomes().pending, 3);
    QVERIFY(text(*m_view, u"emptySentence"_s).startsWith(u"Nothing is graded yet."_s));
    QCOMPARE(text(*m_view, u"scoreNumber"_s), QString());
}

void TestResultsView::nothingGraded()
{
    const auto session = SessionBuilder().failed(Error(Error::Kind::Setup, u"No key."_s));
    m_view->setSession(session.get());
    QVERIFY(text(*m_view, u"emptySentence"_s).startsWith(u"Nothing was graded in this run."_s));
}

void TestResultsView::oneModel()
{
    const auto session = SessionBuilder().tasks(5).ended({passed, passed, failed, errored, passed});
    m_view->setSession(session.get());
    QTRY_COMPARE(text(*m_view, u"scoreNumber"_s), u"75 %"_s);
    QCOMPARE(text(*m_view, u"scoreCaption"_s), u"offline"_s);
    QCOMPARE(text(*m_view, u"scoreInterval"_s), u"95 % interval 30–95 %"_s); // Wilson, 3 of 4
    QCOMPARE(text(*m_view, u"scoreCoverage"_s), u"4 of 5 counted, 1 errored (left out)"_s);
    QCOMPARE(text(*m_view, u"scoreTrials"_s), QString());
    QCOMPARE(text(*m_view, u"scoreFlags"_s), QString());
    QCOMPARE(text(*m_view, u"comparison"_s), QString());
    QCOMPARE(text(*m_view, u"tokens"_s), u"Tokens of the tested models: 5000 in, 500 out"_s);
    QCOMPARE(texts(*m_view, u"modelScore"_s), QStringList{u"75 %"_s});
    QCOMPARE(texts(*m_view, u"modelCost"_s), QStringList{u"$0.010"_s});
    QCOMPARE(texts(*m_view, u"modelTime"_s), QStringList{u"1.6 s"_s});
    QTRY_COMPARE(shownCharts(*m_view), (QStringList{u"outcomeChart"_s, u"durationChart"_s}));
    QCOMPARE(m_view->findChild<ScoreBar *>()->accessibleDescription(),
             u"75 %, 95 % interval 30–95 %"_s);
}

void TestResultsView::severalModels()
{
    const auto session = SessionBuilder()
                             .models({u"gpt-4o"_s, u"claude-sonnet-4-5"_s})
                             .tasks(3)
                             .ended({passed, failed, failed, passed, passed, failed});
    // Both models get the same states; let the second do better on one task.
    TaskResult better = resultOf(u"task-2"_s, 1, passed);
    session->feed().gradeTrial(u"claude-sonnet-4-5"_s, better);
    m_view->setSession(session.get());
    QTRY_COMPARE(text(*m_view, u"scoreNumber"_s), u"67 %"_s);
    QCOMPARE(text(*m_view, u"scoreCaption"_s), u"claude-sonnet-4-5, the best of 2 models"_s);
    QCOMPARE(text(*m_view, u"comparison"_s),
             u"claude-sonnet-4-5 is ahead of gpt-4o by 33 points; with 3 tasks this may be chance "
             "(p = 1.00)."_s);
    QCOMPARE(texts(*m_view, u"modelScore"_s), (QStringList{u"33 %"_s, u"67 %"_s}));
    QCOMPARE(m_view->findChildren<ScoreBar *>().size(), 2);
    QTRY_COMPARE(shownCharts(*m_view),
                 (QStringList{u"outcomeChart"_s, u"durationChart"_s, u"costChart"_s}));
}

void TestResultsView::severalTrials()
{
    const auto session =
        SessionBuilder().tasks(2).trials(3).ended({passed, passed, passed, passed, failed, failed});
    TaskResult flagged = resultOf(u"task-1"_s, 1, passed);
    flagged.flags = {u"read the grader"_s};
    session->feed().gradeTrial(u"offline"_s, flagged);
    m_view->setSession(session.get());
    QTRY_COMPARE(text(*m_view, u"scoreNumber"_s), u"67 %"_s);
    QCOMPARE(text(*m_view, u"scoreTrials"_s),
             u"With 3 trials: at least one passes 100 % (pass@3), all pass 50 % (pass^3)"_s);
    QVERIFY(text(*m_view, u"scoreFlags"_s).startsWith(u"Flagged passes: 1."_s));
}

void TestResultsView::withoutScore()
{
    const auto session = SessionBuilder().tasks(2).ended({errored, TaskStatus::Cancelled});
    m_view->setSession(session.get());
    QTRY_COMPARE(text(*m_view, u"scoreNumber"_s), u"no score"_s);
    QCOMPARE(text(*m_view, u"scoreInterval"_s), QString());
    QCOMPARE(text(*m_view, u"scoreCoverage"_s),
             u"0 of 2 counted, 1 errored and 1 cancelled (left out)"_s);
    QCOMPARE(texts(*m_view, u"modelTime"_s), QStringList{u"–"_s});
}

void TestResultsView::followsTheRun()
{
    const auto session = SessionBuilder().tasks(3).benchmarking();
    m_view->setSession(session.get());
    session->feed().gradeTrial(u"offline"_s, resultOf(u"task-1"_s, 1, passed));
    QTRY_COMPARE(text(*m_view, u"scoreNumber"_s), u"100 %"_s);
    QCOMPARE(text(*m_view, u"scoreCaption"_s), u"offline, so far"_s);
    QCOMPARE(text(*m_view, u"scoreCoverage"_s), u"1 of 3 counted"_s);
    QVERIFY(shownCharts(*m_view).isEmpty());
    session->feed().gradeTrial(u"offline"_s, resultOf(u"task-2"_s, 1, failed));
    QTRY_COMPARE(text(*m_view, u"scoreNumber"_s), u"50 %"_s);
    QTRY_VERIFY(shownCharts(*m_view).contains(u"outcomeChart"_s));
    session->feed().end(SessionBuilder().tasks(3).result({passed, failed, failed}));
    QTRY_COMPARE(text(*m_view, u"scoreNumber"_s), u"33 %"_s);
    QTRY_COMPARE(text(*m_view, u"scoreCaption"_s), u"offline"_s);
}

void TestResultsView::worksOutNothingWhileHidden()
{
    m_view->hide();
    const auto session = SessionBuilder().ended({passed});
    m_view->setSession(session.get());
    settle(*session);
    QCoreApplication::processEvents();
    QVERIFY(m_view->summary().models.isEmpty());
    m_view->show();
    QTRY_COMPARE(text(*m_view, u"scoreNumber"_s), u"100 %"_s);
}

void TestResultsView::anotherSession()
{
    auto first = SessionBuilder().ended({passed});
    const auto second = SessionBuilder().tasks(2).ended({failed});
    m_view->setSession(first.get());
    m_view->setSession(second.get());
    QTRY_COMPARE(text(*m_view, u"scoreNumber"_s), u"0 %"_s);
    first.reset();
    m_view->setSession(nullptr);
    QVERIFY(m_view->summary().models.isEmpty());
    QVERIFY(!text(*m_view, u"emptySentence"_s).isEmpty());
}

void TestResultsView::columns()
{
    const auto session = SessionBuilder().tasks(4).ended({passed, failed});
    m_view->setSession(session.get());
    QTRY_COMPARE(shownCharts(*m_view).size(), 2);
    auto *grid = m_view->findChild<ChartGrid *>();
    const auto charts = m_view->findChildren<ChartPanel *>();
    QTRY_COMPARE(grid->columns(), 2);
    QTRY_COMPARE(charts.at(0)->geometry().top(), charts.at(1)->geometry().top());
    m_view->resize(600, 560);
    QTRY_COMPARE(grid->columns(), 1);
    QTRY_VERIFY(charts.at(1)->geometry().top() >= charts.at(0)->geometry().bottom());
    for (const ChartPanel *chart : {charts.at(0), charts.at(1)}) {
        QVERIFY(chart->height() >= ChartPanel::leastHeight);
        QVERIFY(chart->geometry().right() <= grid->width());
    }
    // Nothing is cut at the side, where there is no scroll bar.
    auto *scroll = m_view->findChild<QScrollArea *>();
    QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
    QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
}

void TestResultsView::darkAtRunTime()
{
    const auto session = SessionBuilder().tasks(4).ended({passed, failed});
    m_view->setSession(session.get());
    QTRY_COMPARE(shownCharts(*m_view).size(), 2);
    applyColourScheme(ColourScheme::Dark);
    QTRY_VERIFY(isDark(m_view->palette()));
    const QImage image = m_view->grab().toImage();
    int light = 0;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            light += image.pixelColor(x, y).lightness() > 200 ? 1 : 0;
    }
    // Text is light, nothing else.
    const int all = image.width() * image.height() / 4;
    QVERIFY2(light < all / 20, qPrintable(QString::number(light)));
    QVERIFY(light > all / 1000);
}

void TestResultsView::tellsThatSavingFailed()
{
    const auto session = SessionBuilder().tasks(4).ended({passed, failed});
    m_view->setSession(session.get());
    QTRY_COMPARE(shownCharts(*m_view).size(), 2);
    const auto *messages = m_view->findChild<MessageBar *>();
    QVERIFY(messages->isHidden());
    Q_EMIT m_view->findChild<ChartPanel *>()->saveFailed(u"The disk is full."_s);
    QVERIFY(messages->isVisible());
    QCOMPARE(messages->text(), u"The disk is full."_s);
    m_view->setSession(nullptr);
    QVERIFY(messages->isHidden());
}

void TestResultsView::isRightToLeft()
{
    m_view->setLayoutDirection(Qt::RightToLeft);
    const auto session = SessionBuilder().tasks(4).ended({passed, failed});
    m_view->setSession(session.get());
    QTRY_COMPARE(text(*m_view, u"scoreNumber"_s), u"50 %"_s);
    const auto *number = m_view->findChild<QLabel *>(u"scoreNumber"_s);
    const auto *coverage = m_view->findChild<QLabel *>(u"scoreCoverage"_s);
    QTRY_VERIFY(number->geometry().left() > coverage->geometry().left());
}

QTEST_MAIN(TestResultsView)
#include "tst_resultsview.moc"
