// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the models of a run use, as a window shows it while the run goes on.
#include "localworld.h"
#include "modelcases.h"
#include "rununderway.h"
#include "strictserver.h"

#include "engine/models/modelregistry.h"

#include <QJsonObject>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Quaver;

namespace {

//! What the signals of a run tell of its usage.
struct Watched
{
    Watched(const RunConfig &config, const RunEnvironment &environment)
        : run(config, environment)
    {
        BenchmarkRun *object = &run.run();
        QObject::connect(object, &BenchmarkRun::taskGraded, object,
                         [this](const QString &model, const TaskResult &result) {
                             graded[model].append(result);
                         });
        QObject::connect(object, &BenchmarkRun::usageChanged, object,
                         [this](const Usage &total, const UsageByRole &byRole) {
                             totals.append(total);
                             roles.append(byRole);
                         });
    }

    RunUnderWay run;
    QMap<QString, QList<TaskResult>> graded; //!< by model
    QList<Usage> totals;
    QList<UsageByRole> roles;
};

const TaskResult &resultOf(const BenchmarkResults &results, const QString &taskId)
{
    const auto place =
        std::find_if(results.taskResults.cbegin(), results.taskResults.cend(),
                     [&](const TaskResult &result) { return result.taskId == taskId; });
    if (place == results.taskResults.cend())
        qFatal("no result of %s", qPrintable(taskId));
    return *place;
}

} // namespace

class TestLiveUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofTrialsAsTheyAreGraded();
    void ofRolesAsTheyWork();
    void bySelfReport();
};

void TestLiveUsage::ofTrialsAsTheyAreGraded()
{
    LocalWorld world;
    QVERIFY2(world.failure().isEmpty(), qPrintable(world.failure()));
    const QStringList models{u"claude-sonnet-4-5"_s, u"gpt-4o"_s};
    Watched watched(testing(models, scriptedSpecification(4)), world.environment());
    QVERIFY(watched.run.waitForEnd());
    const RunResult &result = watched.run.result();
    QVERIFY2(result.status == RunStatus::Done, watched.run.errorText().constData());
    QCOMPARE(result.runs.size(), 2);
    for (const ModelRun &part : result.runs) {
        const QList<TaskResult> graded = watched.graded[part.model];
        QCOMPARE(graded.size(), 4);
        for (const TaskResult &live : graded) {
            QVERIFY(live.usage && !live.usage->selfReported);
            QVERIFY(live.usage->calls > 0 && live.usage->inputTokens > 0);
            QCOMPARE(live.usage->costUsd.value_or(0), priceOf(part.model, *live.usage));
            QVERIFY(*live.usage->costUsd > 0);
            QCOMPARE(live.usage, resultOf(part.results, live.taskId).usage);
        }
    }
}

void TestLiveUsage::ofRolesAsTheyWork()
{
    LocalWorld world;
    QVERIFY2(world.failure().isEmpty(), qPrintable(world.failure()));
    Watched watched(authoring(u"claude-sonnet-4-5"_s, u"gpt-4o"_s), world.environment());
    QVERIFY(watched.run.waitForEnd());
    const RunResult &result = watched.run.result();
    QVERIFY2(result.status == RunStatus::Done, watched.run.errorText().constData());
    QVERIFY(watched.roles.size() >= 2);
    for (qsizetype index = 0; index < watched.roles.size(); ++index) {
        const UsageByRole &roles = watched.roles.at(index);
        QCOMPARE(roles.author.calls + roles.tested.calls + roles.judge.calls,
                 watched.totals.at(index).calls);
    }
    QVERIFY(watched.roles.first().author.calls > 0); // before anything is tested
    QCOMPARE(watched.roles.first().tested.calls, 0);
    QCOMPARE(std::optional<UsageByRole>(watched.roles.last()), result.usageByRole);
    QCOMPARE(std::optional<Usage>(watched.totals.last()), result.usage);
}

void TestLiveUsage::bySelfReport()
{
    const QString host = u"models.test"_s; // a reserved name, which the sandboxes alone know
    // Sandboxes of that server have the network of this machine.
    ModelProvider provider(QStringList{u"--host"_s, u"0.0.0.0"_s});
    QVERIFY(provider.isRunning());
    QJsonObject server = StrictServer::quickConfig();
    server[u"hosts"_s] = QJsonObject{{host, u"127.0.0.1"_s}};
    StrictServer daytona(server);
    QVERIFY(daytona.isRunning());
    RunEnvironment environment;
    environment.endpoint = daytona.endpoint();
    QUrl url(provider.url());
    url.setHost(host);
    environment.models = provider.modelsAt(url.toString());
    environment.allowKeyInSandbox = true;
    Watched watched(testing({u"gpt-4o"_s}, scriptedSpecification(2)), environment);
    QVERIFY(watched.run.waitForEnd());
    const RunResult &result = watched.run.result();
    QVERIFY2(result.status == RunStatus::Done, watched.run.errorText().constData());
    const QList<TaskResult> graded = watched.graded[u"gpt-4o"_s];
    QCOMPARE(graded.size(), 2);
    for (const TaskResult &live : graded) {
        QVERIFY(live.usage && live.usage->selfReported);
        QVERIFY(live.usage->calls > 0);
        QCOMPARE(live.usage->costUsd.value_or(0), priceOf(u"gpt-4o"_s, *live.usage));
        QCOMPARE(live.usage, resultOf(result.results, live.taskId).usage);
    }
}

QTEST_GUILESS_MAIN(TestLiveUsage)
#include "tst_liveusage.moc"
