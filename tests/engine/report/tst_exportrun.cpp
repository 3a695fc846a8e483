// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/exportrun.h"

#include "engine/core/redaction.h"
#include "engine/report/csvreport.h"
#include "engine/report/htmlreport.h"
#include "engine/report/junitreport.h"
#include "engine/report/markdownreport.h"
#include "engine/types/runresultjson.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

namespace {

RunResult someResult()
{
    RunResult result;
    result.runId = u"run-1"_s;
    result.status = RunStatus::Failed;
    result.error = Error(Error::Kind::Setup, u"no sk-export-run-1"_s);
    return result;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

class TestExportRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_directory.isValid()); }
    void theEndingChooses();
    void theJsonCanBeReadAgain();
    void otherEndingsAreRefused_data();
    void otherEndingsAreRefused();
    void aFailureLeavesEverythingAsItWas();

private:
    QString path(const QString &name) const { return m_directory.filePath(name); }
    QTemporaryDir m_directory;
};

void TestExportRun::theEndingChooses()
{
    const RunResult result = someResult();
    const QMap<QString, QByteArray> expected{
        {u"a.json"_s, jsonReport(result)},       {u"b.CSV"_s, csvReport(result)},
        {u"c.junit.xml"_s, junitReport(result)}, {u"d.JUnit.xml"_s, junitReport(result)},
        {u"e.html"_s, htmlReport(result)},       {u"f.md"_s, markdownReport(result)}};
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        QVERIFY2(checkExportFile(path(it.key())), qPrintable(it.key()));
        QVERIFY(exportRun(result, path(it.key())));
        QCOMPARE(contentOf(path(it.key())), it.value());
    }
}

void TestExportRun::theJsonCanBeReadAgain()
{
    addKnownSecret("sk-export-run-1");
    const QByteArray text = jsonReport(someResult());
    QVERIFY(!text.contains("sk-export-run-1"));
    const Result<RunResult> read = runResultFromJson(text);
    QVERIFY(read);
    QCOMPARE(read->error, std::optional<Error>(Error(Error::Kind::Setup, u"no <secret>"_s)));
}

void TestExportRun::otherEndingsAreRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"a.xml"_s, u"a.junit"_s, u"a.json.txt"_s, u"json"_s, QString()})
        QTest::addRow("\"%s\"", qPrintable(name)) << name;
}

void TestExportRun::otherEndingsAreRefused()
{
    QFETCH(const QString, name);
    const Result<void> outcome = exportRun(someResult(), name.isEmpty() ? name : path(name));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Input);
    QVERIFY(
        outcome.error().message.contains(u"has to end in .json, .csv, .junit.xml, .html or .md"_s));
    QVERIFY(!checkExportFile(name));
    QVERIFY(name.isEmpty() || !QFile::exists(path(name)));
}

void TestExportRun::aFailureLeavesEverythingAsItWas()
{
    QVERIFY(QDir(m_directory.path()).mkdir(u"folder.json"_s));
    const Result<void> ontoFolder = exportRun(someResult(), path(u"folder.json"_s));
    QVERIFY(!ontoFolder);
    QCOMPARE(ontoFolder.error().kind, Error::Kind::Storage);
    QVERIFY(QFileInfo(path(u"folder.json"_s)).isDir());
    const Result<void> nowhere = exportRun(someResult(), path(u"none/a.csv"_s));
    QVERIFY(!nowhere);
    QVERIFY(nowhere.error().message.contains(u"none/a.csv"_s));
    QVERIFY(!QFile::exists(path(u"none"_s)));
}

QTEST_GUILESS_MAIN(TestExportRun)
#include "tst_exportrun.moc"
