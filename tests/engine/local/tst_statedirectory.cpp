// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/statedirectory.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Quaver::Local;
using namespace Qt::StringLiterals;

class TestStateDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesAndGoes();
    void removesTheDeadAlone();
    void needsAPlace();

private:
    static QStringList entries(const QTemporaryDir &directory)
    {
        return QDir(directory.path())
            .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    }
    static void make(const QTemporaryDir &directory, const QString &name, bool withLock)
    {
        QVERIFY(QDir(directory.path()).mkpath(name + u"/volumes/x"_s));
        QFile lock(directory.filePath(name + u"/lock"_s));
        QVERIFY(!withLock || lock.open(QIODevice::WriteOnly));
    }
};

void TestStateDirectory::comesAndGoes()
{
    const QTemporaryDir parent;
    {
        const auto state = StateDirectory::make(parent.path());
        QVERIFY(state);
        QCOMPARE(entries(parent).size(), 1);
        struct stat status
        {
        };
        QCOMPARE(::fstat(state->fd(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0711U); // searchable by the sandboxes' user, not listable
        QVERIFY(state->makeFolder("volumes"));
        const auto other = StateDirectory::make(parent.path());
        QVERIFY(other);
        QCOMPARE(entries(parent).size(), 2); // the first one lives
    }
    QCOMPARE(entries(parent), QStringList());
}

void TestStateDirectory::removesTheDeadAlone()
{
    const QTemporaryDir parent;
    const QTemporaryDir elsewhere;
    make(parent, u"quaver-aaaaaaaa"_s, true); // of a dead server
    make(parent, u"quaver-bbbbbbbb"_s, false); // not one of a server
    make(parent, u"quaver-cccc"_s, true); // another name
    make(parent, u"quaver-AAAAAAAA"_s, true);
    make(elsewhere, u"x"_s, true);
    QVERIFY(QFile::link(elsewhere.filePath(u"x"_s), parent.filePath(u"quaver-dddddddd"_s)));
    QVERIFY(QFile::link(elsewhere.path(), parent.filePath(u"quaver-aaaaaaaa/link"_s)));
    QVERIFY(StateDirectory::make(parent.path()));
    QCOMPARE(entries(parent),
             QStringList({u"quaver-AAAAAAAA"_s, u"quaver-bbbbbbbb"_s, u"quaver-cccc"_s,
                          u"quaver-dddddddd"_s}));
    QVERIFY(QFile::exists(elsewhere.filePath(u"x/lock"_s)));
}

void TestStateDirectory::needsAPlace()
{
    const QTemporaryDir parent;
    const auto state = StateDirectory::make(parent.filePath(u"not there"_s));
    QVERIFY(!state);
    QVERIFY(state.error().message.contains(u"TMPDIR"));
}

QTEST_GUILESS_MAIN(TestStateDirectory)
#include "tst_statedirectory.moc"
