// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"
#include "app/run/runsessionprivate.h"
#include "app/setup/language.h"
#include "app/window/mainwindow.h"
#include "app/window/runview.h"
#include "tests/app/support/sessionbuilder.h"

#include <QtTest>

#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Ui;
using namespace Quaver::Tests;

//! Pictures of the window in every state, for people to look at. What fails here is a view that
//! does not fit its size.
class TestScreenshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pictures_data();
    void pictures();

private:
    void take(const QString &name) const;

    QTemporaryDir m_directory;
    std::unique_ptr<MainWindow> m_window;
    QString m_prefix;
};

void TestScreenshots::initTestCase()
{
    Setup::installLanguage();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_directory.path());
    QCoreApplication::setOrganizationName(u"quaver-test"_s);
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    QVERIFY(QDir().mkpath(QStringLiteral(QUAVER_SCREENSHOTS)));
}

void TestScreenshots::take(const QString &name) const
{
    // What comes a moment later: bundled changes, layouts, charts.
    QEventLoop moment;
    QTimer::singleShot(400, &moment, &QEventLoop::quit);
    moment.exec();
    const QPixmap picture = m_window->grab();
    QCOMPARE(picture.size() / picture.devicePixelRatio(), m_window->size());
    QVERIFY(
        picture.save(QStringLiteral(QUAVER_SCREENSHOTS "/") + m_prefix + u'-' + name + u".png"_s));
}

void TestScreenshots::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<bool>("isRightToLeft");
    const auto row = [](const char *name, const QSize &size, ColourScheme scheme, bool mirrored) {
        QTest::newRow(name) << size << static_cast<int>(scheme) << mirrored;
    };
    row("light", {1280, 800}, ColourScheme::Light, false);
    row("dark", {1280, 800}, ColourScheme::Dark, false);
    row("small", {900, 600}, ColourScheme::Light, false);
    row("mirrored", {1280, 800}, ColourScheme::Light, true);
}

void TestScreenshots::pictures()
{
    QFETCH(const QSize, size);
    QFETCH(const int, scheme);
    QFETCH(const bool, isRightToLeft);
    m_prefix = QString::fromLatin1(QTest::currentDataTag());
    applyColourScheme(static_cast<ColourScheme>(scheme));
    QApplication::setLayoutDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);

    const auto under = SessionBuilder()
                           .models({u"gpt-4o"_s, u"claude-sonnet-4-5"_s})
                           .tasks(12)
                           .trials(3)
                           .costCap(2)
                           .benchmarking();
    for (int i = 1; i <= 8; ++i) {
        const TaskStatus status = i % 3 == 0 ? TaskStatus::Failed : TaskStatus::Passed;
        for (int trial = 1; trial <= 3; ++trial)
            under->feed().gradeTrial(u"gpt-4o"_s, resultOf(u"task-%1"_s.arg(i), trial, status));
    }
    const auto several = SessionBuilder()
                             .models({u"gpt-4o"_s, u"claude-sonnet-4-5"_s})
                             .tasks(12)
                             .trials(3)
                             .ended({TaskStatus::Passed, TaskStatus::Failed, TaskStatus::Passed,
                                     TaskStatus::Limit, TaskStatus::Errored});
    const auto failed = SessionBuilder().failed(
        Error(Error::Kind::Setup,
              u"bubblewrap is not installed, so tasks cannot be isolated on "
              "this computer. Install the package bubblewrap."_s));

    m_window = std::make_unique<MainWindow>(m_directory.filePath(u"data"_s));
    m_window->resize(size);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QCOMPARE(m_window->size(), size);
    take(u"1-new"_s);
    m_window->showSession(under.get());
    take(u"2-under-way"_s);
    m_window->showSession(several.get());
    take(u"3-tasks"_s);
    auto *const view = m_window->findChild<RunView *>();
    const QStringList names{u"results"_s, u"log"_s, u"specification"_s, u"configuration"_s};
    for (int tab = 1; tab < RunView::tabCount; ++tab) {
        view->showTab(tab);
        take(u"%1-%2"_s.arg(QString::number(tab + 3), names.at(tab - 1)));
    }
    m_window->showSession(failed.get());
    view->showTab(0);
    take(u"8-failed"_s);
    m_window.reset();
}

QTEST_MAIN(TestScreenshots)

#include "tst_screenshots.moc"
