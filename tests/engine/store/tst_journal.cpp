// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/store/storefixture.h"

using namespace Quaver;
using namespace Quaver::StoreFixture;
using namespace Qt::StringLiterals;

namespace {

ResourceIntent sandbox(const QString &name)
{
    return {u"run-1"_s, ResourceKind::Sandbox, name, u"http://127.0.0.1:1/api"_s, Backend::Local};
}

QStringList namesOf(const Result<QList<JournalEntry>> &entries)
{
    QStringList names;
    if (entries) {
        for (const JournalEntry &entry : *entries)
            names.append(entry.resource.name);
    }
    return names;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEntryFromIntentToRemoval();
    void recordingTwiceIsOneEntry();
    void dispositions();
    void everyKind();
    void entriesOfARun();
    void anUnknownEntry();
    void aClosedStoreForbidsTheCreate();
    void entriesSurviveTheirProcess();
    void aKilledOwnersEntries();

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Store> m_store;
};

void TestJournal::init()
{
    m_store.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_store = openStore(m_directory->path());
    QVERIFY(m_store);
}

void TestJournal::anEntryFromIntentToRemoval()
{
    const ResourceIntent intent{u"run-1"_s, ResourceKind::Volume, u"benchmarks-run-1"_s,
                                u"https://example.org/api"_s, Backend::Daytona};
    const Result<qint64> id = await(m_store->recordIntent(intent));
    QVERIFY(id);
    QVERIFY(await(m_store->recordId(*id, u"remote-7"_s)));
    const auto entries = await(m_store->resources());
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
    const JournalEntry entry = entries->first();
    QCOMPARE(entry.id, *id);
    QCOMPARE(entry.resource, intent);
    QCOMPARE(entry.remoteId, u"remote-7"_s);
    QCOMPARE(entry.owner, m_store->owner());
    QVERIFY(entry.isOwnerAlive);
    QCOMPARE(entry.disposition, Disposition::Live);
    QVERIFY(qAbs(entry.createdAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(await(m_store->recordRemoved(*id)));
    QVERIFY(await(m_store->recordRemoved(*id))); // once more does no harm
    QVERIFY(await(m_store->resources())->isEmpty());
}

void TestJournal::recordingTwiceIsOneEntry()
{
    const Result<qint64> first = await(m_store->recordIntent(sandbox(u"agent-run-1"_s)));
    QVERIFY(first);
    QVERIFY(await(m_store->setDisposition(*first, Disposition::Delete)));
    const Result<qint64> again = await(m_store->recordIntent(sandbox(u"agent-run-1"_s)));
    QCOMPARE(again.value(), first.value());
    const auto entries = await(m_store->resources());
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().disposition, Disposition::Live);
}

void TestJournal::dispositions()
{
    const Result<qint64> id = await(m_store->recordIntent(sandbox(u"a"_s)));
    for (const Disposition disposition :
         {Disposition::Resumable, Disposition::Kept, Disposition::Delete}) {
        QVERIFY(await(m_store->setDisposition(*id, disposition)));
        QCOMPARE(await(m_store->resources())->first().disposition, disposition);
    }
}

void TestJournal::everyKind()
{
    QStringList kinds;
    for (const ResourceKind kind :
         {ResourceKind::Sandbox, ResourceKind::Volume, ResourceKind::Secret}) {
        // One name for all: they are told apart by their kind.
        ResourceIntent intent = sandbox(u"same"_s);
        intent.kind = kind;
        QVERIFY(await(m_store->recordIntent(intent)));
        QCOMPARE(await(m_store->resources())->last().resource, intent);
        kinds.append(resourceKindName(kind));
    }
    QCOMPARE(kinds, QStringList({u"sandbox"_s, u"volume"_s, u"secret"_s}));
    QCOMPARE(await(m_store->resources())->size(), 3);
}

void TestJournal::entriesOfARun()
{
    ResourceIntent other = sandbox(u"c"_s);
    other.runId = u"run-2"_s;
    QVERIFY(await(m_store->recordIntent(sandbox(u"b"_s))));
    QVERIFY(await(m_store->recordIntent(sandbox(u"a"_s))));
    QVERIFY(await(m_store->recordIntent(other)));
    QCOMPARE(namesOf(await(m_store->resourcesOfRun(u"run-1"_s))), QStringList({u"b"_s, u"a"_s}));
    QVERIFY(await(m_store->setDispositionOfRun(u"run-1"_s, Disposition::Kept)));
    const auto entries = await(m_store->resources());
    QCOMPARE(entries->at(0).disposition, Disposition::Kept);
    QCOMPARE(entries->at(1).disposition, Disposition::Kept);
    QCOMPARE(entries->at(2).disposition, Disposition::Live);
}

void TestJournal::anUnknownEntry()
{
    const Result<void> outcome = await(m_store->recordId(99, u"x"_s));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Storage);
    QVERIFY(outcome.error().message.contains(u"99"_s));
}

void TestJournal::aClosedStoreForbidsTheCreate()
{
    QVERIFY(await(m_store->close()));
    const Result<qint64> outcome = await(m_store->recordIntent(sandbox(u"a"_s)));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Storage);
    QVERIFY(await(m_store->close()));
}

void TestJournal::entriesSurviveTheirProcess()
{
    const QString owner = m_store->owner();
    QVERIFY(await(m_store->recordIntent(sandbox(u"a"_s))));
    QVERIFY(await(m_store->resourcesOfDeadOwners())->isEmpty());
    m_store.reset();
    m_store = openStore(m_directory->path());
    QVERIFY(m_store);
    QVERIFY(m_store->owner() != owner);
    QVERIFY(!m_store->isOwnerAlive(owner));
    QVERIFY(m_store->isOwnerAlive(m_store->owner()));
    QCOMPARE(namesOf(await(m_store->resourcesOfDeadOwners())), QStringList(u"a"_s));
}

void TestJournal::aKilledOwnersEntries()
{
    QProcess helper;
    QVERIFY(startHelper(helper, u"--record"_s, m_directory->path()));
    QCOMPARE(namesOf(await(m_store->resources())), QStringList(u"of-the-helper"_s));
    QVERIFY(await(m_store->resourcesOfDeadOwners())->isEmpty());
    QVERIFY(killHelper(helper));
    const auto dead = await(m_store->resourcesOfDeadOwners());
    QCOMPARE(namesOf(dead), QStringList(u"of-the-helper"_s));
    QVERIFY(!dead->first().isOwnerAlive);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--record"_s) {
        const std::shared_ptr<Store> store = openStore(arguments.value(2));
        const bool recorded = store && await(store->recordIntent(sandbox(u"of-the-helper"_s)));
        printf(recorded ? "recorded\n" : "failed\n");
        fflush(stdout);
        return recorded ? QCoreApplication::exec() : 1;
    }
    TestJournal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journal.moc"
