// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/compareview.h"
#include "app/look/elidedlabel.h"
#include "app/run/runcenter.h"
#include "app/run/runsessionprivate.h"
#include "engine/store/store.h"
#include "tests/app/support/sessionbuilder.h"
#include "tests/support/await.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Quaver;
using namespace Quaver::Tests;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

class TestCompareView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingChosen();
    void showsBothSides();
    void choosesModels();
    void onlyDifferences();
    void filtersByKeyboard();
    void opensTasks();
    void opensATaskByItsMenu();
    void opensRuns();
    void swaps();
    void otherTasks();
    void followsARunUnderWay();
    void runOutOfTheStore();
    void sessionThatGoes();
    void fitsASmallWindow();
    void everyControlHasAName();

private:
    template <typename T>
    T *part(const char *name, const char *side = nullptr) const
    {
        const QWidget *parent =
            side ? m_view->findChild<QWidget *>(QLatin1StringView(side)) : m_view.get();
        return parent->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] QString textOf(const char *name, const char *side) const
    {
        return part<ElidedLabel>(name, side)->fullText();
    }
    [[nodiscard]] QLabel *nothing() const
    {
        return part<QWidget>("nothingCompared")->findChild<QLabel *>(u"emptySentence"_s);
    }
    [[nodiscard]] QTableView *table() const { return part<QTableView>("comparisonTable"); }
    [[nodiscard]] QStringList shown(int column = 0) const
    {
        QStringList cells;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            cells += table()->model()->index(row, column).data().toString();
        return cells;
    }
    void show(RunSession *a, RunSession *b)
    {
        m_view->setSessions(a, b);
        QTRY_VERIFY(table()->isVisible());
        QTRY_VERIFY(part<QLabel>("sideScore", "sideB")->text() != u"no score"_s);
    }
    void showTwo()
    {
        RunResult first = SessionBuilder()
                              .models({u"gpt-4o"_s, u"llama"_s})
                              .tasks(4)
                              .result({TaskStatus::Passed, TaskStatus::Failed, TaskStatus::Failed,
                                       TaskStatus::Failed});
        first.runs[1].results.taskResults[1] = resultOf(u"task-2"_s, 1, TaskStatus::Passed);
        m_a = std::make_unique<RunSession>();
        m_a->feed().end(first);
        m_b = SessionBuilder()
                  .models({u"gpt-4o"_s})
                  .tasks(4)
                  .ended({TaskStatus::Passed, TaskStatus::Passed, TaskStatus::Failed,
                          TaskStatus::Errored});
        show(m_a.get(), m_b.get());
    }

    std::unique_ptr<RunSession> m_a;
    std::unique_ptr<RunSession> m_b;
    std::unique_ptr<CompareView> m_view;
};

void TestCompareView::init()
{
    m_view = std::make_unique<CompareView>();
    m_view->resize(1000, 700);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestCompareView::cleanup()
{
    m_view.reset();
    m_a.reset();
    m_b.reset();
}

void TestCompareView::nothingChosen()
{
    QVERIFY(nothing()->isVisible());
    QVERIFY(nothing()->text().startsWith(u"Select two runs"_s));
    QVERIFY(!part<QCheckBox>("onlyDifferences")->isVisible());
    QVERIFY(!part<QPushButton>("swapSides")->isEnabled());
}

void TestCompareView::showsBothSides()
{
    showTwo();
    QCOMPARE(textOf("sideTitle", "sideA"), m_a->title());
    QCOMPARE(part<QLabel>("sideScore", "sideA")->text(), u"25 %"_s);
    QCOMPARE(part<QLabel>("sideScore", "sideB")->text(), u"67 %"_s);
    QVERIFY(part<QLabel>("sideInterval", "sideB")->text().startsWith(u"95 % interval"_s));
    QCOMPARE(textOf("sideCoverage", "sideB"), u"3 of 4 counted, 1 errored (left out)"_s);
    QVERIFY2(textOf("sideTasks", "sideA").contains(u"$0.008"_s),
             qPrintable(textOf("sideTasks", "sideA")));
    QVERIFY2(textOf("sideWhole", "sideA").contains(u"$0.016"_s),
             qPrintable(textOf("sideWhole", "sideA")));
    QVERIFY(textOf("sideWhen", "sideA").contains(u"This computer · Done"_s));
    const QString sentence = part<QLabel>("comparisonSentence")->text();
    QVERIFY2(sentence.startsWith(u"B is ahead of A by 33 points; with 3"_s), qPrintable(sentence));
    QCOMPARE(shown(1), QStringList({u"Passed"_s, u"Failed"_s, u"Failed"_s, u"Failed"_s}));
    QCOMPARE(shown(2), QStringList({u"Passed"_s, u"Passed"_s, u"Failed"_s, u"Errored"_s}));
    QVERIFY(part<QLabel>("differenceCount")->text().startsWith(u"2 of 4"_s));
}

void TestCompareView::choosesModels()
{
    showTwo();
    auto *models = part<QComboBox>("sideModels", "sideA");
    QVERIFY(models->isVisible());
    QVERIFY(!part<QComboBox>("sideModels", "sideB")->isVisible());
    QCOMPARE(textOf("sideModel", "sideB"), u"gpt-4o"_s);
    models->setFocus();
    QTest::keyClick(models, Qt::Key_Down);
    QTRY_COMPARE(shown(1), QStringList({u"Passed"_s, u"Passed"_s, u"Failed"_s, u"Failed"_s}));
    QTRY_COMPARE(part<QLabel>("sideScore", "sideA")->text(), u"50 %"_s);
    // Two models of one run.
    show(m_a.get(), m_a.get());
    QCOMPARE(part<QComboBox>("sideModels", "sideA")->currentText(), u"gpt-4o"_s);
    QCOMPARE(part<QComboBox>("sideModels", "sideB")->currentText(), u"llama"_s);
}

void TestCompareView::onlyDifferences()
{
    showTwo();
    QTest::mouseClick(part<QCheckBox>("onlyDifferences"), Qt::LeftButton, {}, {10, 10});
    QCOMPARE(shown(), QStringList({u"task-2"_s, u"task-4"_s}));
    QTest::keyClicks(part<QLineEdit>("comparisonSearch"), u"task-1"_s);
    QVERIFY(!table()->isVisible());
    for (auto *button : m_view->findChildren<QPushButton *>(u"emptyAction"_s)) {
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(shown().size(), 4);
    QVERIFY(table()->isVisible());
}

void TestCompareView::filtersByKeyboard()
{
    showTwo();
    m_view->find();
    auto *field = part<QLineEdit>("comparisonSearch");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"task-3"_s);
    QCOMPARE(shown(), QStringList(u"task-3"_s));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(shown().size(), 4);
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(table()->hasFocus());
}

void TestCompareView::opensTasks()
{
    showTwo();
    RunSession *session = nullptr;
    qsizetype trial = -1;
    connect(m_view.get(), &CompareView::trialActivated, this,
            [&](RunSession *where, qsizetype what) {
                session = where;
                trial = what;
            });
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(session, m_a.get());
    QCOMPARE(m_a->trials().at(trial).result.taskId, u"task-2"_s);
    const QPoint cell = table()->visualRect(table()->model()->index(2, 2)).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, cell);
    QTRY_COMPARE(session, m_b.get());
    QCOMPARE(m_b->trials().at(trial).result.taskId, u"task-3"_s);
}

void TestCompareView::opensATaskByItsMenu()
{
    showTwo();
    RunSession *session = nullptr;
    connect(m_view.get(), &CompareView::trialActivated, this,
            [&](RunSession *where, qsizetype) { session = where; });
    Q_EMIT table()->customContextMenuRequested(
        table()->visualRect(table()->model()->index(0, 0)).center());
    auto *menu = part<QMenu>("comparisonMenu");
    QVERIFY(menu && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_B);
    QCOMPARE(session, m_b.get());
}

void TestCompareView::opensRuns()
{
    showTwo();
    RunSession *opened = nullptr;
    connect(m_view.get(), &CompareView::runActivated, this,
            [&](RunSession *session) { opened = session; });
    QTest::mouseClick(part<QToolButton>("openSide", "sideB"), Qt::LeftButton);
    QCOMPARE(opened, m_b.get());
}

void TestCompareView::swaps()
{
    showTwo();
    QTest::mouseClick(part<QPushButton>("swapSides"), Qt::LeftButton);
    QCOMPARE(m_view->first(), m_b.get());
    QTRY_COMPARE(part<QLabel>("sideScore", "sideA")->text(), u"67 %"_s);
    QTRY_COMPARE(shown(1), QStringList({u"Passed"_s, u"Passed"_s, u"Failed"_s, u"Errored"_s}));
    QTRY_VERIFY(part<QLabel>("comparisonSentence")->text().startsWith(u"A is ahead of B"_s));
}

void TestCompareView::otherTasks()
{
    m_a = SessionBuilder().tasks(2).ended({TaskStatus::Passed});
    m_b = SessionBuilder().tasks(3).ended({TaskStatus::Passed});
    show(m_a.get(), m_b.get());
    QVERIFY(part<QLabel>("comparisonSentence")->text().contains(u"only the totals"_s));
    QCOMPARE(shown().size(), 3);
}

void TestCompareView::followsARunUnderWay()
{
    m_a = SessionBuilder().tasks(2).ended({TaskStatus::Passed});
    m_b = SessionBuilder().tasks(2).benchmarking();
    m_view->setSessions(m_a.get(), m_b.get());
    QTRY_COMPARE(shown(2), QStringList({u"Waiting"_s, u"Waiting"_s}));
    m_b->feed().gradeTrial(u"offline"_s, resultOf(u"task-2"_s, 1, TaskStatus::Failed));
    QTRY_COMPARE(shown(2), QStringList({u"Waiting"_s, u"Failed"_s}));
    QTRY_COMPARE(part<QLabel>("sideScore", "sideB")->text(), u"0 %"_s);
    m_view->hide();
    m_b->feed().gradeTrial(u"offline"_s, resultOf(u"task-1"_s, 1, TaskStatus::Passed));
    settle(*m_b);
    m_view->show();
    QTRY_COMPARE(shown(2), QStringList({u"Passed"_s, u"Failed"_s}));
}

void TestCompareView::runOutOfTheStore()
{
    const QTemporaryDir directory;
    RunCenter center(directory.path());
    QTRY_VERIFY(center.store());
    RunResult run = SessionBuilder().tasks(2).result({TaskStatus::Passed, TaskStatus::Failed});
    for (const QString &id : {u"run-a"_s, u"run-b"_s}) {
        run.runId = id;
        QVERIFY(Testing::await(center.store()->saveRun(run)));
    }
    m_view->setSessions(center.open(u"run-a"_s), center.open(u"run-b"_s));
    QVERIFY(nothing()->text().contains(u"being opened"_s));
    QTRY_COMPARE(shown(), QStringList({u"task-1"_s, u"task-2"_s}));
    QTRY_VERIFY(part<QLabel>("comparisonSentence")->text().contains(u"level"_s));
    QCOMPARE(part<QLabel>("differenceCount")->text(), u"No task differs."_s);
    // One that is not there says so.
    m_view->setSessions(center.open(u"run-a"_s), center.open(u"run-none"_s));
    QTRY_VERIFY(!table()->isVisible());
    QTRY_VERIFY(nothing()->text().contains(u"run-none"_s));
    m_view.reset();
}

void TestCompareView::sessionThatGoes()
{
    showTwo();
    m_b.reset();
    QVERIFY(!m_view->second());
    QTRY_VERIFY(nothing()->isVisible());
    QVERIFY(!part<QToolButton>("openSide", "sideB")->isEnabled());
}

void TestCompareView::fitsASmallWindow()
{
    showTwo();
    m_view->resize(640, 480);
    QCOMPARE(m_view->size(), QSize(640, 480));
    QVERIFY(table()->viewport()->height() > 3 * table()->rowHeight(0));
    QVERIFY(!table()->isColumnHidden(3));
    QVERIFY(table()->isColumnHidden(6)); // the cost gives way first
}

void TestCompareView::everyControlHasAName()
{
    showTwo();
    for (const char *name : {"comparisonTable", "comparisonSearch"})
        QVERIFY(!part<QWidget>(name)->accessibleName().isEmpty());
    for (const char *side : {"sideA", "sideB"}) {
        for (const char *name : {"sideModels", "openSide"})
            QVERIFY(!part<QWidget>(name, side)->accessibleName().isEmpty());
    }
    QVERIFY(!part<QCheckBox>("onlyDifferences")->text().isEmpty());
}

QTEST_MAIN(TestCompareView)
#include "tst_compareview.moc"
