// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/controlgroup.h"
#include "engine/local/sandboxes/sandbox.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Quaver::Local;

class TestControlGroup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void unifiedPlace();
    void names();
    void unifiedFiles();
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

void TestControlGroup::names()
{
    const QByteArray own = controlGroupName("run-1-a");
    QVERIFY(own.endsWith("-run-1-a"));
    QVERIFY(!isStaleControlGroup(own));
    const QList<QByteArray> parts = own.split('-');
    QVERIFY(isStaleControlGroup("quaver-" + parts.at(1) + "-" + parts.at(2)
                                + "0-run")); // the number of another
    QVERIFY(isStaleControlGroup("quaver-999999999-1-run"));
    QVERIFY(!isStaleControlGroup("quaver-run"));
    QVERIFY(!isStaleControlGroup("system.slice"));
}

void TestControlGroup::unifiedFiles()
{
    // Directories stand for the kernel's: what is written where is what matters.
    QTemporaryDir directory;
    const QByteArray place = QFile::encodeName(directory.path());
    const QString made = directory.filePath(QString::fromUtf8(controlGroupName("box")));
    QVERIFY(QDir().mkpath(made));
    // Where the directory exists already nothing may be taken over.
    QVERIFY(ControlGroup::create({true, place, place, place}, "box", {2, 1 << 20, 64})
                ->joinFiles()
                .empty());
    QVERIFY(QFile::exists(made));
}

void TestControlGroup::staleAreRemoved()
{
    const ControlGroupPlaces &places = controlGroupPlaces();
    const auto path = [](const QByteArray &place, const QByteArray &name) {
        return QFile::decodeName(place + '/' + name);
    };
    const QByteArray stale = "quaver-999999999-1-box";
    const QByteArray own = controlGroupName("alive");
    for (const QByteArray &place : {places.memory, places.pids, places.cpu}) {
        if (!place.isEmpty())
            QVERIFY(QDir().mkdir(path(place, stale)) && QDir().mkdir(path(place, own)));
    }
    removeStaleControlGroups();
    for (const QByteArray &place : {places.memory, places.pids, places.cpu}) {
        if (place.isEmpty())
            continue;
        QVERIFY(!QFile::exists(path(place, stale)));
        QVERIFY(QDir().rmdir(path(place, own)));
    }
}

QTEST_GUILESS_MAIN(TestControlGroup)
#include "tst_controlgroup.moc"
