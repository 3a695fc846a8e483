// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resources/resourcemodel.h"
#include "app/resources/resourcewords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

namespace {

JournalEntry entryOf(qint64 id, Disposition disposition = Disposition::Live, bool isAlive = false,
                     Backend backend = Backend::Daytona)
{
    JournalEntry entry;
    entry.id = id;
    entry.resource.runId = u"run-1"_s;
    entry.resource.kind = id % 2 == 0 ? ResourceKind::Volume : ResourceKind::Sandbox;
    entry.resource.name = u"name-%1"_s.arg(id);
    entry.resource.serverUrl = u"https://daytona.example.org/api"_s;
    entry.resource.backend = backend;
    entry.disposition = disposition;
    entry.isOwnerAlive = isAlive;
    entry.createdAt = QDateTime::currentDateTimeUtc();
    return entry;
}

} // namespace

class TestResourceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void standings_data();
    void standings();
    void tellsEverything();
    void hostileNames();
    void keepsRowsThatStay();
    void removal();
    void runsUnderWay();

private:
    [[nodiscard]] QString text(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }

    std::unique_ptr<ResourceModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestResourceModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<ResourceModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestResourceModel::standings_data()
{
    QTest::addColumn<JournalEntry>("entry");
    QTest::addColumn<int>("standing");
    QTest::addColumn<bool>("mayBeRemoved");
    QTest::addColumn<bool>("goesWithAll");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *name, const JournalEntry &entry, Standing standing,
                        bool mayBeRemoved, bool goesWithAll, bool holds) {
        QTest::newRow(name) << entry << static_cast<int>(standing) << mayBeRemoved << goesWithAll
                            << holds;
    };
    using enum Disposition;
    row("abandoned", entryOf(1, Live), Standing::LeftOver, true, true, true);
    row("to be resumed", entryOf(1, Resumable), Standing::LeftOver, true, true, true);
    row("local", entryOf(1, Live, false, Backend::Local), Standing::LeftOver, true, true, false);
    row("waiting", entryOf(1, Delete), Standing::Waiting, true, true, false);
    row("kept", entryOf(1, Kept), Standing::Kept, true, false, true);
    // Whatever shall become of it: nothing of a living process.
    for (const auto disposition : {Live, Resumable, Kept, Delete}) {
        JournalEntry elsewhere = entryOf(1, disposition, true);
        row("alive", elsewhere, Standing::InUseElsewhere, false, false, false);
        elsewhere.resource.runId = u"run-here"_s;
        row("alive here", elsewhere, Standing::InUseHere, false, false, false);
    }
}

void TestResourceModel::standings()
{
    QFETCH(const JournalEntry, entry);
    QFETCH(const int, standing);
    QFETCH(const bool, mayBeRemoved);
    QFETCH(const bool, goesWithAll);
    QFETCH(const bool, holds);
    const Standing found = standingOf(entry, {u"run-here"_s});
    QCOMPARE(static_cast<int>(found), standing);
    QCOMPARE(isRemovable(found), mayBeRemoved);
    QCOMPARE(isLeftOver(found), goesWithAll);
    QCOMPARE(holdsSomething(entry, found), holds);
    QVERIFY(!standingText(found).isEmpty());
    QVERIFY(!standingSentence(entry, found).isEmpty());
}

void TestResourceModel::tellsEverything()
{
    m_model->setEntries(
        {entryOf(1, Disposition::Delete), entryOf(2, Disposition::Kept, false, Backend::Local)});
    QCOMPARE(text(0, ResourceModel::KindColumn), u"Sandbox"_s);
    QCOMPARE(text(1, ResourceModel::KindColumn), u"Volume"_s);
    QCOMPARE(text(0, ResourceModel::NameColumn), u"name-1"_s);
    QCOMPARE(text(0, ResourceModel::RunColumn), u"run-1"_s);
    QCOMPARE(text(0, ResourceModel::PlaceColumn), u"Daytona, daytona.example.org"_s);
    QCOMPARE(text(1, ResourceModel::PlaceColumn), u"This computer"_s);
    QCOMPARE(text(0, ResourceModel::StateColumn), u"Waiting for removal"_s);
    QCOMPARE(text(1, ResourceModel::StateColumn), u"Kept on request"_s);
    QVERIFY(!text(0, ResourceModel::SinceColumn).isEmpty());
    QVERIFY(!m_model->index(0, ResourceModel::KindColumn).data(Qt::DecorationRole).isNull());
    m_model->setRunTitles({{u"run-1"_s, u"Rate limits"_s}});
    QCOMPARE(text(0, ResourceModel::RunColumn), u"Rate limits"_s);
}

void TestResourceModel::hostileNames()
{
    JournalEntry entry = entryOf(1);
    entry.resource.name = u"a\u202eb\nc"_s + QString(10'000, u'x');
    entry.resource.runId = u"r\u001b[0m"_s;
    m_model->setEntries({entry});
    QVERIFY(text(0, ResourceModel::NameColumn).startsWith(u"ab c"_s));
    QVERIFY(text(0, ResourceModel::NameColumn).size() < 300);
    QVERIFY(!text(0, ResourceModel::RunColumn).contains(u'\u001b'));
}

void TestResourceModel::keepsRowsThatStay()
{
    m_model->setEntries({entryOf(1), entryOf(2), entryOf(3)});
    const QPersistentModelIndex third(m_model->index(2, 0));
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QList<JournalEntry> entries{m_model->entry(0), m_model->entry(2), entryOf(4)};
    m_model->setEntries(entries);
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(third.row(), 1);
    QCOMPARE(text(2, ResourceModel::NameColumn), u"name-4"_s);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    entries[0].disposition = Disposition::Delete;
    m_model->setEntries(entries);
    QCOMPARE(changed.size(), 1);
    m_model->setEntries({});
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(reset.size(), 0);
}

void TestResourceModel::removal()
{
    m_model->setEntries({entryOf(1), entryOf(2)});
    m_model->setRemoving({1, 2});
    QVERIFY(m_model->isBeingRemoved(0));
    QCOMPARE(text(0, ResourceModel::StateColumn), u"Being removed…"_s);
    m_model->setRefused(2, u"The server\nsays \u202eno."_s);
    QVERIFY(!m_model->isBeingRemoved(1));
    QCOMPARE(text(1, ResourceModel::StateColumn), u"Not removed: The server says no."_s);
    QVERIFY(m_model->index(1, 0).data(ResourceModel::HasFailedRole).toBool());
    QVERIFY(m_model->sentence(1).contains(u"says no."_s));
    m_model->remove(1);
    QCOMPARE(m_model->rowCount(), 1);
    m_model->remove(1);
    m_model->setRefused(1, u"late"_s);
    QCOMPARE(m_model->rowCount(), 1);
    // What is read anew keeps what was said of it, until it is tried again.
    m_model->setEntries({entryOf(2)});
    QVERIFY(text(0, ResourceModel::StateColumn).startsWith(u"Not removed"_s));
    m_model->setRemoving({2});
    QCOMPARE(text(0, ResourceModel::StateColumn), u"Being removed…"_s);
}

void TestResourceModel::runsUnderWay()
{
    m_model->setEntries({entryOf(1, Disposition::Live, true)});
    QCOMPARE(text(0, ResourceModel::StateColumn), u"In use by another Quaver"_s);
    m_model->setRunsUnderWay({u"run-1"_s});
    QCOMPARE(text(0, ResourceModel::StateColumn), u"In use by a run in this window"_s);
}

QTEST_MAIN(TestResourceModel)
#include "tst_resourcemodel.moc"
