// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/benchmarkspecjson.h"

#include "engine/types/jsontext.h"
#include "tests/engine/types/samples.h"

#include <QJsonDocument>
#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

namespace {

QByteArray specWithTasks(const QByteArray &tasks)
{
    return R"({"name":"n","description":"d","tasks":)" + tasks + '}';
}

//! A specification of one task; \a members come after its id.
QByteArray specWith(const QByteArray &members)
{
    return specWithTasks(R"([{"id":"t",)" + members + "}]");
}

QByteArray specWithCheck(const QByteArray &check)
{
    return specWith(R"("prompt":"p","expectedOutcome":"o","check":)" + check);
}

QByteArray specWithFiles(const QByteArray &files)
{
    return specWith(R"("prompt":"p","expectedOutcome":"o","files":)" + files);
}

} // namespace

class TestBenchmarkSpecJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGetsLost();
    void theSmallestSpecification();
    void nullIsAbsent();
    void refused_data();
    void refused();
    void misspeltKeysAreNoticed();
    void nestingIsBounded();
    void thePublicFormHoldsNoAnswer();
    void tasksWithoutCheck();
    void tenThousandTasks();
};

void TestBenchmarkSpecJson::nothingGetsLost()
{
    const BenchmarkSpec spec = Samples::spec();
    QStringList warnings;
    const Result<BenchmarkSpec> read = benchmarkSpecFromJson(toJsonText(toJson(spec)), &warnings);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(*read, spec);
    QCOMPARE(warnings, QStringList());
    QCOMPARE(toJsonText(toJson(*read)), toJsonText(toJson(spec)));
}

void TestBenchmarkSpecJson::theSmallestSpecification()
{
    const auto read = benchmarkSpecFromJson(specWith(R"("prompt":"p","expectedOutcome":"o")"));
    QVERIFY(read);
    QCOMPARE(read->tasks.size(), 1);
    QCOMPARE(read->tasks.first().id, u"t"_s);
    QVERIFY(!read->config);
    QVERIFY(!read->tasks.first().check);
}

void TestBenchmarkSpecJson::nullIsAbsent()
{
    const auto read = benchmarkSpecFromJson(
        specWith(R"("prompt":"p","expectedOutcome":"o","check":null,"files":null)"));
    QVERIFY(read);
    QVERIFY(!read->tasks.first().check);
    QVERIFY(read->tasks.first().extra.isEmpty());
}

void TestBenchmarkSpecJson::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");

    const QByteArray good = R"({"id":"t","prompt":"p","expectedOutcome":"o"})";
    QTest::newRow("no name") << QByteArray(R"({"description":"d","tasks":[]})")
                             << u"name: missing"_s;
    QTest::newRow("misspelt name") << QByteArray(R"({"nam":"n","description":"d","tasks":[]})")
                                   << u"name: missing, was \"nam\" meant to be it?"_s;
    QTest::newRow("blank name") << QByteArray(R"({"name":" ","description":"d","tasks":[]})")
                                << u"name: must not be empty"_s;
    QTest::newRow("name is a number") << QByteArray(R"({"name":7,"description":"d","tasks":[]})")
                                      << u"name: expected a text, got 7"_s;
    QTest::newRow("no tasks") << QByteArray(R"({"name":"n","description":"d"})")
                              << u"tasks: missing"_s;
    QTest::newRow("empty tasks") << specWithTasks("[]")
                                 << u"tasks: must not be empty: there is nothing to run"_s;
    QTest::newRow("tasks is an object")
        << specWithTasks("{}") << u"tasks: expected a list, got an object"_s;
    QTest::newRow("task is a text")
        << specWithTasks("[" + good + R"(,"x"])") << u"tasks[1]: expected an object, got \"x\""_s;
    QTest::newRow("same id") << specWithTasks('[' + good + ',' + good + ']')
                             << u"tasks[1].id: \"t\" is used twice"_s;
    QTest::newRow("id with a slash")
        << specWithTasks(R"([{"id":"a/b","prompt":"p","expectedOutcome":"o"}])")
        << u"tasks[0].id: expected 1 to 64 letters, digits, \".\", \"_\" or \"-\", got \"a/b\""_s;
    QTest::newRow("id with a newline at the end")
        << specWithTasks(R"([{"id":"a\n","prompt":"p","expectedOutcome":"o"}])")
        << u"tasks[0].id: expected 1 to 64 letters, digits, \".\", \"_\" or \"-\", got \"a \""_s;
    QTest::newRow("no prompt") << specWith(R"("expectedOutcome":"o")")
                               << u"tasks[0].prompt: missing"_s;
    QTest::newRow("long prompt") << specWith(R"("prompt":")" + QByteArray(65537, 'x')
                                             + R"(","expectedOutcome":"o")")
                                 << u"tasks[0].prompt: too long: 65537 bytes, at most 65536"_s;
    QTest::newRow("public form") << specWith(R"("prompt":"p")")
                                 << u"tasks[0].expectedOutcome: missing"_s;
    QTest::newRow("nothing to grade by")
        << specWith(R"("prompt":"p","expectedOutcome":"")")
        << u"tasks[0].expectedOutcome: must not be empty when there is no check"_s;

    QTest::newRow("unknown type")
        << specWithCheck(R"({"type":"regexp","value":"x"})")
        << u"tasks[0].check.type: unknown \"regexp\", did you mean \"regex\"?"_s;
    QTest::newRow("unheard-of type")
        << specWithCheck(R"({"type":"vibes"})")
        << u"tasks[0].check.type: unknown \"vibes\", known are exact, contains, regex, number, json, command"_s;
    QTest::newRow("no type") << specWithCheck(R"({"value":"x"})")
                             << u"tasks[0].check.type: missing"_s;
    QTest::newRow("check is a text")
        << specWithCheck(R"("x")") << u"tasks[0].check: expected an object, got \"x\""_s;
    QTest::newRow("exact without value")
        << specWithCheck(R"({"type":"exact"})") << u"tasks[0].check.value: missing"_s;
    QTest::newRow("empty contains") << specWithCheck(R"({"type":"contains","value":""})")
                                    << u"tasks[0].check.value: must not be empty"_s;
    QTest::newRow("regex is a number") << specWithCheck(R"({"type":"regex","value":5})")
                                       << u"tasks[0].check.value: expected a text, got 5"_s;
    QTest::newRow("number is a text") << specWithCheck(R"({"type":"number","value":"5"})")
                                      << u"tasks[0].check.value: expected a number, got \"5\""_s;
    QTest::newRow("json without value")
        << specWithCheck(R"({"type":"json"})") << u"tasks[0].check.value: missing"_s;
    QTest::newRow("command without command") << specWithCheck(R"({"type":"command","value":"x"})")
                                             << u"tasks[0].check.command: missing"_s;
    QTest::newRow("command with NUL")
        << specWithCheck(R"({"type":"command","command":"a\u0000b"})")
        << u"tasks[0].check.command: must not contain a NUL character"_s;
    QTest::newRow("tolerance below 0")
        << specWithCheck(R"({"type":"number","value":1,"tolerance":-1})")
        << u"tasks[0].check.tolerance: expected a number from 0 to 1.7976931348623157e+308, got -1"_s;
    QTest::newRow("tolerance of a text")
        << specWithCheck(R"({"type":"exact","value":"1","tolerance":1})")
        << u"tasks[0].check.tolerance: only \"number\" has it"_s;
    QTest::newRow("ignoreCase of a regex")
        << specWithCheck(R"({"type":"regex","value":"1","ignoreCase":true})")
        << u"tasks[0].check.ignoreCase: only \"exact\" and \"contains\" have it"_s;
    QTest::newRow("ignoreCase is a text")
        << specWithCheck(R"({"type":"exact","value":"1","ignoreCase":"yes"})")
        << u"tasks[0].check.ignoreCase: expected true or false, got \"yes\""_s;

    QTest::newRow("file outside") << specWithFiles(R"({"../x":"y"})")
                                  << u"tasks[0].files: the path \"../x\" must not contain \"..\""_s;
    QTest::newRow("file is a number")
        << specWithFiles(R"({"x":1})") << u"tasks[0].files[\"x\"]: expected the file's text"_s;
    QTest::newRow("large file") << specWithFiles(
        R"({"x":")" + QByteArray((1 << 20) + 1, 'x')
        + "\"}") << u"tasks[0].files[\"x\"]: too large: at most 1048576 bytes a file"_s;
    QTest::newRow("config in words")
        << QByteArray(specWith(R"("prompt":"p","expectedOutcome":"o")").chopped(1)
                      + R"(,"config":{"maxSteps":"ten"}})")
        << u"config.maxSteps: expected a whole number, got \"ten\""_s;
    QTest::newRow("no steps")
        << QByteArray(specWith(R"("prompt":"p","expectedOutcome":"o")").chopped(1)
                      + R"(,"config":{"maxSteps":0}})")
        << u"config.maxSteps: expected a whole number from 1 to 10000, got 0"_s;
    QTest::newRow("half a second")
        << QByteArray(specWith(R"("prompt":"p","expectedOutcome":"o")").chopped(1)
                      + R"(,"config":{"timeoutSeconds":0.5}})")
        << u"config.timeoutSeconds: expected a whole number, got 0.5"_s;
    QTest::newRow("large document") << QByteArray((8 << 20) + 1, ' ')
                                    << u"too large: 8388609 bytes, at most 8388608 are read"_s;
    QTest::newRow("harmful key")
        << specWithCheck("{\"type\":\"\\u001b[2J\"}")
        << u"tasks[0].check.type: unknown \"[2J\", known are exact, contains,"
           " regex, number, json, command"_s;
}

void TestBenchmarkSpecJson::refused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, message);
    const Result<BenchmarkSpec> read = benchmarkSpecFromJson(text);
    QVERIFY(!read);
    QCOMPARE(read.error().message, message);
    QCOMPARE(read.error().kind, Error::Kind::Input);
}

void TestBenchmarkSpecJson::misspeltKeysAreNoticed()
{
    QStringList warnings;
    const auto read = benchmarkSpecFromJson(
        specWith(R"("prompt":"p","expectedOutcome":"o","chek":{"type":"exact"},"zebra":1)"),
        &warnings);
    QVERIFY(read);
    QCOMPARE(warnings, QStringList(u"tasks[0].chek: unknown, did you mean \"check\"?"_s));
    QCOMPARE(read->tasks.first().extra.keys(), QStringList({u"chek"_s, u"zebra"_s}));
}

void TestBenchmarkSpecJson::nestingIsBounded()
{
    const auto specOfDepth = [](int lists) {
        return specWithCheck(R"({"type":"json","value":)" + QByteArray(lists, '[')
                             + QByteArray(lists, ']') + '}');
    };
    constexpr int around = 4; // specification, tasks, task, check
    QVERIFY(benchmarkSpecFromJson(specOfDepth(maxSpecDepth - around)));
    QVERIFY(!benchmarkSpecFromJson(specOfDepth(maxSpecDepth - around + 1)));
    const QByteArray deep = specOfDepth(500);
    const QJsonObject parsed = QJsonDocument::fromJson(deep).object();
    QVERIFY(!benchmarkSpecFromJson(parsed));
}

void TestBenchmarkSpecJson::thePublicFormHoldsNoAnswer()
{
    const QJsonObject json = publicSpecToJson(Samples::spec());
    const QByteArray text = toJsonText(json);
    for (const char *word : {"outcome", "expected", "check", "429", "Retry-After", "unknown to us",
                             "someone", "mood", "answer.txt"})
        QVERIFY2(!text.contains(word), word);
    QCOMPARE(json.keys(), QStringList({u"config"_s, u"description"_s, u"name"_s, u"tasks"_s}));
    const QJsonObject task = json.value(u"tasks"_s).toArray().first().toObject();
    QCOMPARE(task.keys(), QStringList({u"files"_s, u"id"_s, u"prompt"_s}));
    QCOMPARE(json.value(u"config"_s).toObject().keys(),
             QStringList({u"maxSteps"_s, u"timeoutSeconds"_s}));
}

void TestBenchmarkSpecJson::tasksWithoutCheck()
{
    QCOMPARE(idsOfTasksWithoutCheck(Samples::spec()), QStringList(u"judged"_s));
}

void TestBenchmarkSpecJson::tenThousandTasks()
{
    BenchmarkSpec spec = Samples::spec();
    const Task task = spec.tasks.last();
    spec.tasks.clear();
    for (int i = 0; i < maxTasks; ++i) {
        spec.tasks.append(task);
        spec.tasks.last().id = u"task-%1"_s.arg(i);
    }
    QVERIFY(benchmarkSpecFromJson(toJsonText(toJson(spec))));
    spec.tasks.append(task);
    const auto read = benchmarkSpecFromJson(toJson(spec));
    QVERIFY(!read);
    QCOMPARE(read.error().message, u"tasks: too many: 10001, at most 10000"_s);
}

QTEST_GUILESS_MAIN(TestBenchmarkSpecJson)
#include "tst_benchmarkspecjson.moc"
