// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/runconfigjson.h"

#include "engine/types/jsontext.h"
#include "tests/engine/types/samples.h"

#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

class TestRunConfigJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGetsLost();
    void theSeedsShape();
    void models_data();
    void models();
    void aSpecificationCanBeAFile();
    void refused_data();
    void refused();
    void misspeltKeysAreNoticed();
    void whatCanBeRun_data();
    void whatCanBeRun();
    void whatNoFileCanHold();
};

void TestRunConfigJson::nothingGetsLost()
{
    QStringList warnings;
    const auto read = runConfigFromJson(toJsonText(toJson(Samples::config())), &warnings);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(*read, Samples::config());
    QCOMPARE(warnings, QStringList());
    const auto empty = runConfigFromJson(toJson(RunConfig()));
    QVERIFY(empty);
    QCOMPARE(*empty, RunConfig());
}

void TestRunConfigJson::theSeedsShape()
{
    const auto read = runConfigFromJson(QByteArray(
        R"({"prompt":"p","agentModel":"a","benchmarkModel":"b","resources":{"cpu":2,"memory":4096,"disk":10240}})"));
    QVERIFY(read);
    RunConfig expected;
    expected.prompt = u"p"_s;
    expected.agentModel = u"a"_s;
    expected.benchmarkModels = {u"b"_s};
    expected.resources.cpu = 2;
    expected.resources.memory = 4096;
    expected.resources.disk = 10240;
    QCOMPARE(*read, expected);
    QCOMPARE(toJson(expected).keys(),
             QStringList({u"agentModel"_s, u"benchmarkModel"_s, u"prompt"_s, u"resources"_s,
                          u"version"_s}));
}

void TestRunConfigJson::models_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QStringList>("models");

    QTest::newRow("none") << QByteArray() << QStringList();
    QTest::newRow("one") << QByteArray(R"(,"benchmarkModel":"a")") << QStringList{u"a"_s};
    QTest::newRow("empty one") << QByteArray(R"(,"benchmarkModel":"")") << QStringList();
    QTest::newRow("several") << QByteArray(R"(,"benchmarkModels":["a","b"])")
                             << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("both") << QByteArray(R"(,"benchmarkModel":"a","benchmarkModels":["a","b"])")
                          << QStringList{u"a"_s, u"b"_s};
}

void TestRunConfigJson::models()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QStringList, models);
    const auto read = runConfigFromJson(QByteArray(R"({"prompt":"p")" + members + '}'));
    QVERIFY(read);
    QCOMPARE(read->benchmarkModels, models);
}

void TestRunConfigJson::aSpecificationCanBeAFile()
{
    const auto read = runConfigFromJson(QByteArray(R"({"spec":"specs/a.json"})"));
    QVERIFY(read);
    QCOMPARE(read->specFile, u"specs/a.json"_s);
    QVERIFY(!read->spec);
    QCOMPARE(toJson(*read).value(u"spec"_s).toString(), u"specs/a.json"_s);
}

void TestRunConfigJson::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");

    QTest::newRow("misspelt prompt")
        << QByteArray(R"({"promt":"x"})") << u"prompt: missing, was \"promt\" meant to be it?"_s;
    QTest::newRow("prompt is a list")
        << QByteArray(R"({"prompt":["x"]})") << u"prompt: expected a text, got a list"_s;
    QTest::newRow("newer version")
        << QByteArray(R"({"prompt":"x","version":2})")
        << u"version: the configuration is of version 2 and this Quaver reads versions up to 1: a newer Quaver is needed"_s;
    QTest::newRow("version 0") << QByteArray(R"({"version":0})")
                               << u"version: expected a whole number from 1 to 2147483647, got 0"_s;
    QTest::newRow("memory in words") << QByteArray(R"({"resources":{"memory":"4GB"}})")
                                     << u"resources.memory: expected a whole number, got \"4GB\""_s;
    QTest::newRow("half a processor") << QByteArray(R"({"resources":{"cpu":0.5}})")
                                      << u"resources.cpu: expected a whole number, got 0.5"_s;
    QTest::newRow("huge number")
        << QByteArray(R"({"resources":{"cpu":1e300}})")
        << u"resources.cpu: expected a whole number from 1 to 1024, got 1e+300"_s;
    QTest::newRow("resources is true")
        << QByteArray(R"({"resources":true})") << u"resources: expected an object, got true"_s;
    QTest::newRow("agent") << QByteArray(R"({"agent":"claude_code"})")
                           << u"agent: unknown \"claude_code\", did you mean \"claude-code\"?"_s;
    QTest::newRow("backend") << QByteArray(R"({"backend":"cloud"})")
                             << u"backend: unknown \"cloud\", known are local, daytona"_s;
    QTest::newRow("even votes") << QByteArray(R"({"votes":2})")
                                << u"votes: expected an odd number, got 2"_s;
    QTest::newRow("contradiction")
        << QByteArray(R"({"benchmarkModel":"b","benchmarkModels":["a","b"]})")
        << u"benchmarkModel: \"b\" contradicts benchmarkModels, which begins with \"a\": give one of them"_s;
    QTest::newRow("model twice") << QByteArray(R"({"benchmarkModels":["a","b","a"]})")
                                 << u"benchmarkModels[2]: \"a\" is listed twice"_s;
    QTest::newRow("model is a number") << QByteArray(R"({"benchmarkModels":["a",1]})")
                                       << u"benchmarkModels[1]: expected a text, got 1"_s;
    QTest::newRow("spec is a number")
        << QByteArray(R"({"spec":1})") << u"spec: expected a file name or a specification, got 1"_s;
    QTest::newRow("spec is wrong inside")
        << QByteArray(R"({"spec":{"name":"n","description":"d","tasks":[{}]}})")
        << u"spec.tasks[0].id: missing"_s;
    QTest::newRow("negative cost")
        << QByteArray(R"({"limits":{"costUsd":-1}})")
        << u"limits.costUsd: expected a number from 0 to 1e+06, got -1"_s;
    QTest::newRow("no cost") << QByteArray(R"({"limits":{"costUsd":0}})")
                             << u"limits.costUsd: expected a number above 0, got 0"_s;
    QTest::newRow("endless cost") << QByteArray(R"({"limits":{"costUsd":1e999}})")
                                  << u"not valid JSON: line 1, column 27: illegal number"_s;
    QTest::newRow("no tokens")
        << QByteArray(R"({"limits":{"tokens":0}})")
        << u"limits.tokens: expected a whole number from 1 to 1000000000000, got 0"_s;
    QTest::newRow("many votes") << QByteArray(R"({"votes":11})")
                                << u"votes: expected a whole number from 1 to 9, got 11"_s;
    QTest::newRow("many trials") << QByteArray(R"({"trials":1001})")
                                 << u"trials: expected a whole number from 1 to 1000, got 1001"_s;
    QTest::newRow("many sandboxes") << QByteArray(R"({"sandboxes":65})")
                                    << u"sandboxes: expected a whole number from 1 to 64, got 65"_s;
    QTest::newRow("many at once")
        << QByteArray(R"({"parallelTasks":257})")
        << u"parallelTasks: expected a whole number from 1 to 256, got 257"_s;
    QTest::newRow("no time")
        << QByteArray(R"({"limits":{"runSeconds":0}})")
        << u"limits.runSeconds: expected a whole number from 1 to 2592000, got 0"_s;
}

void TestRunConfigJson::refused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, message);
    const Result<RunConfig> read = runConfigFromJson(text);
    QVERIFY(!read);
    QCOMPARE(read.error().message, message);
    QCOMPARE(read.error().kind, Error::Kind::Input);
}

void TestRunConfigJson::misspeltKeysAreNoticed()
{
    QStringList warnings;
    const auto read = runConfigFromJson(
        QByteArray(R"({"prompt":"p","trails":2,"limits":{"step":3},"comment":"c"})"), &warnings);
    QVERIFY(read);
    QCOMPARE(warnings,
             QStringList({u"limits.step: unknown, did you mean \"steps\"?"_s,
                          u"trails: unknown, did you mean \"trials\"?"_s}));
}

void TestRunConfigJson::whatCanBeRun_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");

    QTest::newRow("prompt") << QByteArray(R"({"prompt":"p"})") << QString();
    QTest::newRow("specification") << QByteArray(R"({"spec":"a.json"})") << QString();
    QTest::newRow("nothing") << QByteArray(R"({"prompt":" "})")
                             << u"prompt: missing: say what shall be benchmarked"_s;
    QTest::newRow("snapshot and image")
        << QByteArray(R"({"prompt":"p","snapshot":"s","image":"i"})")
        << u"snapshot: excludes image: give one of them"_s;
    QTest::newRow("snapshot and resources")
        << QByteArray(R"({"prompt":"p","snapshot":"s","resources":{"cpu":1}})")
        << u"resources: a snapshot brings its own: leave one out"_s;
    QTest::newRow("most of everything") << QByteArray(
        R"({"prompt":"p","votes":9,"trials":1000,"sandboxes":64,"parallelTasks":256,"limits":{"costUsd":0.0001,"tokens":1}})")
                                        << QString();
    QTest::newRow("local image") << QByteArray(R"({"prompt":"p","backend":"local","image":"i"})")
                                 << u"image: only the backend \"daytona\" has it"_s;
}

void TestRunConfigJson::whatCanBeRun()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, message);
    const Result<RunConfig> read = runConfigFromJson(text);
    QVERIFY(read);
    const Result<void> checked = checkRunConfig(*read);
    QCOMPARE(checked ? QString() : checked.error().message, message);
    RunConfig wrong = *read;
    wrong.limits.steps = -1;
    QCOMPARE(checkRunConfig(wrong).error().message,
             u"limits.steps: expected a whole number from 1 to 10000, got -1"_s);
}

void TestRunConfigJson::whatNoFileCanHold()
{
    RunConfig config;
    config.prompt = u"p"_s;
    config.benchmarkModels = {u"a"_s, u"a"_s};
    QCOMPARE(checkRunConfig(config).error().message,
             u"benchmarkModels[1]: \"a\" is listed twice"_s);
    config.benchmarkModels = {u"a"_s};
    for (const double cost : {qInf(), -qInf(), qQNaN(), 0.0}) {
        config.limits.costUsd = cost;
        const Result<void> checked = checkRunConfig(config);
        QVERIFY(!checked);
        QVERIFY2(checked.error().message.startsWith(u"limits.costUsd: "_s),
                 qPrintable(checked.error().message));
    }
}

QTEST_GUILESS_MAIN(TestRunConfigJson)
#include "tst_runconfigjson.moc"
