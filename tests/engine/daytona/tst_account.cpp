// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/account.h"

#include "tests/engine/daytona/daytonafixture.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Daytona;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;

class TestAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void configAndKey();
    void snapshotsOfAllPages();
    void smallest_data();
    void smallest();
};

void TestAccount::configAndKey()
{
    DaytonaFixture daytona;
    daytona.server.on(
        "GET", u"/api/config"_s,
        {ScriptedReply(200, R"({"version":"0.190.0","defaultSnapshot":"daytona-small"})")});
    daytona.server.on("GET", u"/api/api-keys/current"_s,
                      {ScriptedReply(200, R"({"name":"k","permissions":["write:sandboxes"]})")});
    QCOMPARE(await(daytona.client.account().serverConfig({}))->defaultSnapshot, u"daytona-small"_s);
    QCOMPARE(await(daytona.client.account().currentKey({}))->permissions,
             QStringList{u"write:sandboxes"_s});
}

void TestAccount::snapshotsOfAllPages()
{
    DaytonaFixture daytona;
    daytona.server.on("GET", u"/api/snapshots"_s, [](const ReceivedRequest &request) {
        const QString page = request.query().queryItemValue(u"page"_s);
        return ScriptedReply(
            200,
            R"({"items":[{"id":"i)" + page.toUtf8()
                + R"(","name":"n","state":"active","mem":1.5,"cpu":2,"disk":3,"general":true}],
                                    "total":3,"page":1,"totalPages":3})");
    });
    const Result<QList<Snapshot>> all = await(daytona.client.account().snapshots({}));
    QVERIFY(all);
    QCOMPARE(all->size(), 3);
    QCOMPARE(all->at(0).memoryGiB, 1.5);
    QCOMPARE(all->at(2).id, u"i3"_s);
}

void TestAccount::smallest_data()
{
    QTest::addColumn<Resources>("resources");
    QTest::addColumn<QString>("chosen"); // empty: none
    const auto resources = [](int cpu, int memory, int disk) {
        Resources wanted;
        wanted.cpu = cpu;
        wanted.memory = memory;
        wanted.disk = disk;
        return wanted;
    };
    QTest::newRow("anything") << Resources() << u"small"_s;
    QTest::newRow("just so") << resources(1, 1024, 3072) << u"small"_s;
    QTest::newRow("a little more memory") << resources(1, 1025, 1) << u"medium"_s;
    QTest::newRow("much disk") << resources(1, 1, 10 * 1024) << u"large"_s;
    QTest::newRow("too much") << resources(5, 1, 1) << QString();
}

void TestAccount::smallest()
{
    QFETCH(const Resources, resources);
    QFETCH(const QString, chosen);
    const auto snapshot = [](const QString &name, int size, int disk, bool isGeneral,
                             const QString &state) {
        Snapshot made;
        made.name = name;
        made.cpu = size;
        made.memoryGiB = size == 1 ? 1 : 2 * size;
        made.diskGiB = disk;
        made.isGeneral = isGeneral;
        made.state = state;
        return made;
    };
    const QList<Snapshot> all{snapshot(u"large"_s, 4, 10, true, u"active"_s),
                              snapshot(u"own"_s, 1, 100, false, u"active"_s),
                              snapshot(u"small"_s, 1, 3, true, u"active"_s),
                              snapshot(u"asleep"_s, 8, 100, true, u"inactive"_s),
                              snapshot(u"medium"_s, 2, 8, true, u"active"_s)};
    const std::optional<Snapshot> found = smallestSnapshot(all, resources);
    QCOMPARE(found ? found->name : QString(), chosen);
}

QTEST_GUILESS_MAIN(TestAccount)
#include "tst_account.moc"
