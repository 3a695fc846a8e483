// SPDX-License-Identifier: GPL-3.0-or-later
//
// A person who takes long: what becomes of the sandbox of a run that waits, on a strict server.
#include "reviewer.h"
#include "rununderway.h"
#include "strictserver.h"

#include "engine/daytona/client.h"
#include "engine/daytona/sandboxes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Quaver;

class TestReviewDaytona : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOn();
    void replacesASandboxThatIsGone_data();
    void replacesASandboxThatIsGone();
    void triesAgainWhatCouldNotBeChecked();

private:
    [[nodiscard]] static RunEnvironment environment(const StrictServer &server);
    //! Its time to live is over.
    static void destroyAgentSandbox(const StrictServer &server);
};

RunEnvironment TestReviewDaytona::environment(const StrictServer &server)
{
    RunEnvironment environment;
    environment.endpoint = server.endpoint();
    environment.reviewsSpecification = true;
    return environment;
}

void TestReviewDaytona::destroyAgentSandbox(const StrictServer &server)
{
    Daytona::Client client(server.endpoint());
    const auto listed = client.sandboxes().list({}, CancelToken());
    QTRY_VERIFY(listed.isFinished());
    QVERIFY(listed.result());
    QCOMPARE(listed.result()->size(), 1);
    const auto removed =
        client.sandboxes().removeEventually(listed.result()->first().id, std::chrono::seconds(20),
                                            Daytona::Sandboxes::Confirm::Gone, CancelToken());
    QTRY_VERIFY_WITH_TIMEOUT(removed.isFinished(), 20'000);
    QVERIFY(removed.result());
}

void TestReviewDaytona::goesOn()
{
    StrictServer server(StrictServer::quickConfig());
    RunUnderWay run(promptConfig(), environment(server));
    Reviewer reviewer(run.run());
    QVERIFY2(reviewer.isAsked(1), run.errorText().constData());
    BenchmarkSpec edited = reviewer.last().spec;
    edited.tasks.removeLast();
    run.run().proceed(edited);
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(*run.result().spec, edited);
    QCOMPARE(server.violations(), QByteArray());
    QTRY_COMPARE(server.leftovers(), QStringList());
    QCOMPARE(run.journal(), QStringList());
}

void TestReviewDaytona::replacesASandboxThatIsGone_data()
{
    QTest::addColumn<bool>("isDestroyed");
    QTest::addColumn<bool>("isChanged");
    QTest::newRow("destroyed, tasks as they were") << true << false;
    QTest::newRow("destroyed, tasks changed") << true << true;
    QTest::newRow("failed, tasks changed") << false << true;
}

void TestReviewDaytona::replacesASandboxThatIsGone()
{
    QFETCH(const bool, isDestroyed);
    QFETCH(const bool, isChanged);
    StrictServer server(StrictServer::quickConfig());
    RunUnderWay run(promptConfig(), environment(server));
    Reviewer reviewer(run.run());
    QVERIFY2(reviewer.isAsked(1), run.errorText().constData());
    if (isDestroyed)
        destroyAgentSandbox(server);
    else
        server.tell(u"/kill"_s, {{u"sandbox"_s, u"agent-"_s}, {u"state"_s, u"error"_s}});
    if (!isDestroyed)
        QTRY_VERIFY(server.leftovers().filter(u":error"_s).size() == 1);
    BenchmarkSpec edited = reviewer.last().spec;
    if (isChanged)
        edited.tasks.removeLast();
    run.run().proceed(edited);
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(reviewer.count(), 1);
    QCOMPARE(*run.result().spec, edited);
    QCOMPARE(run.log().filter(u"A fresh one takes its place"_s).size(), 1);
    QTRY_COMPARE(server.leftovers(), QStringList());
    QCOMPARE(run.journal(), QStringList());
}

void TestReviewDaytona::triesAgainWhatCouldNotBeChecked()
{
    StrictServer server(StrictServer::quickConfig());
    RunUnderWay run(promptConfig(), environment(server));
    Reviewer reviewer(run.run());
    QVERIFY2(reviewer.isAsked(1), run.errorText().constData());
    destroyAgentSandbox(server);
    const QJsonObject refused{
        {u"statusCode"_s, 400},
        {u"message"_s, u"Total memory limit exceeded"_s},
    };
    server.tell(
        u"/faults"_s,
        {{u"match"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"path"_s, u"^/api/sandbox$"_s}}},
         {u"times"_s, 1},
         {u"action"_s, QJsonObject{{u"status"_s, 400}, {u"body"_s, refused}}}});
    BenchmarkSpec edited = reviewer.last().spec;
    edited.tasks.removeLast();
    run.run().proceed(edited);
    QVERIFY2(reviewer.isAsked(2), run.errorText().constData());
    QVERIFY(reviewer.last().error);
    QVERIFY2(reviewer.last().error->message.contains(u"memory limit"_s),
             qPrintable(reviewer.last().error->message));
    QCOMPARE(reviewer.last().spec, edited);
    QCOMPARE(run.result().spec, std::optional(edited));

    run.run().proceed(edited);
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(*run.result().spec, edited);
    QTRY_COMPARE(server.leftovers(), QStringList());
    QCOMPARE(run.journal(), QStringList());
}

QTEST_GUILESS_MAIN(TestReviewDaytona)
#include "tst_reviewdaytona.moc"
