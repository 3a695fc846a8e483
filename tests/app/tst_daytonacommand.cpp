// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/engine/flow/strictserver.h"

#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace Quaver::Tests;

//! The executable on a Daytona server, with nothing but the two environment variables.
class TestDaytonaCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void mainJob();
    void keep();
    void killed();
    void wrongKey();
    void cleanupWithoutKey();

private:
    void chooseServer(Program &program) const;

    std::unique_ptr<StrictServer> m_server;
};

namespace {

QStringList runKilled(Program &program, const StrictServer &server)
{
    const QString path = program.writeFile(u"spec.json"_s, blockingSpecification());
    if (!program.start({u"--headless"_s, u"--spec"_s, path}, "[agent] Running agent..."))
        return {};
    program.sendSignal(SIGKILL);
    if (program.waitForEnd().exitCode != 128 + SIGKILL)
        return {};
    return server.leftovers();
}

} // namespace

void TestDaytonaCommand::init()
{
    m_server = std::make_unique<StrictServer>();
    QVERIFY(m_server->isRunning());
}

void TestDaytonaCommand::cleanup()
{
    // A wrong key is a breach of the wire for that server, and what one of the tests is about.
    const QByteArray found = m_server->violations();
    const bool isAboutKeys = QTest::currentTestFunction() == QByteArray("wrongKey");
    QVERIFY2(isAboutKeys ? found.contains("authorization") : found.isEmpty(), found.constData());
    m_server.reset();
}

void TestDaytonaCommand::chooseServer(Program &program) const
{
    const Quaver::Endpoint endpoint = m_server->endpoint();
    program.setVariable(u"DAYTONA_API_URL"_s, endpoint.apiUrl.toString());
    program.setVariable(u"DAYTONA_API_KEY"_s, QString::fromLatin1(endpoint.apiKey.reveal()));
}

void TestDaytonaCommand::mainJob()
{
    Program program;
    chooseServer(program);
    const auto end =
        program.run({u"--headless"_s, u"Create a benchmark for testing API rate limiting"_s});
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    QVERIFY(end.errors.contains("backend daytona (DAYTONA_API_KEY is set)"));
    QVERIFY(end.output.contains("=== Results ==="));
    QCOMPARE(m_server->leftovers(), QStringList());
    const QByteArray key = m_server->endpoint().apiKey.reveal();
    QVERIFY(!end.output.contains(key) && !end.errors.contains(key));
}

void TestDaytonaCommand::keep()
{
    Program program;
    chooseServer(program);
    const auto end =
        program.run({u"--headless"_s, u"Test rate limits"_s, u"--keep"_s, u"--json"_s});
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    const QString runId = end.json().value(u"runId"_s).toString();
    QVERIFY2(end.errors.contains(QByteArray("quaver --cleanup " + runId.toUtf8())),
             end.errors.constData());
    const QStringList kept = m_server->leftovers();
    QVERIFY(!kept.isEmpty());

    const auto unnamed = program.run({u"--cleanup"_s});
    QCOMPARE(unnamed.exitCode, 0);
    QVERIFY2(unnamed.errors.contains("is kept"), unnamed.errors.constData());
    QCOMPARE(m_server->leftovers(), kept);

    const auto named = program.run({u"--cleanup"_s, runId});
    QVERIFY2(named.exitCode == 0, named.errors.constData());
    QVERIFY2(named.output.contains("removed volume"), named.output.constData());
    QTRY_COMPARE(m_server->leftovers(), QStringList());
}

void TestDaytonaCommand::killed()
{
    Program program;
    chooseServer(program);
    QVERIFY(!runKilled(program, *m_server).isEmpty());
    const auto end = program.run({u"--cleanup"_s, u"--json"_s});
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    QVERIFY(end.json().value(u"removed"_s).toArray().size() >= 2);
    QTRY_COMPARE(m_server->leftovers(), QStringList());
}

void TestDaytonaCommand::wrongKey()
{
    Program program;
    chooseServer(program);
    program.setVariable(u"DAYTONA_API_KEY"_s, u"dtn_not-the-key-of-this-server"_s);
    const auto end = program.run({u"--headless"_s, u"Test rate limits"_s});
    QVERIFY(end.exitCode == 1 || end.exitCode == 2);
    QVERIFY2(end.errors.contains("401") || end.errors.contains("key"), end.errors.constData());
    QVERIFY(!end.errors.contains("dtn_not-the-key-of-this-server"));
}

void TestDaytonaCommand::cleanupWithoutKey()
{
    Program program;
    chooseServer(program);
    QVERIFY(!runKilled(program, *m_server).isEmpty());
    program.unsetVariable(u"DAYTONA_API_KEY"_s);
    const auto end = program.run({u"--cleanup"_s});
    QCOMPARE(end.exitCode, 4);
    QVERIFY2(end.errors.contains("left behind") && end.errors.contains("DAYTONA_API_KEY"),
             end.errors.constData());
    QVERIFY(!m_server->leftovers().isEmpty());
}

QTEST_GUILESS_MAIN(TestDaytonaCommand)
#include "tst_daytonacommand.moc"
