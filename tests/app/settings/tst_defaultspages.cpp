// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/modelpicker.h"
#include "app/compose/numberfield.h"
#include "app/compose/testedmodels.h"
#include "engine/store/store.h"
#include "tests/app/settings/settingsfixture.h"

#include <QtTest>

#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Testing;
using namespace Quaver::Ui;

using Page = SettingsDialog::Page;

//! What new benchmarks begin with, what holds on this computer, and where runs are kept.
class TestDefaultsPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void models();
    void numbers();
    void wrongNumbersAreNotKept();
    void where();
    void changedElsewhere();
    void missingKey();
    void thisComputer();
    void dataFolder();
    void openedFolder();

public Q_SLOTS: // by name
    void opened(const QUrl &url) { m_opened = url; }

private:
    void enter(const QString &field, const QString &text) const;

    std::unique_ptr<SettingsFixture> m_settings;
    QUrl m_opened;
};

void TestDefaultsPages::initTestCase()
{
    useOwnSettings(u"defaultspages"_s);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void TestDefaultsPages::init()
{
    m_settings = std::make_unique<SettingsFixture>(
        variablesOf({{"OPENAI_API_KEY", u"sk-test-key-0000000"_s}}));
    m_settings->open(Page::Defaults);
}

void TestDefaultsPages::cleanup() { m_settings.reset(); }

void TestDefaultsPages::enter(const QString &field, const QString &text) const
{
    type(m_settings->find<NumberField>(field)->findChild<QLineEdit *>(), text);
}

void TestDefaultsPages::models()
{
    auto *const author = m_settings->find<ModelPicker>(u"defaultAuthor"_s);
    QCOMPARE(author->modelId(), QString());
    type(author->lineEdit(), u"gpt-4o"_s);
    QTest::keyClick(author, Qt::Key_Tab);
    QCOMPARE(m_settings->preferences().defaults().agentModel, u"gpt-4o"_s);
    auto *const tested = m_settings->find<ModelPicker>(u"addDefaultTested"_s);
    for (const QString &id : {u"gpt-4o"_s, u"offline"_s}) {
        type(tested->lineEdit(), id);
        QTest::keyClick(tested, Qt::Key_Return);
    }
    QCOMPARE(m_settings->preferences().defaults().benchmarkModels,
             QStringList({u"gpt-4o"_s, u"offline"_s}));
    m_settings->reopen();
    QCOMPARE(m_settings->find<ModelPicker>(u"defaultAuthor"_s)->modelId(), u"gpt-4o"_s);
    QCOMPARE(m_settings->find<TestedModels>(u"defaultTested"_s)->ids().size(), 2);
}

void TestDefaultsPages::numbers()
{
    enter(u"defaultTaskSeconds"_s, u"90 s"_s);
    enter(u"defaultSteps"_s, u"12"_s);
    enter(u"defaultCost"_s, u"$1.50"_s);
    enter(u"defaultTrials"_s, u"3"_s);
    enter(u"defaultParallelTasks"_s, u"8"_s);
    const RunConfig defaults = m_settings->preferences().defaults();
    QCOMPARE(defaults.limits.taskSeconds, std::optional<int>(90));
    QCOMPARE(defaults.limits.steps, std::optional<int>(12));
    QCOMPARE(defaults.limits.costUsd, std::optional<double>(1.5));
    QCOMPARE(defaults.trials, std::optional<int>(3));
    QCOMPARE(defaults.parallelTasks, std::optional<int>(8));
    enter(u"defaultTrials"_s, QString()); // as it is by itself again
    QVERIFY(!m_settings->preferences().defaults().trials);
}

void TestDefaultsPages::wrongNumbersAreNotKept()
{
    enter(u"defaultSteps"_s, u"12"_s);
    enter(u"defaultSteps"_s, u"many"_s);
    QTRY_VERIFY(m_settings->note(u"defaultLimitsNote"_s).startsWith(u"Steps:"_s));
    enter(u"defaultTrials"_s, u"9999"_s);
    QTRY_VERIFY(m_settings->note(u"defaultWidthNote"_s).startsWith(u"Trials:"_s));
    QVERIFY(m_settings->preferences().defaults().trials.value_or(1) <= 1000);
    enter(u"defaultSteps"_s, u"20"_s);
    QCOMPARE(m_settings->note(u"defaultLimitsNote"_s), QString());
}

void TestDefaultsPages::where()
{
    auto *const where = m_settings->find<QComboBox>(u"defaultWhere"_s);
    QCOMPARE(where->currentIndex(), 0);
    where->setFocus();
    QTest::keyClick(where, Qt::Key_Down);
    QCOMPARE(m_settings->preferences().defaults().backend, std::optional(Backend::Local));
    QTest::keyClick(where, Qt::Key_Down);
    QCOMPARE(m_settings->preferences().defaults().backend, std::optional(Backend::Daytona));
    QTest::keyClick(where, Qt::Key_Home);
    QVERIFY(!m_settings->preferences().defaults().backend);
}

void TestDefaultsPages::changedElsewhere()
{
    RunConfig defaults;
    defaults.trials = 7;
    defaults.votes = 3; // which the page does not show
    m_settings->preferences().setDefaults(defaults);
    QCOMPARE(m_settings->find<NumberField>(u"defaultTrials"_s)->whole(), std::optional<int>(7));
    enter(u"defaultTrials"_s, u"2"_s);
    QCOMPARE(m_settings->preferences().defaults().votes, std::optional<int>(3));
}

void TestDefaultsPages::missingKey()
{
    QSignalSpy asked(&m_settings->dialog(), &SettingsDialog::addKeyRequested);
    Q_EMIT m_settings->find<ModelPicker>(u"defaultAuthor"_s)->addKeyRequested(u"anthropic"_s);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), u"anthropic"_s);
}

void TestDefaultsPages::thisComputer()
{
    m_settings->open(Page::Local);
    QVERIFY(m_settings->note(u"localProcessorsNote"_s).contains(u'8'));
    enter(u"localProcessors"_s, u"4"_s);
    enter(u"localMemory"_s, u"8 GiB"_s);
    enter(u"localDisk"_s, u"20"_s);
    enter(u"localSandboxes"_s, u"2"_s);
    RunConfig defaults = m_settings->preferences().localDefaults();
    QCOMPARE(defaults.resources.cpu, std::optional<int>(4));
    QCOMPARE(defaults.resources.memory, std::optional<int>(8192));
    QCOMPARE(defaults.resources.disk, std::optional<int>(20 * 1024));
    QCOMPARE(defaults.sandboxes, std::optional<int>(2));
    // More than there is.
    enter(u"localMemory"_s, u"64 GiB"_s);
    QTRY_VERIFY(m_settings->note(u"localMemoryNote"_s).contains(u"16 GiB"_s));
    QVERIFY(m_settings->preferences().localDefaults().resources.memory.value_or(0) <= 16 * 1024);
}

void TestDefaultsPages::dataFolder()
{
    m_settings->open(Page::Data);
    QCOMPARE(m_settings->find<QLabel>(u"dataFolder"_s)->toolTip().isEmpty(),
             m_settings->find<QLabel>(u"dataFolder"_s)->text() == m_settings->folder());
    QVERIFY(!m_settings->find<QPushButton>(u"standardDataFolder"_s)->isVisible());
    const QTemporaryDir other;
    const auto choose = [this](const QString &folder) {
        QTest::mouseClick(m_settings->find<QPushButton>(u"chooseDataFolder"_s), Qt::LeftButton);
        auto *const dialog = m_settings->dialog().findChild<QFileDialog *>();
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(folder);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_settings->dialog().findChild<QFileDialog *>());
    };
    choose(other.path());
    QCOMPARE(m_settings->preferences().dataDirectory(), other.path());
    const QString note = m_settings->note(u"dataFolderNote"_s);
    QVERIFY2(note.contains(other.path()), qPrintable(note));
    QVERIFY(note.contains(u"From the next start on"_s));
    // Back to the one in use, and to the standard one.
    choose(m_settings->folder());
    QCOMPARE(m_settings->note(u"dataFolderNote"_s), QString());
    QTest::mouseClick(m_settings->find<QPushButton>(u"standardDataFolder"_s), Qt::LeftButton);
    QCOMPARE(m_settings->preferences().dataDirectory(), QString());
    const auto standard = Store::defaultDirectory();
    QVERIFY(standard);
    QVERIFY(m_settings->note(u"dataFolderNote"_s).contains(*standard));
}

void TestDefaultsPages::openedFolder()
{
    QDesktopServices::setUrlHandler(u"file"_s, this, "opened");
    m_settings->open(Page::Data);
    QTest::mouseClick(m_settings->find<QPushButton>(u"openDataFolder"_s), Qt::LeftButton);
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(m_opened, QUrl::fromLocalFile(m_settings->folder()));
}

QTEST_MAIN(TestDefaultsPages)

#include "tst_defaultspages.moc"
