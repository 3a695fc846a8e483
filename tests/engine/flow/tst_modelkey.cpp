// SPDX-License-Identifier: GPL-3.0-or-later
//
// The provider's key as a canary: looked for in all that a run on this machine makes, while it is
// under way and afterwards.
#include "canary.h"
#include "localworld.h"
#include "modelcases.h"
#include "rununderway.h"

#include "engine/report/exportrun.h"

#include <QFile>
#include <QJsonArray>
#include <QLoggingCategory>
#include <QMutex>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Quaver;

namespace {

QMutex logMutex;
QByteArray logged;

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    const QMutexLocker locker(&logMutex);
    logged += message.toUtf8() + '\n';
}

} // namespace

class TestModelKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsThere();
    void isNowhere_data();
    void isNowhere();
};

//! The search itself: what it does not find proves something.
void TestModelKey::findsWhatIsThere()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u".hidden"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("some canary-of-this-test here");
    file.close();
    QCOMPARE(filesWith("canary-of-this-test", folder.path()), QStringList(file.fileName()));
    QCOMPARE(filesWith("canary-of-that-test", folder.path()), QStringList());

    QProcess process;
    process.start(u"/bin/sh"_s, {u"-c"_s, u"cat # canary-of-this-test"_s});
    QVERIFY(process.waitForStarted());
    int looked = 0;
    QTRY_COMPARE(processesWith("canary-of-this-test", &looked).size(), 1);
    QVERIFY(looked >= 1);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
}

void TestModelKey::isNowhere_data()
{
    QTest::addColumn<QString>("tested");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("a run that goes well") << u"openai/prying"_s << false;
    QTest::newRow("a key that is refused") << u"anthropic/strong"_s << true;
}

void TestModelKey::isNowhere()
{
    QFETCH(QString, tested);
    QFETCH(bool, isRefused);
    LocalWorld world;
    QVERIFY2(world.failure().isEmpty(), qPrintable(world.failure()));
    const QByteArray key = world.provider().key();
    QVERIFY(key.size() >= 16);
    if (isRefused) {
        world.provider().addFault({{u"match"_s, QJsonObject{{u"model"_s, u"strong"_s}}},
                                   {u"skip"_s, 1},
                                   {u"action"_s, QJsonObject{{u"refuseKey"_s, true}}}});
    }
    logged.clear();
    QLoggingCategory::setFilterRules(u"quaver*=true"_s);
    const QtMessageHandler handler = qInstallMessageHandler(keepMessage);

    RunUnderWay run(authoring(u"openai/author-judged"_s, tested), world.environment());
    int looks = 0;
    QStringList found;
    const auto look = [&] {
        int looked = 0;
        found += filesWith(key, world.stateDirectory());
        found += processesWith(key, &looked);
        looks += looked > 3 ? 1 : 0; // the provider, a sandbox, its program
    };
    run.atTaskSteps(look);
    run.at(Step::CreatingBenchmarkSandbox, [&](BenchmarkRun &) { look(); });
    run.at(Step::CleaningUp, [&](BenchmarkRun &) { look(); });
    const bool hasEnded = run.waitForEnd();
    qInstallMessageHandler(handler);
    QLoggingCategory::setFilterRules(QString());
    QVERIFY(hasEnded);
    QVERIFY2(run.result().results.taskResults.size() == 2, run.errorText().constData());
    QVERIFY(looks >= 3);
    QCOMPARE(found, QStringList());

    QCOMPARE(filesWith(key, run.dataDirectory()), QStringList());
    QCOMPARE(filesWith(run.result().runId.toUtf8(), run.dataDirectory()).size(), 1);
    QVERIFY(!run.errorText().contains(key));
    QVERIFY2(!logged.isEmpty(), "nothing was logged at all");
    QVERIFY(!logged.contains(key));

    const QTemporaryDir exports;
    for (const QString &ending : {u"json"_s, u"csv"_s, u"junit.xml"_s, u"html"_s, u"md"_s}) {
        const auto written = exportRun(run.result(), exports.filePath(u"run."_s + ending));
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    }
    QCOMPARE(filesWith(key, exports.path()), QStringList());
    QCOMPARE(filesWith("task-1", exports.path()).size(), 5);
    // The provider has got it in the headers, which it does not keep, and nowhere else.
    const QString needle = u"/search?needle="_s + QString::fromLatin1(key);
    QCOMPARE(world.provider().ask(needle).toArray().size(), 0);
    QVERIFY(world.provider().calls() > 3);
}

QTEST_GUILESS_MAIN(TestModelKey)
#include "tst_modelkey.moc"
