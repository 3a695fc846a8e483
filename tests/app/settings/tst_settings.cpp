// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/composepage.h"
#include "app/compose/numberfield.h"
#include "app/keys/keydialog.h"
#include "app/look/theme.h"
#include "app/settings/settings.h"
#include "app/setup/language.h"
#include "tests/app/settings/settingsfixture.h"

#include <QtTest>

#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Testing;
using namespace Quaver::Ui;

//! The settings in force: what the form and the runs know of them.
class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void keysOfTheKeychain();
    void endpoints();
    void daytonaAddress();
    void localDefaults();
    void language();
    void shownOnce();
    void asksForKeys();

private:
    void start();

    std::unique_ptr<SettingsFixture> m_fixture;
    std::unique_ptr<Settings> m_settings;
};

void TestSettings::initTestCase()
{
    useOwnSettings(u"settings"_s);
    for (const char *variable : {"ANTHROPIC_API_KEY", "OPENAI_API_KEY", "DAYTONA_API_KEY",
                                 "DAYTONA_API_URL", "DAYTONA_TARGET", "GPU_API_KEY"})
        qunsetenv(variable);
    qputenv("OLLAMA_HOST", "127.0.0.1:9");
}

void TestSettings::init() { m_fixture = std::make_unique<SettingsFixture>(); }

void TestSettings::cleanup()
{
    m_settings.reset();
    m_fixture.reset();
    applyColourScheme(ColourScheme::System);
    Setup::setLanguage(u"en"_s);
}

void TestSettings::start()
{
    m_settings = std::make_unique<Settings>(&m_fixture->preferences(), &m_fixture->keys(),
                                            &m_fixture->surroundings(), m_fixture->folder());
}

void TestSettings::keysOfTheKeychain()
{
    m_fixture->keychain().kept.insert(u"OPENAI_API_KEY"_s, "sk-of-the-keychain");
    start();
    QTRY_COMPARE(m_fixture->surroundings().models()->defaultTested(), u"gpt-4o"_s);
    QCOMPARE(m_settings->runOptions().variables.value(u"OPENAI_API_KEY"_s),
             u"sk-of-the-keychain"_s);
    m_fixture->keys().remove(u"OPENAI_API_KEY"_s);
    QCOMPARE(m_fixture->surroundings().models()->defaultTested(), u"offline"_s);
}

void TestSettings::endpoints()
{
    start();
    ModelEndpoint endpoint;
    endpoint.name = u"gpu"_s;
    endpoint.baseUrl = u"http://127.0.0.1:9/v1"_s;
    endpoint.keyVariable = u"GPU_API_KEY"_s;
    m_fixture->keychain().kept.insert(u"GPU_API_KEY"_s, "sk-of-the-gpu-box");
    m_fixture->preferences().setEndpoints({endpoint});
    // Its key is looked for as soon as it is known.
    QTRY_VERIFY(m_fixture->surroundings().models()->resolve(u"gpu/llama"_s));
    QCOMPARE(m_settings->runOptions().endpoints, QList{endpoint});
    // One of the configuration holds before, by its name.
    ModelEndpoint own = endpoint;
    own.keyVariable.clear();
    m_fixture->surroundings().setEndpoints({own});
    const auto model = m_fixture->surroundings().models()->resolve(u"gpu/llama"_s);
    QVERIFY(model && !model->provider.needsKey);
    m_fixture->preferences().setEndpoints({});
    m_fixture->surroundings().setEndpoints({});
    QVERIFY(!m_fixture->surroundings().models()->resolve(u"gpu/llama"_s));
}

void TestSettings::daytonaAddress()
{
    m_fixture->preferences().setDaytonaUrl(u"http://127.0.0.1:9/api"_s);
    start();
    m_fixture->preferences().setDaytonaTarget(u"eu"_s);
    // A run has it at once; the form once typing pauses.
    QCOMPARE(m_settings->runOptions().variables.value(u"DAYTONA_TARGET"_s), u"eu"_s);
    QTRY_COMPARE(m_fixture->surroundings().variables().value(u"DAYTONA_TARGET"_s), u"eu"_s);
    QCOMPARE(m_fixture->surroundings().variables().value(u"DAYTONA_API_URL"_s),
             u"http://127.0.0.1:9/api"_s);
}

void TestSettings::localDefaults()
{
    start();
    ComposePage page(&m_fixture->surroundings());
    page.setPrompt(u"test"_s);
    page.show();
    RunConfig defaults;
    defaults.resources.cpu = 6;
    defaults.sandboxes = 3;
    m_fixture->preferences().setLocalDefaults(defaults);
    // The form shows it, and leaves it open in what is saved; the run has it.
    QCOMPARE(page.findChild<NumberField *>(u"processors"_s)->standard(), std::optional<double>(6));
    QCOMPARE(page.findChild<NumberField *>(u"sandboxes"_s)->standard(), std::optional<double>(3));
    QVERIFY(!page.config().resources.cpu);
    QSignalSpy asked(&page, &ComposePage::runRequested);
    page.run();
    QCOMPARE(asked.size(), 1);
    const auto config = asked.at(0).at(0).value<RunConfig>();
    QCOMPARE(config.resources.cpu, std::optional<int>(6));
    QCOMPARE(config.sandboxes, std::optional<int>(3));
    QVERIFY(!config.resources.memory);
}

void TestSettings::language()
{
    start();
    const Surroundings &surroundings = m_fixture->surroundings();
    const ComposePage page(&m_fixture->surroundings());
    const QString before = surroundings.health(Backend::Local).text;
    QVERIFY(!before.isEmpty());
    const QSignalSpy looked(&surroundings, &Surroundings::modelsChanged);
    m_fixture->preferences().setLanguage(u"de"_s);
    QTRY_VERIFY(!looked.isEmpty());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(looked.size(), 1); // everything is asked once, whoever shows it
    QTRY_VERIFY(surroundings.health(Backend::Local).text != before);
}

void TestSettings::shownOnce()
{
    m_fixture->preferences().setColourScheme(ColourScheme::Dark);
    start();
    QWidget window;
    QVERIFY(isDark(window.palette()));
    window.show();
    m_settings->show(&window);
    QPointer<SettingsDialog> dialog = window.findChild<SettingsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(!dialog->isModal());
    m_settings->show(&window, SettingsDialog::Page::Daytona);
    QCOMPARE(window.findChildren<SettingsDialog *>().size(), 1);
    QCOMPARE(dialog->page(), SettingsDialog::Page::Daytona);
    dialog->close();
    QTRY_VERIFY(!dialog);
    m_settings->show(&window);
    QCOMPARE(window.findChildren<SettingsDialog *>().size(), 1);
}

void TestSettings::asksForKeys()
{
    m_fixture->preferences().setDaytonaUrl(u"http://127.0.0.1:9/api"_s); // nobody is asked
    start();
    QWidget window;
    window.show();
    const std::pair<QString, QString> providers[] = {{u"openai"_s, u"OPENAI_API_KEY"_s},
                                                     {u"daytona"_s, u"DAYTONA_API_KEY"_s}};
    for (const auto &[provider, variable] : providers) {
        m_settings->askForKey(provider, &window);
        auto *const dialog = window.findChild<KeyDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->windowTitle() != u"Key for openai"_s); // as people write it
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"key"_s), u"sk-entered-by-hand"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(m_fixture->keys().hasKey(variable));
        QTRY_VERIFY(!window.findChild<KeyDialog *>());
    }
    QTRY_COMPARE(m_fixture->surroundings().standardBackend(), Backend::Daytona);
    // Its answer is waited for: nobody is there to take it later.
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->surroundings().health(Backend::Daytona).state,
                              BackendHealth::State::Broken, 20'000);
    m_settings->askForKey(u"nobody"_s, &window);
    QCOMPARE(window.findChild<SettingsDialog *>()->page(), SettingsDialog::Page::Keys);
}

QTEST_MAIN(TestSettings)

#include "tst_settings.moc"
