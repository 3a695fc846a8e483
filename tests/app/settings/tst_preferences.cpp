// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/defaults.h"
#include "app/setup/preferences.h"
#include "app/setup/preparedrun.h"
#include "tests/app/compose/composefixture.h"

#include <QtTest>

#include <QSettings>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Setup;

//! What is set for the whole program, and how it gets into configurations.
class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Testing::useOwnSettings(u"preferences"_s); }
    void init() { QSettings().clear(); }
    void nothingIsSet();
    void keptAndTold();
    void anEditedFile();
    void cannotBeWritten();
    void daytona();
    void defaults();
    void newDefaults();
    void usedEndpoints();
    void aRunKnowsTheEndpoints();
    void aKeyGoesToItsOwnServer();
};

namespace {

RunConfig someDefaults()
{
    RunConfig config;
    config.agentModel = u"claude-sonnet-4-5"_s;
    config.benchmarkModels = {u"gpt-4o"_s, u"gpu/llama"_s};
    config.backend = Backend::Local;
    config.trials = 3;
    config.limits.costUsd = 2.5;
    return config;
}

} // namespace

void TestPreferences::nothingIsSet()
{
    const Preferences preferences;
    QCOMPARE(preferences.language(), QString());
    QCOMPARE(preferences.colourScheme(), ColourScheme::System);
    QVERIFY(preferences.endpoints().isEmpty());
    QCOMPARE(preferences.daytonaUrl(), QString());
    QCOMPARE(preferences.defaults(), RunConfig());
    QCOMPARE(preferences.localDefaults(), RunConfig());
    QCOMPARE(preferences.dataDirectory(), QString());
}

void TestPreferences::keptAndTold()
{
    Preferences preferences;
    const Preferences other; // such as that of the command line
    QSignalSpy language(&preferences, &Preferences::languageChanged);
    QSignalSpy colours(&preferences, &Preferences::colourSchemeChanged);
    QSignalSpy endpoints(&preferences, &Preferences::endpointsChanged);
    QSignalSpy folder(&preferences, &Preferences::dataDirectoryChanged);
    for (int i = 0; i < 2; ++i) { // the second time nothing is new
        preferences.setLanguage(u"de"_s);
        preferences.setColourScheme(ColourScheme::Dark);
        preferences.setEndpoints(
            {ModelEndpoint{u"gpu"_s, u"http://gpu-box:8000/v1"_s, u"GPU_KEY"_s, {}}});
        preferences.setDataDirectory(u"/some/where"_s);
    }
    for (const QSignalSpy *spy : {&language, &colours, &endpoints, &folder})
        QCOMPARE(spy->size(), 1);
    QCOMPARE(other.language(), u"de"_s);
    QCOMPARE(other.colourScheme(), ColourScheme::Dark);
    QCOMPARE(other.endpoints(),
             (QList{ModelEndpoint{u"gpu"_s, u"http://gpu-box:8000/v1"_s, u"GPU_KEY"_s, {}}}));
    QCOMPARE(other.dataDirectory(), u"/some/where"_s);
    preferences.setLanguage(QString());
    preferences.setEndpoints({});
    preferences.setDataDirectory(QString());
    preferences.setColourScheme(ColourScheme::System);
    QVERIFY(other.endpoints().isEmpty());
    QVERIFY(!QSettings().contains(u"window/language"_s));
    QVERIFY(!QSettings().contains(u"models/endpoints"_s));
}

void TestPreferences::anEditedFile()
{
    QSettings settings;
    settings.setValue(u"window/colours"_s, 17);
    settings.setValue(u"models/endpoints"_s, u"{\"endpoints\": [{\"name\": \"Not Good\"}]}"_s);
    settings.setValue(u"compose/defaults"_s, u"{\"trials\": -4}"_s);
    settings.setValue(u"local/defaults"_s, u"no json"_s);
    const Preferences preferences;
    QCOMPARE(preferences.colourScheme(), ColourScheme::System);
    QVERIFY(preferences.endpoints().isEmpty());
    QCOMPARE(preferences.defaults(), RunConfig());
    QCOMPARE(preferences.localDefaults(), RunConfig());
}

void TestPreferences::cannotBeWritten()
{
    // A folder stands where the file should be: nobody can write there, not even root.
    const QString file = QSettings().fileName();
    QFile::remove(file);
    QVERIFY(QDir().mkpath(file + u"/in"_s));
    Preferences preferences;
    QSignalSpy notStored(&preferences, &Preferences::notStored);
    preferences.setLanguage(u"de"_s);
    QVERIFY(QDir(file).removeRecursively());
    QCOMPARE(notStored.size(), 1);
    QVERIFY(notStored.at(0).at(0).toString().contains(file));
}

void TestPreferences::daytona()
{
    Preferences preferences;
    preferences.setDaytonaUrl(u" https://daytona.example/api "_s);
    preferences.setDaytonaTarget(u"eu"_s);
    QProcessEnvironment variables;
    variables.insert(u"OTHER"_s, u"stays"_s);
    QProcessEnvironment completed = preferences.completed(variables);
    QCOMPARE(completed.value(u"DAYTONA_API_URL"_s), u"https://daytona.example/api"_s);
    QCOMPARE(completed.value(u"DAYTONA_TARGET"_s), u"eu"_s);
    QCOMPARE(completed.value(u"OTHER"_s), u"stays"_s);
    variables.insert(u"DAYTONA_API_URL"_s, u"https://other.example/api"_s);
    variables.insert(u"DAYTONA_TARGET"_s, u" "_s);
    completed = preferences.completed(variables);
    QCOMPARE(completed.value(u"DAYTONA_API_URL"_s), u"https://other.example/api"_s);
    QCOMPARE(completed.value(u"DAYTONA_TARGET"_s), u"eu"_s);
}

void TestPreferences::defaults()
{
    Preferences preferences;
    RunConfig defaults = someDefaults();
    defaults.prompt = u"belongs to one benchmark"_s;
    QSignalSpy changed(&preferences, &Preferences::defaultsChanged);
    preferences.setDefaults(defaults);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(preferences.defaults(), someDefaults());

    RunConfig asked;
    asked.prompt = u"test"_s;
    asked.agentModel = u"offline"_s;
    asked.limits.steps = 7;
    const RunConfig filled = withDefaults(asked, preferences.defaults());
    QCOMPARE(filled.prompt, u"test"_s);
    QCOMPARE(filled.agentModel, u"offline"_s);
    QCOMPARE(filled.benchmarkModels, someDefaults().benchmarkModels);
    QCOMPARE(filled.limits.steps, std::optional<int>(7));
    QCOMPARE(filled.limits.costUsd, std::optional<double>(2.5));
    QCOMPARE(filled.trials, std::optional<int>(3));
    QCOMPARE(filled.judgeModel, QString());
}

void TestPreferences::newDefaults()
{
    const RunConfig before = someDefaults();
    RunConfig config = before;
    config.prompt = u"test"_s;
    config.trials = 5; // by a person
    RunConfig now = before;
    now.agentModel = u"claude-opus-4-5"_s;
    now.trials = 1;
    now.backend.reset();
    now.judgeModel = u"gpt-4o"_s;
    const RunConfig changed = withNewDefaults(config, before, now);
    QCOMPARE(changed.prompt, u"test"_s);
    QCOMPARE(changed.agentModel, u"claude-opus-4-5"_s);
    QCOMPARE(changed.trials, std::optional<int>(5));
    QVERIFY(!changed.backend);
    QCOMPARE(changed.judgeModel, u"gpt-4o"_s);
}

void TestPreferences::usedEndpoints()
{
    const QList<ModelEndpoint> set{ModelEndpoint{u"gpu"_s, u"http://gpu-box:8000/v1"_s, {}, {}},
                                   ModelEndpoint{u"other"_s, u"http://other:8000/v1"_s, {}, {}}};
    RunConfig config;
    config.benchmarkModels = {u"gpu/llama"_s, u"other-one"_s};
    QCOMPARE(withUsedEndpoints(config, set).endpoints, QList{set.constFirst()});
    config.endpoints = {ModelEndpoint{u"gpu"_s, u"http://its-own:8000/v1"_s, {}, {}}};
    QCOMPARE(withUsedEndpoints(config, set).endpoints, config.endpoints);
    QCOMPARE(withEndpoints(config.endpoints, set),
             QList({config.endpoints.constFirst(), set.constLast()}));
}

void TestPreferences::aRunKnowsTheEndpoints()
{
    PreparedRun run;
    run.config.prompt = u"test"_s;
    run.config.backend = Backend::Local;
    run.config.agentModel = u"offline"_s;
    run.config.benchmarkModels = {u"gpu/llama"_s};
    RunOptions options;
    options.variables = Testing::variablesOf();
    options.endpoints = {ModelEndpoint{u"gpu"_s, u"http://127.0.0.1:9/v1"_s, {}, {}},
                         ModelEndpoint{u"other"_s, u"http://127.0.0.1:9/v1"_s, {}, {}}};
    const auto decided = decideModels(&run, options, [](const QString &) {});
    QVERIFY2(decided, decided ? "" : qPrintable(decided.error().message));
    QVERIFY(run.environment.models->resolve(u"gpu/llama"_s));
    // What is kept of the run can be repeated where nobody has set it.
    QCOMPARE(run.config.endpoints, QList{options.endpoints.constFirst()});
}

void TestPreferences::aKeyGoesToItsOwnServer()
{
    PreparedRun run;
    run.config.prompt = u"test"_s;
    run.config.agentModel = u"offline"_s;
    run.config.benchmarkModels = {u"gpu/llama"_s};
    run.config.endpoints = {
        ModelEndpoint{u"gpu"_s, u"http://elsewhere:9/v1"_s, u"GPU_API_KEY"_s, {}}};
    RunOptions options;
    options.variables = Testing::variablesOf({{"GPU_API_KEY", u"sk-of-the-gpu-box"_s}});
    options.endpoints = {
        ModelEndpoint{u"gpu"_s, u"http://gpu-box:8000/v1"_s, u"GPU_API_KEY"_s, {}}};
    const auto decided = decideModels(&run, options, [](const QString &) {});
    QVERIFY(!decided);
    QVERIFY(decided.error().message.contains(u"elsewhere"_s));
    run.config.endpoints = options.endpoints;
    QVERIFY(decideModels(&run, options, [](const QString &) {}));
}

QTEST_GUILESS_MAIN(TestPreferences)

#include "tst_preferences.moc"
