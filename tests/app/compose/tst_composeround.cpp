// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/composepage.h"

#include "app/compose/keptparts.h"
#include "app/compose/modelpicker.h"
#include "app/compose/numberfield.h"
#include "app/compose/prompttext.h"
#include "engine/types/runconfigjson.h"
#include "tests/app/compose/composefixture.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace Quaver;
using namespace Quaver::Ui;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;

//! Configurations that come into the page and leave it.
class TestComposeRound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { useOwnSettings(u"tst_composeround"_s); }
    void keepsEverything_data();
    void keepsEverything();
    void changesOnlyWhatIsTyped();
    void lookingAroundChangesNothing();
    void tasksThatAreGiven();
    void snapshotBringsItsSize();
    void daytonaDoesNotReachHere();
};

namespace {

RunConfig parsed(const QByteArray &text)
{
    const auto config = runConfigFromJson(text);
    if (!config)
        qFatal("%s", qPrintable(config.error().message));
    return *config;
}

constexpr auto whole = R"({
    "version": 1, "prompt": "line one\r\nline two  ", "agentModel": "claude-sonnet-4-5",
    "benchmarkModels": ["gpt-4o", "box/some"], "judgeModel": "gpt-4.1", "agent": "builtin",
    "backend": "daytona", "image": "python:3.12",
    "resources": {"cpu": 3, "memory": 1500, "disk": 7777, "gpu": 1},
    "trials": 3, "sandboxes": 2, "parallelTasks": 8, "votes": 3,
    "limits": {"taskSeconds": 61, "steps": 7, "runSeconds": 3601, "tokens": 123456789012,
               "costUsd": 1.2345, "energy": 5},
    "endpoints": [{"name": "box", "baseUrl": "http://127.0.0.1:9/v1"}],
    "spec": {"name": "given", "description": "d", "later": true,
             "tasks": [{"id": "a", "prompt": "p", "expectedOutcome": "e",
                        "check": {"type": "exact", "value": "x"}}]},
    "later": {"a": [1, 2, 3]}})";

} // namespace

void TestComposeRound::keepsEverything_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("whole") << QByteArray(whole);
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("prompt alone") << QByteArray(R"({"prompt": "x"})");
    QTest::newRow("local") << QByteArray(
        R"({"prompt": "x", "backend": "local", "resources": {"memory": 777}})");
    QTest::newRow("a specification elsewhere")
        << QByteArray(R"({"prompt": "", "spec": "tasks.json", "snapshot": "mine"})");
    QTest::newRow("more than there is")
        << QByteArray(R"({"prompt": "x", "resources": {"cpu": 1024, "disk": 1000000000}})");
}

void TestComposeRound::keepsEverything()
{
    QFETCH(const QByteArray, text);
    const RunConfig config = parsed(text);
    ComposeFixture compose;
    compose.page().setConfig(config);
    QCOMPARE(toJson(compose.page().config()), toJson(config));
    QVERIFY(compose.page().config() == config);
}

void TestComposeRound::changesOnlyWhatIsTyped()
{
    RunConfig config = parsed(whole);
    ComposeFixture compose;
    compose.page().setConfig(config);
    auto *const steps = compose.find<NumberField>(u"steps"_s);
    steps->selectAll();
    QTest::keyClicks(steps, u"9"_s);
    config.limits.steps = 9;
    QVERIFY(compose.page().config() == config);
    QVERIFY(compose.find<NumberField>(u"trials"_s)->isVisible()); // it is not as usual
}

void TestComposeRound::lookingAroundChangesNothing()
{
    RunConfig config;
    config.prompt = u"x"_s;
    ComposeFixture compose;
    compose.page().setConfig(config);
    compose.surroundings().setVariables(
        variablesOf({{"OPENAI_API_KEY", u"sk-test-key-0000000"_s}}));
    QVERIFY(compose.page().config() == config);
    QCOMPARE(compose.find<ModelPicker>(u"author"_s)->effectiveId(), u"gpt-4.1"_s);
}

void TestComposeRound::tasksThatAreGiven()
{
    RunConfig config = parsed(whole);
    config.prompt.clear();
    config.image.clear();
    config.backend = Backend::Local;
    config.resources = {};
    config.limits.costUsd.reset();
    config.judgeModel.clear();
    ComposeFixture compose(variablesOf({{"OPENAI_API_KEY", u"sk-test-key-0000000"_s}}));
    compose.page().setConfig(config);
    QVERIFY2(compose.page().isReady(), qPrintable(compose.page().whatIsMissing()));
    QVERIFY(!compose.find<ModelPicker>(u"author"_s)->isEnabled());

    QTest::mouseClick(compose.find<QToolButton>(u"removePart"_s), Qt::LeftButton);
    QVERIFY(!compose.page().config().spec);
    QCOMPARE(compose.page().whatIsMissing(), u"Write what should be tested."_s);
    QVERIFY(compose.find<ModelPicker>(u"author"_s)->isEnabled());
}

void TestComposeRound::snapshotBringsItsSize()
{
    RunConfig config;
    config.prompt = u"x"_s;
    config.backend = Backend::Daytona;
    config.snapshot = u"mine"_s;
    config.resources.cpu = 2;
    ComposeFixture compose(variablesOf({{"DAYTONA_API_KEY", u"dtn_key_of_the_test"_s},
                                        {"DAYTONA_API_URL", u"http://127.0.0.1:9/api"_s}}));
    compose.page().setConfig(config);
    QVERIFY(!compose.find<NumberField>(u"processors"_s)->isEnabled());
    QTRY_COMPARE(compose.note(u"sizeNote"_s), u"The snapshot brings its own size."_s);
    QTest::mouseClick(
        compose.find<QWidget>(u"sizeNote"_s)->findChild<QPushButton *>(u"noteAction"_s),
        Qt::LeftButton);
    QVERIFY(compose.page().config().resources.isEmpty());
    QCOMPARE(compose.page().config().snapshot, u"mine"_s);
}

void TestComposeRound::daytonaDoesNotReachHere()
{
    RunConfig config;
    config.prompt = u"x"_s;
    config.backend = Backend::Daytona;
    config.benchmarkModels = {u"ollama/llama3"_s};
    ComposeFixture compose(variablesOf({{"DAYTONA_API_KEY", u"dtn_key_of_the_test"_s},
                                        {"DAYTONA_API_URL", u"http://127.0.0.1:9/api"_s}}));
    compose.page().setConfig(config);
    QTRY_VERIFY(compose.note(u"testedNote"_s).contains("which Daytona cannot reach"_L1));
    QTest::mouseClick(
        compose.find<QWidget>(u"testedNote"_s)->findChild<QPushButton *>(u"noteAction"_s),
        Qt::LeftButton);
    QCOMPARE(compose.page().config().backend, std::optional(Backend::Local));
    QTRY_COMPARE(compose.note(u"testedNote"_s), QString());
    QVERIFY(compose.page().isReady());
}

QTEST_MAIN(TestComposeRound)
#include "tst_composeround.moc"
