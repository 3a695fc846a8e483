// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people do with runs that have ended, and how the store of an older version becomes this one.
#include "engine/core/redaction.h"
#include "engine/store/datadirectory.h"
#include "engine/store/schema.h"
#include "engine/types/summary.h"
#include "tests/engine/store/storefixture.h"

#include <QJsonArray>

using namespace Quaver;
using namespace Quaver::StoreFixture;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600 * 1000; // ms

RunResult endedRun(const QString &id, int day = 1)
{
    RunResult run;
    run.runId = id;
    run.config.prompt = u"Count"_s;
    run.config.benchmarkModels = {u"offline"_s};
    run.startedAt = QDateTime(QDate(2026, 1, day), QTime(12, 0), Qt::UTC);
    run.status = RunStatus::Done;
    TaskResult task;
    task.taskId = u"first"_s;
    task.passed = true;
    task.status = TaskStatus::Passed;
    run.results = summarise({task});
    return run;
}

QStringList idsOf(const Result<QList<RunSummary>> &runs)
{
    QStringList ids;
    for (const RunSummary &run : runs.value())
        ids.append(run.runId);
    return ids;
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNameStays();
    void theCostIsListed();
    void aDeletedRunComesBack();
    void aDeletedRunGoesForGood();
    void savingDoesNotUndelete();
    void theSpecificationsNameIsListed();
    void tagsStay();
    void tagsAreCleaned_data();
    void tagsAreCleaned();
    void tagsBeyondTheBounds();
    void unknownRuns();
    void runsOfVersionOne();
    void runsOfVersionTwo();
    void aDamagedDocumentOfVersionOne();

private:
    void open();
    QString file() const { return m_directory->filePath(u"quaver.sqlite3"_s); }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Store> m_store;
};

void TestHistory::init()
{
    m_store.reset();
    m_directory = std::make_unique<QTemporaryDir>();
}

void TestHistory::open()
{
    m_store.reset();
    m_store = openStore(m_directory->path());
    QVERIFY(m_store);
}

void TestHistory::aNameStays()
{
    addKnownSecret("sk-store-history-01");
    open();
    QVERIFY(await(m_store->saveRun(endedRun(u"run-1"_s))));
    QCOMPARE(await(m_store->listRuns())->first().name, QString());
    QVERIFY(await(m_store->renameRun(u"run-1"_s, u"Limits, sk-store-history-01"_s)));
    QVERIFY(await(m_store->saveRun(endedRun(u"run-1"_s))));
    QCOMPARE(await(m_store->listRuns())->first().name, u"Limits, <secret>"_s);
    QCOMPARE(toJson(await(m_store->latestRun())->value()).value(u"name"_s).toString(),
             u"Limits, <secret>"_s);
    QVERIFY(await(m_store->renameRun(u"run-1"_s, QString())));
    QCOMPARE(await(m_store->listRuns())->first().name, QString());
}

void TestHistory::theCostIsListed()
{
    open();
    RunResult run = endedRun(u"run-1"_s);
    QVERIFY(await(m_store->saveRun(run)));
    QVERIFY(!await(m_store->listRuns())->first().cost);
    run.usage = Usage();
    QVERIFY(await(m_store->saveRun(run)));
    QVERIFY(!await(m_store->listRuns())->first().cost); // of unknown price
    run.usage->costUsd = 0.25;
    QVERIFY(await(m_store->saveRun(run)));
    const RunSummary summary = await(m_store->listRuns())->first();
    QCOMPARE(summary.cost, std::optional<double>(0.25));
    QCOMPARE(toJson(summary).value(u"costUsd"_s), QJsonValue(0.25));
    QCOMPARE(await(m_store->loadRun(u"run-1"_s)).value(), run);
}

void TestHistory::aDeletedRunComesBack()
{
    open();
    for (int day = 1; day <= 3; ++day)
        QVERIFY(await(m_store->saveRun(endedRun(u"run-%1"_s.arg(day), day))));
    const RunResult before = await(m_store->loadRun(u"run-2"_s)).value();
    QVERIFY(await(m_store->setRunDeleted(u"run-2"_s, true)));
    QCOMPARE(idsOf(await(m_store->listRuns())), QStringList({u"run-3"_s, u"run-1"_s}));
    const Result<RunResult> deleted = await(m_store->loadRun(u"run-2"_s));
    QCOMPARE(deleted.error().kind, Error::Kind::Input);
    QVERIFY(await(m_store->setRunDeleted(u"run-3"_s, true)));
    QCOMPARE(await(m_store->loadRun(u"run-"_s))->runId, u"run-1"_s);
    QCOMPARE(await(m_store->latestRun())->value().runId, u"run-1"_s);

    open(); // what was deleted just now is still there in the next process
    QVERIFY(await(m_store->setRunDeleted(u"run-2"_s, false)));
    QCOMPARE(idsOf(await(m_store->listRuns())), QStringList({u"run-2"_s, u"run-1"_s}));
    QCOMPARE(await(m_store->loadRun(u"run-2"_s)).value(), before);
}

void TestHistory::aDeletedRunGoesForGood()
{
    open();
    Transcript transcript;
    transcript.taskId = u"first"_s;
    for (const QString &id : {u"run-old"_s, u"run-new"_s, u"run-kept"_s}) {
        QVERIFY(await(m_store->saveRun(endedRun(id))));
        QVERIFY(await(m_store->saveTranscript(id, u"offline"_s, transcript)));
    }
    QVERIFY(QDir(m_directory->path()).mkdir(u"logs"_s));
    const QString oldLog = runLogFile(m_directory->path(), u"run-old"_s);
    const QString newLog = runLogFile(m_directory->path(), u"run-new"_s);
    for (const QString &path : {oldLog, newLog}) {
        QFile log(path);
        QVERIFY(log.open(QIODevice::WriteOnly));
    }
    const ResourceIntent volume{u"run-old"_s, ResourceKind::Volume, u"benchmarks-run-old"_s,
                                u"https://example.org/api"_s, Backend::Daytona};
    QVERIFY(await(m_store->recordIntent(volume)));
    QVERIFY(await(m_store->setRunDeleted(u"run-old"_s, true)));
    QVERIFY(await(m_store->setRunDeleted(u"run-new"_s, true)));
    m_store.reset();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QString age = u"UPDATE run SET deleted_at = ? WHERE id = ?"_s;
    runSql(file(), age, {now - 25 * hour, u"run-old"_s});
    runSql(file(), age, {now - 23 * hour, u"run-new"_s});
    open();
    QVERIFY(!QFile::exists(oldLog));
    QVERIFY(QFile::exists(newLog));
    QVERIFY(!await(m_store->setRunDeleted(u"run-old"_s, false)));
    QVERIFY(await(m_store->setRunDeleted(u"run-new"_s, false)));
    QCOMPARE(await(m_store->listRuns())->size(), 2);
    for (const QString &table : {u"run"_s, u"run_document"_s, u"task_result"_s, u"transcript"_s})
        QCOMPARE(runSql(file(), u"SELECT count(*) FROM "_s + table).toInt(), 2);
    // What exists on a server does not go with the run that made it.
    QCOMPARE(await(m_store->resources())->size(), 1);
}

void TestHistory::savingDoesNotUndelete()
{
    open();
    QVERIFY(await(m_store->saveRun(endedRun(u"run-1"_s))));
    QVERIFY(await(m_store->setRunDeleted(u"run-1"_s, true)));
    QVERIFY(await(m_store->saveRun(endedRun(u"run-1"_s))));
    QVERIFY(await(m_store->listRuns())->isEmpty());
}

void TestHistory::theSpecificationsNameIsListed()
{
    open();
    RunResult run = endedRun(u"run-1"_s);
    QVERIFY(await(m_store->saveRun(run)));
    QCOMPARE(await(m_store->listRuns())->first().specName, QString());
    run.spec = BenchmarkSpec();
    run.spec->name = u"Rate limits"_s;
    QVERIFY(await(m_store->saveRun(run)));
    const RunSummary summary = await(m_store->listRuns())->first();
    QCOMPARE(summary.specName, u"Rate limits"_s);
    QCOMPARE(toJson(summary).value(u"specName"_s).toString(), u"Rate limits"_s);
}

void TestHistory::tagsStay()
{
    addKnownSecret("sk-store-history-02");
    open();
    QVERIFY(await(m_store->saveRun(endedRun(u"run-1"_s))));
    QCOMPARE(await(m_store->listRuns())->first().tags, QStringList());
    const QStringList tags{u"release 2"_s, u"of sk-store-history-02"_s};
    QVERIFY(await(m_store->setRunTags(u"run-1"_s, tags)));
    QVERIFY(await(m_store->saveRun(endedRun(u"run-1"_s))));
    open();
    const RunSummary summary = await(m_store->listRuns())->first();
    QCOMPARE(summary.tags, QStringList({u"release 2"_s, u"of <secret>"_s}));
    QCOMPARE(toJson(summary).value(u"tags"_s).toArray().first().toString(), u"release 2"_s);
    QVERIFY(await(m_store->setRunTags(u"run-1"_s, {})));
    QCOMPARE(await(m_store->listRuns())->first().tags, QStringList());
}

void TestHistory::tagsAreCleaned_data()
{
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QStringList>("kept");
    const auto row = [](const char *name, const QStringList &given, const QStringList &kept) {
        QTest::newRow(name) << given << kept;
    };
    row("white space", {u"  a \t b\n"_s, u" "_s, {}}, {u"a b"_s});
    row("control characters", {u"a\u001b[31m\u202eb\u0000"_s}, {u"a[31mb"_s});
    row("twice", {u"Slow"_s, u"fast"_s, u"slow"_s}, {u"Slow"_s, u"fast"_s});
    row("commas", {u"one, two"_s, u",three,"_s}, {u"one"_s, u"two"_s, u"three"_s});
    row("the longest", {QString(longestRunTag, u'x')}, {QString(longestRunTag, u'x')});
}

void TestHistory::tagsAreCleaned()
{
    QFETCH(const QStringList, given);
    QFETCH(const QStringList, kept);
    open();
    QVERIFY(await(m_store->saveRun(endedRun(u"run-1"_s))));
    QVERIFY(await(m_store->setRunTags(u"run-1"_s, given)));
    QCOMPARE(await(m_store->listRuns())->first().tags, kept);
}

void TestHistory::tagsBeyondTheBounds()
{
    open();
    QVERIFY(await(m_store->saveRun(endedRun(u"run-1"_s))));
    QStringList many;
    for (int i = 0; i < mostRunTags; ++i)
        many += QString::number(i);
    QVERIFY(await(m_store->setRunTags(u"run-1"_s, many)));
    const auto tooMany = await(m_store->setRunTags(u"run-1"_s, many + QStringList{u"x"_s}));
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().kind, Error::Kind::Input);
    const auto tooLong = await(m_store->setRunTags(u"run-1"_s, {QString(longestRunTag + 1, u'x')}));
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().kind, Error::Kind::Input);
    QCOMPARE(await(m_store->listRuns())->first().tags, many);
}

void TestHistory::unknownRuns()
{
    open();
    QVERIFY(await(m_store->saveRun(endedRun(u"run-1"_s))));
    for (const auto &changed : {await(m_store->renameRun(u"run-"_s, u"x"_s)),
                                await(m_store->setRunTags(u"run-"_s, {u"x"_s})),
                                await(m_store->setRunDeleted(u"run-"_s, true))}) {
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, Error::Kind::Input);
        QVERIFY2(changed.error().message.contains(u"\"run-\""_s),
                 qPrintable(changed.error().message));
    }
}

void TestHistory::runsOfVersionOne()
{
    makeVersionOne(file());
    runSql(file(),
           uR"(INSERT INTO run VALUES ('run-1', 'somebody', 1767268800000, 'Count', 'done', 1.0,
               '["offline"]', 'local', 3, '{"runId":"run-1","status":"done","backend":"local",
               "startedAt":"2026-01-01T12:00:00.000Z","config":{"prompt":"Count"},
               "results":{"score":1,"taskResults":[]},"metrics":{"totalDuration":3},
               "usage":{"inputTokens":5,"costUsd":0.5}}'))"_s);
    runSql(file(), uR"(INSERT INTO task_result VALUES (1, 'run-1', 'offline', 'first', 1, 0,
               '{"taskId":"first","passed":true,"output":"a","duration":1}'))"_s);
    open();
    QCOMPARE(runSql(file(), u"PRAGMA user_version"_s).toInt(), currentSchemaVersion);
    const Result<QList<RunSummary>> runs = await(m_store->listRuns());
    QVERIFY2(runs, qPrintable(runs ? QString() : runs.error().message));
    QCOMPARE(runs->size(), 1);
    QCOMPARE(runs->first().prompt, u"Count"_s);
    QCOMPARE(runs->first().cost, std::optional<double>(0.5));
    QCOMPARE(runs->first().name, QString());
    const Result<RunResult> run = await(m_store->loadRun(u"run-1"_s));
    QVERIFY2(run, qPrintable(run ? QString() : run.error().message));
    QCOMPARE(run->results.taskResults.size(), 1);
    QCOMPARE(run->usage->inputTokens, 5);
    Transcript transcript;
    transcript.taskId = u"first"_s;
    QVERIFY(await(m_store->saveTranscript(u"run-1"_s, u"offline"_s, transcript)));
}

void TestHistory::runsOfVersionTwo()
{
    makeVersionTwo(file());
    const auto insert = [this](const QString &id, const QString &document) {
        runSql(file(),
               u"INSERT INTO run VALUES (?, 'somebody', 1767268800000, 'Count', 'done', 1.0,"
               " '[\"offline\"]', 'local', 3, 'Mine', 0.5, NULL)"_s,
               {id});
        if (!document.isNull())
            runSql(file(), u"INSERT INTO run_document VALUES (?, ?)"_s, {id, document});
    };
    insert(u"run-spec"_s, uR"({"runId":"run-spec","spec":{"name":"Rate limits","tasks":[]}})"_s);
    insert(u"run-none"_s, uR"({"runId":"run-none"})"_s);
    insert(u"run-broken"_s, u"{broken"_s);
    insert(u"run-gone"_s, {});
    open();
    QCOMPARE(runSql(file(), u"PRAGMA user_version"_s).toInt(), currentSchemaVersion);
    const Result<QList<RunSummary>> runs = await(m_store->listRuns());
    QVERIFY2(runs, qPrintable(runs ? QString() : runs.error().message));
    QCOMPARE(runs->size(), 4);
    for (const RunSummary &run : *runs) {
        QCOMPARE(run.name, u"Mine"_s);
        QCOMPARE(run.specName, run.runId == u"run-spec"_s ? u"Rate limits"_s : QString());
        QCOMPARE(run.tags, QStringList());
        QVERIFY(await(m_store->setRunTags(run.runId, {u"old"_s})));
    }
    QCOMPARE(await(m_store->listRuns())->last().tags, QStringList(u"old"_s));
}

void TestHistory::aDamagedDocumentOfVersionOne()
{
    makeVersionOne(file());
    runSql(file(),
           u"INSERT INTO run VALUES ('run-1', 'somebody', 1767268800000, 'Count', 'done', 1.0,"
           " '[]', 'local', 3, '{broken')"_s);
    open();
    QCOMPARE(await(m_store->listRuns())->size(), 1);
    QCOMPARE(await(m_store->loadRun(u"run-1"_s)).error().kind, Error::Kind::Storage);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
