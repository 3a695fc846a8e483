// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/engine/flow/canary.h"
#include "tests/engine/flow/modelcases.h"
#include "tests/engine/flow/modelprovider.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using Quaver::Tests::Program;

//! The executable with the key and the address of a provider in its environment, as a person has
//! them.
class TestModelCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void reports();
    void tellsUsage();
    void demandsAScoreOfEveryModel_data();
    void demandsAScoreOfEveryModel();
    void keepsACap();
    void endsWithACapThatLeavesNothing();
    void saysWhoseKeyIsRefused();
    void saysWhichKeyIsMissing();
    void asksAnEndpoint();
    void answersFromTheCache();
    void keepsTheKeyToItself();

private:
    //! A program that finds the provider.
    void introduce(Program &program) const;

    std::unique_ptr<ModelProvider> m_provider;
};

namespace {

QStringList headless(const QStringList &more)
{
    return QStringList{u"--headless"_s, u"Write 2 tasks"_s} + more;
}

//! What authors and tests with models of no known price.
const QStringList scripted{u"--agent-model"_s, u"openai/author"_s, u"--benchmark-model"_s,
                           u"anthropic/strong"_s};

} // namespace

void TestModelCommand::initTestCase()
{
    m_provider = std::make_unique<ModelProvider>();
    QVERIFY(m_provider->isRunning());
}

void TestModelCommand::init() { m_provider->reset(); }

void TestModelCommand::cleanup() { QCOMPARE(m_provider->violations(), QByteArray()); }

void TestModelCommand::cleanupTestCase() { m_provider.reset(); }

void TestModelCommand::introduce(Program &program) const
{
    const QProcessEnvironment environment = m_provider->environment();
    for (const QString &name : environment.keys())
        program.setVariable(name, environment.value(name));
    // Port 9 is for discarding: no model server of this machine takes part.
    program.setVariable(u"OLLAMA_HOST"_s, u"127.0.0.1:9"_s);
}

//! The plainest call: the two keys decide everything.
void TestModelCommand::reports()
{
    Program program;
    introduce(program);
    const auto end = program.run({u"--headless"_s, u"Write 2 tasks"_s});
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    for (const char *line :
         {"Starting benchmark run...", "Prompt: Write 2 tasks", "[agent] Running agent...",
          "[benchmark] Running benchmark...", "=== Results ===", "Score: 1.00",
          "  - task-1: PASSED", "  - task-2: PASSED"})
        QVERIFY2(end.output.contains(line), end.output.constData());
    QVERIFY2(end.errors.contains("author: claude-sonnet-4-5 (ANTHROPIC_API_KEY is set); under "
                                 "test: gpt-4o (OPENAI_API_KEY is set)"),
             end.errors.constData());
    QVERIFY(m_provider->used(u"claude-sonnet-4-5"_s).calls == 1);
    QVERIFY(m_provider->used(u"gpt-4o"_s).calls == 4);
    QCOMPARE(program.leftovers(), QStringList());
    QVERIFY(!end.output.contains(m_provider->key()) && !end.errors.contains(m_provider->key()));
}

void TestModelCommand::tellsUsage()
{
    Program program;
    introduce(program);
    QStringList arguments =
        headless({u"--json"_s, u"--agent-model"_s, u"openai/author-judged"_s,
                  u"--benchmark-model"_s, u"gpt-4o"_s, u"--benchmark-model"_s,
                  u"claude-haiku-4-5"_s, u"--judge-model"_s, u"claude-sonnet-4-5"_s});
    const QStringList endings{u"json"_s, u"csv"_s, u"junit.xml"_s, u"html"_s, u"md"_s};
    for (const QString &ending : endings)
        arguments += {u"--export"_s, program.file(u"run."_s + ending)};
    const auto end = program.run(arguments);
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    const QJsonObject usage = end.json()["usage"_L1].toObject();
    QCOMPARE(countsOf(usageFrom(usage)), countsOf(m_provider->used()));
    const QJsonObject roles = usage["byRole"_L1].toObject();
    QCOMPARE(countsOf(usageFrom(roles["author"_L1].toObject())),
             countsOf(m_provider->used(u"author-judged"_s)));
    QVERIFY(!roles["author"_L1].toObject().contains("costUsd"_L1)
            || roles["author"_L1].toObject()["costUsd"_L1].isNull());
    const QJsonObject judge = roles["judge"_L1].toObject();
    const Quaver::Usage judged = m_provider->used(u"claude-sonnet-4-5"_s);
    QCOMPARE(countsOf(usageFrom(judge)), countsOf(judged));
    QCOMPARE(judged.calls, 4);
    QCOMPARE(judge["costUsd"_L1].toDouble(), priceOf(u"claude-sonnet-4-5"_s, judged));
    const QJsonArray runs = end.json()["runs"_L1].toArray();
    QCOMPARE(runs.size(), 2);
    for (const QJsonValue &run : runs) {
        const QString model = run["model"_L1].toString();
        const Quaver::Usage used = m_provider->used(model);
        QCOMPARE(countsOf(usageFrom(run["usage"_L1].toObject())), countsOf(used));
        QCOMPARE(run["usage"_L1]["costUsd"_L1].toDouble(), priceOf(model, used));
    }

    for (const QString &ending : endings) {
        QFile file(program.file(u"run."_s + ending));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(ending));
        const QByteArray content = file.readAll();
        QVERIFY2(content.contains("task-2") && content.contains("claude-haiku-4-5"),
                 qPrintable(ending));
        QVERIFY2(!content.contains(m_provider->key()), qPrintable(ending));
    }
    QFile file(program.file(u"run.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object()["usage"_L1].toObject(), usage);
}

void TestModelCommand::demandsAScoreOfEveryModel_data()
{
    QTest::addColumn<QString>("minimum");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("both reach it") << u"0.5"_s << 0;
    QTest::newRow("the second does not") << u"0.6"_s << 3;
}

void TestModelCommand::demandsAScoreOfEveryModel()
{
    QFETCH(QString, minimum);
    QFETCH(int, exitCode);
    Program program;
    introduce(program);
    const auto end = program.run(headless(
        scripted
        + QStringList{u"--benchmark-model"_s, u"openai/weak"_s, u"--min-score"_s, minimum}));
    QVERIFY2(end.exitCode == exitCode, end.errors.constData());
    QVERIFY2(end.output.contains("Score: 1.00") && end.output.contains("Score: 0.50"),
             end.output.constData());
    QVERIFY(end.output.contains("  - task-1: FAILED"));
}

void TestModelCommand::keepsACap()
{
    Program program;
    introduce(program);
    const auto end = program.run(
        {u"--headless"_s, u"Write 9 tasks"_s, u"--agent-model"_s, u"offline"_s, u"--spec"_s,
         program.writeFile(u"spec.json"_s, scriptedSpecificationText(9)), u"--benchmark-model"_s,
         u"anthropic/strong"_s, u"--parallel"_s, u"1"_s, u"--max-tokens"_s, u"6000"_s});
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    QVERIFY2(end.output.contains("  - task-1: PASSED") && end.output.contains("  - task-9: CANCEL"),
             end.output.constData());
    QVERIFY2(end.errors.contains("cap of 6"), end.errors.constData());
}

void TestModelCommand::endsWithACapThatLeavesNothing()
{
    Program program;
    introduce(program);
    const auto end = program.run(headless(scripted + QStringList{u"--max-tokens"_s, u"10"_s}));
    QVERIFY2(end.exitCode == 1, end.errors.constData());
    QVERIFY2(end.errors.contains("cap of 10 tokens"), end.errors.constData());
    QCOMPARE(m_provider->calls(), 1);
}

void TestModelCommand::saysWhoseKeyIsRefused()
{
    for (const char *variable : {"ANTHROPIC_API_KEY", "OPENAI_API_KEY"}) {
        Program program;
        introduce(program);
        program.setVariable(QString::fromLatin1(variable), u"sk-not-this-one-0123456789"_s);
        const auto end = program.run(headless(scripted));
        QVERIFY2(end.exitCode == 1, end.errors.constData());
        QVERIFY2(end.errors.contains(variable), end.errors.constData());
        QVERIFY(!end.errors.contains("sk-not-this-one"));
    }
}

void TestModelCommand::saysWhichKeyIsMissing()
{
    Program program;
    introduce(program);
    program.unsetVariable(u"OPENAI_API_KEY"_s);
    const auto end = program.run(headless({u"--benchmark-model"_s, u"gpt-4o"_s}));
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.errors.contains("OPENAI_API_KEY"), end.errors.constData());
    QCOMPARE(m_provider->calls(), 0);
}

void TestModelCommand::asksAnEndpoint()
{
    Program program;
    program.setVariable(u"OLLAMA_HOST"_s, u"127.0.0.1:9"_s);
    program.setVariable(u"GPU_BOX_API_KEY"_s, QString::fromLatin1(m_provider->key()));
    const QStringList endpoint{u"--endpoint"_s, u"gpu-box="_s + m_provider->url() + u"/v1"_s};
    const auto listed = program.run(QStringList{u"--list-models"_s, u"--json"_s} + endpoint);
    QVERIFY2(listed.exitCode == 0, listed.errors.constData());
    QVERIFY(listed.output.contains("GPU_BOX_API_KEY"));
    QVERIFY(!listed.output.contains(m_provider->key()));

    const auto end = program.run(headless({u"--agent-model"_s, u"gpu-box/author"_s,
                                           u"--benchmark-model"_s, u"gpu-box/weak"_s, u"--json"_s})
                                 + endpoint);
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    QCOMPARE(end.json()["results"_L1]["score"_L1].toDouble(), 0.5);
    QCOMPARE(m_provider->used(u"author"_s).calls, 1);
    QCOMPARE(countsOf(usageFrom(end.json()["usage"_L1].toObject())), countsOf(m_provider->used()));
}

void TestModelCommand::answersFromTheCache()
{
    Program program;
    introduce(program);
    const QStringList arguments =
        headless(scripted + QStringList{u"--json"_s, u"--response-cache"_s});
    const auto first = program.run(arguments);
    QVERIFY2(first.exitCode == 0, first.errors.constData());
    const int calls = m_provider->calls();
    QCOMPARE(first.json()["usage"_L1]["calls"_L1].toInt(), calls);
    QVERIFY(calls > 0);

    const auto second = program.run(arguments);
    QVERIFY2(second.exitCode == 0, second.errors.constData());
    QCOMPARE(m_provider->calls(), calls);
    QCOMPARE(second.json()["results"_L1]["score"_L1].toDouble(), 1.0);
    QCOMPARE(second.json()["usage"_L1]["calls"_L1].toInt(), 0);
    QCOMPARE(filesWith(m_provider->key(), program.home()), QStringList());

    // Without the flag everybody is asked again.
    const auto third = program.run(headless(scripted + QStringList{u"--json"_s}));
    QVERIFY2(third.exitCode == 0, third.errors.constData());
    QCOMPARE(m_provider->calls(), 2 * calls);
}

//! The executable has the key in its environment; nothing that it starts or writes has it.
void TestModelCommand::keepsTheKeyToItself()
{
    Program program;
    introduce(program);
    m_provider->addFault({{u"match"_s, QJsonObject{{u"model"_s, u"strong"_s}}},
                          {u"skip"_s, 1},
                          {u"times"_s, 1},
                          {u"action"_s, QJsonObject{{u"hangAfterBytes"_s, 0}}}});
    // A call hangs until its task's time is over: time enough to look around.
    QVERIFY(program.start(headless(scripted
                                   + QStringList{u"--task-timeout"_s, u"3"_s, u"--verbose"_s,
                                                 u"--events"_s, program.file(u"events"_s)}),
                          "[benchmark] Running benchmark..."));
    QTRY_VERIFY_WITH_TIMEOUT(m_provider->used(u"strong"_s).calls > 0, 30'000);
    int looked = 0;
    const QString own = u"/proc/%1/environ"_s.arg(program.process().processId());
    QCOMPARE(processesWith(m_provider->key(), &looked), QStringList{own});
    QVERIFY(looked > 3);
    QCOMPARE(filesWith(m_provider->key(), program.temporaryDirectory()), QStringList());
    QVERIFY(!program.leftovers().isEmpty());

    const auto end = program.waitForEnd();
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    QVERIFY(end.output.contains("LIMIT"));
    QVERIFY(!end.output.contains(m_provider->key()) && !end.errors.contains(m_provider->key()));
    QCOMPARE(filesWith(m_provider->key(), program.dataDirectory()), QStringList());
    QCOMPARE(filesWith(m_provider->key(), program.home()), QStringList());
    QFile events(program.file(u"events"_s));
    QVERIFY(events.open(QIODevice::ReadOnly));
    const QByteArray lines = events.readAll();
    QVERIFY(lines.contains("task-2") && !lines.contains(m_provider->key()));
    QCOMPARE(program.leftovers(), QStringList());
}

QTEST_GUILESS_MAIN(TestModelCommand)
#include "tst_modelcommand.moc"
