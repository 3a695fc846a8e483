// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/ownerlock.h"

#include "tests/engine/store/storefixture.h"

using namespace Quaver;
using namespace Qt::StringLiterals;
using namespace Quaver::StoreFixture;

class TestOwnerLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOwnerLivesAsLongAsItsLock();
    void nothingIsLeft();
    void aKilledOwnerIsDead();
    void theDeadAreClearedAway();
    void whereNoLockCanBe();
};

void TestOwnerLock::anOwnerLivesAsLongAsItsLock()
{
    const QTemporaryDir directory;
    QVERIFY(!OwnerLock::isAlive(directory.path(), u"a"_s));
    {
        const auto lock = OwnerLock::take(directory.path(), u"a"_s);
        QVERIFY(lock);
        QVERIFY(OwnerLock::isAlive(directory.path(), u"a"_s));
        QVERIFY(OwnerLock::isAlive(directory.path(), u"a"_s)); // asking changes nothing
        QVERIFY(!OwnerLock::isAlive(directory.path(), u"b"_s));
    }
    QVERIFY(!OwnerLock::isAlive(directory.path(), u"a"_s));
}

void TestOwnerLock::nothingIsLeft()
{
    const QTemporaryDir directory;
    {
        const auto first = OwnerLock::take(directory.path(), u"a"_s);
        {
            const auto second = OwnerLock::take(directory.path(), u"b"_s);
            QVERIFY(first && second);
            QCOMPARE(QDir(directory.filePath(u"owners"_s)).entryList(QDir::Files),
                     QStringList({u"a.lock"_s, u"b.lock"_s}));
        }
        QVERIFY(OwnerLock::isAlive(directory.path(), u"a"_s));
    }
    QVERIFY(QDir(directory.path()).isEmpty());
}

void TestOwnerLock::aKilledOwnerIsDead()
{
    const QTemporaryDir directory;
    QProcess helper;
    QVERIFY(startHelper(helper, u"--take"_s, directory.path()));
    QVERIFY(OwnerLock::isAlive(directory.path(), u"helper"_s));
    QVERIFY(killHelper(helper));
    QVERIFY(QFile::exists(directory.filePath(u"owners/helper.lock"_s)));
    QVERIFY(!OwnerLock::isAlive(directory.path(), u"helper"_s));
}

void TestOwnerLock::theDeadAreClearedAway()
{
    const QTemporaryDir directory;
    const auto living = OwnerLock::take(directory.path(), u"living"_s);
    QProcess helper;
    QVERIFY(startHelper(helper, u"--take"_s, directory.path()));
    QVERIFY(killHelper(helper));
    const auto next = OwnerLock::take(directory.path(), u"next"_s);
    QVERIFY(next);
    QCOMPARE(QDir(directory.filePath(u"owners"_s)).entryList(QDir::Files),
             QStringList({u"living.lock"_s, u"next.lock"_s}));
    QVERIFY(OwnerLock::isAlive(directory.path(), u"living"_s));
}

void TestOwnerLock::whereNoLockCanBe()
{
    const auto lock = OwnerLock::take(u"/proc/nowhere"_s, u"a"_s);
    QVERIFY(!lock);
    QCOMPARE(lock.error().kind, Error::Kind::Setup);
    QVERIFY(lock.error().message.contains(u"/proc/nowhere/owners/a.lock"_s));
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--take"_s) {
        const auto lock = OwnerLock::take(arguments.value(2), u"helper"_s);
        printf(lock ? "taken\n" : "failed\n");
        fflush(stdout);
        return lock ? QCoreApplication::exec() : 1;
    }
    TestOwnerLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ownerlock.moc"
