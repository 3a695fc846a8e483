// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/local/localclient.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>
#include <QWebSocket>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

class TestLocalSandboxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void create();
    void badCreates_data();
    void badCreates();
    void names();
    void mountsAreShared();
    void lists();
    void settings();
    void stopAndStart();
    void deleteOnStop();
    void destroyed();
    void died();
    void events();
    void eventsNeedTheToken();
    void anotherServerStarts();
    void nothingIsLeft();

private:
    LocalClient::Answer post(const QString &path, const QJsonObject &body = {})
    {
        return m_client->call("POST", path, body);
    }
    LocalClient::Answer get(const QString &path) { return m_client->call("GET", path); }
    QString state(const QString &sandbox)
    {
        return get(u"/api/sandbox/"_s + sandbox).json().value(u"state"_s).toString();
    }
    QString run(const QString &sandbox, const QString &command)
    {
        return post(u"/toolbox/%1/process/execute"_s.arg(sandbox), {{u"command"_s, command}})
            .json()
            .value(u"result"_s)
            .toString();
    }
    std::unique_ptr<LocalClient> m_client;
};

void TestLocalSandboxes::init()
{
    m_client = std::make_unique<LocalClient>();
    QCOMPARE(m_client->start(), QString());
}

void TestLocalSandboxes::create()
{
    const auto answer = post(u"/api/sandbox"_s,
                             {{u"name"_s, u"agent"_s},
                              {u"labels"_s, QJsonObject{{u"quaver.run"_s, u"r"_s}}},
                              {u"env"_s, QJsonObject{{u"A"_s, u"b"_s}}},
                              {u"cpu"_s, 1},
                              {u"quaverMemoryMiB"_s, 700},
                              {u"quaverDiskMiB"_s, 2048},
                              {u"ttlMinutes"_s, 30},
                              {u"autoStopInterval"_s, 0}});
    QCOMPARE(answer.status, 200);
    const QJsonObject sandbox = answer.json();
    const QString url = u"http://127.0.0.1:%1/toolbox"_s.arg(m_client->port());
    QCOMPARE(sandbox.value(u"state"_s).toString(), u"started"_s);
    QCOMPARE(sandbox.value(u"toolboxProxyUrl"_s).toString(), url);
    QCOMPARE(sandbox.value(u"memory"_s).toInt(), 1);
    QCOMPARE(sandbox.value(u"disk"_s).toInt(), 2);
    QCOMPARE(sandbox.value(u"env"_s).toObject().value(u"A"_s).toString(), u"b"_s);
    const auto end =
        QDateTime::fromString(sandbox.value(u"autoDestroyAt"_s).toString(), Qt::ISODateWithMs);
    QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(end) - 1800) < 60);
    for (const QString &field :
         {u"organizationId"_s, u"user"_s, u"public"_s, u"networkBlockAll"_s, u"target"_s, u"gpu"_s})
        QVERIFY2(sandbox.contains(field), qPrintable(field));
    const QString id = sandbox.value(u"id"_s).toString();
    QCOMPARE(get(u"/api/sandbox/agent"_s).json().value(u"id"_s).toString(), id);
    QCOMPARE(get(u"/api/sandbox/%1/toolbox-proxy-url"_s.arg(id)).json().value(u"url"_s).toString(),
             url);
    QCOMPARE(run(id, u"echo $A"_s), u"b\n"_s);
}

void TestLocalSandboxes::badCreates_data()
{
    QTest::addColumn<QJsonObject>("body");
    const auto mount = [](const QString &volume, const QString &path, const QString &subpath) {
        return QJsonObject{
            {u"volumes"_s,
             QJsonArray{QJsonObject{
                 {u"volumeId"_s, volume}, {u"mountPath"_s, path}, {u"subpath"_s, subpath}}}}};
    };
    QTest::newRow("unknown volume") << mount(u"none"_s, u"/output"_s, u""_s);
    QTest::newRow("mount over the system") << mount(u"v"_s, u"/etc"_s, u""_s);
    QTest::newRow("relative mount") << mount(u"v"_s, u"output"_s, u""_s);
    QTest::newRow("subpath upwards") << mount(u"v"_s, u"/output"_s, u"../x"_s);
    QTest::newRow("resources of a snapshot") << QJsonObject{{u"snapshot"_s, u"s"_s}, {u"cpu"_s, 2}};
    QTest::newRow("snapshot and image")
        << QJsonObject{{u"snapshot"_s, u"s"_s},
                       {u"buildInfo"_s, QJsonObject{{u"dockerfileContent"_s, u"FROM x"_s}}}};
    QTest::newRow("GPU") << QJsonObject{{u"gpu"_s, 1}};
    QTest::newRow("secrets") << QJsonObject{
        {u"secrets"_s, QJsonArray{QJsonObject{{u"A"_s, u"b"_s}}}}};
    QTest::newRow("label of a wrong type") << QJsonObject{{u"labels"_s, QJsonObject{{u"a"_s, 1}}}};
    QTest::newRow("name with markup") << QJsonObject{{u"name"_s, u"<b>"_s}};
    QTest::newRow("variable") << QJsonObject{{u"env"_s, QJsonObject{{u"A=B"_s, u"c"_s}}}};
    QTest::newRow("fraction") << QJsonObject{{u"cpu"_s, 1.5}};
    QTest::newRow("negative time to live") << QJsonObject{{u"ttlMinutes"_s, -1}};
}

void TestLocalSandboxes::badCreates()
{
    QFETCH(QJsonObject, body);
    QCOMPARE(post(u"/api/volumes"_s, {{u"name"_s, u"v"_s}}).status, 200);
    const auto answer = post(u"/api/sandbox"_s, body);
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.json().value(u"message"_s).toString().isEmpty());
    QCOMPARE(get(u"/api/sandbox"_s).json().value(u"items"_s).toArray().size(), 0);
}

void TestLocalSandboxes::names()
{
    const QString first = m_client->createSandbox({{u"name"_s, u"same"_s}});
    QVERIFY(!first.isEmpty());
    QCOMPARE(post(u"/api/sandbox"_s, {{u"name"_s, u"same"_s}}).status, 409);
    // The name is free as soon as the deletion is accepted.
    QCOMPARE(m_client->call("DELETE", u"/api/sandbox/same"_s).status, 200);
    QVERIFY(!m_client->createSandbox({{u"name"_s, u"same"_s}}).isEmpty());
}

void TestLocalSandboxes::mountsAreShared()
{
    const QString volume =
        post(u"/api/volumes"_s, {{u"name"_s, u"shared"_s}}).json().value(u"id"_s).toString();
    const auto with = [](const QString &name, const QString &path, const QString &subpath) {
        return QJsonObject{
            {u"volumes"_s,
             QJsonArray{QJsonObject{
                 {u"volumeId"_s, name}, {u"mountPath"_s, path}, {u"subpath"_s, subpath}}}}};
    };
    const QString writer = m_client->createSandbox(with(volume, u"/output"_s, u"agent"_s));
    const QString reader = m_client->createSandbox(with(u"shared"_s, u"/input"_s, u"agent"_s));
    const QString other = m_client->createSandbox(with(volume, u"/output"_s, u"benchmark/1"_s));
    QCOMPARE(run(writer, u"echo spec > /output/spec.json"_s), QString());
    QCOMPARE(run(reader, u"cat /input/spec.json"_s), u"spec\n"_s);
    QCOMPARE(run(other, u"ls -A /output"_s), QString());
    QCOMPARE(get(u"/api/sandbox/"_s + reader)
                 .json()
                 .value(u"volumes"_s)
                 .toArray()
                 .at(0)
                 .toObject()
                 .value(u"volumeId"_s)
                 .toString(),
             volume);
    QCOMPARE(m_client->call("DELETE", u"/api/volumes/"_s + volume).status, 409);
    for (const QString &sandbox : {writer, reader, other})
        QCOMPARE(m_client->call("DELETE", u"/api/sandbox/"_s + sandbox).status, 200);
    QCOMPARE(m_client->call("DELETE", u"/api/volumes/"_s + volume).status, 200);
    QCOMPARE(get(u"/api/volumes/by-name/shared"_s).status, 404);
}

void TestLocalSandboxes::lists()
{
    for (int i = 0; i < 3; ++i) {
        m_client->createSandbox(
            {{u"name"_s, u"list-%1"_s.arg(i)},
             {u"labels"_s, QJsonObject{{u"n"_s, QString::number(i)}, {u"all"_s, u"a b"_s}}}});
    }
    const auto names = [this](const QString &query) {
        QStringList result;
        const QJsonArray items =
            get(u"/api/sandbox?order=asc&"_s + query).json().value(u"items"_s).toArray();
        for (const QJsonValue &item : items)
            result << item.toObject().value(u"name"_s).toString();
        return result.join(u',');
    };
    QCOMPARE(names({}), u"list-0,list-1,list-2"_s);
    QCOMPARE(names(u"labels=%7B%22n%22%3A%221%22%2C%22all%22%3A%22a+b%22%7D"_s), u"list-1"_s);
    QCOMPARE(names(u"labels=%7B%22n%22%3A%221%22%2C%22all%22%3A%22c%22%7D"_s), QString());
    QCOMPARE(names(u"name=LIST-2"_s), u"list-2"_s);
    QCOMPARE(names(u"states=stopped&states=started"_s), u"list-0,list-1,list-2"_s);
    QCOMPARE(names(u"states=stopped"_s), QString());
    const QJsonObject page = get(u"/api/sandbox?order=asc&limit=2"_s).json();
    QCOMPARE(page.value(u"items"_s).toArray().size(), 2);
    QVERIFY(!page.value(u"items"_s)
                 .toArray()
                 .at(0)
                 .toObject()
                 .value(u"toolboxProxyUrl"_s)
                 .toString()
                 .isEmpty());
    QCOMPARE(names(u"limit=2&cursor="_s + page.value(u"nextCursor"_s).toString()), u"list-2"_s);
    QVERIFY(get(u"/api/sandbox"_s).json().value(u"nextCursor"_s).isNull());
    for (const QString &query : {u"limit=0"_s, u"limit=201"_s, u"cursor=x"_s, u"labels=x"_s})
        QCOMPARE(get(u"/api/sandbox?"_s + query).status, 400);
}

void TestLocalSandboxes::settings()
{
    const QString id = m_client->createSandbox({{u"labels"_s, QJsonObject{{u"a"_s, u"1"_s}}}});
    const QString base = u"/api/sandbox/"_s + id;
    QCOMPARE(m_client
                 ->call("PUT", base + u"/labels"_s,
                        QJsonObject{{u"labels"_s, QJsonObject{{u"b"_s, u"2"_s}}}})
                 .status,
             200);
    QCOMPARE(get(base).json().value(u"labels"_s).toObject(), (QJsonObject{{u"b"_s, u"2"_s}}));
    QCOMPARE(post(base + u"/last-activity"_s).status, 201);
    QCOMPARE(post(base + u"/autostop/7"_s).json().value(u"autoStopInterval"_s).toInt(), 7);
    QCOMPARE(post(base + u"/autodelete/-1"_s).json().value(u"autoDeleteInterval"_s).toInt(), -1);
    QVERIFY(post(base + u"/ttl/5"_s).json().contains(u"autoDestroyAt"_s));
    QVERIFY(!post(base + u"/ttl/0"_s).json().contains(u"autoDestroyAt"_s));
    QCOMPARE(post(base + u"/autostop/soon"_s).status, 400);
}

void TestLocalSandboxes::stopAndStart()
{
    const QString id = m_client->createSandbox();
    const QString base = u"/api/sandbox/"_s + id;
    run(id, u"echo kept > file"_s);
    QCOMPARE(post(base + u"/start"_s).status, 200); // already
    const auto stopping = post(base + u"/stop?force=false"_s);
    QCOMPARE(stopping.status, 200);
    QVERIFY((QStringList{u"stopping"_s, u"stopped"_s})
                .contains(stopping.json().value(u"state"_s).toString()));
    QTRY_COMPARE(state(id), u"stopped"_s);
    QCOMPARE(post(base + u"/stop"_s).status, 400);
    const auto toolbox = get(u"/toolbox/%1/version"_s.arg(id));
    QCOMPARE(toolbox.status, 400);
    QVERIFY(toolbox.json().value(u"message"_s).toString().contains(u"Is the Sandbox started?"));
    const auto started = post(base + u"/start"_s);
    QCOMPARE(started.json().value(u"state"_s).toString(), u"started"_s);
    QCOMPARE(run(id, u"cat file"_s), u"kept\n"_s);
}

void TestLocalSandboxes::deleteOnStop()
{
    const QString id = m_client->createSandbox({{u"autoDeleteInterval"_s, 0}});
    QCOMPARE(post(u"/api/sandbox/%1/stop?force=true"_s.arg(id)).status, 200);
    QTRY_COMPARE(get(u"/api/sandbox/"_s + id).status, 404);
}

void TestLocalSandboxes::destroyed()
{
    const QString id = m_client->createSandbox({{u"name"_s, u"gone"_s}});
    const auto answer = m_client->call("DELETE", u"/api/sandbox/"_s + id);
    QCOMPARE(answer.json().value(u"state"_s).toString(), u"destroying"_s);
    QCOMPARE(get(u"/api/sandbox/gone"_s).status, 404);
    QTRY_COMPARE(get(u"/api/sandbox/"_s + id).status, 404);
    QCOMPARE(m_client->call("DELETE", u"/api/sandbox/"_s + id).status, 404);
    QCOMPARE(get(u"/toolbox/%1/version"_s.arg(id)).status, 404);
}

void TestLocalSandboxes::died()
{
    const QString id = m_client->createSandbox({{u"quaverDiskMiB"_s, 20}});
    post(u"/toolbox/%1/process/execute"_s.arg(id),
         {{u"command"_s, u"head -c 100M /dev/zero > hog; sleep 60"_s}, {u"timeout"_s, 50}});
    QTRY_COMPARE(state(id), u"error"_s);
    QVERIFY(
        get(u"/api/sandbox/"_s + id).json().value(u"errorReason"_s).toString().contains(u"20 MiB"));
    const auto toolbox = get(u"/toolbox/%1/version"_s.arg(id));
    QCOMPARE(toolbox.status, 400);
    QVERIFY(toolbox.json().value(u"message"_s).toString().contains(u"20 MiB"));
    QCOMPARE(m_client->call("DELETE", u"/api/sandbox/"_s + id).status, 200);
    QTRY_COMPARE(get(u"/api/sandbox/"_s + id).status, 404);
}

void TestLocalSandboxes::events()
{
    QWebSocket socket;
    QStringList frames;
    connect(&socket, &QWebSocket::textMessageReceived, this,
            [&frames](const QString &text) { frames << text; });
    socket.open(QUrl(
        u"ws://127.0.0.1:%1/api/socket.io/?EIO=4&transport=websocket"_s.arg(m_client->port())));
    QTRY_COMPARE(frames.size(), 1);
    QVERIFY(frames.first().startsWith(u"0{\""));
    socket.sendTextMessage(u"40{\"token\":\"%1\"}"_s.arg(QString::fromLatin1(m_client->token())));
    QTRY_COMPARE(frames.size(), 2);
    QVERIFY(frames.at(1).startsWith(u"40{\"sid\""));
    const QString id = m_client->createSandbox();
    QTRY_VERIFY(frames.size() >= 4);
    QVERIFY(frames.at(2).startsWith(u"42[\"sandbox.created\","));
    QVERIFY(frames.at(3).startsWith(u"42[\"sandbox.state.updated\","));
    QVERIFY(frames.at(3).contains(u"\"newState\":\"started\""));
    QVERIFY(frames.at(3).contains(id));
    m_client->call("DELETE", u"/api/sandbox/"_s + id);
    QTRY_VERIFY(frames.last().contains(u"\"newState\":\"destroyed\""));
}

void TestLocalSandboxes::eventsNeedTheToken()
{
    QWebSocket socket;
    QStringList frames;
    connect(&socket, &QWebSocket::textMessageReceived, this,
            [&frames](const QString &text) { frames << text; });
    socket.open(QUrl(u"ws://127.0.0.1:%1/api/socket.io/?EIO=4"_s.arg(m_client->port())));
    QTRY_COMPARE(frames.size(), 1);
    socket.sendTextMessage(u"40{\"token\":\"dtn_wrong\"}"_s);
    QTRY_COMPARE(frames.size(), 2);
    QCOMPARE(frames.at(1), u"44{\"message\":\"Unauthorized\"}"_s);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

//! Servers that start remove what dead ones have left: nothing of this one, which lives.
void TestLocalSandboxes::anotherServerStarts()
{
    std::atomic<bool> isOver = false;
    std::atomic<int> others = 0;
    std::thread starting([&, directory = m_client->directory()] {
        while (!isOver) {
            Quaver::LocalServer::Options options;
            options.directory = directory;
            if (Quaver::LocalServer::start(options))
                ++others;
        }
    });
    QStringList failures;
    for (int i = 0; i < 30; ++i) {
        const auto made = post(u"/api/sandbox"_s);
        const QString id = made.json().value(u"id"_s).toString();
        if (made.status != 200 || run(id, u"echo $$"_s).isEmpty())
            failures.append(QString::fromUtf8(made.body));
    }
    QTRY_VERIFY(others > 1);
    isOver = true;
    starting.join();
    QCOMPARE(failures, QStringList());
}

void TestLocalSandboxes::nothingIsLeft()
{
    QDir directory(m_client->directory());
    const auto filter = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    QCOMPARE(directory.entryList(filter).size(), 1);
    const QString id = m_client->createSandbox();
    QVERIFY(!id.isEmpty());
    // What is hard to remove, a command that runs, and a request under way.
    run(id, u"mkdir -p a/b/c; touch a/b/c/d; chmod 000 a/b/c a/b a"_s);
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(u"127.0.0.1"_s, m_client->port());
    QVERIFY(socket.waitForConnected());
    const QByteArray body = R"({"command":"touch running; sleep 5555"})";
    socket.write(m_client->rawHead("POST /toolbox/" + id.toLatin1() + "/process/execute",
                                   {{"Authorization", "Bearer " + m_client->token()},
                                    {"Content-Length", QByteArray::number(body.size())}})
                 + body);
    QVERIFY(socket.waitForBytesWritten());
    QTRY_COMPARE(run(id, u"ls running 2>/dev/null"_s), u"running\n"_s);
    m_client->stop();
    QCOMPARE(directory.entryList(filter), QStringList());
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    for (const QString &process : processes) {
        QFile file(u"/proc/%1/cmdline"_s.arg(process));
        if (file.open(QIODevice::ReadOnly))
            QVERIFY2(!file.readAll().contains(QByteArray("sleep\0005555", 10)),
                     qPrintable(process));
    }
}

QTEST_GUILESS_MAIN(TestLocalSandboxes)
#include "tst_localsandboxes.moc"
