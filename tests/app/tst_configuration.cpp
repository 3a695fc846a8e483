// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/commandline.h"
#include "app/headless/configuration.h"
#include "app/setup/configurationfile.h"

#include <QtTest>

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Cli;

//! What becomes of flags and files.
class TestConfiguration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flags();
    void flagsOverrideTheFile();
    void endpointKeys_data();
    void endpointKeys();
    void savedAndRead();
};

namespace {

Result<RunConfig> configurationOf(const QList<QByteArray> &arguments)
{
    const auto line = CommandLine::parse(arguments);
    if (!line)
        return line.error();
    QStringList warnings;
    auto config = configurationFor(*line, &warnings);
    if (!warnings.isEmpty())
        return Error(Error::Kind::Internal, warnings.join(u'\n'));
    return config;
}

QByteArray messageOf(const Result<RunConfig> &config)
{
    return config ? QByteArray() : config.error().message.toUtf8();
}

class File
{
public:
    explicit File(const QByteArray &content)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path()));
    }
    [[nodiscard]] QString path() const { return m_directory.filePath(u"x.quaver.json"_s); }

private:
    QTemporaryDir m_directory;
};

} // namespace

void TestConfiguration::flags()
{
    const auto config = configurationOf({"--headless",        "test",
                                         "--agent",           "claude-code",
                                         "--agent-model",     "claude-opus-4-5",
                                         "--benchmark-model", "gpt-4o",
                                         "--benchmark-model", "gpu/llama",
                                         "--judge-model",     "claude-sonnet-4-5",
                                         "--votes",           "3",
                                         "--trials",          "4",
                                         "--sandboxes",       "2",
                                         "--parallel",        "8",
                                         "--max-cost",        "1.5",
                                         "--max-tokens",      "5000000000",
                                         "--endpoint",        "gpu=http://gpu-box:8000/v1"});
    QVERIFY2(config, messageOf(config).constData());
    QCOMPARE(config->agent, AgentKind::ClaudeCode);
    QCOMPARE(config->agentModel, u"claude-opus-4-5"_s);
    QCOMPARE(config->benchmarkModels, QStringList({u"gpt-4o"_s, u"gpu/llama"_s}));
    QCOMPARE(config->judgeModel, u"claude-sonnet-4-5"_s);
    QCOMPARE(config->votes, 3);
    QCOMPARE(config->trials, 4);
    QCOMPARE(config->sandboxes, 2);
    QCOMPARE(config->parallelTasks, 8);
    QCOMPARE(config->limits.costUsd, 1.5);
    QCOMPARE(config->limits.tokens, qint64(5'000'000'000));
    QCOMPARE(config->endpoints.size(), 1);
    QCOMPARE(config->endpoints.first().name, u"gpu"_s);
    QCOMPARE(config->endpoints.first().baseUrl, u"http://gpu-box:8000/v1"_s);
}

void TestConfiguration::flagsOverrideTheFile()
{
    const File file(R"({"prompt": "test", "judgeModel": "a", "votes": 5,
        "benchmarkModels": ["b", "c"], "limits": {"tokens": 1, "costUsd": 2, "steps": 3},
        "endpoints": [{"name": "gpu", "baseUrl": "http://old/v1"},
                      {"name": "other", "baseUrl": "http://other/v1"}]})");
    const auto config = configurationOf({"--headless", "--config", file.path().toUtf8(),
                                         "--judge-model", "d", "--benchmark-model", "e",
                                         "--max-cost", "7", "--endpoint", "gpu=http://new/v1"});
    QVERIFY2(config, messageOf(config).constData());
    QCOMPARE(config->judgeModel, u"d"_s);
    QCOMPARE(config->votes, 5);
    QCOMPARE(config->benchmarkModels, QStringList(u"e"_s));
    QCOMPARE(config->limits.tokens, 1);
    QCOMPARE(config->limits.costUsd, 7.0);
    QCOMPARE(config->limits.steps, 3);
    QCOMPARE(config->endpoints.size(), 2);
    QCOMPARE(config->endpoints.at(0).baseUrl, u"http://other/v1"_s);
    QCOMPARE(config->endpoints.at(1).baseUrl, u"http://new/v1"_s);
}

void TestConfiguration::endpointKeys_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("keyVariable");
    QTest::newRow("set") << QByteArray("MY_GPU_2_API_KEY") << QByteArray("key-0123456789")
                         << u"MY_GPU_2_API_KEY"_s;
    QTest::newRow("blank") << QByteArray("MY_GPU_2_API_KEY") << QByteArray(" ") << QString();
    QTest::newRow("another's") << QByteArray("GPU_API_KEY") << QByteArray("key-0123456789")
                               << QString();
}

void TestConfiguration::endpointKeys()
{
    QFETCH(const QByteArray, variable);
    QFETCH(const QByteArray, value);
    qputenv(variable.constData(), value);
    const auto config =
        configurationOf({"--headless", "test", "--endpoint", "my-gpu-2=https://gpu.example/v1"});
    qunsetenv(variable.constData());
    QVERIFY2(config, messageOf(config).constData());
    QTEST(config->endpoints.first().keyVariable, "keyVariable");
}

void TestConfiguration::savedAndRead()
{
    const auto config =
        configurationOf({"--headless", "test", "--benchmark-model", "a", "--benchmark-model", "b",
                         "--judge-model", "c", "--votes", "3", "--max-cost", "1.5", "--max-tokens",
                         "5000000000", "--endpoint", "gpu=http://gpu-box:8000/v1"});
    QVERIFY2(config, messageOf(config).constData());
    const File file("{}");
    QVERIFY(Setup::saveConfiguration(*config, file.path()));
    const auto again = configurationOf({"--headless", "--config", file.path().toUtf8()});
    QVERIFY2(again, messageOf(again).constData());
    QVERIFY(*again == *config);
}

QTEST_GUILESS_MAIN(TestConfiguration)
#include "tst_configuration.moc"
