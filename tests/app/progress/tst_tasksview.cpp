// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/elidedlabel.h"
#include "app/progress/filterchips.h"
#include "app/progress/taskdetail.h"
#include "app/progress/tasksview.h"
#include "app/progress/trialmodel.h"
#include "app/progress/trialtable.h"
#include "app/run/runsessionprivate.h"
#include "tests/app/progress/feeding.h"
#include "tests/app/support/sessionbuilder.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Quaver::Tests {

using Ui::RunSession;
using Ui::TasksView;
using Ui::TrialModel;
using Ui::TrialTable;

class TestTasksView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyStates();
    void chipsCount();
    void chipsFilter();
    void chipsFold();
    void search();
    void noMatch();
    void clickOpensTheTrial();
    void selectionStaysOnItsRow();
    void selectionStaysOutsideItsGroup();
    void headersSort();
    void hidesColumns();
    void remembersItsColumns();
    void refusesOtherStates();
    void fitsTheWidth();
    void runningTimeTicks();
    void showsATrial();
    void tenThousand();
    void losesItsSession();

private:
    [[nodiscard]] TrialTable *table() const { return m_view->findChild<TrialTable *>(); }
    [[nodiscard]] Ui::TaskDetail *detail() const { return m_view->findChild<Ui::TaskDetail *>(); }
    [[nodiscard]] QLineEdit *searchField() const
    {
        return m_view->findChild<QLineEdit *>(u"taskSearch"_s);
    }
    [[nodiscard]] QToolButton *chip(const QString &group) const
    {
        return m_view->findChild<QToolButton *>(u"chip"_s + group);
    }
    [[nodiscard]] QString emptySentence(const QString &name) const
    {
        const auto *state = m_view->findChild<QWidget *>(name);
        return state->isVisible() ? state->findChild<QLabel *>(u"emptySentence"_s)->text()
                                  : QString();
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    void clickRow(int row) const
    {
        const QModelIndex index = table()->model()->index(row, TrialModel::TaskColumn);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(index).center());
    }
    void show(RunSession *session, int width = 900)
    {
        m_view->setSession(session);
        m_view->resize(width, 600);
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }

    std::unique_ptr<TasksView> m_view;
};

void TestTasksView::init() { m_view = std::make_unique<TasksView>(); }

void TestTasksView::emptyStates()
{
    show(nullptr);
    QCOMPARE(emptySentence(u"noTasks"_s), u"Choose a run, or start a new benchmark."_s);
    const auto running = SessionBuilder().authoring();
    m_view->setSession(running.get());
    QCOMPARE(emptySentence(u"noTasks"_s),
             u"The tasks appear here once the specification is written."_s);
    const auto failed = SessionBuilder().failed(Error(Error::Kind::Setup, u"No."_s));
    m_view->setSession(failed.get());
    QCOMPARE(emptySentence(u"noTasks"_s), u"This run ended before there were any tasks."_s);
    m_view->setSession(running.get());
    running->feed().setSpec(specificationOf(2));
    QVERIFY(table()->isVisible());
    QCOMPARE(emptySentence(u"noTasks"_s), QString());
}

void TestTasksView::chipsCount()
{
    const auto session = SessionBuilder().tasks(9).benchmarking();
    show(session.get(), 1200);
    QCOMPARE(chip(u"All"_s)->text(), u"All 9"_s);
    QCOMPARE(chip(u"Running"_s)->text(), u"Running 0"_s);
    QVERIFY(!chip(u"Limit"_s)->isVisible() && !chip(u"Cancelled"_s)->isVisible());
    gradeTrial(*session, 0, TaskStatus::Passed);
    gradeTrial(*session, 1, TaskStatus::Passed);
    gradeTrial(*session, 2, TaskStatus::Failed);
    gradeTrial(*session, 3, TaskStatus::Limit);
    startTrial(*session, 4);
    startTrial(*session, 5);
    answerTrial(*session, 5);
    QTRY_COMPARE(chip(u"Passed"_s)->text(), u"Passed 2"_s);
    QCOMPARE(chip(u"Failed"_s)->text(), u"Failed 1"_s);
    QCOMPARE(chip(u"Errored"_s)->text(), u"Errored 0"_s);
    QCOMPARE(chip(u"Limit"_s)->text(), u"Limit 1"_s);
    QVERIFY(chip(u"Limit"_s)->isVisible());
    QCOMPARE(chip(u"Running"_s)->text(), u"Running 2"_s);
    session->feed().end(SessionBuilder().tasks(9).result({TaskStatus::Passed}));
    QVERIFY(!chip(u"Running"_s)->isVisible());
    QCOMPARE(chip(u"Passed"_s)->text(), u"Passed 9"_s);
}

void TestTasksView::chipsFilter()
{
    const auto session = SessionBuilder().tasks(6).ended({TaskStatus::Passed, TaskStatus::Failed});
    show(session.get());
    QTest::mouseClick(chip(u"Failed"_s), Qt::LeftButton);
    QCOMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(cell(0, TrialModel::TaskColumn), u"task-2"_s);
    QVERIFY(!chip(u"All"_s)->isChecked());
    QTest::keyClick(chip(u"Failed"_s), Qt::Key_Left);
    QVERIFY(chip(u"Passed"_s)->isChecked());
    QCOMPARE(cell(0, TrialModel::TaskColumn), u"task-1"_s);
    QTest::mouseClick(chip(u"All"_s), Qt::LeftButton);
    QCOMPARE(table()->model()->rowCount(), 6);
}

void TestTasksView::chipsFold()
{
    const auto session = SessionBuilder().tasks(6).benchmarking();
    show(session.get(), 1200);
    QCOMPARE(chip(u"Passed"_s)->text(), u"Passed 0"_s);
    m_view->resize(m_view->minimumSizeHint());
    QTRY_COMPARE(chip(u"Passed"_s)->text(), u"0"_s);
    QCOMPARE(chip(u"Passed"_s)->toolTip(), u"Passed 0"_s);
    QCOMPARE(chip(u"Passed"_s)->accessibleName(), u"Passed 0"_s);
    const auto *chips = m_view->findChild<Ui::FilterChips *>();
    QVERIFY(chip(u"Running"_s)->geometry().right() <= chips->width());
}

void TestTasksView::search()
{
    const auto session = SessionBuilder().tasks(12).ended({TaskStatus::Passed});
    show(session.get());
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(searchField()->hasFocus());
    QTest::keyClicks(searchField(), u"task-1"_s);
    QCOMPARE(table()->model()->rowCount(), 4); // 1, 10, 11, 12
    QTest::keyClick(searchField(), Qt::Key_Escape);
    QCOMPARE(searchField()->text(), QString());
    QCOMPARE(table()->model()->rowCount(), 12);
    QTest::keyClick(searchField(), Qt::Key_Escape);
    QVERIFY(table()->hasFocus());
}

void TestTasksView::noMatch()
{
    const auto session = SessionBuilder().tasks(3).ended({TaskStatus::Passed});
    show(session.get());
    QTest::mouseClick(chip(u"Failed"_s), Qt::LeftButton);
    QCOMPARE(emptySentence(u"noMatch"_s), u"No task matches."_s);
    QVERIFY(!table()->isVisible());
    auto *action =
        m_view->findChild<QWidget *>(u"noMatch"_s)->findChild<QPushButton *>(u"emptyAction"_s);
    QTest::mouseClick(action, Qt::LeftButton);
    QVERIFY(table()->isVisible());
    QCOMPARE(table()->model()->rowCount(), 3);
    QVERIFY(chip(u"All"_s)->isChecked());
}

void TestTasksView::clickOpensTheTrial()
{
    const auto session = SessionBuilder().tasks(4).ended({TaskStatus::Passed});
    show(session.get());
    QCOMPARE(detail()->trial(), -1);
    clickRow(2);
    QCOMPARE(detail()->trial(), 2);
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(detail()->trial(), 3);
    QCOMPARE(detail()->findChild<Ui::ElidedLabel *>(u"trialTitle"_s)->fullText(),
             u"task-4 · offline · trial 1"_s);
}

void TestTasksView::selectionStaysOnItsRow()
{
    const auto session = SessionBuilder().tasks(20).benchmarking();
    show(session.get());
    table()->sortByColumn(TrialModel::TimeColumn, Qt::DescendingOrder);
    clickRow(5);
    QCOMPARE(detail()->trial(), 5);
    for (int row = 0; row < 20; ++row) {
        TaskResult result = resultOf(u"task-%1"_s.arg(row + 1), 1, TaskStatus::Passed);
        result.duration = 100 * row;
        gradeTrial(*session, row, result);
    }
    QTRY_COMPARE(cell(0, TrialModel::TaskColumn), u"task-20"_s);
    QCOMPARE(detail()->trial(), 5);
    QCOMPARE(cell(table()->currentIndex().row(), TrialModel::TaskColumn), u"task-6"_s);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table()->selectionModel()->selectedRows().constFirst().row(), 14);
}

void TestTasksView::selectionStaysOutsideItsGroup()
{
    const auto session = SessionBuilder().tasks(4).benchmarking();
    for (int row = 0; row < 4; ++row)
        startTrial(*session, row);
    show(session.get());
    QTest::mouseClick(chip(u"Running"_s), Qt::LeftButton);
    clickRow(1);
    gradeTrial(*session, 1, TaskStatus::Passed);
    gradeTrial(*session, 2, TaskStatus::Passed);
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(detail()->trial(), 1);
    QCOMPARE(cell(table()->currentIndex().row(), TrialModel::StatusColumn), u"Passed"_s);
    clickRow(0); // now it may go
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(detail()->trial(), 0);
}

void TestTasksView::headersSort()
{
    const auto session = SessionBuilder().tasks(12).ended({TaskStatus::Passed});
    show(session.get());
    QHeaderView *header = table()->horizontalHeader();
    const QPoint task(header->sectionViewportPosition(TrialModel::TaskColumn) + 20,
                      header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, task);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, task);
    QCOMPARE(cell(0, TrialModel::TaskColumn), u"task-12"_s);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, task);
    QCOMPARE(header->sortIndicatorSection(), -1);
    QCOMPARE(cell(0, TrialModel::TaskColumn), u"task-1"_s);
}

void TestTasksView::hidesColumns()
{
    const auto session = SessionBuilder().tasks(2).ended({TaskStatus::Passed});
    show(session.get());
    QMenu *menu = m_view->findChild<QToolButton *>(u"columnsButton"_s)->menu();
    QAction *tokens = menu->actions().at(TrialModel::TokensColumn);
    QCOMPARE(tokens->text(), u"Tokens"_s);
    QVERIFY(!menu->actions().at(TrialModel::TaskColumn)->isEnabled());
    tokens->trigger();
    QVERIFY(table()->isColumnHidden(TrialModel::TokensColumn));
    menu->actions().constLast()->trigger();
    QTRY_VERIFY(!table()->isColumnHidden(TrialModel::TokensColumn));
    QVERIFY(menu->actions().at(TrialModel::TokensColumn)->isChecked());
}

void TestTasksView::remembersItsColumns()
{
    const auto session = SessionBuilder().tasks(3).ended({TaskStatus::Passed});
    show(session.get());
    table()->horizontalHeader()->resizeSection(TrialModel::TaskColumn, 233);
    m_view->findChild<QToolButton *>(u"columnsButton"_s)
        ->menu()
        ->actions()
        .at(TrialModel::TokensColumn)
        ->trigger();
    table()->sortByColumn(TrialModel::CostColumn, Qt::DescendingOrder);
    auto *splitter = m_view->findChild<QSplitter *>();
    splitter->setSizes({150, 350});
    const QList<int> sizes = splitter->sizes();
    const QByteArray state = m_view->saveState();

    m_view = std::make_unique<TasksView>();
    QVERIFY(m_view->restoreState(state));
    show(session.get());
    QCOMPARE(table()->columnWidth(TrialModel::TaskColumn), 233);
    QVERIFY(table()->isColumnHidden(TrialModel::TokensColumn));
    QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), int(TrialModel::CostColumn));
    QCOMPARE(m_view->findChild<QSplitter *>()->sizes(), sizes);
    QMenu *menu = m_view->findChild<QToolButton *>(u"columnsButton"_s)->menu();
    QVERIFY(!menu->actions().at(TrialModel::TokensColumn)->isChecked());
}

void TestTasksView::refusesOtherStates()
{
    QVERIFY(!m_view->restoreState({}));
    QVERIFY(!m_view->restoreState("no state at all"));
    QByteArray cut = m_view->saveState();
    cut.chop(cut.size() / 2);
    QVERIFY(!m_view->restoreState(cut));
    QVERIFY(!table()->isColumnHidden(TrialModel::TaskColumn));
}

void TestTasksView::fitsTheWidth()
{
    const auto session = SessionBuilder().tasks(3).ended({TaskStatus::Passed});
    show(session.get(), 620);
    QCOMPARE(m_view->width(), 620);
    QVERIFY(!table()->horizontalScrollBar()->isVisible());
    QVERIFY(table()->isColumnHidden(TrialModel::TokensColumn)); // gives way
    QVERIFY(table()->columnWidth(TrialModel::TaskColumn)
            >= table()->fontMetrics().horizontalAdvance(u"task-1"_s));
    QCOMPARE(table()->horizontalHeader()->length(), table()->viewport()->width());
    m_view->resize(1280, 600);
    QTRY_COMPARE(table()->horizontalHeader()->length(), table()->viewport()->width());
    QVERIFY(!table()->isColumnHidden(TrialModel::TokensColumn));
}

void TestTasksView::runningTimeTicks()
{
    const auto session = SessionBuilder().tasks(3).benchmarking();
    show(session.get());
    startTrial(*session, 1);
    QTRY_COMPARE(cell(1, TrialModel::StatusColumn), u"Running"_s);
    QSignalSpy told(table()->model(), &QAbstractItemModel::dataChanged);
    QTRY_VERIFY_WITH_TIMEOUT(told.count() > 0, 5000);
    const QModelIndex ticked = told.constFirst().at(0).toModelIndex();
    QCOMPARE(ticked.row(), 1);
    QCOMPARE(ticked.column(), int(TrialModel::TimeColumn));
    QCOMPARE(told.constFirst().at(1).toModelIndex(), ticked);
}

void TestTasksView::showsATrial()
{
    const auto session = SessionBuilder().tasks(6).ended({TaskStatus::Passed, TaskStatus::Failed});
    show(session.get());
    QTest::mouseClick(chip(u"Failed"_s), Qt::LeftButton);
    m_view->showTrial(4);
    QCOMPARE(detail()->trial(), 4);
    QVERIFY(chip(u"All"_s)->isChecked());
    m_view->showTrial(99);
    QCOMPARE(detail()->trial(), 4);
}

void TestTasksView::tenThousand()
{
    const auto session = SessionBuilder().tasks(10'000).benchmarking();
    show(session.get());
    QCOMPARE(chip(u"All"_s)->text(), u"All 10,000"_s);
    table()->scrollToBottom();
    clickRow(9'999);
    QCOMPARE(detail()->trial(), 9'999);
    table()->sortByColumn(TrialModel::TaskColumn, Qt::DescendingOrder);
    QCOMPARE(cell(0, TrialModel::TaskColumn), u"task-10000"_s);
    session->feed().end(SessionBuilder().tasks(10'000).result({TaskStatus::Passed}));
    QCOMPARE(chip(u"Passed"_s)->text(), u"Passed 10,000"_s);
    QCOMPARE(cell(9'999, TrialModel::StatusColumn), u"Passed"_s);
    QCOMPARE(detail()->trial(), 9'999);
}

void TestTasksView::losesItsSession()
{
    auto session = SessionBuilder().tasks(3).ended({TaskStatus::Passed});
    show(session.get());
    clickRow(1);
    session.reset();
    QVERIFY(!table()->isVisible());
    QCOMPARE(detail()->trial(), -1);
}

} // namespace Quaver::Tests

QTEST_MAIN(Quaver::Tests::TestTasksView)

#include "tst_tasksview.moc"
