// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/runsession.h"
#include "app/window/configurationdocument.h"
#include "app/window/mainwindow.h"
#include "app/window/runview.h"
#include "tests/app/program.h"
#include "tests/app/support/accessibletree.h"

#include <QtTest>

#include <QAction>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Tests;
using namespace Quaver::Ui;

//! The window by its keys and buttons, with real runs on this computer.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void fromThePromptToTheExport();
    void configurations();
    void unsavedChanges();
    void closingInMidRun();
    void stoppedByKeys();
    void aRunOutOfTheStore();
    void everyControlHasAName();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_files->filePath(name); }
    [[nodiscard]] RunSession *session() const;
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }
    void type(const QString &prompt) const;
    void press(QKeySequence keys) const;
    //! Opens a run that goes on until it is stopped, and waits until it is graded.
    void startEndlessRun();
    void waitForEnd() const;

    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<QTemporaryDir> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

constexpr int longWait = 60'000; // ms; sandboxes on a busy machine

//! Answers the next file dialog with \a path.
void chooseFile(const QString &path)
{
    auto *const timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, path] {
        auto *const dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        timer->deleteLater();
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    timer->start(20);
}

QPushButton *buttonOf(const QMessageBox *box, const QString &text)
{
    const QList<QAbstractButton *> buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (button->text().remove(u'&') == text)
            return qobject_cast<QPushButton *>(button);
    }
    return nullptr;
}

} // namespace

void TestMainWindow::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QCoreApplication::setOrganizationName(u"quaver-test"_s);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication::setQuitOnLastWindowClosed(false);
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no notification of a test on anybody's desktop
}

void TestMainWindow::init()
{
    m_files = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings->path());
    m_window = std::make_unique<MainWindow>(path(u"data"_s));
    m_window->restore();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_files.reset();
}

RunSession *TestMainWindow::session() const { return m_window->findChild<RunView *>()->session(); }

void TestMainWindow::type(const QString &prompt) const
{
    auto *const editor = find<QPlainTextEdit>(u"prompt"_s);
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, prompt);
}

void TestMainWindow::press(QKeySequence keys) const { QTest::keySequence(m_window.get(), keys); }

void TestMainWindow::waitForEnd() const
{
    QTRY_COMPARE_WITH_TIMEOUT(session()->state(), RunSession::State::Ended, longWait);
}

void TestMainWindow::startEndlessRun()
{
    QFile file(path(u"endless.quaver.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"prompt": "endless", "backend": "local", "agentModel": "offline",
                   "benchmarkModel": "offline", "spec": )"
               + Quaver::Tests::slowGradingSpecification() + '}');
    file.close();
    m_window->openFile(file.fileName());
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QTRY_VERIFY(session());
    QTRY_COMPARE_WITH_TIMEOUT(session()->count(TrialState::Answered), 1, longWait);
}

void TestMainWindow::fromThePromptToTheExport()
{
    type(u"Create a benchmark for sorting lists"_s);
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QTRY_VERIFY(session());
    QCOMPARE(session()->config().prompt, u"Create a benchmark for sorting lists"_s);
    QVERIFY(!find<QAction>(u"exportRun"_s)->isEnabled());
    waitForEnd();
    QVERIFY2(!session()->error(), qPrintable(session()->error().value_or(Error()).message));
    QTRY_VERIFY(find<QAction>(u"exportRun"_s)->isEnabled());
    QVERIFY(session()->trials().size() >= 3);

    // The tasks, then the tabs by their keys.
    auto *const tabs = find<QTabWidget>(u"runTabs"_s);
    auto *const table = tabs->widget(0)->findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), session()->trials().size());
    for (int tab = 0; tab < RunView::tabCount; ++tab) {
        press(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + tab)));
        QCOMPARE(tabs->currentIndex(), tab);
    }

    const QString file = path(u"run.html"_s);
    chooseFile(file);
    press(QKeySequence(Qt::CTRL | Qt::Key_E));
    QTRY_VERIFY(QFile::exists(file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("sorting lists"));
}

void TestMainWindow::configurations()
{
    type(u"Create a benchmark for saving"_s);
    const QString file = path(u"mine"_s);
    chooseFile(file);
    press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    QTRY_VERIFY(QFile::exists(file + u".quaver.json"_s));
    QVERIFY(m_window->windowTitle().contains(u"mine.quaver.json"_s));
    QVERIFY(!m_window->isWindowModified());

    type(u"Create another"_s);
    QTRY_VERIFY(m_window->isWindowModified());
    find<QAction>(u"save"_s)->trigger();
    QTRY_VERIFY(!m_window->isWindowModified());

    MainWindow other(path(u"data"_s));
    chooseFile(file + u".quaver.json"_s);
    other.show();
    QVERIFY(QTest::qWaitForWindowExposed(&other));
    QTest::keySequence(&other, QKeySequence(Qt::CTRL | Qt::Key_O));
    QTRY_COMPARE(other.findChild<QPlainTextEdit *>(u"prompt"_s)->toPlainText(),
                 u"Create another"_s);
    QVERIFY(!other.isWindowModified());
}

void TestMainWindow::unsavedChanges()
{
    type(u"Create a benchmark"_s);
    chooseFile(path(u"x.quaver.json"_s));
    press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    type(u"Changed"_s);
    QTRY_VERIFY(m_window->isWindowModified());
    m_window->close();
    QVERIFY(m_window->isVisible());
    auto *box = find<QMessageBox>(u"unsavedBox"_s);
    QVERIFY(box);
    QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
    QTRY_VERIFY(!find<QMessageBox>(u"unsavedBox"_s));
    QVERIFY(m_window->isVisible());
    m_window->close();
    QTest::mouseClick(find<QMessageBox>(u"unsavedBox"_s)->button(QMessageBox::Save),
                      Qt::LeftButton);
    QTRY_VERIFY(!m_window->isVisible());
    QFile file(path(u"x.quaver.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Changed"));
}

void TestMainWindow::closingInMidRun()
{
    startEndlessRun();
    m_window->close();
    QVERIFY(m_window->isVisible());
    auto *box = find<QMessageBox>(u"closingBox"_s);
    QVERIFY(box);
    QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
    QVERIFY(session()->isUnderWay());
    QTRY_VERIFY(!find<QMessageBox>(u"closingBox"_s));
    m_window->close();
    box = find<QMessageBox>(u"closingBox"_s);
    QTest::mouseClick(buttonOf(box, u"Stop and quit"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!session()->isUnderWay(), longWait);
    QCOMPARE(session()->result().status, RunStatus::Cancelled);
    QVERIFY(session()->result().leaked.isEmpty());
    QTRY_VERIFY(m_window->close());
}

void TestMainWindow::stoppedByKeys()
{
    startEndlessRun();
    press(QKeySequence(Qt::CTRL | Qt::Key_Period));
    waitForEnd();
    QCOMPARE(session()->result().status, RunStatus::Cancelled);
    // And again: a second run of the same configuration.
    RunSession *const first = session();
    QTRY_VERIFY(find<QAction>(u"runAgain"_s)->isEnabled());
    press(QKeySequence(Qt::CTRL | Qt::Key_R));
    QTRY_VERIFY(session() != first);
    QTRY_COMPARE_WITH_TIMEOUT(session()->count(TrialState::Answered), 1, longWait);
    press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Period));
    waitForEnd();
}

void TestMainWindow::aRunOutOfTheStore()
{
    type(u"Create a benchmark for keeping"_s);
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QTRY_VERIFY(session());
    waitForEnd();
    const QString runId = session()->runId();
    const qsizetype trials = session()->trials().size();
    m_window = std::make_unique<MainWindow>(path(u"data"_s));
    m_window->show();
    RunCenter *const center = m_window->findChild<RunCenter *>();
    m_window->showSession(center->open(runId));
    waitForEnd();
    QCOMPARE(session()->trials().size(), trials);
    QTRY_VERIFY(find<QAction>(u"exportRun"_s)->isEnabled());
}

void TestMainWindow::everyControlHasAName()
{
    QCOMPARE(namelessControls(m_window.get()), QStringList());
}

QTEST_MAIN(TestMainWindow)

#include "tst_mainwindow.moc"
