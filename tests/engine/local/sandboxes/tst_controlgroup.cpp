// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/controlgroup.h"
#include "engine/local/sandboxes/sandbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Quaver::Local;
using namespace Qt::StringLiterals;

namespace {

//! The first argument of a process that only removes, in the directory that the second one names.
const QString removing = u"--remove"_s;
//! For each byte that it reads, and then writes: as long as making a group takes, and not for ever.
//! A server looks when it starts; one that never ended could take every directory that is tried.
constexpr int sweeps = 20;

} // namespace

class TestControlGroup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void unifiedPlace();
    void directoriesAreLocked();
    void missingPlace();
    void anotherServerStarts_data();
    void anotherServerStarts();
    void staleAreRemoved();

private:
    static bool write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("absent");
    }
};

void TestControlGroup::places_data()
{
    QTest::addColumn<QByteArray>("mounts");
    QTest::addColumn<QByteArray>("membership");
    QTest::addColumn<QByteArray>("memory");
    QTest::addColumn<QByteArray>("pids");
    QTest::addColumn<QByteArray>("cpu");
    const QByteArray v1 =
        "32 31 0:29 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct\n"
        "35 31 0:32 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n"
        "39 31 0:36 / /sys/fs/cgroup/pids rw - cgroup cgroup rw,pids\n";
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray() << QByteArray()
                             << QByteArray();
    QTest::newRow("v1") << v1 << QByteArray("4:memory:/a/b\n2:cpu,cpuacct:/\n3:pids:/c\n0::/\n")
                        << QByteArray("/sys/fs/cgroup/memory/a/b")
                        << QByteArray("/sys/fs/cgroup/pids/c")
                        << QByteArray("/sys/fs/cgroup/cpu,cpuacct");
    QTest::newRow("v1 in a container")
        << QByteArray("35 31 0:32 /docker/x /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n")
        << QByteArray("4:memory:/docker/x/y\n") << QByteArray("/sys/fs/cgroup/memory/y")
        << QByteArray() << QByteArray();
    QTest::newRow("mounted elsewhere")
        << QByteArray("35 31 0:32 /docker/x /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n")
        << QByteArray("4:memory:/other\n") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("outside of the namespace")
        << QByteArray("35 31 0:32 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n")
        << QByteArray("4:memory:/../x\n") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("escaped") << QByteArray(
        "35 31 0:32 / /sys/my\\040group rw - cgroup cgroup rw,memory\n")
                             << QByteArray("4:memory:/\n") << QByteArray("/sys/my group")
                             << QByteArray() << QByteArray();
}

void TestControlGroup::places()
{
    QFETCH(QByteArray, mounts);
    QFETCH(QByteArray, membership);
    const ControlGroupPlaces found = findControlGroups(mounts, membership);
    QTEST(found.memory, "memory");
    QTEST(found.pids, "pids");
    QTEST(found.cpu, "cpu");
    QVERIFY(!found.isUnified);
}

void TestControlGroup::unifiedPlace()
{
    QTemporaryDir directory;
    const QString slice = directory.filePath(QStringLiteral("user.slice/app.slice"));
    QVERIFY(QDir().mkpath(slice + QStringLiteral("/own.scope")));
    QVERIFY(write(slice + QStringLiteral("/own.scope/cgroup.subtree_control"), "\n"));
    QVERIFY(write(slice + QStringLiteral("/cgroup.subtree_control"), "cpu memory pids\n"));
    const QByteArray mounts =
        "30 23 0:26 / " + QFile::encodeName(directory.path()) + " rw - cgroup2 cgroup2 rw\n";
    const ControlGroupPlaces found =
        findControlGroups(mounts, "0::/user.slice/app.slice/own.scope\n");
    const QByteArray place = QFile::encodeName(slice);
    QCOMPARE(found, (ControlGroupPlaces{true, place, place, place}));
    QVERIFY(write(slice + QStringLiteral("/cgroup.subtree_control"), "cpu\n"));
    QVERIFY(findControlGroups(mounts, "0::/user.slice/app.slice/own.scope\n").memory.isEmpty());
}

void TestControlGroup::directoriesAreLocked()
{
    QTemporaryDir parent;
    const QByteArray place = QFile::encodeName(parent.path());
    {
        const ControlGroupDirectory first = makeControlGroupDirectory(place, "box");
        const ControlGroupDirectory second = makeControlGroupDirectory(place, "box");
        QVERIFY(first.lock.isValid() && second.lock.isValid());
        QVERIFY(first.path != second.path);
        QVERIFY(first.path.startsWith(QByteArray(place + '/' + controlGroupPrefix())));
        QVERIFY(first.path.endsWith("-box"));
        QVERIFY(QDir(parent.path()).mkdir(u"quaver-box-of-the-dead"_s));
        QVERIFY(QDir(parent.path()).mkdir(u"system.slice"_s));
        removeAbandonedControlGroups(place);
        QVERIFY(isThere(first) && isThere(second));
        QVERIFY(!QFile::exists(parent.filePath(u"quaver-box-of-the-dead"_s)));
        QVERIFY(QFile::exists(parent.filePath(u"system.slice"_s)));
        QVERIFY(QDir().rmdir(QFile::decodeName(first.path)));
        QVERIFY(!isThere(first));
    }
    // The other one's lock is gone with its owner.
    removeAbandonedControlGroups(place);
    QCOMPARE(QDir(parent.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"system.slice"_s});
}

void TestControlGroup::missingPlace()
{
    const ControlGroupDirectory none = makeControlGroupDirectory("/proc/none", "box");
    QVERIFY(!none.lock.isValid());
    removeAbandonedControlGroups("/proc/none");
    // Directories stand for the kernel's here, and lack its files: nothing is bound, nothing left.
    QTemporaryDir parent;
    const QByteArray place = QFile::encodeName(parent.path());
    const auto group = ControlGroup::create({true, place, place, place}, "box", {2, 1 << 20, 64});
    QVERIFY(group->joinFiles().empty());
    QVERIFY(!group->boundsMemory() && !group->boundsProcesses() && !group->isGone());
    QVERIFY(QDir(parent.path()).isEmpty());
}

void TestControlGroup::anotherServerStarts_data()
{
    QTest::addColumn<QStringList>("wrapper");
    QTest::newRow("beside") << QStringList();
    // Where none of our processes can be seen, and our numbers are other processes'.
    QTest::newRow("in another pid namespace")
        << QStringList{u"unshare"_s, u"--user"_s,       u"--map-root-user"_s, u"--pid"_s,
                       u"--fork"_s,  u"--kill-child"_s, u"--mount-proc"_s};
}

//! Another process removes what it takes for abandoned, just while a group is made here.
void TestControlGroup::anotherServerStarts()
{
    QFETCH(QStringList, wrapper);
    QTemporaryDir parent;
    QStringList command = wrapper;
    command << QCoreApplication::applicationFilePath() << removing << parent.path();
    QProcess other;
    other.start(command.takeFirst(), command);
    const QByteArray place = QFile::encodeName(parent.path());
    const auto begin = [&other] { return other.write("x") == 1 && other.waitForBytesWritten(); };
    const auto end = [&other] {
        return (other.bytesAvailable() > 0 || other.waitForReadyRead()) && other.read(1) == "x";
    };
    QVERIFY2(begin() && end(), qPrintable(other.errorString()));
    for (int i = 0; i < 500; ++i) {
        QVERIFY(begin());
        const ControlGroupDirectory made = makeControlGroupDirectory(place, "box");
        QVERIFY2(made.lock.isValid(), qPrintable(QString::number(errno)));
        QVERIFY(isThere(made));
        if (i % 2 == 0)
            QVERIFY(QDir().rmdir(QFile::decodeName(made.path)));
        QVERIFY(end());
    }
    QVERIFY(begin() && end());
    QVERIFY(QDir(parent.path()).isEmpty()); // those that were left unlocked are gone, too
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
}

//! The real ones, where there are any.
void TestControlGroup::staleAreRemoved()
{
    const ControlGroupPlaces &places = controlGroupPlaces();
    const auto group = ControlGroup::create(places, "alive", {2, 1 << 28, 64});
    QList<QString> stale;
    for (const QByteArray &place : {places.memory, places.pids, places.cpu}) {
        const QString path = QFile::decodeName(place) + u"/quaver-box-of-the-dead"_s;
        if (!place.isEmpty() && !stale.contains(path)) {
            QVERIFY(QDir().mkdir(path));
            stale.append(path);
        }
    }
    QCOMPARE(group->joinFiles().size(), static_cast<std::size_t>(stale.size()));
    removeStaleControlGroups();
    for (const QString &path : std::as_const(stale))
        QVERIFY(!QFile::exists(path));
    QVERIFY(!group->isGone());
    QCOMPARE(group->boundsMemory(), !places.memory.isEmpty());
}

int main(int argc, char **argv)
{
    const QByteArray mode = argc > 2 ? argv[1] : "";
    if (mode == removing.toLatin1()) {
        char asked = 0;
        while (::read(STDIN_FILENO, &asked, 1) == 1) {
            for (int i = 0; i < sweeps; ++i)
                removeAbandonedControlGroups(argv[2]);
            (void)!::write(STDOUT_FILENO, &asked, 1);
        }
        return 0;
    }
    QCoreApplication application(argc, argv);
    TestControlGroup test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_controlgroup.moc"
