// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logview.h"

#include "app/log/logfilterbar.h"
#include "app/log/logtable.h"
#include "app/look/emptystate.h"
#include "tests/app/log/loglines.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Quaver;
using namespace Quaver::Tests;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

class TestLogView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhenThereIsNothing();
    void followsTheEnd();
    void scrollingSwitchesFollowing();
    void storedLogBeginsAtItsBeginning();
    void filters();
    void filterWithoutMatchOffersAll();
    void searches();
    void searchCloses();
    void searchKeysOpenIt();
    void copiesTheSelection();
    void savesAsText();
    void savesByDialog();
    void savingToABadPlaceSaysSo();
    void showsAPhase();
    void showsAPhaseOnceItIsThere();
    void paintsAMillionLines();
    void longTimesHaveRoom();
    void everyControlHasAName();

private:
    template <typename T>
    T *part(const char *name) const
    {
        return m_view->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] LogTable *table() const { return part<LogTable>("logLines"); }
    [[nodiscard]] QString emptyText() const { return part<QLabel>("emptySentence")->text(); }
    //! Of more lines than there is room for.
    [[nodiscard]] bool isAtEnd() const
    {
        const QScrollBar *bar = table()->verticalScrollBar();
        return bar->maximum() > 0 && bar->value() == bar->maximum();
    }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString currentText() const
    {
        return table()->currentIndex().siblingAtColumn(LogModel::TextColumn).data().toString();
    }
    void fillLog(int count);

    std::unique_ptr<RunLog> m_log;
    std::unique_ptr<LogView> m_view;
};

void TestLogView::init()
{
    m_log = std::make_unique<RunLog>();
    m_view = std::make_unique<LogView>();
    m_view->resize(800, 400);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setLog(m_log.get());
}

void TestLogView::cleanup()
{
    m_view.reset();
    m_log.reset();
}

void TestLogView::fillLog(int count)
{
    fill(*m_log, count);
    QTRY_COMPARE(rows(), count);
}

void TestLogView::saysWhenThereIsNothing()
{
    QVERIFY(part<QLabel>("emptySentence")->isVisible());
    QVERIFY(!table()->isVisible());
    QVERIFY(!part<QToolButton>("logSave")->isEnabled());
    fillLog(1);
    QVERIFY(table()->isVisible());
    QVERIFY(part<QToolButton>("logSave")->isEnabled());
    m_view->setLog(nullptr);
    QVERIFY(!table()->isVisible());

    const QTemporaryDir directory;
    RunLog stored;
    stored.load(directory.filePath(u"none.log"_s));
    m_view->setLog(&stored);
    QTRY_COMPARE(emptyText(), u"No log was kept of this run."_s);
}

void TestLogView::followsTheEnd()
{
    QVERIFY(part<QToolButton>("logFollow")->isChecked());
    fillLog(500);
    QTRY_VERIFY(isAtEnd());
    QVERIFY(table()->verticalScrollBar()->maximum() > 0);
    const int before = table()->verticalScrollBar()->maximum();
    fill(*m_log, 500);
    QTRY_VERIFY(table()->verticalScrollBar()->maximum() > before);
    QVERIFY(isAtEnd());
    QVERIFY(table()->isFollowing());
}

void TestLogView::scrollingSwitchesFollowing()
{
    fillLog(500);
    QTRY_VERIFY(isAtEnd());
    auto *follow = part<QToolButton>("logFollow");
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_PageUp);
    QVERIFY(!follow->isChecked());
    QTest::keyClick(table(), Qt::Key_End);
    QVERIFY(follow->isChecked());
    QTest::keyClick(table(), Qt::Key_Home);
    QVERIFY(!follow->isChecked());
    QCOMPARE(table()->verticalScrollBar()->value(), 0);
    const int place = table()->verticalScrollBar()->value();
    fill(*m_log, 500);
    QTRY_COMPARE(rows(), 1000);
    QTRY_VERIFY(table()->verticalScrollBar()->maximum() > 900);
    QCOMPARE(table()->verticalScrollBar()->value(), place);

    QTest::mouseClick(follow, Qt::LeftButton);
    QVERIFY(follow->isChecked());
    QVERIFY(isAtEnd());
    table()->verticalScrollBar()->setValue(10);
    QVERIFY(!follow->isChecked());
    table()->verticalScrollBar()->setValue(table()->verticalScrollBar()->maximum());
    QVERIFY(follow->isChecked());
    // A click on the button alone switches it off, too.
    QTest::mouseClick(follow, Qt::LeftButton);
    QVERIFY(!table()->isFollowing());
}

void TestLogView::storedLogBeginsAtItsBeginning()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"x.log"_s);
    {
        RunLog log;
        fill(log, 500);
        log.setPath(path);
    }
    RunLog stored;
    m_view->setLog(&stored);
    stored.load(path);
    m_view->setLog(&stored);
    QTRY_COMPARE(rows(), 500);
    QTRY_VERIFY(table()->verticalScrollBar()->maximum() > 0);
    QCOMPARE(table()->verticalScrollBar()->value(), 0);
    QVERIFY(!part<QToolButton>("logFollow")->isChecked());
}

void TestLogView::filters()
{
    fillLog(100);
    part<QComboBox>("logPhase")->setFocus();
    QTest::keyClick(part<QComboBox>("logPhase"), Qt::Key_Down);
    QTRY_COMPARE(rows(), 25);
    part<QComboBox>("logLevels")->setFocus();
    QTest::keyClick(part<QComboBox>("logLevels"), Qt::Key_End);
    QTRY_COMPARE(rows(), 2);
    QTest::keyClicks(part<QLineEdit>("logFilterText"), u"19"_s);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(table()->model()->index(0, LogModel::TextColumn).data().toString(), u"line 19"_s);
}

void TestLogView::filterWithoutMatchOffersAll()
{
    fillLog(100);
    QTest::keyClicks(part<QLineEdit>("logFilterText"), u"nowhere"_s);
    auto *action = part<QWidget>("emptyAction");
    QTRY_VERIFY(action->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(rows(), 100);
    QVERIFY(table()->isVisible());
    QVERIFY(part<QLineEdit>("logFilterText")->text().isEmpty());
}

void TestLogView::searches()
{
    fillLog(300);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
    auto *field = part<QLineEdit>("logFindText");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"LINE 15"_s);
    QTRY_COMPARE(currentText(), u"line 15"_s);
    QVERIFY(!table()->isFollowing());
    QVERIFY(table()->viewport()->rect().contains(table()->visualRect(table()->currentIndex())));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(currentText(), u"line 150"_s);
    QTest::keyClick(field, Qt::Key_F3);
    QTRY_COMPARE(currentText(), u"line 151"_s);
    QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(currentText(), u"line 150"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(currentText(), u"line 15"_s);
    QTest::mouseClick(part<QToolButton>("logFindPrevious"), Qt::LeftButton);
    QTRY_COMPARE(currentText(), u"line 159"_s);
    QVERIFY(!part<QLabel>("logFindOutcome")->text().isEmpty());
    // More of the word goes on from where the match is.
    QTest::keyClicks(field, u"x"_s);
    QTRY_COMPARE(part<QLabel>("logFindOutcome")->text(), u"Not found"_s);
    QCOMPARE(currentText(), u"line 159"_s);
}

void TestLogView::searchCloses()
{
    fillLog(100);
    m_view->find();
    auto *field = part<QLineEdit>("logFindText");
    QTest::keyClicks(field, u"line 5"_s);
    QTRY_COMPARE(currentText(), u"line 5"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QVERIFY(table()->hasFocus());
    QCOMPARE(currentText(), u"line 5"_s);
}

void TestLogView::searchKeysOpenIt()
{
    fillLog(10);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F3);
    QVERIFY(part<QLineEdit>("logFindText")->hasFocus());
    QTest::mouseClick(part<QToolButton>("logFindClose"), Qt::LeftButton);
    QVERIFY(!part<QLineEdit>("logFindText")->isVisible());
}

void TestLogView::copiesTheSelection()
{
    fillLog(100);
    QGuiApplication::clipboard()->clear();
    table()->setFocus();
    table()->selectRow(3);
    table()->selectionModel()->select(table()->model()->index(1, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"0:00.001\tSetup\tOutput\tline 1\n0:00.003\tSetup\tOutput\tline 3\n"_s);
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 100);
}

void TestLogView::savesAsText()
{
    fillLog(20'000);
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"saved.txt"_s);
    const Pending<void> saved = m_view->saveTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(saved.isFinished(), 20'000);
    QVERIFY(saved.result().isOk());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QCOMPARE(content.count('\n'), 20'000);
    QVERIFY(content.startsWith("0:00.000\tSetup\tOutput\tline 0\n"));
    QVERIFY(content.endsWith("0:19.999\tCleanup\tError\tline 19999\n"));
}

void TestLogView::savesByDialog()
{
    fillLog(3);
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"by-dialog.txt"_s);
    QTest::mouseClick(part<QToolButton>("logSave"), Qt::LeftButton);
    QTRY_VERIFY(m_view->findChild<QFileDialog *>());
    auto *dialog = m_view->findChild<QFileDialog *>();
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY(part<QLabel>("messageText")->text().contains(path));
}

void TestLogView::savingToABadPlaceSaysSo()
{
    fillLog(3);
    const QTemporaryDir directory;
    const Pending<void> saved = m_view->saveTo(directory.filePath(u"no/such/folder/x.txt"_s));
    QTRY_VERIFY(saved.isFinished());
    QVERIFY(!saved.result());
    QVERIFY(saved.result().error().message.contains(u"no/such/folder"_s));
}

void TestLogView::showsAPhase()
{
    fillLog(1000);
    QTest::keyClicks(part<QLineEdit>("logFilterText"), u"line 1"_s);
    QTRY_VERIFY(rows() < 1000);
    m_view->showPhase(Phase::Benchmark);
    QCOMPARE(rows(), 1000);
    QCOMPARE(currentText(), u"line 500"_s);
    QTRY_COMPARE(table()->verticalScrollBar()->value(), 500);
    QVERIFY(!table()->isFollowing());
}

void TestLogView::showsAPhaseOnceItIsThere()
{
    m_log->append(logLine(u"setup"_s));
    m_view->showPhase(Phase::Agent);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(currentText(), QString());
    m_log->append(logLine(u"agent"_s, Phase::Agent));
    QTRY_COMPARE(currentText(), u"agent"_s);
}

void TestLogView::paintsAMillionLines()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"x.log"_s);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 1'000'000; ++i)
            file.write(QByteArray::number(i) + " agent output number " + QByteArray::number(i)
                       + '\n');
    }
    RunLog log;
    log.load(path);
    m_view->setLog(&log);
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1'000'000, 60'000);
    auto *bar = table()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 900'000);
    for (int i = 0; i <= 100; ++i) {
        bar->setValue(bar->maximum() / 100 * i);
        table()->viewport()->repaint();
    }
    bar->setValue(bar->maximum());
    const QModelIndex last = table()->indexAt(QPoint(10, table()->viewport()->height() - 10));
    QVERIFY(last.row() > 999'990);
    m_view->findNext();
    QTest::keyClicks(part<QLineEdit>("logFindText"), u"number 999998"_s);
    QTRY_COMPARE_WITH_TIMEOUT(currentText(), u"number 999998"_s, 60'000);
}

void TestLogView::longTimesHaveRoom()
{
    fillLog(1);
    const int width = table()->columnWidth(LogModel::TimeColumn);
    m_log->append(logLine(u"late"_s, Phase::Agent, LogLevel::Message, 5 * 60 * 60 * 1000));
    QTRY_VERIFY(table()->columnWidth(LogModel::TimeColumn) > width);
    const int longer = table()->columnWidth(LogModel::TimeColumn);
    // In a log that comes with its lines, too.
    RunLog other;
    other.append(logLine(u"later"_s, Phase::Agent, LogLevel::Message, 50 * 60 * 60 * 1000));
    m_view->setLog(&other);
    QVERIFY(table()->columnWidth(LogModel::TimeColumn) > longer);
}

void TestLogView::everyControlHasAName()
{
    m_view->find();
    const QList<QWidget *> widgets = m_view->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool hasText = button && !button->text().isEmpty();
        if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(u"qt_"_s))
            QVERIFY2(hasText || !widget->accessibleName().isEmpty(),
                     qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestLogView)
#include "tst_logview.moc"
