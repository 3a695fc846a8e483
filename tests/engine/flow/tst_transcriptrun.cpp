// SPDX-License-Identifier: GPL-3.0-or-later
//
// What models did, as whole runs bring it: from real sandboxes, from many trials at once, from a
// grade sandbox in which somebody plants other things, and from a server that fails.
#include "rununderway.h"
#include "strictserver.h"

#include "engine/core/redaction.h"
#include "engine/store/store.h"

#include <quaver/local.h>

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Quaver;

namespace {

//! A task that any answer passes, once \a before has run in its check.
Task answeredTask(const QString &id, const QString &before = u"true"_s)
{
    Task task;
    task.id = id;
    task.prompt = u"Say something about "_s + id;
    task.expectedOutcome = u"anything"_s;
    task.check = Check();
    task.check->type = Check::Type::Command;
    task.check->command = before + u"; grep -q . \"$ANSWER_FILE\""_s;
    return task;
}

RunConfig configOf(const QList<Task> &tasks)
{
    RunConfig config;
    BenchmarkSpec spec;
    spec.name = u"given"_s;
    spec.description = u"A specification from a file"_s;
    spec.tasks = tasks;
    config.spec = spec;
    return config;
}

QString kept(const QString &id) { return u"/tmp/quaver-transcripts/t-"_s + id + u".json"_s; }

QStringList messagesOf(const RunUnderWay &run) { return run.log().filter(u" cannot be shown: "_s); }

//! A run and the transcripts that it brings.
struct Watched
{
    Watched(const RunConfig &config, const Endpoint &endpoint)
        : run(config, endpoint)
    {
        BenchmarkRun *object = &run.run();
        QObject::connect(object, &BenchmarkRun::transcriptReady, object,
                         [this](const Transcript &transcript) { brought.append(transcript); });
        QObject::connect(object, &BenchmarkRun::finished, object,
                         [this] { atTheEnd = brought.size(); });
    }

    //! "task/trial", sorted.
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const Transcript &transcript : brought)
            names.append(transcript.taskId + u'/' + QString::number(transcript.trial));
        names.sort();
        return names;
    }

    //! What the store has of \a transcript.
    [[nodiscard]] std::optional<Transcript> stored(const Transcript &transcript) const
    {
        const auto opened = Store::open(run.dataDirectory());
        if (!QTest::qWaitFor([&] { return opened.isFinished(); }) || !opened.result())
            return std::nullopt;
        const auto loaded = (*opened.result())
                                ->loadTranscript(run.result().runId, transcript.model,
                                                 transcript.taskId, transcript.trial);
        if (!QTest::qWaitFor([&] { return loaded.isFinished(); }) || !loaded.result())
            return std::nullopt;
        return *loaded.result();
    }

    RunUnderWay run;
    QList<Transcript> brought;
    qsizetype atTheEnd = -1;
};

} // namespace

class TestTranscriptRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }

    void bringsWhatTheModelDid();
    void bringsEachTrial();
    void takesWhatIsPlantedForHostile();
    void asksForManyAtOnce();
    void goesOnWithout();

private:
    [[nodiscard]] Endpoint endpoint() const;
    std::unique_ptr<LocalServer> m_server;
};

void TestTranscriptRun::initTestCase()
{
    Result<std::unique_ptr<LocalServer>> started = LocalServer::start(LocalServer::Options());
    QVERIFY2(started.isOk(), started ? "" : qPrintable(started.error().message));
    m_server = std::move(*started);
}

Endpoint TestTranscriptRun::endpoint() const
{
    Endpoint endpoint;
    endpoint.backend = Backend::Local;
    endpoint.apiUrl = m_server->apiUrl();
    endpoint.apiKey = m_server->apiKey();
    return endpoint;
}

void TestTranscriptRun::bringsWhatTheModelDid()
{
    Watched watched(promptConfig(), endpoint());
    QVERIFY(watched.run.waitForEnd());
    const RunResult &result = watched.run.result();
    QVERIFY2(result.status == RunStatus::Done, watched.run.errorText().constData());
    QCOMPARE(messagesOf(watched.run), QStringList());
    QCOMPARE(watched.brought.size(), result.spec->tasks.size());
    QCOMPARE(watched.atTheEnd, watched.brought.size());
    bool hasCall = false;
    for (const Transcript &transcript : std::as_const(watched.brought)) {
        const auto task =
            std::find_if(result.spec->tasks.cbegin(), result.spec->tasks.cend(),
                         [&](const Task &known) { return known.id == transcript.taskId; });
        const auto graded = std::find_if(
            result.results.taskResults.cbegin(), result.results.taskResults.cend(),
            [&](const TaskResult &known) { return known.taskId == transcript.taskId; });
        QVERIFY(task != result.spec->tasks.cend() && graded != result.results.taskResults.cend());
        QCOMPARE(transcript.model, u"offline"_s);
        QVERIFY(!transcript.isCut);
        QVERIFY(transcript.steps.size() >= 2);
        QCOMPARE(transcript.steps.first().kind, TranscriptStep::Kind::Note);
        QCOMPARE(transcript.steps.first().text, task->prompt);
        QCOMPARE(transcript.steps.last().kind, TranscriptStep::Kind::Said);
        QCOMPARE(transcript.steps.last().turn, graded->steps);
        QVERIFY(transcript.steps.last().duration.has_value());
        hasCall = hasCall
            || std::any_of(transcript.steps.cbegin(), transcript.steps.cend(),
                           [](const TranscriptStep &step) {
                               return step.kind == TranscriptStep::Kind::Call
                                   && !step.tool.isEmpty();
                           });
        QCOMPARE(watched.stored(transcript), std::optional<Transcript>(transcript));
    }
    QVERIFY(hasCall);
}

void TestTranscriptRun::bringsEachTrial()
{
    RunConfig config = configOf({answeredTask(u"one"_s), answeredTask(u"two"_s)});
    config.trials = 4;
    Watched watched(config, endpoint());
    QVERIFY(watched.run.waitForEnd());
    QVERIFY2(watched.run.result().status == RunStatus::Done, watched.run.errorText().constData());
    QCOMPARE(messagesOf(watched.run), QStringList());
    QCOMPARE(watched.names(),
             QStringList({u"one/1"_s, u"one/2"_s, u"one/3"_s, u"one/4"_s, u"two/1"_s, u"two/2"_s,
                          u"two/3"_s, u"two/4"_s}));
    for (const Transcript &transcript : std::as_const(watched.brought))
        QCOMPARE(watched.stored(transcript), std::optional<Transcript>(transcript));
}

void TestTranscriptRun::takesWhatIsPlantedForHostile()
{
    const QString secret = u"sk-transcripts-0123456789"_s;
    addKnownSecret(secret.toUtf8());
    const auto plant = [](const QString &id, const QString &json) {
        return answeredTask(id, u"printf '%s' '"_s + json + u"' > "_s + kept(id));
    };
    const QString step = u"{\"taskId\":\"spoken\",\"steps\":[{\"kind\":\"said\",\"more\":1,"
                         "\"tool\":\"a\\nb\",\"text\":\"\\u202e\\u001b[2J"_s
        + secret + u"\"}],\"more\":[]}"_s;
    const QList<Task> tasks{
        answeredTask(u"honest"_s),
        plant(u"spoken"_s, step),
        answeredTask(u"large"_s, u"head -c 60000000 /dev/zero > "_s + kept(u"large"_s)),
        answeredTask(u"latin"_s,
                     u"printf '{\"taskId\":\"latin\",\"steps\":[],\"x\":\"\\377\"}' > "_s
                         + kept(u"latin"_s)),
        plant(u"list"_s, u"[]"_s),
        plant(u"other"_s, u"{\"taskId\":\"honest\",\"steps\":[]}"_s),
        answeredTask(u"link"_s, u"ln -sf /etc/passwd "_s + kept(u"link"_s)),
        answeredTask(u"gone"_s, u"rm "_s + kept(u"gone"_s)),
        answeredTask(u"folder"_s, u"rm "_s + kept(u"folder"_s) + u"; mkdir "_s + kept(u"folder"_s)),
    };
    Watched watched(configOf(tasks), endpoint());
    QVERIFY(watched.run.waitForEnd());
    QVERIFY2(watched.run.result().status == RunStatus::Done, watched.run.errorText().constData());
    QCOMPARE(watched.run.result().results.score, std::optional<double>(1.0));
    QVERIFY2(watched.names() == QStringList({u"honest/1"_s, u"spoken/1"_s}),
             watched.run.errorText().constData());
    QCOMPARE(messagesOf(watched.run).size(), 1);
    QVERIFY2(messagesOf(watched.run).first().contains(u"offline did in 7"_s),
             qPrintable(messagesOf(watched.run).first()));
    const auto spoken =
        std::find_if(watched.brought.cbegin(), watched.brought.cend(),
                     [](const Transcript &transcript) { return transcript.taskId == u"spoken"_s; });
    QCOMPARE(spoken->steps.first().text, u"[2J<secret>"_s);
    QCOMPARE(spoken->steps.first().tool, u"a b"_s);
    QCOMPARE(spoken->extra, QJsonObject());
    QCOMPARE(spoken->steps.first().extra, QJsonObject());
    QCOMPARE(watched.stored(*spoken), std::optional<Transcript>(*spoken));
}

void TestTranscriptRun::asksForManyAtOnce()
{
    StrictServer server(StrictServer::quickConfig());
    QVERIFY(server.isRunning());
    QList<Task> tasks;
    for (int i = 0; i < 40; ++i)
        tasks.append(answeredTask(u"task-%1"_s.arg(i)));
    RunConfig config = configOf(tasks);
    config.parallelTasks = 10;
    Watched watched(config, server.endpoint());
    QVERIFY(watched.run.waitForEnd());
    QVERIFY2(watched.run.result().status == RunStatus::Done, watched.run.errorText().constData());
    QCOMPARE(messagesOf(watched.run), QStringList());
    QCOMPARE(watched.brought.size(), tasks.size());
    QCOMPARE(server.violations(), QByteArray());
    const QJsonArray requests =
        server
            .ask(u"/requests?path="_s
                 + QString::fromLatin1(QUrl::toPercentEncoding(u"bulk-download$"_s)))
            .toArray();
    QVERIFY2(!requests.isEmpty() && requests.size() < tasks.size(),
             qPrintable(QString::number(requests.size())));
}

void TestTranscriptRun::goesOnWithout()
{
    StrictServer server(StrictServer::quickConfig());
    QVERIFY(server.isRunning());
    server.tell(
        u"/faults"_s,
        {{u"match"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"path"_s, u"bulk-download$"_s}}},
         {u"times"_s, 1000},
         {u"action"_s,
          QJsonObject{
              {u"status"_s, 400},
              {u"body"_s, QJsonObject{{u"statusCode"_s, 400}, {u"message"_s, u"not today"_s}}}}}});
    RunConfig config = configOf({answeredTask(u"one"_s), answeredTask(u"two"_s)});
    config.trials = 2;
    Watched watched(config, server.endpoint());
    QVERIFY(watched.run.waitForEnd());
    QVERIFY2(watched.run.result().status == RunStatus::Done, watched.run.errorText().constData());
    QCOMPARE(watched.run.result().results.coverage, std::optional<double>(1.0));
    QCOMPARE(watched.brought.size(), 0);
    QCOMPARE(messagesOf(watched.run).size(), 1);
    QVERIFY2(messagesOf(watched.run).first().contains(u"not today"_s),
             qPrintable(messagesOf(watched.run).first()));
    QCOMPARE(watched.run.journal(), QStringList());
}

QTEST_GUILESS_MAIN(TestTranscriptRun)
#include "tst_transcriptrun.moc"
