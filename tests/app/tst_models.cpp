// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/scriptedserver.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using Quaver::Testing::ScriptedReply;
using Quaver::Testing::ScriptedServer;
using Quaver::Tests::Program;

//! Which models the executable knows, and which it takes.
class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheCatalogue();
    void listsAsATable();
    void listsWhatIsServed();
    void listsEndpoints();
    void badAddress();
    void chooses_data();
    void chooses();
    void finds();
    void missesAServer();
    void saysWhatIsNotEncrypted();
};

namespace {

const QString anthropicKey = u"sk-ant-canary-0123456789"_s;
const QString openAiKey = u"sk-openai-canary-0123456789"_s;
//! A server that nobody serves at. (Port 9 is for discarding.)
const QString nobody = u"127.0.0.1:9"_s;

QJsonObject modelOf(const QJsonArray &models, const QString &id)
{
    for (const QJsonValue &model : models) {
        if (model.toObject().value(u"id"_s) == id)
            return model.toObject();
    }
    return {};
}

//! Like Program::run(), but with the event loop, so that the test's server can answer.
Program::End runServed(Program &program, const QStringList &arguments)
{
    if (program.start(arguments, {})) {
        QSignalSpy finished(&program.process(), &QProcess::finished);
        if (program.process().state() != QProcess::NotRunning)
            finished.wait(60'000);
    }
    return program.waitForEnd();
}

//! The run that goes as far as the choice of models and no further.
QStringList uptoTheChoice(const QStringList &more = {})
{
    return QStringList{u"--headless"_s, u"x"_s, u"--backend"_s, u"daytona"_s} + more;
}

} // namespace

void TestModels::listsTheCatalogue()
{
    Program program;
    program.setVariable(u"OLLAMA_HOST"_s, nobody);
    program.setVariable(u"ANTHROPIC_API_KEY"_s, anthropicKey);
    program.setVariable(u"OPENAI_API_KEY"_s, QString());
    const auto end = program.run({u"--list-models"_s, u"--json"_s});
    QCOMPARE(end.exitCode, 0);
    QCOMPARE(end.errors, QByteArray());
    QVERIFY(!end.output.contains(anthropicKey.toUtf8()));

    const QJsonObject sonnet = modelOf(end.jsonArray(), u"claude-sonnet-4-5"_s);
    QCOMPARE(sonnet.value(u"provider"_s).toString(), u"anthropic"_s);
    QCOMPARE(sonnet.value(u"format"_s).toString(), u"anthropic"_s);
    QCOMPARE(sonnet.value(u"baseUrl"_s).toString(), u"https://api.anthropic.com/v1"_s);
    QCOMPARE(sonnet.value(u"keySource"_s).toString(), u"ANTHROPIC_API_KEY"_s);
    QVERIFY(sonnet.value(u"usable"_s).toBool());
    QCOMPARE(sonnet.value(u"contextTokens"_s).toInt(), 200'000);
    QCOMPARE(sonnet.value(u"foundBy"_s).toString(), u"catalogue"_s);
    const QJsonObject price = sonnet.value(u"price"_s).toObject();
    QCOMPARE(price.value(u"input"_s).toDouble(), 3.0);
    QCOMPARE(price.value(u"cacheRead"_s).toDouble(), 0.3);
    QVERIFY(QDate::fromString(price.value(u"date"_s).toString(), Qt::ISODate).isValid());

    const QJsonObject gpt = modelOf(end.jsonArray(), u"gpt-4o"_s);
    QCOMPARE(gpt.value(u"keySource"_s).toString(), u"OPENAI_API_KEY"_s);
    QVERIFY(!gpt.value(u"usable"_s).toBool());
    // Unknown is null, and never 0.
    QVERIFY(gpt.value(u"price"_s).toObject().value(u"cacheWrite"_s).isNull());
    QVERIFY(modelOf(end.jsonArray(), u"claude-haiku-5-5"_s).value(u"price"_s).isNull());

    const QJsonObject offline = end.jsonArray().last().toObject();
    QCOMPARE(offline.value(u"id"_s).toString(), u"offline"_s);
    QVERIFY(offline.value(u"description"_s).toString().contains(u"in place of a model"_s));
}

void TestModels::listsAsATable()
{
    Program program;
    program.setVariable(u"OLLAMA_HOST"_s, nobody);
    program.setVariable(u"ANTHROPIC_API_KEY"_s, anthropicKey);
    const auto end = program.run({u"--list-models"_s});
    QCOMPARE(end.exitCode, 0);
    QCOMPARE(end.errors, QByteArray());
    QVERIFY(!end.output.contains(anthropicKey.toUtf8()));
    const QStringList lines = QString::fromUtf8(end.output).trimmed().split(u'\n');
    QVERIFY(lines.constFirst().startsWith(u"MODEL "_s));
    const auto lineOf = [&](const QString &id) {
        return lines.filter(QRegularExpression(u'^' + QRegularExpression::escape(id) + u' '))
            .value(0)
            .simplified();
    };
    QVERIFY2(QRegularExpression(u"^claude-sonnet-4-5 anthropic ANTHROPIC_API_KEY \\(set\\) 200000 "
                                "3\\.00 15\\.00 \\d{4}-\\d\\d-\\d\\d catalogue$"_s)
                 .match(lineOf(u"claude-sonnet-4-5"_s))
                 .hasMatch(),
             end.output.constData());
    QVERIFY2(lineOf(u"gpt-5-nano"_s)
                 .startsWith(u"gpt-5-nano openai OPENAI_API_KEY (not set) 400000 0.05 0.40 "_s),
             end.output.constData());
    QVERIFY2(lineOf(u"claude-haiku-5-5"_s).contains(u"1000000 unknown unknown -"_s),
             end.output.constData());
    QVERIFY(lines.constLast().startsWith(u"offline "_s));
    QVERIFY(lines.constLast().contains(u"rules in place of a model"_s));
}

void TestModels::listsWhatIsServed()
{
    ScriptedServer server;
    server.on("GET", u"/v1/models"_s,
              {ScriptedReply(200, R"({"data":[{"id":"llama3.2:latest"},{"id":"gpt-4o"}]})")});
    Program program;
    program.setVariable(u"OLLAMA_HOST"_s, server.url().authority());
    const auto end = runServed(program, {u"--list-models"_s, u"--json"_s});
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    const QJsonObject llama = modelOf(end.jsonArray(), u"ollama/llama3.2:latest"_s);
    QCOMPARE(llama.value(u"foundBy"_s).toString(), u"discovery"_s);
    QVERIFY(llama.value(u"keySource"_s).isNull());
    QVERIFY(llama.value(u"usable"_s).toBool());
    QVERIFY(llama.value(u"contextTokens"_s).isNull());
    QCOMPARE(llama.value(u"price"_s).toObject().value(u"input"_s).toDouble(-1), 0.0);
    QCOMPARE(modelOf(end.jsonArray(), u"gpt-4o"_s).value(u"provider"_s).toString(), u"openai"_s);
    QVERIFY(!modelOf(end.jsonArray(), u"ollama/gpt-4o"_s).isEmpty());
}

void TestModels::listsEndpoints()
{
    Program program;
    program.setVariable(u"OLLAMA_HOST"_s, nobody);
    program.setVariable(u"GPU_BOX_API_KEY"_s, u"canary-of-the-box-0123456789"_s);
    const auto end =
        program.run({u"--list-models"_s, u"--json"_s, u"--endpoint"_s,
                     u"gpu-box=https://gpu.example/v1"_s, u"--endpoint"_s, u"free=http://b/v1"_s});
    QVERIFY2(end.exitCode == 0, end.errors.constData());
    QVERIFY(!end.output.contains("canary"));
    const QJsonObject box = modelOf(end.jsonArray(), u"gpu-box/..."_s);
    QCOMPARE(box.value(u"keySource"_s).toString(), u"GPU_BOX_API_KEY"_s);
    QCOMPARE(box.value(u"baseUrl"_s).toString(), u"https://gpu.example/v1"_s);
    QVERIFY(box.value(u"price"_s).isNull());
    QVERIFY(modelOf(end.jsonArray(), u"free/..."_s).value(u"keySource"_s).isNull());
}

void TestModels::badAddress()
{
    for (const QString &variable : {u"ANTHROPIC_BASE_URL"_s, u"OPENAI_BASE_URL"_s}) {
        Program program;
        program.setVariable(variable, u"http://me:hidden-word@host/v1"_s);
        for (const QStringList &arguments :
             {QStringList{u"--list-models"_s}, QStringList{u"--headless"_s, u"x"_s}}) {
            const auto end = program.run(arguments);
            QCOMPARE(end.exitCode, 2);
            QVERIFY2(end.errors.contains(variable.toUtf8()), end.errors.constData());
            QVERIFY(!end.errors.contains("hidden-word"));
            QVERIFY(end.output.isEmpty());
        }
    }
}

void TestModels::chooses_data()
{
    QTest::addColumn<QString>("anthropic");
    QTest::addColumn<QString>("openAi");
    QTest::addColumn<QStringList>("flags");
    QTest::addColumn<QByteArray>("choice");
    const QString no;
    const QStringList none;
    QTest::newRow("both keys")
        << anthropicKey << openAiKey << none
        << QByteArray("; author: claude-sonnet-4-5 (ANTHROPIC_API_KEY is set); under test: gpt-4o "
                      "(OPENAI_API_KEY is set).\n");
    QTest::newRow("Anthropic's")
        << anthropicKey << no << none
        << QByteArray("; author: claude-sonnet-4-5 (ANTHROPIC_API_KEY is set); under test: "
                      "claude-haiku-4-5 (ANTHROPIC_API_KEY is set).\n");
    QTest::newRow("OpenAI's")
        << no << openAiKey << none
        << QByteArray("; author: gpt-4.1 (OPENAI_API_KEY is set); under test: gpt-4o "
                      "(OPENAI_API_KEY is set).\n");
    QTest::newRow("none") << no << no << none
                          << QByteArray("; author: offline, which is rules in place of a model "
                                        "(not set: ANTHROPIC_API_KEY, OPENAI_API_KEY); under test: "
                                        "offline, which is rules");
    QTest::newRow("blank") << u" "_s << no << none << QByteArray("; author: offline, which is");
    QTest::newRow("asked")
        << anthropicKey << openAiKey << QStringList{u"--agent-model"_s,     u"o3"_s,
                                                    u"--benchmark-model"_s, u"offline"_s,
                                                    u"--benchmark-model"_s, u"openai/x"_s,
                                                    u"--judge-model"_s,     u"claude-opus-4-5"_s}
        << QByteArray("; author: o3 (as asked); under test: offline, which is rules in place of a "
                      "model, openai/x (as asked); judge: claude-opus-4-5 (as asked).\n");
    QTest::newRow("Claude Code") << anthropicKey << openAiKey
                                 << QStringList{u"--agent"_s, u"claude-code"_s}
                                 << QByteArray(
                                        "; author: claude-sonnet-4-5 (ANTHROPIC_API_KEY is set)");
    QTest::newRow("endpoint")
        << no << no
        << QStringList{u"--endpoint"_s, u"gpu=http://gpu-box/v1"_s, u"--benchmark-model"_s,
                       u"gpu/llama"_s}
        << QByteArray("; author: offline, which is rules in place of a model (not set: "
                      "ANTHROPIC_API_KEY, OPENAI_API_KEY); under test: gpu/llama (as asked).\n");
}

void TestModels::chooses()
{
    QFETCH(const QString, anthropic);
    QFETCH(const QString, openAi);
    QFETCH(const QStringList, flags);
    QFETCH(const QByteArray, choice);
    Program program;
    program.setVariable(u"ANTHROPIC_API_KEY"_s, anthropic);
    program.setVariable(u"OPENAI_API_KEY"_s, openAi);
    const auto end = program.run(uptoTheChoice(flags));
    QVERIFY2(end.errors.contains(QByteArray("Using backend daytona as asked" + choice)),
             end.errors.constData());
    QVERIFY2(end.errors.contains("DAYTONA_API_KEY"), end.errors.constData());
    QVERIFY(!end.errors.contains("canary"));
    QCOMPARE(end.exitCode, 2);
}

void TestModels::finds()
{
    ScriptedServer server;
    server.on("GET", u"/v1/models"_s,
              {ScriptedReply(200, R"({"data":[{"id":"llama3.2:latest"}]})")});
    Program program;
    program.setVariable(u"OLLAMA_HOST"_s, server.url().authority());
    const QString path = program.file(u"saved.quaver.json"_s);
    const auto end = runServed(
        program, uptoTheChoice({u"--benchmark-model"_s, u"llama3.2"_s, u"--save-config"_s, path}));
    QVERIFY2(end.errors.contains("under test: ollama/llama3.2:latest (as asked)"),
             end.errors.constData());
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(
        QJsonDocument::fromJson(saved.readAll()).object().value(u"benchmarkModel"_s).toString(),
        u"llama3.2"_s);

    // Nobody is asked for what is known.
    const qsizetype before = server.requests().size();
    const auto other = runServed(program, uptoTheChoice({u"--benchmark-model"_s, u"offline"_s}));
    QVERIFY(other.errors.contains("under test: offline"));
    QCOMPARE(server.requests().size(), before);
}

void TestModels::missesAServer()
{
    Program program;
    program.setVariable(u"OLLAMA_HOST"_s, nobody);
    const auto end = program.run({u"--headless"_s, u"x"_s, u"--benchmark-model"_s, u"ollama/x"_s});
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.errors.contains("nothing listens at http://127.0.0.1:9"), end.errors.constData());
    QVERIFY(end.output.isEmpty());
}

void TestModels::saysWhatIsNotEncrypted()
{
    Program program;
    program.setVariable(u"GPU_API_KEY"_s, u"canary-of-the-box-0123456789"_s);
    const auto end = program.run(uptoTheChoice(
        {u"--endpoint"_s, u"gpu=http://gpu-box:8000/v1"_s, u"--benchmark-model"_s, u"gpu/x"_s}));
    QVERIFY2(end.errors.contains("The key in GPU_API_KEY goes to gpu-box unencrypted"),
             end.errors.constData());
    QVERIFY(!end.errors.contains("canary"));
}

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
