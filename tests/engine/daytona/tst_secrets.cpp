// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/secrets.h"

#include "tests/engine/daytona/operationtables.h"

#include <QJsonArray>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Daytona;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = CreationEnd;
using Way = ScriptedReply::Way;

//! However a create goes wrong, it is known afterwards whether there is a secret, and its value is
//! nowhere but in the bodies that set it.
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void creates_data();
    void creates();
    void isGivenTheValue();
    void sends();
    void badInput();
    void cancelledMayExist();
    void valueIsNotTold();
    void foundByName_data();
    void foundByName();
    void removes_data();
    void removes();
};

namespace {

const QString secretPath = u"/api/secret"_s;
const QString pagePath = u"/api/secret/paginated"_s;
const QString idPath = u"/api/secret/k1"_s;
const QByteArray made =
    R"({"id":"k1","name":"quaver-run-1-openai","hosts":["api.openai.com"],"placeholder":"dtn_secret_x"})";

ScriptedReply secret(int status = 200) { return ScriptedReply(status, made); }

ScriptedReply page(const QByteArray &items, const QByteArray &cursor = "null")
{
    return ScriptedReply(200,
                         "{\"items\":[" + items + "],\"total\":1,\"nextCursor\":" + cursor + '}');
}

CreateSecret request()
{
    CreateSecret request;
    request.name = u"quaver-run-1-openai"_s;
    request.value = Secret("sk-the-value-of-the-test");
    request.hosts = {u"api.openai.com"_s};
    return request;
}

} // namespace

void TestSecrets::creates_data()
{
    QTest::addColumn<QList<ScriptedReply>>("posted");
    QTest::addColumn<QList<ScriptedReply>>("listed");
    QTest::addColumn<End>("end");
    QTest::addColumn<QStringList>("log");
    const auto row = [](const char *name, const QList<ScriptedReply> &posted,
                        const QList<ScriptedReply> &listed, End end, const QStringList &log) {
        QTest::newRow(name) << posted << listed << end << log;
    };
    const QString post = u"POST "_s + secretPath;
    const QString list = u"GET "_s + pagePath;
    const QString patch = u"PATCH "_s + idPath;
    const ScriptedReply lost(200, {}, Way::DropBefore);
    const ScriptedReply taken(409, R"({"message":"Secret with name x already exists"})");
    row("new", {secret(201)}, {page({})}, End::Made, {post});
    row("there already", {taken}, {page(made)}, End::Made, {post, list, patch});
    row("answer lost", {lost, taken}, {page(made)}, End::Made, {post, post, list, patch});
    row("answer mangled", {ScriptedReply(201, "<html>")}, {page(made)}, End::Made,
        {post, list, patch});
    row("taken, visible later", {taken}, {page({}), page({}), page(made)}, End::Made,
        {post, list, list, list, patch});
    row("refused", {ScriptedReply(400, R"({"message":"hosts: bad"})")}, {page({})}, End::Absent,
        {post, list});
    row("refused, another one of a longer name", {ScriptedReply(400)},
        {page(R"({"id":"k2","name":"quaver-run-1-openai-2"})")}, End::Absent, {post, list});
    row("wrong key", {ScriptedReply(401)}, {page(made)}, End::Absent, {post});
    row("no permission", {ScriptedReply(403)}, {ScriptedReply(403)}, End::Absent, {post});
    row("not in this server", {ScriptedReply(404)}, {ScriptedReply(404)}, End::Absent, {post});
    row("all answers lost", {lost}, {page({})}, End::Absent, {});
    row("cannot look", {ScriptedReply(500)}, {ScriptedReply(403)}, End::MayExist, {post, list});
}

void TestSecrets::creates()
{
    QFETCH(const QList<ScriptedReply>, posted);
    QFETCH(const QList<ScriptedReply>, listed);
    QFETCH(const End, end);
    QFETCH(const QStringList, log);
    Policy policy = DaytonaFixture::quickPolicy();
    policy.callDeadline = 400ms;
    DaytonaFixture daytona(policy);
    daytona.server.on("POST", secretPath, posted);
    daytona.server.on("GET", pagePath, listed);
    daytona.server.on("PATCH", idPath, {secret()});
    const Result<StoredSecret> result = await(daytona.client.secrets().create(request(), {}));
    if (result) {
        QCOMPARE(result->id, u"k1"_s);
        QCOMPARE(result->hosts, QStringList{u"api.openai.com"_s});
    }
    if (!log.isEmpty())
        QCOMPARE(daytona.server.log(), log);
    checkCreation(result, end, u"quaver-run-1-openai"_s);
}

//! One of the name may have an older value or belong to a request whose answer was lost.
void TestSecrets::isGivenTheValue()
{
    DaytonaFixture daytona;
    daytona.server.on("POST", secretPath, {ScriptedReply(409)});
    daytona.server.on("GET", pagePath, {page(made)});
    daytona.server.on("PATCH", idPath, {secret()});
    QVERIFY(await(daytona.client.secrets().create(request(), {})).isOk());
    const ReceivedRequest patch = daytona.server.requests().last();
    QCOMPARE(DaytonaFixture::bodyOf(patch),
             (QJsonObject{{"value"_L1, u"sk-the-value-of-the-test"_s},
                          {"hosts"_L1, QJsonArray{u"api.openai.com"_s}}}));
    // It went away between the two.
    daytona.server.on("PATCH", idPath, {ScriptedReply(404)});
    const Result<StoredSecret> gone = await(daytona.client.secrets().create(request(), {}));
    QVERIFY(gone.error().isHttp(404));
    QVERIFY(mayExist(gone.error()));
}

void TestSecrets::sends()
{
    DaytonaFixture daytona;
    daytona.server.on("POST", secretPath, {secret(201)});
    CreateSecret full = request();
    full.description = u"Quaver, run-1"_s;
    QVERIFY(await(daytona.client.secrets().create(full, {})).isOk());
    QCOMPARE(DaytonaFixture::bodyOf(daytona.server.requests().first()),
             (QJsonObject{{"name"_L1, u"quaver-run-1-openai"_s},
                          {"value"_L1, u"sk-the-value-of-the-test"_s},
                          {"hosts"_L1, QJsonArray{u"api.openai.com"_s}},
                          {"description"_L1, u"Quaver, run-1"_s}}));
}

void TestSecrets::badInput()
{
    DaytonaFixture daytona;
    CreateSecret nameless = request();
    nameless.name = u"1 b"_s;
    CreateSecret anywhere = request();
    anywhere.hosts.clear();
    CreateSecret empty = request();
    empty.value = Secret();
    for (const CreateSecret &bad : {nameless, anywhere, empty}) {
        const Result<StoredSecret> result = await(daytona.client.secrets().create(bad, {}));
        QCOMPARE(result.error().kind, Error::Kind::Input);
        QVERIFY(!mayExist(result.error()));
    }
    QVERIFY(daytona.server.requests().isEmpty());
}

void TestSecrets::cancelledMayExist()
{
    checkCancelledCreation<StoredSecret>(secretPath, [](const Client &client, CancelToken token) {
        return client.secrets().create(request(), std::move(token));
    });
}

//! Not even a server that repeats what it got makes it into a message.
void TestSecrets::valueIsNotTold()
{
    DaytonaFixture daytona;
    daytona.server.on(
        "POST", secretPath,
        {ScriptedReply(400, R"({"message":"sk-the-value-of-the-test is no good value"})")});
    daytona.server.on("GET", pagePath, {page({})});
    const Result<StoredSecret> result = await(daytona.client.secrets().create(request(), {}));
    QVERIFY2(result.error().message.contains(u"is no good value"_s),
             qPrintable(result.error().message));
    QVERIFY2(!result.error().message.contains(u"sk-the-value"_s),
             qPrintable(result.error().message));
}

void TestSecrets::foundByName_data()
{
    QTest::addColumn<QList<ScriptedReply>>("pages");
    QTest::addColumn<int>("status"); // of the error; 0: found
    QTest::addColumn<int>("calls");
    const QByteArray other = R"({"id":"k2","name":"quaver-run-1-openai-2"})";
    QTest::newRow("first page") << QList{page(other + ',' + made)} << 0 << 1;
    QTest::newRow("second page") << QList{page(other, "\"c\""), page(made)} << 0 << 2;
    QTest::newRow("only a longer name") << QList{page(other)} << 404 << 1;
    QTest::newRow("none") << QList{page({})} << 404 << 1;
    QTest::newRow("not allowed") << QList{ScriptedReply(403)} << 403 << 1;
}

void TestSecrets::foundByName()
{
    QFETCH(const QList<ScriptedReply>, pages);
    QFETCH(const int, status);
    QFETCH(const int, calls);
    DaytonaFixture daytona;
    daytona.server.on("GET", pagePath, pages);
    const Result<StoredSecret> found =
        await(daytona.client.secrets().getByName(u"quaver-run-1-openai"_s, {}));
    QCOMPARE(found.isOk() ? 0 : found.error().httpStatus, status);
    if (found)
        QCOMPARE(found->id, u"k1"_s);
    QCOMPARE(daytona.server.requests().size(), calls);
    QCOMPARE(daytona.server.requests().first().target,
             "/api/secret/paginated?limit=200&name=quaver-run-1-openai");
}

void TestSecrets::removes_data()
{
    addRemovals();
    QTest::newRow("in use, then not") << QList{ScriptedReply(409), ScriptedReply(204)} << 2 << 0;
    QTest::newRow("refused") << QList{ScriptedReply(400)} << 1 << 400;
}

void TestSecrets::removes()
{
    checkRemoval(idPath, [](const Client &client) {
        return client.secrets().removeEventually(u"k1"_s, 5s, {});
    });
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
