// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole runs with models on a strict Daytona server. Keys are its secrets where the provider has an
// https address; nobody serves one here, so those runs go as far as the wire. Where the key is
// handed in, the sandboxes reach a provider on this machine under a name of its own.
#include "modelcases.h"
#include "modelprovider.h"
#include "rununderway.h"
#include "strictserver.h"

#include "engine/flow/sweep.h"
#include "engine/models/modelregistry.h"
#include "engine/store/store.h"

#include <QHostInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace Quaver;

namespace {

const QByteArray secretKey = "sk-canary-of-a-secret-0123456789";
//! Reserved names, which mean something in the sandboxes of the strict server alone: in the first
//! one nobody listens for https, at the other one there is the provider.
const QString nobody = u"models.invalid"_s;
const QString somebody = u"models.test"_s;

//! A run that gives up soon where nobody answers, and not without having asked again.
RunConfig hasty(int tasks)
{
    RunConfig config = testing({u"openai/strong"_s}, scriptedSpecification(tasks));
    config.limits.taskSeconds = 3;
    return config;
}

QString ownName() { return QHostInfo::localHostName(); }

std::shared_ptr<const Models::ModelRegistry> modelsOfNobody()
{
    QProcessEnvironment environment;
    environment.insert(u"OPENAI_BASE_URL"_s, u"https://%1/v1"_s.arg(nobody));
    environment.insert(u"OPENAI_API_KEY"_s, QString::fromLatin1(secretKey));
    const auto registry = Models::ModelRegistry::fromEnvironment(environment);
    if (!registry)
        qFatal("%s", qPrintable(registry.error().message));
    return std::make_shared<const Models::ModelRegistry>(*registry);
}

//! The requests of the engine that \a needle came in, and the sandboxes that saw it, sorted.
QStringList placesOf(const StrictServer &server, const QByteArray &needle)
{
    QStringList places;
    const QString path = u"/canary?needle="_s + QString::fromLatin1(needle);
    for (const QJsonValue &place : server.ask(path)["where"_L1].toArray()) {
        const QString kind = place["kind"_L1].toString();
        places.append(kind == u"request"_s ? u"%1 %2 %3"_s.arg(place["method"_L1].toString(),
                                                               place["route"_L1].toString(),
                                                               place["part"_L1].toString())
                                           : u"%1 %2"_s.arg(kind, place["what"_L1].toString()));
    }
    places.removeDuplicates();
    places.sort();
    return places;
}

QList<QJsonObject> createdSandboxes(const StrictServer &server)
{
    QList<QJsonObject> bodies;
    for (const QJsonValue &request : server.ask(u"/requests?path=^/api/sandbox$"_s).toArray()) {
        if (request["method"_L1] == "POST"_L1)
            bodies.append(QJsonDocument::fromJson(request["body"_L1].toString().toUtf8()).object());
    }
    return bodies;
}

} // namespace

class TestDaytonaModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void storesTheKeyAsASecret();
    void removesTheSecret_data();
    void removesTheSecret();
    void sweepsTheSecretOfACrash();
    void saysWhereNoSecretsAre();
    void refusesWhatCannotBeReached();
    void handsTheKeyIn();
    void believesAnErrorThatItSees();
    void doubtsAnErrorThatItDoesNotSee();

private:
    [[nodiscard]] RunEnvironment secretEnvironment() const;
    //! The provider is reached as \a host.
    [[nodiscard]] RunEnvironment handedInEnvironment(const QString &host) const;

    std::unique_ptr<ModelProvider> m_provider;
    std::unique_ptr<StrictServer> m_server;
};

void TestDaytonaModels::initTestCase()
{
    // Sandboxes of that server have the network of this machine.
    m_provider = std::make_unique<ModelProvider>(QStringList{u"--host"_s, u"0.0.0.0"_s});
    QVERIFY(m_provider->isRunning());
    QVERIFY2(!QHostInfo::fromName(ownName()).addresses().isEmpty(), qPrintable(ownName()));
}

void TestDaytonaModels::init()
{
    QJsonObject config = StrictServer::quickConfig();
    config[u"hosts"_s] = QJsonObject{
        {ownName(), u"127.0.0.1"_s}, {nobody, u"127.0.0.1"_s}, {somebody, u"127.0.0.1"_s}};
    m_server = std::make_unique<StrictServer>(config);
    QVERIFY(m_server->isRunning());
    m_provider->reset();
}

void TestDaytonaModels::cleanup()
{
    QCOMPARE(m_server->violations(), QByteArray());
    if (m_provider->isRunning())
        QCOMPARE(m_provider->violations(), QByteArray());
    m_server.reset();
}

void TestDaytonaModels::cleanupTestCase() { m_provider.reset(); }

RunEnvironment TestDaytonaModels::secretEnvironment() const
{
    RunEnvironment environment;
    environment.endpoint = m_server->endpoint();
    environment.models = modelsOfNobody();
    return environment;
}

RunEnvironment TestDaytonaModels::handedInEnvironment(const QString &host) const
{
    RunEnvironment environment;
    environment.endpoint = m_server->endpoint();
    QUrl url(m_provider->url());
    url.setHost(host);
    environment.models = m_provider->modelsAt(url.toString());
    environment.allowKeyInSandbox = true;
    return environment;
}

//! The sandbox gets a placeholder; the server puts the key into what goes to that host.
void TestDaytonaModels::storesTheKeyAsASecret()
{
    RunUnderWay run(hasty(1), secretEnvironment());
    QStringList journaled;
    run.at(Step::RunningBenchmark, [&](BenchmarkRun &) { journaled = run.journal(); });
    QVERIFY(run.waitForEnd(120'000));
    // Nobody is there, neither in the sandbox nor out here.
    QVERIFY2(statusesOf(run.result().results) == u"errored"_s, run.errorText().constData());
    QCOMPARE(run.result().status, RunStatus::Failed);

    const QJsonArray secrets = m_server->ask(u"/secrets"_s).toArray();
    QCOMPARE(secrets.size(), 1);
    const QJsonValue secret = secrets.at(0);
    QCOMPARE(secret["hosts"_L1].toArray(), QJsonArray{nobody});
    QCOMPARE(secret["value"_L1].toString(), QString::fromLatin1(secretKey));
    QVERIFY(secret["deleted"_L1].toBool());
    QVERIFY2(journaled.contains(secret["name"_L1].toString()), qPrintable(journaled.join(u'\n')));
    QCOMPARE(run.journal(), QStringList());

    QCOMPARE(placesOf(*m_server, secretKey), QStringList{u"POST /secret body"_s});
    QVERIFY(!run.errorText().contains(secretKey));
    for (const QJsonObject &body : createdSandboxes(*m_server)) {
        const bool isTested = body["name"_L1].toString().startsWith(u"benchmark-"_s);
        // The program found the placeholder in that variable: without it, it would not even ask.
        const QJsonObject reference{{u"QUAVER_MODEL_KEY"_s, secret["name"_L1]}};
        const QJsonArray expected = isTested ? QJsonArray({reference}) : QJsonArray();
        QCOMPARE(body["secrets"_L1].toArray(), expected);
        QCOMPARE(body["networkBlockAll"_L1].toBool(), !isTested);
        QCOMPARE(body["domainAllowList"_L1].toString(), isTested ? nobody : QString());
    }
    QCOMPARE(createdSandboxes(*m_server).size(), 3);
    QCOMPARE(m_server->leftovers(), QStringList());
}

void TestDaytonaModels::removesTheSecret_data()
{
    QTest::addColumn<Step>("step");
    QTest::newRow("before the agent") << Step::CreatingAgentSandbox;
    QTest::newRow("in the benchmark") << Step::RunningBenchmark;
}

void TestDaytonaModels::removesTheSecret()
{
    QFETCH(Step, step);
    RunUnderWay run(testing({u"openai/strong"_s}, scriptedSpecification(1)), secretEnvironment());
    run.at(step, [](BenchmarkRun &r) { r.cancel(); });
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().status, RunStatus::Cancelled);
    QCOMPARE(m_server->ask(u"/secrets"_s).toArray().size(), 1);
    QTRY_COMPARE(m_server->leftovers(), QStringList());
    QCOMPARE(run.journal(), QStringList());
}

void TestDaytonaModels::sweepsTheSecretOfACrash()
{
    RunUnderWay run(testing({u"openai/strong"_s}, scriptedSpecification(1)), secretEnvironment());
    run.at(Step::RunningBenchmark, [](BenchmarkRun &r) { r.cancelAtOnce(); });
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().leaked.size(), 5); // three sandboxes, the volume, the secret
    const QString secret = m_server->ask(u"/secrets"_s).toArray().at(0)["name"_L1].toString();
    QVERIFY(run.journal().contains(secret));
    QVERIFY(m_server->leftovers().contains(secret + u':'));

    const auto opened = Store::open(run.dataDirectory());
    QTRY_VERIFY(opened.isFinished());
    QVERIFY(opened.result());
    const auto swept = sweep(*opened.result(), m_server->endpoint(), SweepOptions(), CancelToken());
    QTRY_VERIFY_WITH_TIMEOUT(swept.isFinished(), 30'000);
    QVERIFY(swept.result());
    QCOMPARE(swept.result()->removed.size(), 5);
    QTRY_COMPARE(m_server->leftovers(), QStringList());
}

void TestDaytonaModels::saysWhereNoSecretsAre()
{
    m_server->tell(
        u"/faults"_s,
        {{u"match"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"path"_s, u"/secret$"_s}}},
         {u"action"_s,
          QJsonObject{{u"status"_s, 403},
                      {u"body"_s,
                       QJsonObject{{u"statusCode"_s, 403}, {u"message"_s, u"Access denied"_s}}}}}});
    RunUnderWay run(testing({u"openai/strong"_s}, scriptedSpecification(1)), secretEnvironment());
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().status, RunStatus::Failed);
    QVERIFY2(run.result().error->message.contains(u"--allow-key-in-sandbox"_s),
             run.errorText().constData());
    QVERIFY(!run.errorText().contains(secretKey));
    QTRY_COMPARE(m_server->leftovers(), QStringList());
    QCOMPARE(run.journal(), QStringList());
}

void TestDaytonaModels::refusesWhatCannotBeReached()
{
    RunUnderWay run(testing({u"openai/strong"_s}, scriptedSpecification(1)),
                    handedInEnvironment(u"127.0.0.2"_s));
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().status, RunStatus::Failed);
    QCOMPARE(run.result().error->kind, Error::Kind::Setup);
    QVERIFY2(run.result().error->message.contains(u"127.0.0.2"_s), run.errorText().constData());
    QCOMPARE(m_server->ask(u"/requests?path=/api/"_s).toArray().size(), 0);
}

//! The real work, with an author and a judge, and the key in standard input alone.
void TestDaytonaModels::handsTheKeyIn()
{
    RunConfig config = authoring(u"openai/author-judged"_s, u"anthropic/weak"_s);
    RunUnderWay run(config, handedInEnvironment(somebody));
    QVERIFY(run.waitForEnd(120'000));
    const RunResult &result = run.result();
    QVERIFY2(result.status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(statusesOf(result.results), u"failed passed"_s);
    QCOMPARE(result.results.taskResults.at(1).grader, u"openai/author-judged"_s);

    // The programs' own account, and right nevertheless.
    QVERIFY(result.usage->selfReported && result.usageByRole->tested.selfReported);
    QCOMPARE(countsOf(*result.usage), countsOf(m_provider->used()));
    QCOMPARE(countsOf(result.usageByRole->tested), countsOf(m_provider->used(u"weak"_s)));
    QCOMPARE(countsOf(usageOfTrials(result.results)), countsOf(m_provider->used(u"weak"_s)));
    QCOMPARE(result.usageByRole->author.calls, 1);
    QCOMPARE(result.usageByRole->judge.calls, 2);

    for (const QJsonObject &body : createdSandboxes(*m_server)) {
        QCOMPARE(body["domainAllowList"_L1].toString(), somebody);
        QVERIFY(!body["networkBlockAll"_L1].toBool());
        QVERIFY(!body.contains("secrets"_L1));
    }
    const QStringList places = placesOf(*m_server, m_provider->key());
    QVERIFY(!places.isEmpty());
    for (const QString &place : places)
        QVERIFY2(place.contains(u"input"_s), qPrintable(places.join(u'\n')));
    QVERIFY(!run.errorText().contains(m_provider->key()));
    QCOMPARE(m_server->leftovers(), QStringList());
}

//! Where this machine can reach the provider, too, and ask it.
void TestDaytonaModels::believesAnErrorThatItSees()
{
    RunEnvironment environment = handedInEnvironment(ownName());
    environment.network = true; // Daytona's list of hosts takes no name without a dot
    RunUnderWay run(hasty(2), environment);
    run.at(Step::RunningBenchmark, [&](BenchmarkRun &) { m_provider->kill(); });
    QVERIFY(run.waitForEnd(120'000));
    const BenchmarkResults &results = run.result().results;
    m_provider = std::make_unique<ModelProvider>(QStringList{u"--host"_s, u"0.0.0.0"_s});
    QVERIFY2(statusesOf(results) == u"errored errored"_s, run.errorText().constData());
    QVERIFY(!results.taskResults.at(0).flags.contains(u"unconfirmed-error"_s));
    QVERIFY(!results.taskResults.at(0).reason.isEmpty());
    QCOMPARE(run.result().status, RunStatus::Failed);
    QVERIFY(!results.score);
}

//! What a sandbox says of an error is no evidence: it would be a way not to count.
void TestDaytonaModels::doubtsAnErrorThatItDoesNotSee()
{
    m_provider->addFault({{u"action"_s, QJsonObject{{u"status"_s, 400}}}});
    RunEnvironment environment = handedInEnvironment(ownName());
    environment.network = true;
    RunUnderWay run(testing({u"openai/strong"_s}, scriptedSpecification(2)), environment);
    QVERIFY(run.waitForEnd(120'000));
    const BenchmarkResults &results = run.result().results;
    QVERIFY2(statusesOf(results) == u"limit limit"_s, run.errorText().constData());
    QVERIFY(results.taskResults.at(0).flags.contains(u"unconfirmed-error"_s));
    QCOMPARE(run.result().status, RunStatus::Done);
    QCOMPARE(results.score, std::optional<double>(0));
}

QTEST_GUILESS_MAIN(TestDaytonaModels)
#include "tst_daytonamodels.moc"
