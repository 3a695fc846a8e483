// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/configurationfile.h"
#include "app/setup/preferences.h"
#include "app/window/configurationdocument.h"

#include <QtTest>

#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Quaver;

//! A configuration as a file that others can open.
class TestConfigurationFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void knowsItsServers_data();
    void knowsItsServers();
    void itsOwnServersHold();
    void holdsNoKey();
    void isNotModifiedByThat();

private:
    QTemporaryDir m_directory;
    QTemporaryDir m_settings;
};

namespace {

const ModelEndpoint gpu{u"gpu"_s, u"http://gpu-box:8000/v1"_s, u"GPU_API_KEY"_s, {}};
const ModelEndpoint other{u"other"_s, u"http://other:8000/v1"_s, {}, {}};

RunConfig configOf(const QStringList &tested)
{
    RunConfig config;
    config.prompt = u"test"_s;
    config.benchmarkModels = tested;
    return config;
}

//! As the file \a path is read on a computer on which nothing is set.
RunConfig openedElsewhere(const QString &path)
{
    QSettings().clear();
    RunConfig config;
    QStringList warnings;
    const auto read = Setup::readConfiguration(path, &config, &warnings);
    if (!read || !warnings.isEmpty())
        qFatal("%s is not read", qPrintable(path));
    return config;
}

} // namespace

void TestConfigurationFile::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"quaver-test"_s);
}

void TestConfigurationFile::knowsItsServers_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QStringList>("tested");
    QTest::addColumn<QString>("judge");
    QTest::addColumn<QStringList>("servers");
    const QString none;
    QTest::newRow("tested") << none << QStringList{u"gpt-4o"_s, u"gpu/llama"_s} << none
                            << QStringList{u"gpu"_s};
    QTest::newRow("author") << u"other/qwen"_s << QStringList{u"gpt-4o"_s} << none
                            << QStringList{u"other"_s};
    QTest::newRow("judge") << none << QStringList{u"gpu/llama"_s} << u"other/qwen"_s
                           << QStringList{u"gpu"_s, u"other"_s};
    QTest::newRow("none") << none << QStringList{u"gpt-4o"_s, u"gpu-like/llama"_s} << none
                          << QStringList();
    QTest::newRow("left open") << none << QStringList() << none << QStringList();
}

void TestConfigurationFile::knowsItsServers()
{
    QFETCH(const QString, author);
    QFETCH(const QStringList, tested);
    QFETCH(const QString, judge);
    QFETCH(const QStringList, servers);
    Setup::Preferences().setEndpoints({gpu, other});
    RunConfig config = configOf(tested);
    config.agentModel = author;
    config.judgeModel = judge;
    const QString path = m_directory.filePath(u"a.quaver.json"_s);
    QVERIFY(Setup::saveConfiguration(config, path));
    QVERIFY(config.endpoints.isEmpty());

    const RunConfig opened = openedElsewhere(path);
    QStringList names;
    for (const ModelEndpoint &endpoint : opened.endpoints) {
        names += endpoint.name;
        QCOMPARE(endpoint, endpoint.name == gpu.name ? gpu : other);
    }
    QCOMPARE(names, servers);
}

void TestConfigurationFile::itsOwnServersHold()
{
    Setup::Preferences().setEndpoints({gpu});
    RunConfig config = configOf({u"gpu/llama"_s});
    config.endpoints = {ModelEndpoint{u"gpu"_s, u"http://its-own:8000/v1"_s, {}, {}}, other};
    const QString path = m_directory.filePath(u"b.quaver.json"_s);
    QVERIFY(Setup::saveConfiguration(config, path));
    QCOMPARE(openedElsewhere(path).endpoints, config.endpoints);
}

void TestConfigurationFile::holdsNoKey()
{
    qputenv("GPU_API_KEY", "sk-of-the-gpu-box");
    Setup::Preferences().setEndpoints({gpu});
    const QString path = m_directory.filePath(u"c.quaver.json"_s);
    QVERIFY(Setup::saveConfiguration(configOf({u"gpu/llama"_s}), path));
    qunsetenv("GPU_API_KEY");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("http://gpu-box:8000/v1"));
    QVERIFY(content.contains("GPU_API_KEY"));
    QVERIFY(!content.contains("sk-of-the-gpu-box"));
}

void TestConfigurationFile::isNotModifiedByThat()
{
    Setup::Preferences().setEndpoints({gpu});
    const RunConfig config = configOf({u"gpu/llama"_s});
    const QString path = m_directory.filePath(u"d.quaver.json"_s);
    Ui::ConfigurationDocument document;
    QVERIFY(document.save(config, path));
    document.compare(config); // the form still has it without the server
    QVERIFY(!document.isModified());
    QStringList warnings;
    const auto opened = document.open(path, &warnings);
    QVERIFY(opened);
    QCOMPARE(opened->endpoints, QList{gpu});
    document.compare(*opened);
    QVERIFY(!document.isModified());
    // What has changed in the settings since holds when it is saved again.
    const ModelEndpoint moved{u"gpu"_s, u"http://moved:8000/v1"_s, {}, {}};
    Setup::Preferences().setEndpoints({moved});
    QVERIFY(document.save(config, path));
    QCOMPARE(openedElsewhere(path).endpoints, QList{moved});
}

QTEST_GUILESS_MAIN(TestConfigurationFile)

#include "tst_configurationfile.moc"
