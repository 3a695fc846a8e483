// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QtTest>

#include <QJsonArray>
#include <QJsonObject>
#include <QSettings>

using namespace Qt::StringLiterals;
using Quaver::Tests::Program;

//! What the window has set holds for the command line of the same user, too.
class TestSettingsHeadless : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endpoints();
    void flagsHoldBefore();
    void dataFolder();
    void daytonaAddress();
    void noKeychainNoWait();

private:
    static void set(Program &program, const QString &key, const QVariant &value);
};

namespace {

constexpr auto endpoint =
    R"({"endpoints":[{"name":"gpu","baseUrl":"http://127.0.0.1:9/v1","keyVariable":"GPU_KEY"}]})"_L1;

QJsonObject modelOf(const QJsonArray &models, const QString &id)
{
    for (const QJsonValue &model : models) {
        if (model["id"_L1].toString() == id)
            return model.toObject();
    }
    return {};
}

} // namespace

void TestSettingsHeadless::set(Program &program, const QString &key, const QVariant &value)
{
    program.setVariable(u"OLLAMA_HOST"_s, u"127.0.0.1:9"_s);
    QSettings settings(program.home() + u"/.config/quaver/quaver.conf"_s, QSettings::NativeFormat);
    settings.setValue(key, value);
}

void TestSettingsHeadless::endpoints()
{
    Program program;
    set(program, u"models/endpoints"_s, QString(endpoint));
    auto end = program.run({u"--list-models"_s, u"--json"_s});
    QCOMPARE(end.exitCode, 0);
    QJsonObject model = modelOf(end.jsonArray(), u"gpu/..."_s);
    QCOMPARE(model["baseUrl"_L1].toString(), u"http://127.0.0.1:9/v1"_s);
    QCOMPARE(model["usable"_L1].toBool(), false);
    program.setVariable(u"GPU_KEY"_s, u"sk-of-the-gpu-box"_s);
    end = program.run({u"--list-models"_s, u"--json"_s});
    model = modelOf(end.jsonArray(), u"gpu/..."_s);
    QCOMPARE(model["usable"_L1].toBool(), true);
    QVERIFY(!end.output.contains("sk-of-the-gpu-box"));

    // A run knows them, and its configuration stands alone.
    const QString saved = program.file(u"saved.quaver.json"_s);
    end = program.run({u"--headless"_s, u"x"_s, u"--backend"_s, u"daytona"_s, u"--agent-model"_s,
                       u"offline"_s, u"--benchmark-model"_s, u"gpu/llama"_s, u"--save-config"_s,
                       saved});
    QCOMPARE(end.exitCode, 2); // there is no key for Daytona
    QVERIFY2(end.errors.contains("gpu/llama"), end.errors.constData());
    QFile file(saved);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("http://127.0.0.1:9/v1"));
}

void TestSettingsHeadless::flagsHoldBefore()
{
    Program program;
    set(program, u"models/endpoints"_s, QString(endpoint));
    const auto end = program.run(
        {u"--list-models"_s, u"--json"_s, u"--endpoint"_s, u"gpu=http://127.0.0.1:10/v1"_s});
    QCOMPARE(end.exitCode, 0);
    QCOMPARE(modelOf(end.jsonArray(), u"gpu/..."_s)["baseUrl"_L1].toString(),
             u"http://127.0.0.1:10/v1"_s);
}

void TestSettingsHeadless::dataFolder()
{
    Program program;
    const QString chosen = program.file(u"chosen"_s);
    set(program, u"data/directory"_s, chosen);
    const auto end = program.runOther(Program::executable(), {u"--list-runs"_s});
    QCOMPARE(end.exitCode, 0);
    QVERIFY(QFile::exists(chosen + u"/quaver.sqlite3"_s));
}

void TestSettingsHeadless::daytonaAddress()
{
    Program program;
    program.setVariable(u"DAYTONA_API_KEY"_s, u"dtn_key_of_the_test"_s);
    set(program, u"daytona/url"_s, u"http://127.0.0.1:9/api"_s);
    const auto end = program.run({u"--headless"_s, u"x"_s, u"--agent-model"_s, u"offline"_s,
                                  u"--benchmark-model"_s, u"offline"_s});
    QVERIFY(end.exitCode != 0);
    QVERIFY2(end.errors.contains("127.0.0.1:9"), end.errors.constData());
}

void TestSettingsHeadless::noKeychainNoWait()
{
    // No session bus, so nobody is asked, and nothing is said of it.
    Program program;
    program.setVariable(u"OLLAMA_HOST"_s, u"127.0.0.1:9"_s);
    const auto end = program.run({u"--list-models"_s});
    QCOMPARE(end.exitCode, 0);
    QCOMPARE(end.errors, QByteArray());
}

QTEST_GUILESS_MAIN(TestSettingsHeadless)

#include "tst_settingsheadless.moc"
