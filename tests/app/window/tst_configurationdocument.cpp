// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/configurationdocument.h"

#include <QtTest>

#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Ui;

//! The file behind the form.
class TestConfigurationDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void savedAndOpened();
    void modified();
    void recentFiles();
    void filesThatCannotServe();

private:
    QTemporaryDir m_directory;
    QTemporaryDir m_settings;
};

namespace {

RunConfig configOf(const QString &prompt)
{
    RunConfig config;
    config.prompt = prompt;
    config.benchmarkModels = {u"offline"_s};
    return config;
}

} // namespace

void TestConfigurationDocument::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"quaver-test"_s);
}

void TestConfigurationDocument::savedAndOpened()
{
    const QString path = m_directory.filePath(u"a.quaver.json"_s);
    ConfigurationDocument document;
    QVERIFY(document.path().isEmpty());
    QVERIFY(document.save(configOf(u"one"_s), path));
    QCOMPARE(document.path(), path);
    QCOMPARE(document.fileName(), u"a.quaver.json"_s);

    ConfigurationDocument other;
    QStringList warnings;
    const auto config = other.open(path, &warnings);
    QVERIFY(config);
    QCOMPARE(config->prompt, u"one"_s);
    QVERIFY(warnings.isEmpty());
    QCOMPARE(other.path(), path);
}

void TestConfigurationDocument::modified()
{
    ConfigurationDocument document;
    QSignalSpy changed(&document, &ConfigurationDocument::changed);
    document.compare(configOf(u"one"_s));
    QVERIFY2(!document.isModified(), "what belongs to no file cannot lose anything");
    QVERIFY(document.save(configOf(u"one"_s), m_directory.filePath(u"b.quaver.json"_s)));
    QCOMPARE(changed.size(), 1);
    document.compare(configOf(u"two"_s));
    QVERIFY(document.isModified());
    QCOMPARE(changed.size(), 2);
    document.compare(configOf(u"one"_s));
    QVERIFY(!document.isModified());
    document.compare(configOf(u"two"_s));
    document.detach();
    QVERIFY(!document.isModified());
    QVERIFY(document.path().isEmpty());
}

void TestConfigurationDocument::recentFiles()
{
    ConfigurationDocument document;
    QStringList paths;
    for (int i = 0; i < 12; ++i) {
        paths += m_directory.filePath(u"r%1.quaver.json"_s.arg(i));
        QVERIFY(document.save(configOf(u"x"_s), paths.constLast()));
    }
    QCOMPARE(document.recentFiles().size(), 10);
    QCOMPARE(document.recentFiles().constFirst(), paths.at(11));
    QVERIFY(document.save(configOf(u"x"_s), paths.at(5)));
    QCOMPARE(document.recentFiles().constFirst(), paths.at(5));
    QCOMPARE(document.recentFiles().count(paths.at(5)), 1);
    QVERIFY(QFile::remove(paths.at(5)));
    QVERIFY(!document.recentFiles().contains(paths.at(5)));
}

void TestConfigurationDocument::filesThatCannotServe()
{
    const QString path = m_directory.filePath(u"bad.quaver.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"prompt": 5})");
    file.close();
    ConfigurationDocument document;
    QStringList warnings;
    const auto config = document.open(path, &warnings);
    QVERIFY(!config);
    QVERIFY2(config.error().message.contains(u"prompt"_s), qPrintable(config.error().message));
    QVERIFY(config.error().message.contains(u"bad.quaver.json"_s));
    QVERIFY(document.path().isEmpty());
    QVERIFY(document.recentFiles().isEmpty());
    QVERIFY(!document.save(configOf(u"x"_s), m_directory.filePath(u"none/x.quaver.json"_s)));
    QVERIFY(document.path().isEmpty());
}

QTEST_GUILESS_MAIN(TestConfigurationDocument)

#include "tst_configurationdocument.moc"
