// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QtTest>

#include <QDir>

using namespace Qt::StringLiterals;
using Quaver::Tests::Program;

//! Whole runs on the local backend, seen from the shell.
class TestMainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void report();
    void json();
    void events();
    void eventsOnStandardOutput();
    void exports();
    void savedConfiguration();
    void promptFromStandardInput();
    void specification();
    void history();
    void minimums_data();
    void minimums();
    void keepExplainsItself();
    void closedOutput();
    void quiet();
    void timeLimit();
};

namespace {

const QString prompt = u"Create a benchmark for testing API rate limiting"_s;

QList<QJsonObject> linesOf(const QByteArray &text)
{
    QList<QJsonObject> lines;
    const QList<QByteArray> rows = text.split('\n');
    for (const QByteArray &row : rows) {
        if (!row.isEmpty())
            lines += QJsonDocument::fromJson(row).object();
    }
    return lines;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! A task that the offline solver cannot solve, and that is graded all the same.
QByteArray unsolvableSpecification()
{
    return R"({"name": "unsolvable", "description": "nobody knows", "tasks": [{"id": "task-1",
        "prompt": "Say the word that nobody knows.", "expectedOutcome": "it",
        "check": {"type": "exact", "value": "a-word-that-nobody-knows"}}]})";
}

} // namespace

void TestMainJob::report()
{
    Program program;
    const auto end = program.run({u"--headless"_s, prompt});
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    const QRegularExpression shape(u"\\A"
                                   "Starting benchmark run\\.\\.\\.\n\n"
                                   "Prompt: Create a benchmark for testing API rate limiting\n\n"
                                   "\\[setup\\] Creating shared volume\\.\\.\\.\n"
                                   "\\[agent\\] Creating agent sandbox\\.\\.\\.\n"
                                   "\\[agent\\] Running agent\\.\\.\\.\n"
                                   "\\[benchmark\\] Creating benchmark sandbox\\.\\.\\.\n"
                                   "\\[benchmark\\] Running benchmark\\.\\.\\.\n"
                                   "\\[cleanup\\] Cleaning up\\.\\.\\.\n\n"
                                   "=== Results ===\n\n"
                                   "Run ID: run-[0-9a-z]+-[0-9a-z]{6}\n"
                                   "Score: [01]\\.\\d\\d\n\n"
                                   "Metrics:\n"
                                   "  Agent duration: \\d+ms\n"
                                   "  Benchmark duration: \\d+ms\n"
                                   "  Total duration: \\d+ms\n\n"
                                   "Spec: \\S+\n"
                                   "(?:  .+\n)+\n"
                                   "Task Results:\n"
                                   "(?:  - [A-Za-z0-9._-]+: (?:PASSED|FAILED)\n)+"
                                   "\\z"_s);
    QVERIFY2(shape.match(QString::fromUtf8(end.output)).hasMatch(), end.output.constData());
    QVERIFY2(end.errors.contains("backend local (DAYTONA_API_KEY is not set)"),
             end.errors.constData());
    QVERIFY(!end.errors.contains('\r')); // no terminal, no status line
    QCOMPARE(program.leftovers(), QStringList());
    QCOMPARE(QDir(program.dataDirectory())
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList(u"quaver.sqlite3"_s));
    QCOMPARE(QDir(program.home()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList());
}

void TestMainJob::json()
{
    Program program;
    const auto end = program.run({u"--headless"_s, prompt, u"--json"_s});
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    const QJsonObject result = end.json();
    QCOMPARE(result.value(u"status"_s).toString(), u"done"_s);
    QCOMPARE(result.value(u"backend"_s).toString(), u"local"_s);
    QCOMPARE(result.value(u"config"_s).toObject().value(u"prompt"_s).toString(), prompt);
    const QJsonArray tasks = result.value(u"spec"_s).toObject().value(u"tasks"_s).toArray();
    const QJsonArray results =
        result.value(u"results"_s).toObject().value(u"taskResults"_s).toArray();
    QVERIFY(!tasks.isEmpty());
    QCOMPARE(results.size(), tasks.size());
    QVERIFY(result.value(u"cleanup"_s).toObject().value(u"leaked"_s).toArray().isEmpty());
    // The rule-based solver does not solve everything: a benchmark that all pass says nothing.
    const double score = result.value(u"results"_s).toObject().value(u"score"_s).toDouble();
    QVERIFY(score > 0 && score < 1);
}

void TestMainJob::events()
{
    Program program;
    const QString path = program.file(u"events.jsonl"_s);
    const auto end = program.run({u"--headless"_s, prompt, u"--events"_s, path});
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    QVERIFY(end.output.startsWith("Starting benchmark run..."));
    QStringList phases;
    int graded = 0;
    const QList<QJsonObject> lines = linesOf(readFile(path));
    for (const QJsonObject &line : lines) {
        QVERIFY(line.contains(u"event"_s) && line.contains(u"time"_s));
        if (line.value(u"event"_s) == u"phase_started"_s)
            phases += line.value(u"phase"_s).toString();
        graded += line.value(u"event"_s) == u"task_graded"_s ? 1 : 0;
    }
    QCOMPARE(phases, QStringList({u"setup"_s, u"agent"_s, u"benchmark"_s, u"cleanup"_s}));
    QCOMPARE(lines.last().value(u"event"_s).toString(), u"finished"_s);
    const QJsonObject result = lines.last().value(u"result"_s).toObject();
    QCOMPARE(graded,
             result.value(u"results"_s).toObject().value(u"taskResults"_s).toArray().size());
}

void TestMainJob::eventsOnStandardOutput()
{
    Program program;
    const auto end = program.run({u"--headless"_s, prompt, u"--events"_s, u"-"_s});
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    const QList<QJsonObject> lines = linesOf(end.output);
    QVERIFY(lines.size() > 6);
    for (const QJsonObject &line : lines)
        QVERIFY(line.contains(u"event"_s));
}

void TestMainJob::exports()
{
    Program program;
    const QString jsonFile = program.file(u"result.json"_s);
    const QString csvFile = program.file(u"result.csv"_s);
    const auto end = program.run(
        {u"--headless"_s, prompt, u"--json"_s, u"--export"_s, jsonFile, u"--export"_s, csvFile});
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    QCOMPARE(QJsonDocument::fromJson(readFile(jsonFile)).object(), end.json());
    const qsizetype results =
        end.json().value(u"results"_s).toObject().value(u"taskResults"_s).toArray().size();
    QVERIFY(readFile(csvFile).count("\r\n") >= results + 1);
}

void TestMainJob::savedConfiguration()
{
    Program program;
    const QString path = program.file(u"saved.quaver.json"_s);
    const auto first = program.run(
        {u"--headless"_s, prompt, u"--json"_s, u"--max-steps"_s, u"7"_s, u"--save-config"_s, path});
    QVERIFY2(first.exitCode == 0, first.errors.constData());
    const auto second = program.run({u"--headless"_s, u"--config"_s, path, u"--json"_s});
    QVERIFY2(second.exitCode == 0, second.errors.constData());
    QCOMPARE(second.json().value(u"config"_s).toObject(),
             first.json().value(u"config"_s).toObject());
    const auto overridden =
        program.run({u"--headless"_s, u"--config"_s, path, u"--json"_s, u"--max-steps"_s, u"9"_s});
    const QJsonObject limits =
        overridden.json().value(u"config"_s).toObject().value(u"limits"_s).toObject();
    QCOMPARE(limits.value(u"steps"_s).toInt(), 9);
}

void TestMainJob::promptFromStandardInput()
{
    Program program;
    const auto end =
        program.run({u"--headless"_s, u"--prompt-file"_s, u"-"_s}, prompt.toUtf8() + '\n');
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    QVERIFY(end.output.contains(QByteArray("\nPrompt: " + prompt.toUtf8() + "\n\n")));
}

void TestMainJob::specification()
{
    Program program;
    const QString path = program.writeFile(u"spec.json"_s, unsolvableSpecification());
    const auto end = program.run({u"--headless"_s, u"--spec"_s, path});
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    QVERIFY(end.output.contains("Spec: unsolvable\n  nobody knows\n"));
    QVERIFY(end.output.contains("Score: 0.00\n"));
    QVERIFY(end.output.contains("  - task-1: FAILED\n"));
}

void TestMainJob::history()
{
    Program program;
    const auto run = program.run({u"--headless"_s, prompt, u"--json"_s});
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    const QString runId = run.json().value(u"runId"_s).toString();
    const auto later = program.run({u"--headless"_s, u"Another one"_s, u"--json"_s});
    QVERIFY2(later.exitCode == 0, later.errors.constData());

    const QJsonArray list = program.run({u"--list-runs"_s, u"--json"_s}).jsonArray();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.at(0).toObject().value(u"prompt"_s).toString(), u"Another one"_s);
    const QJsonObject row = list.at(1).toObject();
    QCOMPARE(row.value(u"runId"_s).toString(), runId);
    QCOMPARE(row.value(u"prompt"_s).toString(), prompt);
    QCOMPARE(row.value(u"status"_s).toString(), u"done"_s);
    QCOMPARE(row.value(u"score"_s), run.json().value(u"results"_s).toObject().value(u"score"_s));
    QVERIFY(row.contains(u"startedAt"_s));
    QVERIFY(program.run({u"--list-runs"_s}).output.contains(runId.toUtf8()));

    QCOMPARE(program.run({u"--show"_s, runId, u"--json"_s}).json(), run.json());
    const auto shown = program.run({u"--show"_s, runId});
    QVERIFY(shown.output.startsWith(QByteArray("=== Results ===\n\nRun ID: " + runId.toUtf8())));
    const QString file = program.file(u"again.json"_s);
    QCOMPARE(program.run({u"--export-run"_s, runId, file}).exitCode, 0);
    QCOMPARE(QJsonDocument::fromJson(readFile(file)).object(), run.json());
}

void TestMainJob::minimums_data()
{
    QTest::addColumn<QStringList>("flags");
    QTest::addColumn<int>("code");
    QTest::newRow("below") << QStringList{u"--min-score"_s, u"0.5"_s} << 3;
    QTest::newRow("not below") << QStringList{u"--min-score"_s, u"0"_s, u"--min-coverage"_s, u"1"_s}
                               << 0;
}

void TestMainJob::minimums()
{
    QFETCH(QStringList, flags);
    Program program;
    const QString path = program.writeFile(u"spec.json"_s, unsolvableSpecification());
    const auto end = program.run(QStringList{u"--headless"_s, u"--spec"_s, path} + flags);
    QTEST(end.exitCode, "code");
}

void TestMainJob::keepExplainsItself()
{
    Program program;
    const auto end = program.run({u"--headless"_s, prompt, u"--keep"_s});
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    QVERIFY2(end.errors.contains("--serve"), end.errors.constData());
    QCOMPARE(program.leftovers(), QStringList());
}

void TestMainJob::closedOutput()
{
    Program program;
    const auto end = program.runOther(
        u"/bin/sh"_s,
        {u"-c"_s, u"{ \"$0\" --headless x --data-dir \"$1\"; echo \"code $?\" >&2; } | true"_s,
         Program::executable(), program.dataDirectory()});
    QVERIFY2(end.errors.contains("code 0\n"), end.errors.constData());
    QCOMPARE(program.leftovers(), QStringList());
    const QJsonArray list = program.run({u"--list-runs"_s, u"--json"_s}).jsonArray();
    QCOMPARE(list.at(0).toObject().value(u"status"_s).toString(), u"done"_s);
}

void TestMainJob::quiet()
{
    Program program;
    const auto end = program.run({u"--headless"_s, prompt, u"--quiet"_s});
    QCOMPARE(end.exitCode, 0);
    QCOMPARE(end.errors, QByteArray());
    QVERIFY(end.output.contains("=== Results ==="));
}

void TestMainJob::timeLimit()
{
    Program program;
    const QString path = program.writeFile(u"spec.json"_s, Quaver::Tests::blockingSpecification());
    const auto end = program.run({u"--headless"_s, u"--spec"_s, path, u"--timeout"_s, u"1"_s});
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.errors.contains("time limit"), end.errors.constData());
    QCOMPARE(program.leftovers(), QStringList());
}

QTEST_GUILESS_MAIN(TestMainJob)
#include "tst_mainjob.moc"
