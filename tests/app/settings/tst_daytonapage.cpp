// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/keydialog.h"
#include "app/look/fieldnote.h"
#include "tests/app/settings/settingsfixture.h"
#include "tests/engine/flow/strictserver.h"
#include "tests/support/scriptedserver.h"

#include <QtTest>

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Testing;
using namespace Quaver::Ui;

using Page = SettingsDialog::Page;

//! The account with Daytona, and "Test connection" against a strict server.
class TestDaytonaPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void noKey();
    void rightKey();
    void wrongKey();
    void deadServer();
    void silentServer();
    void addressesThatAreNone();
    void unencrypted();
    void overriddenByTheEnvironment();

private:
    void test() const;
    [[nodiscard]] FieldNote::Kind resultKind() const;
    [[nodiscard]] QString result() const { return m_settings->note(u"daytonaResult"_s); }
    //! As a person does it.
    void enterKey(const QString &key) const;
    void enterUrl(const QUrl &url) const;

    std::unique_ptr<SettingsFixture> m_settings;
};

void TestDaytonaPage::initTestCase()
{
    useOwnSettings(u"daytonapage"_s);
    for (const char *variable : {"DAYTONA_API_KEY", "DAYTONA_API_URL", "DAYTONA_TARGET"})
        qunsetenv(variable);
}

void TestDaytonaPage::init()
{
    m_settings = std::make_unique<SettingsFixture>();
    m_settings->open(Page::Daytona);
}

void TestDaytonaPage::cleanup()
{
    m_settings.reset();
    qunsetenv("DAYTONA_API_URL");
    qunsetenv("DAYTONA_TARGET");
}

void TestDaytonaPage::test() const
{
    QTest::mouseClick(m_settings->find<QPushButton>(u"testDaytona"_s), Qt::LeftButton);
}

FieldNote::Kind TestDaytonaPage::resultKind() const
{
    return m_settings->find<FieldNote>(u"daytonaResult"_s)->kind();
}

void TestDaytonaPage::enterKey(const QString &key) const
{
    for (QPushButton *button : m_settings->dialog().findChildren<QPushButton *>(u"changeKey"_s)) {
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    auto *const dialog = m_settings->dialog().findChild<KeyDialog *>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"key"_s), key);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!m_settings->dialog().findChild<KeyDialog *>());
}

void TestDaytonaPage::enterUrl(const QUrl &url) const
{
    type(m_settings->find<QLineEdit>(u"daytonaUrl"_s), url.toString());
}

void TestDaytonaPage::noKey()
{
    auto *const button = m_settings->find<QPushButton>(u"testDaytona"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(!button->toolTip().isEmpty());
    m_settings->keys().save(u"DAYTONA_API_KEY"_s, Secret("dtn_key_of_the_test"));
    QVERIFY(button->isEnabled());
}

void TestDaytonaPage::rightKey()
{
    StrictServer server;
    QVERIFY(server.isRunning());
    enterKey(QString::fromUtf8(server.endpoint().apiKey.reveal()));
    enterUrl(server.endpoint().apiUrl);
    test();
    QTRY_COMPARE_WITH_TIMEOUT(resultKind(), FieldNote::Kind::Good, 20'000);
    QVERIFY2(result().contains(u"The key is accepted"_s), qPrintable(result()));
    const auto *const details = m_settings->find<QLabel>(u"daytonaDetails"_s);
    QVERIFY(details->isVisible());
    QVERIFY2(details->text().contains(u"processor"_s), qPrintable(details->text()));
    QVERIFY(!details->text().contains(u"dtn_"_s));
    QCOMPARE(server.violations(), QByteArray());
    // With another address it is no longer known.
    enterUrl(QUrl(u"http://127.0.0.1:9/api"_s));
    QCOMPARE(result(), QString());
    QVERIFY(!details->isVisible());
}

void TestDaytonaPage::wrongKey()
{
    StrictServer server;
    QVERIFY(server.isRunning());
    enterKey(u"dtn_this_is_not_the_key_of_it"_s);
    enterUrl(server.endpoint().apiUrl);
    test();
    QTRY_COMPARE_WITH_TIMEOUT(resultKind(), FieldNote::Kind::Problem, 20'000);
    QVERIFY2(result().contains(u"refused"_s), qPrintable(result()));
    QVERIFY(!result().contains(u"dtn_this"_s));
    QVERIFY(!m_settings->find<QLabel>(u"daytonaDetails"_s)->isVisible());
}

void TestDaytonaPage::deadServer()
{
    auto server = std::make_unique<ScriptedServer>();
    const QUrl url = server->url(u"/api"_s);
    server.reset();
    m_settings->keys().save(u"DAYTONA_API_KEY"_s, Secret("dtn_key_of_the_test"));
    enterUrl(url);
    test();
    QTRY_COMPARE_WITH_TIMEOUT(resultKind(), FieldNote::Kind::Problem, 20'000);
    QVERIFY2(result().contains(u"nothing listens"_s), qPrintable(result()));
}

void TestDaytonaPage::silentServer()
{
    ScriptedServer server;
    server.on("GET", u"/api/api-keys/current"_s,
              {ScriptedReply(200, {}, ScriptedReply::Way::Hang)});
    m_settings->keys().save(u"DAYTONA_API_KEY"_s, Secret("dtn_key_of_the_test"));
    enterUrl(server.url(u"/api"_s));
    auto *const button = m_settings->find<QPushButton>(u"testDaytona"_s);
    const QString words = button->text();
    test();
    QVERIFY(button->text() != words);
    QVERIFY(!result().isEmpty());
    QTRY_COMPARE(server.requests().size(), 1);
    // Everything else goes on meanwhile.
    m_settings->open(Page::General);
    m_settings->open(Page::Daytona);
    test(); // which is "Stop" now
    QCOMPARE(button->text(), words);
    QCOMPARE(result(), QString());
    test();
    QTRY_COMPARE(server.requests().size(), 2);
    m_settings.reset(); // in the middle of it
}

void TestDaytonaPage::addressesThatAreNone()
{
    enterUrl(QUrl(u"https://daytona.example/api"_s));
    QCOMPARE(m_settings->preferences().daytonaUrl(), u"https://daytona.example/api"_s);
    auto *const field = m_settings->find<QLineEdit>(u"daytonaUrl"_s);
    type(field, u"not an address"_s);
    QTRY_VERIFY(m_settings->note(u"daytonaUrlNote"_s).contains(u"https://app.daytona.io/api"_s));
    QVERIFY(m_settings->preferences().daytonaUrl() != u"not an address"_s);
    type(field, QString());
    QCOMPARE(m_settings->preferences().daytonaUrl(), QString());
    QCOMPARE(m_settings->note(u"daytonaUrlNote"_s), QString());
    type(m_settings->find<QLineEdit>(u"daytonaTarget"_s), u"eu"_s);
    QCOMPARE(m_settings->preferences().daytonaTarget(), u"eu"_s);
}

void TestDaytonaPage::unencrypted()
{
    enterUrl(QUrl(u"http://daytona.example/api"_s));
    QVERIFY(m_settings->note(u"daytonaUrlNote"_s).contains(u"unencrypted"_s));
    enterUrl(QUrl(u"http://127.0.0.1:3000/api"_s));
    QCOMPARE(m_settings->note(u"daytonaUrlNote"_s), QString());
}

void TestDaytonaPage::overriddenByTheEnvironment()
{
    qputenv("DAYTONA_API_URL", "https://other.example/api");
    qputenv("DAYTONA_TARGET", "us");
    m_settings->reopen();
    m_settings->open(Page::Daytona);
    const QString url = m_settings->note(u"daytonaUrlNote"_s);
    QVERIFY2(url.contains(u"DAYTONA_API_URL"_s), qPrintable(url));
    QVERIFY(url.contains(u"https://other.example/api"_s));
    const QString target = m_settings->note(u"daytonaTargetNote"_s);
    QVERIFY(target.contains(u"DAYTONA_TARGET"_s));
}

QTEST_MAIN(TestDaytonaPage)

#include "tst_daytonapage.moc"
