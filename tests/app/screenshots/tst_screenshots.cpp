// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"
#include "app/run/runsessionprivate.h"
#include "app/settings/settingsdialog.h"
#include "app/setup/language.h"
#include "app/window/mainwindow.h"
#include "app/window/runview.h"
#include "engine/store/store.h"
#include "tests/app/support/accessibletree.h"
#include "tests/app/support/sessionbuilder.h"
#include "tests/support/await.h"

#include <QtTest>

#include <QAction>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Testing;
using namespace Quaver::Tests;
using namespace Quaver::Ui;

//! Pictures of the window in every state, for people to look at. What fails here is a view that
//! does not fit its size, or that has something without a name for a screen reader.
class TestScreenshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pictures_data();
    void pictures();

private:
    void runs();
    void review();
    void comparison();
    void resources();
    void settings();
    void take(const QString &name) { take(name, m_window.get()); }
    void take(const QString &name, QWidget *widget) const;
    [[nodiscard]] RunCenter *center() const { return m_window->findChild<RunCenter *>(); }

    QTemporaryDir m_directory;
    std::unique_ptr<MainWindow> m_window;
    QString m_prefix;
};

namespace {

SessionBuilder twoModels()
{
    return SessionBuilder()
        .models({u"gpt-4o"_s, u"claude-sonnet-4-5"_s})
        .tasks(12)
        .trials(3)
        .costCap(2);
}

std::unique_ptr<RunSession> underWay()
{
    auto session = twoModels().benchmarking();
    for (int i = 1; i <= 8; ++i) {
        const TaskStatus status = i % 3 == 0 ? TaskStatus::Failed : TaskStatus::Passed;
        for (int trial = 1; trial <= 3; ++trial)
            session->feed().gradeTrial(u"gpt-4o"_s, resultOf(u"task-%1"_s.arg(i), trial, status));
    }
    return session;
}

//! As a desktop sets it for those who need it.
QPalette highContrast()
{
    QPalette palette(Qt::black, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::PlaceholderText})
        palette.setColor(role, Qt::white);
    palette.setColor(QPalette::Highlight, Qt::yellow);
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::Link, Qt::cyan);
    return palette;
}

} // namespace

void TestScreenshots::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_directory.path());
    QCoreApplication::setOrganizationName(u"quaver-test"_s);
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    QVERIFY(QDir().mkpath(QStringLiteral(QUAVER_SCREENSHOTS)));
}

void TestScreenshots::take(const QString &name, QWidget *widget) const
{
    // What comes a moment later: bundled changes, layouts, charts.
    QEventLoop moment;
    QTimer::singleShot(400, &moment, &QEventLoop::quit);
    moment.exec();
    const QPixmap picture = widget->grab();
    QCOMPARE(picture.size() / picture.devicePixelRatio(), widget->size());
    QVERIFY(
        picture.save(QStringLiteral(QUAVER_SCREENSHOTS "/") + m_prefix + u'-' + name + u".png"_s));
    const QStringList nameless = namelessControls(widget);
    for (const QString &one : nameless)
        qWarning("%s: no name: %s", qPrintable(name), qPrintable(one));
    QCOMPARE(nameless.size(), 0);
}

void TestScreenshots::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<bool>("isRightToLeft");
    QTest::addColumn<QString>("language");
    const auto row = [](const char *name, const QSize &size, ColourScheme scheme,
                        bool mirrored = false, const QString &language = u"en"_s) {
        QTest::newRow(name) << size << static_cast<int>(scheme) << mirrored << language;
    };
    if (qApp->devicePixelRatio() > 1) {
        row("scaled", {1280, 720}, ColourScheme::Light);
        return;
    }
    row("light", {1280, 800}, ColourScheme::Light);
    row("dark", {1280, 800}, ColourScheme::Dark);
    row("small", {900, 600}, ColourScheme::Light);
    row("mirrored", {1280, 800}, ColourScheme::Light, true);
    row("german", {900, 600}, ColourScheme::Light, false, u"de"_s);
    row("chinese", {900, 600}, ColourScheme::Light, false, u"zh_CN"_s);
    row("large", {2560, 1440}, ColourScheme::Dark);
    row("contrast", {1280, 800}, ColourScheme::System);
}

void TestScreenshots::pictures()
{
    QFETCH(const QSize, size);
    QFETCH(const int, scheme);
    QFETCH(const bool, isRightToLeft);
    QFETCH(const QString, language);
    m_prefix = QString::fromLatin1(QTest::currentDataTag());
    Setup::setLanguage(language);

    m_window = std::make_unique<MainWindow>(m_directory.filePath(m_prefix));
    applyColourScheme(static_cast<ColourScheme>(scheme));
    if (m_prefix == "contrast"_L1)
        QApplication::setPalette(highContrast());
    QApplication::setLayoutDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_window->resize(size);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QCOMPARE(m_window->size(), size);
    take(u"01-new"_s);
    runs();
    review();
    comparison();
    resources();
    settings();
    m_window.reset();
}

void TestScreenshots::runs()
{
    const auto now = underWay();
    const auto ended =
        twoModels().ended({TaskStatus::Passed, TaskStatus::Failed, TaskStatus::Passed,
                           TaskStatus::Limit, TaskStatus::Errored});
    const auto failed = SessionBuilder().failed(
        Error(Error::Kind::Setup,
              u"bubblewrap is not installed, so tasks cannot be isolated on "
              "this computer. Install the package bubblewrap."_s));
    m_window->showSession(now.get());
    take(u"02-under-way"_s);
    m_window->showSession(ended.get());
    take(u"03-tasks"_s);
    auto *const view = m_window->findChild<RunView *>();
    view->showTrial(1);
    take(u"04-task"_s);
    const QStringList names{u"results"_s, u"log"_s, u"specification"_s, u"configuration"_s};
    for (int tab = 1; tab < RunView::tabCount; ++tab) {
        view->showTab(tab);
        take(u"%1-%2"_s.arg(tab + 4, 2, 10, QLatin1Char('0')).arg(names.at(tab - 1)));
    }
    m_window->showSession(failed.get());
    view->showTab(0);
    take(u"09-failed"_s);
}

void TestScreenshots::review()
{
    const auto session = SessionBuilder().authoring();
    SpecReview asked;
    asked.spec = specificationOf(4);
    asked.spec.tasks.last().prompt.clear();
    asked.findings = {{3, u"prompt"_s, u"must not be empty"_s}};
    session->feed().startReview(asked);
    m_window->showSession(session.get());
    take(u"10-review"_s);
}

void TestScreenshots::comparison()
{
    RunResult first = twoModels().tasks(6).result({TaskStatus::Passed, TaskStatus::Failed});
    RunResult second = twoModels().tasks(6).result({TaskStatus::Passed});
    first.runId = u"run-test-first"_s;
    second.runId = u"run-test-second"_s;
    second.startedAt = first.startedAt.addSecs(60);
    QTRY_VERIFY(center()->store());
    for (const RunResult &run : {first, second})
        QVERIFY(await(center()->store()->saveRun(run)));
    m_window->showComparison(first.runId, second.runId);
    take(u"11-comparison"_s);
}

void TestScreenshots::resources()
{
    QVERIFY(await(center()->store()->recordIntent(
        {u"run-test-first"_s, ResourceKind::Sandbox, u"benchmark-run-test-first"_s,
         u"https://app.daytona.io/api"_s, Backend::Daytona})));
    QVERIFY(await(center()->store()->recordIntent(
        {u"run-test-first"_s, ResourceKind::Volume, u"benchmarks-run-test-first"_s,
         u"https://app.daytona.io/api"_s, Backend::Daytona})));
    m_window->showResources();
    take(u"12-resources"_s);
}

void TestScreenshots::settings()
{
    m_window->findChild<QAction *>(u"settings"_s)->trigger();
    auto *const dialog = m_window->findChild<SettingsDialog *>();
    QVERIFY(dialog);
    using Page = SettingsDialog::Page;
    const std::pair<Page, QString> pages[] = {
        {Page::General, u"general"_s}, {Page::Keys, u"keys"_s},    {Page::Endpoints, u"servers"_s},
        {Page::Daytona, u"daytona"_s}, {Page::Defaults, u"new"_s}, {Page::Local, u"local"_s},
        {Page::Data, u"data"_s},
    };
    for (const auto &[page, name] : pages) {
        dialog->setPage(page);
        take(u"13-settings-"_s + name, dialog);
    }
    dialog->close();
}

QTEST_MAIN(TestScreenshots)

#include "tst_screenshots.moc"
