// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/local/localclient.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Quaver;
using namespace Qt::StringLiterals;
using Binding = LocalServer::Binding;

namespace {

//! Answers each line that comes through a socket with "NAME: " in front of it.
class EchoSocket
{
public:
    EchoSocket(const QString &path, const QString &name)
    {
        QFile::remove(path);
        isListening =
            m_server.listen(path) && ::chmod(QFile::encodeName(path).constData(), 0666) == 0;
        QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this, name] {
            QLocalSocket *peer = m_server.nextPendingConnection();
            QObject::connect(peer, &QLocalSocket::readyRead, peer, [peer, name] {
                peer->write(name.toUtf8() + ": " + peer->readAll());
                peer->disconnectFromServer();
            });
        });
    }
    bool isListening = false;

private:
    QLocalServer m_server;
};

const QString inside = u"/run/quaver/models.sock"_s;
const QString speak =
    u"python3 -c 'import socket; s = socket.socket(socket.AF_UNIX); s.settimeout(10); "
    "s.connect(\"/run/quaver/models.sock\"); s.sendall(b\"hello\"); print(s.recv(99).decode())'"_s;

} // namespace

//! What the server's owner lets sandboxes see of the host.
class TestLocalBindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void socketIsReached();
    void socketIsMadeAnew();
    void missingSocket();
    void toolsOfASnapshot();
    void snapshotsAreListed();
    void resourcesOfASnapshot();
    void closedTools();
    void volumesStayClear();
    void badOptions_data();
    void badOptions();
    void noSecrets();

private:
    void start(const LocalServer::Options &options)
    {
        m_client = std::make_unique<LocalClient>();
        QCOMPARE(m_client->start(options), QString());
    }
    LocalClient::Answer create(const QJsonObject &body)
    {
        return m_client->call("POST", u"/api/sandbox"_s, body);
    }
    QString run(const QString &sandbox, const QString &command)
    {
        return m_client
            ->call("POST", u"/toolbox/%1/process/execute"_s.arg(sandbox),
                   QJsonObject{{u"command"_s, QString(command + u" 2>&1"_s)}})
            .json()
            .value(u"result"_s)
            .toString();
    }
    //! The same in a session, which joins the sandbox another way.
    QString runInSession(const QString &sandbox, const QString &command)
    {
        const QString sessions = u"/toolbox/%1/process/session"_s.arg(sandbox);
        (void)m_client->call("POST", sessions, QJsonObject{{u"sessionId"_s, u"s"_s}});
        return m_client->exec(sandbox, u"s"_s, command).json().value(u"stdout"_s).toString();
    }
    void write(const QString &path, const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        ::chmod(QFile::encodeName(path).constData(), 0755);
    }
    //! A snapshot "quaver-agent" with a program in a folder of it.
    LocalServer::Options withTools()
    {
        write(m_host->filePath(u"tools/bin/greet"_s), "#!/bin/sh\necho greetings from $0\n");
        write(m_host->filePath(u"private"_s), "not to be seen");
        LocalServer::ToolSnapshot tools;
        tools.name = u"quaver-agent"_s;
        tools.tools = {{m_host->filePath(u"tools"_s), u"/opt/quaver/tools"_s},
                       {m_host->filePath(u"tools/bin/greet"_s), u"/opt/quaver/alone"_s}};
        tools.pathEntries = {u"/opt/quaver/tools/bin"_s};
        LocalServer::Options options;
        options.snapshots = {tools};
        return options;
    }

    std::unique_ptr<QTemporaryDir> m_host; // of the host; open to all
    std::unique_ptr<LocalClient> m_client;
};

void TestLocalBindings::init()
{
    m_client.reset();
    m_host = std::make_unique<QTemporaryDir>();
    ::chmod(QFile::encodeName(m_host->path()).constData(), 0755);
}

void TestLocalBindings::socketIsReached()
{
    // A folder closed to all but its owner, as a gateway has it.
    const QString folder = m_host->filePath(u"closed"_s);
    QVERIFY(QDir().mkdir(folder));
    ::chmod(QFile::encodeName(folder).constData(), 0700);
    const EchoSocket gateway(folder + u"/gateway.sock"_s, u"gateway"_s);
    QVERIFY(gateway.isListening);
    write(folder + u"/private"_s, "not to be seen");
    LocalServer::Options options;
    options.sockets = {{folder + u"/gateway.sock"_s, inside}};
    start(options);
    for (int i = 0; i < 2; ++i) { // each sandbox has it
        const QString sandbox = m_client->createSandbox();
        QCOMPARE(run(sandbox, speak), u"gateway: hello\n"_s);
        QCOMPARE(runInSession(sandbox, speak), u"gateway: hello\n"_s);
        QCOMPARE(run(sandbox, u"ls -A /run /run/quaver"_s),
                 u"/run:\nquaver\n\n/run/quaver:\nmodels.sock\n"_s);
        QVERIFY(run(sandbox, u"rm -f /run/quaver/models.sock"_s).contains(u"Read-only"_s));
        QVERIFY(run(sandbox, u"chmod 600 /run/quaver/models.sock"_s).contains(u"Read-only"_s));
    }
    m_client.reset();
    QVERIFY(QFile::exists(folder + u"/gateway.sock"_s));
}

//! One that ended and began anew has another socket of the same name.
void TestLocalBindings::socketIsMadeAnew()
{
    const QString folder = m_host->filePath(u"closed"_s);
    QVERIFY(QDir().mkdir(folder));
    ::chmod(QFile::encodeName(folder).constData(), 0700);
    LocalServer::Options options;
    options.sockets = {{folder + u"/gateway.sock"_s, inside}};
    auto gateway = std::make_unique<EchoSocket>(folder + u"/gateway.sock"_s, u"first"_s);
    start(options);
    QCOMPARE(run(m_client->createSandbox(), speak), u"first: hello\n"_s);
    gateway.reset();
    gateway = std::make_unique<EchoSocket>(folder + u"/gateway.sock"_s, u"second"_s);
    QCOMPARE(run(m_client->createSandbox(), speak), u"second: hello\n"_s);
}

void TestLocalBindings::missingSocket()
{
    LocalServer::Options options;
    options.sockets = {{m_host->filePath(u"none.sock"_s), inside}};
    start(options);
    const auto missing = create({});
    QCOMPARE(missing.status, 400);
    QVERIFY2(missing.body.contains("none.sock"), missing.body.constData());
    write(m_host->filePath(u"none.sock"_s), "a file");
    const auto file = create({});
    QCOMPARE(file.status, 400);
    QVERIFY2(file.body.contains("is not a socket"), file.body.constData());
    QCOMPARE(m_client->call("GET", u"/api/sandbox"_s).json().value(u"items"_s).toArray().size(), 0);
}

void TestLocalBindings::toolsOfASnapshot()
{
    start(withTools());
    const QString plain = m_client->createSandbox();
    QVERIFY(run(plain, u"greet"_s).contains(u"not found"_s));
    QVERIFY(run(plain, u"ls /opt/quaver"_s).contains(u"No such file"_s));
    const QString sandbox = m_client->createSandbox(
        {{u"snapshot"_s, u"quaver-agent"_s},
         {u"env"_s, QJsonObject{{u"PATH"_s, u"/usr/local/bin:/usr/bin:/bin"_s}}}});
    QVERIFY(!sandbox.isEmpty());
    QCOMPARE(run(sandbox, u"greet"_s), u"greetings from /opt/quaver/tools/bin/greet\n"_s);
    QCOMPARE(run(sandbox, u"/opt/quaver/alone"_s), u"greetings from /opt/quaver/alone\n"_s);
    QCOMPARE(run(sandbox, u"echo $PATH"_s),
             u"/opt/quaver/tools/bin:/usr/local/bin:/usr/bin:/bin\n"_s);
    QCOMPARE(runInSession(sandbox, u"greet"_s), u"greetings from /opt/quaver/tools/bin/greet\n"_s);
    QCOMPARE(run(sandbox, u"ls /opt/quaver"_s), u"alone\ntools\n"_s);
    QVERIFY(run(sandbox, u"touch /opt/quaver/tools/new"_s).contains(u"Read-only"_s));
    QVERIFY(run(sandbox, u"cat "_s + m_host->filePath(u"private"_s)).contains(u"No such file"_s));
    QCOMPARE(
        m_client->call("GET", u"/api/sandbox/"_s + sandbox).json().value(u"snapshot"_s).toString(),
        u"quaver-agent"_s);
    // It has them again after a stop.
    QCOMPARE(m_client->call("POST", u"/api/sandbox/%1/stop?force=true"_s.arg(sandbox)).status, 200);
    QTRY_COMPARE(m_client->call("POST", u"/api/sandbox/%1/start"_s.arg(sandbox)).status, 200);
    QCOMPARE(run(sandbox, u"greet"_s), u"greetings from /opt/quaver/tools/bin/greet\n"_s);
}

void TestLocalBindings::snapshotsAreListed()
{
    start(withTools());
    const QJsonObject all = m_client->call("GET", u"/api/snapshots?limit=200"_s).json();
    QCOMPARE(all.value(u"total"_s).toInt(), 2);
    QCOMPARE(all.value(u"totalPages"_s).toInt(), 1);
    const QJsonObject agent = all.value(u"items"_s).toArray().at(1).toObject();
    QCOMPARE(agent.value(u"name"_s).toString(), u"quaver-agent"_s);
    QCOMPARE(agent.value(u"state"_s).toString(), u"active"_s);
    QCOMPARE(agent.value(u"cpu"_s).toInt(), 2);
    QCOMPARE(agent.value(u"mem"_s).toInt(), 4);
    QCOMPARE(agent.value(u"disk"_s).toInt(), 10);
    const QJsonObject second = m_client->call("GET", u"/api/snapshots?limit=1&page=2"_s).json();
    QCOMPARE(second.value(u"items"_s).toArray(), QJsonArray{agent});
    QCOMPARE(m_client->call("GET", u"/api/snapshots?limit=0"_s).status, 400);
    for (const QString &name : {u"quaver-agent"_s, agent.value(u"id"_s).toString()})
        QCOMPARE(m_client->call("GET", u"/api/snapshots/"_s + name).json(), agent);
    QCOMPARE(m_client->call("GET", u"/api/snapshots/none"_s).status, 404);
    // The one that is told to clients as the default is one, too.
    QCOMPARE(create({{u"snapshot"_s, u"local"_s}}).status, 200);
    const auto unknown = create({{u"snapshot"_s, u"none"_s}});
    QCOMPARE(unknown.status, 400);
    QVERIFY2(unknown.body.contains("Snapshot none not found"), unknown.body.constData());
}

void TestLocalBindings::resourcesOfASnapshot()
{
    start(withTools());
    const QJsonObject own{{u"snapshot"_s, u"quaver-agent"_s},
                          {u"cpu"_s, 1},
                          {u"quaverMemoryMiB"_s, 700},
                          {u"quaverDiskMiB"_s, 2000}};
    const QJsonObject made = create(own).json();
    QCOMPARE(made.value(u"cpu"_s).toInt(), 1);
    QCOMPARE(made.value(u"quaverMemoryMiB"_s).toInt(), 700);
    QCOMPARE(made.value(u"quaverDiskMiB"_s).toInt(), 2000);
    const auto daytonas = create({{u"snapshot"_s, u"quaver-agent"_s}, {u"memory"_s, 4}});
    QCOMPARE(daytonas.status, 400);
    QVERIFY2(daytonas.body.contains("Cannot specify Sandbox resources"), daytonas.body.constData());
}

void TestLocalBindings::closedTools()
{
    start(withTools());
    const QByteArray tools = QFile::encodeName(m_host->filePath(u"tools"_s));
    ::chmod(tools.constData(), 0700);
    const auto answer = create({{u"snapshot"_s, u"quaver-agent"_s}});
    const bool isRoot = ::geteuid() == 0; // whose sandboxes run as somebody else
    QCOMPARE(answer.status, isRoot ? 400 : 200);
    QCOMPARE(answer.body.contains("install it in a place that is open to all"), isRoot);
    // Nobody else has to do with it.
    QVERIFY(!m_client->createSandbox().isEmpty());
}

void TestLocalBindings::volumesStayClear()
{
    LocalServer::Options options = withTools();
    const EchoSocket gateway(m_host->filePath(u"g.sock"_s), u"gateway"_s);
    options.sockets = {{m_host->filePath(u"g.sock"_s), inside}};
    start(options);
    QCOMPARE(m_client->call("POST", u"/api/volumes"_s, QJsonObject{{u"name"_s, u"v"_s}}).status,
             200);
    const auto at = [&](const QString &path) {
        return create({{u"volumes"_s,
                        QJsonArray{QJsonObject{{u"volumeId"_s, u"v"_s}, {u"mountPath"_s, path}}}}})
            .status;
    };
    QCOMPARE(at(u"/run/quaver"_s), 400);
    QCOMPARE(at(inside), 400);
    QCOMPARE(at(u"/opt/quaver/tools/bin"_s), 400);
    QCOMPARE(at(u"/opt"_s), 400);
    QCOMPARE(at(u"/run/quaver2"_s), 200);
}

void TestLocalBindings::badOptions_data()
{
    QTest::addColumn<QList<Binding>>("sockets");
    QTest::addColumn<QList<Binding>>("tools");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("pathEntry");
    const Binding good{u"/tmp/s"_s, inside};
    const auto socket = [](const char *name, const Binding &binding) {
        QTest::newRow(name) << QList{binding} << QList<Binding>() << u"a"_s << u"/a"_s;
    };
    socket("relative on the host", {u"s"_s, inside});
    socket("relative inside", {u"/tmp/s"_s, u"s"_s});
    socket("over the system", {u"/tmp/s"_s, u"/usr/bin/env"_s});
    socket("upwards", {u"/tmp/s"_s, u"/run/../s"_s});
    socket("a folder for a name", {u"/tmp/s"_s, u"/run/s/"_s});
    QTest::newRow("both the same") << QList{good, good} << QList<Binding>() << u"a"_s << u"/a"_s;
    QTest::newRow("tool below a socket")
        << QList{good} << QList{Binding{u"/opt"_s, inside + u"/opt"_s}} << u"a"_s << u"/a"_s;
    QTest::newRow("name of the default")
        << QList<Binding>() << QList<Binding>() << u"local"_s << u"/a"_s;
    QTest::newRow("no name") << QList<Binding>() << QList<Binding>() << QString() << u"/a"_s;
    QTest::newRow("two folders in one")
        << QList<Binding>() << QList<Binding>() << u"a"_s << u"/a:/b"_s;
}

void TestLocalBindings::badOptions()
{
    QFETCH(const QList<Binding>, sockets);
    QFETCH(const QList<Binding>, tools);
    QFETCH(const QString, name);
    QFETCH(const QString, pathEntry);
    LocalServer::Options options;
    options.directory = m_host->path();
    options.sockets = sockets;
    options.snapshots = {{name, tools, {pathEntry}}};
    const auto server = LocalServer::start(options);
    QVERIFY(!server);
    QCOMPARE(server.error().kind, Error::Kind::Input);
    QVERIFY(QDir(m_host->path()).isEmpty());
}

void TestLocalBindings::noSecrets()
{
    start({});
    const auto answer = m_client->call("POST", u"/api/secret"_s,
                                       QJsonObject{{u"name"_s, u"k"_s}, {u"value"_s, u"v"_s}});
    QCOMPARE(answer.status, 501);
    QVERIFY2(answer.body.contains("gateway"), answer.body.constData());
    QCOMPARE(m_client->call("GET", u"/api/secret/paginated"_s).status, 501);
    QCOMPARE(m_client->call("DELETE", u"/api/secret/k"_s).status, 501);
    QCOMPARE(create({{u"secrets"_s, QJsonArray{QJsonObject{{u"A"_s, u"k"_s}}}}}).status, 400);
}

QTEST_GUILESS_MAIN(TestLocalBindings)
#include "tst_localbindings.moc"
