// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/preparation.h"

#include "engine/flow/runmodels.h"
#include "engine/models/modelregistry.h"

#include <QProcessEnvironment>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Flow;

namespace {

RunEnvironment environmentOf(Backend backend)
{
    RunEnvironment environment;
    environment.endpoint.backend = backend;
    environment.endpoint.apiUrl = QUrl(u"http://127.0.0.1:1/api"_s);
    environment.endpoint.apiKey = Secret("a-key-for-tests");
    return environment;
}

//! Without any key.
Models::ModelRegistry bareRegistry()
{
    return *Models::ModelRegistry::fromEnvironment(QProcessEnvironment());
}

RunConfig promptConfig()
{
    RunConfig config;
    config.prompt = u"Create a benchmark"_s;
    return config;
}

} // namespace

using Change = std::function<void(RunConfig &, RunEnvironment &)>;
Q_DECLARE_METATYPE(Change)

class TestPreparation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesWhatIsLeftOpen();
    void refuses_data();
    void refuses();
    void namesTasksWithoutCheck();
};

void TestPreparation::decidesWhatIsLeftOpen()
{
    const Result<RunConfig> config =
        prepared(promptConfig(), environmentOf(Backend::Local), bareRegistry());
    QVERIFY(config);
    QCOMPARE(config->agentModel, u"offline"_s);
    QCOMPARE(config->benchmarkModels, QStringList{u"offline"_s});
    QCOMPARE(config->backend, Backend::Local);
}

void TestPreparation::refuses_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("names");

    const auto row = [](const char *name, Error::Kind kind, const QString &names,
                        const Change &change) { QTest::newRow(name) << change << kind << names; };
    using Kind = Error::Kind;
    row("no prompt", Kind::Input, u"prompt"_s,
        [](RunConfig &c, RunEnvironment &) { c.prompt = u"  \n"_s; });
    row("endless prompt", Kind::Input, u"prompt"_s,
        [](RunConfig &c, RunEnvironment &) { c.prompt = QString(100'000, u'x'); });
    row("no endpoint", Kind::Setup, u"Quaver::Local"_s,
        [](RunConfig &, RunEnvironment &e) { e.endpoint.apiUrl = QUrl(); });
    row("no address", Kind::Setup, u"ftp"_s,
        [](RunConfig &, RunEnvironment &e) { e.endpoint.apiUrl = QUrl(u"ftp://x/"_s); });
    row("no key", Kind::Setup, u"DAYTONA_API_KEY"_s,
        [](RunConfig &, RunEnvironment &e) { e.endpoint.apiKey = Secret(); });
    row("a model twice", Kind::Input, u"benchmarkModels"_s, [](RunConfig &c, RunEnvironment &) {
        c.benchmarkModels = {u"offline"_s, u"offline"_s};
    });
    row("snapshot locally", Kind::Input, u"snapshot"_s,
        [](RunConfig &c, RunEnvironment &) { c.snapshot = u"s"_s; });
    row("snapshot and image", Kind::Input, u"image"_s, [](RunConfig &c, RunEnvironment &e) {
        e.endpoint.backend = Backend::Daytona;
        c.snapshot = u"s"_s;
        c.image = u"debian:12"_s;
    });
    row("snapshot and resources", Kind::Input, u"snapshot"_s, [](RunConfig &c, RunEnvironment &e) {
        e.endpoint.backend = Backend::Daytona;
        c.snapshot = u"s"_s;
        c.resources.cpu = 4;
    });
}

void TestPreparation::refuses()
{
    QFETCH(Change, change);
    RunConfig config = promptConfig();
    RunEnvironment environment = environmentOf(Backend::Local);
    change(config, environment);
    const Result<RunConfig> result = prepared(config, environment, bareRegistry());
    QVERIFY(!result);
    QTEST(result.error().kind, "kind");
    QFETCH(QString, names);
    QVERIFY2(result.error().message.contains(names), qPrintable(result.error().message));
}

void TestPreparation::namesTasksWithoutCheck()
{
    RunConfig config;
    BenchmarkSpec spec;
    spec.name = u"given"_s;
    spec.description = u"from the file"_s;
    for (const QString &id : {u"with"_s, u"without"_s}) {
        Task task;
        task.id = id;
        task.prompt = u"What is asked of "_s + id;
        task.expectedOutcome = u"x"_s;
        if (id == "with"_L1) {
            task.check = Check();
            task.check->value = u"x"_s;
        }
        spec.tasks.append(task);
    }
    const RunModels withoutJudge;
    const Result<void> refused = checkGradable(spec, withoutJudge);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Input);
    QVERIFY(refused.error().message.contains(u": without."_s));
    RunModels withJudge;
    withJudge.judge = Models::Model();
    QVERIFY(checkGradable(spec, withJudge));

    config.spec = spec;
    config.spec->tasks.removeLast();
    QVERIFY(checkGradable(*config.spec, withoutJudge));
    const Result<RunConfig> accepted =
        prepared(config, environmentOf(Backend::Local), bareRegistry());
    QVERIFY(accepted);
    QCOMPARE(accepted->prompt, u"from the file"_s);
}

QTEST_GUILESS_MAIN(TestPreparation)
#include "tst_preparation.moc"
