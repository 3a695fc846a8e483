// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/surroundings.h"

#include "tests/app/compose/composefixture.h"
#include "tests/support/await.h"
#include "tests/support/scriptedserver.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Ui;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;

using State = BackendHealth::State;

//! What can be used here, and what an account says.
class TestSurroundings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNotWait();
    void realSandboxes();
    void findsLocalModels();
    void keys();
    void badVariable();
    void endpoints();
    void noDaytonaKey();
    void daytonaAnswers();
    void daytonaRefuses();
    void daytonaIsSilent();
    void accountReport();
};

namespace {

constexpr auto snapshots = R"({"items":[
    {"id":"s2","name":"large","state":"active","mem":8,"cpu":4,"disk":20,"general":true},
    {"id":"s1","name":"small","state":"active","mem":1,"cpu":1,"disk":3,"general":true},
    {"id":"s3","name":"asleep","state":"inactive","mem":64,"cpu":32,"disk":99,"general":true},
    {"id":"s4","name":"own","state":"active","mem":64,"cpu":32,"disk":99,"general":false}],
    "total":4,"page":1,"totalPages":1})";

void serveAccount(ScriptedServer &server, const QByteArray &permissions)
{
    server.on("GET", u"/api/api-keys/current"_s,
              {ScriptedReply(200, R"({"name":"mine","permissions":)" + permissions + '}')});
    server.on("GET", u"/api/config"_s,
              {ScriptedReply(200, R"({"version":"1","defaultSnapshot":"small"})")});
    server.on("GET", u"/api/snapshots"_s, {ScriptedReply(200, snapshots)});
}

constexpr auto allPermissions =
    R"(["write:sandboxes","delete:sandboxes","read:volumes","write:volumes","delete:volumes"])";

QProcessEnvironment daytonaOf(const ScriptedServer &server)
{
    return variablesOf({{"DAYTONA_API_KEY", u"dtn_key_of_the_test"_s},
                        {"DAYTONA_API_URL", server.url(u"/api"_s).toString()},
                        {"DAYTONA_TARGET", u"eu"_s}});
}

bool waitForDaytona(const Surroundings &surroundings)
{
    return QTest::qWaitFor(
        [&] { return surroundings.health(Backend::Daytona).state != State::Checking; });
}

bool knows(const Surroundings &surroundings, const QString &id)
{
    for (const Models::Model &model : surroundings.models()->models()) {
        if (model.id == id)
            return true;
    }
    return false;
}

} // namespace

void TestSurroundings::doesNotWait()
{
    QSemaphore gate;
    Surroundings surroundings(variablesOf(), [&gate] {
        gate.acquire();
        return sandboxesWork();
    });
    QSignalSpy changed(&surroundings, &Surroundings::backendsChanged);
    surroundings.refresh();
    surroundings.refresh(); // the check under way is enough
    QCOMPARE(surroundings.health(Backend::Local).state, State::Checking);
    QVERIFY(surroundings.models());
    gate.release();
    QTRY_COMPARE(surroundings.health(Backend::Local).state, State::Ready);
    QVERIFY(!changed.isEmpty());
}

void TestSurroundings::realSandboxes()
{
    Surroundings surroundings(variablesOf());
    QTRY_VERIFY_WITH_TIMEOUT(surroundings.health(Backend::Local).state != State::Checking, 20'000);
    QVERIFY(!surroundings.health(Backend::Local).text.isEmpty());
    QVERIFY(surroundings.health(Backend::Local).most.cpu.value_or(0) >= 1);
}

void TestSurroundings::findsLocalModels()
{
    ScriptedServer ollama;
    ollama.on("GET", u"/v1/models"_s, {ScriptedReply(200, R"({"data":[{"id":"qwen3:8b"}]})")});
    QProcessEnvironment variables;
    variables.insert(u"OLLAMA_HOST"_s, ollama.url().toString());
    Surroundings surroundings(variables, sandboxesWork);
    const auto before = surroundings.models();
    QSignalSpy changed(&surroundings, &Surroundings::modelsChanged);
    QVERIFY(!knows(surroundings, u"ollama/qwen3:8b"_s));
    QTRY_VERIFY(knows(surroundings, u"ollama/qwen3:8b"_s));
    QVERIFY(!changed.isEmpty());
    QVERIFY(before != surroundings.models()); // the one given out is left alone
}

void TestSurroundings::keys()
{
    Surroundings surroundings(variablesOf(), sandboxesWork);
    QCOMPARE(surroundings.models()->defaultTested(), u"offline"_s);
    surroundings.setVariables(variablesOf({{"OPENAI_API_KEY", u"sk-test-key-0000000"_s}}));
    QCOMPARE(surroundings.models()->defaultTested(), u"gpt-4o"_s);
    QCOMPARE(surroundings.standardBackend(), Backend::Local);
}

void TestSurroundings::badVariable()
{
    Surroundings surroundings(variablesOf({{"OPENAI_BASE_URL", u"not an address"_s}}),
                              sandboxesWork);
    QVERIFY(surroundings.modelsProblem().contains("OPENAI_BASE_URL"_L1));
    QVERIFY(!surroundings.models()->models().isEmpty());
    surroundings.setVariables(variablesOf());
    QCOMPARE(surroundings.modelsProblem(), QString());
}

void TestSurroundings::endpoints()
{
    Surroundings surroundings(variablesOf(), sandboxesWork);
    QVERIFY(!surroundings.models()->resolve(u"box/some"_s));
    ModelEndpoint endpoint;
    endpoint.name = u"box"_s;
    endpoint.baseUrl = u"http://127.0.0.1:9/v1"_s;
    surroundings.setEndpoints({endpoint});
    QVERIFY(surroundings.models()->resolve(u"box/some"_s));
    surroundings.setEndpoints({});
    QVERIFY(!surroundings.models()->resolve(u"box/some"_s));
}

void TestSurroundings::noDaytonaKey()
{
    Surroundings surroundings(variablesOf(), sandboxesWork);
    QVERIFY(waitForDaytona(surroundings));
    QCOMPARE(surroundings.health(Backend::Daytona).state, State::KeyMissing);
}

void TestSurroundings::daytonaAnswers()
{
    ScriptedServer server;
    serveAccount(server, allPermissions);
    Surroundings surroundings(daytonaOf(server), sandboxesWork);
    QCOMPARE(surroundings.standardBackend(), Backend::Daytona);
    QVERIFY(waitForDaytona(surroundings));
    const BackendHealth &health = surroundings.health(Backend::Daytona);
    QCOMPARE(health.state, State::Ready);
    QVERIFY(health.text.contains("eu"_L1));
    QCOMPARE(health.most.cpu, std::optional<int>(4));
    QCOMPARE(health.sizes.size(), 2);
}

void TestSurroundings::daytonaRefuses()
{
    ScriptedServer server;
    server.on("GET", u"/api/api-keys/current"_s,
              {ScriptedReply(401, R"({"message":"Unauthorized"})")});
    Surroundings surroundings(daytonaOf(server), sandboxesWork);
    QVERIFY(waitForDaytona(surroundings));
    const BackendHealth refused = surroundings.health(Backend::Daytona);
    QCOMPARE(refused.state, State::Broken);
    QVERIFY2(refused.text.contains("refused"_L1), qPrintable(refused.text));
    QVERIFY(!refused.text.contains("dtn_key_of_the_test"_L1));

    serveAccount(server, allPermissions); // and then it is put right
    surroundings.refresh();
    QCOMPARE(surroundings.health(Backend::Daytona).state, State::Checking);
    QVERIFY(waitForDaytona(surroundings));
    QCOMPARE(surroundings.health(Backend::Daytona).state, State::Ready);
}

void TestSurroundings::daytonaIsSilent()
{
    ScriptedServer server;
    const QProcessEnvironment variables = daytonaOf(server);
    server.refuse();
    Surroundings surroundings(variables, sandboxesWork);
    QTRY_COMPARE_WITH_TIMEOUT(surroundings.health(Backend::Daytona).state, State::Broken, 20'000);
}

void TestSurroundings::accountReport()
{
    ScriptedServer server;
    serveAccount(server, R"(["write:sandboxes","delete:sandboxes","read:volumes"])");
    Endpoint endpoint;
    endpoint.apiUrl = server.url(u"/api"_s);
    endpoint.apiKey = Secret("dtn_key_of_the_test");
    const Result<AccountReport> report = await(checkAccount(endpoint, {}));
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->keyName, u"mine"_s);
    QCOMPARE(report->missingPermissions, QStringList({u"write:volumes"_s, u"delete:volumes"_s}));
    QCOMPARE(report->defaultSnapshot, u"small"_s);
    QVERIFY(report->isDefaultActive);
    QCOMPARE(report->sizes.size(), 2);
    QCOMPARE(report->sizes.constFirst().snapshot, u"small"_s);
    QCOMPARE(report->sizes.constLast().resources.memory, std::optional<int>(8192));

    CancelSource cancel;
    const Pending<AccountReport> given = checkAccount(endpoint, cancel.token());
    cancel.cancel();
    const Result<AccountReport> cancelled = await(given);
    QVERIFY(!cancelled);
    QVERIFY(cancelled.error().isCancelled());
}

QTEST_MAIN(TestSurroundings)
#include "tst_surroundings.moc"
