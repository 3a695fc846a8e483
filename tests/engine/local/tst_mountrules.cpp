// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/volumes/mountrules.h"

#include <QTest>

using namespace Quaver::Local;

class TestMountRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mountPath_data();
    void mountPath();
    void subpath_data();
    void subpath();
};

void TestMountRules::mountPath_data()
{
    QTest::addColumn<bool>("isAllowed");
    for (const char *path :
         {"/output", "/home/daytona/data", "/mnt/a b", "//output", "/data/", "/devices", "/a..b"})
        QTest::newRow(path) << true;
    for (const char *path : {"",
                             "output",
                             "/",
                             "//",
                             "/a/../b",
                             "/a/./b",
                             "/a/..",
                             "/a/.",
                             "/a//b",
                             "/proc",
                             "/proc/x",
                             "/sys",
                             "/dev/shm",
                             "/boot",
                             "/etc",
                             "/etc/x",
                             "/bin",
                             "/sbin/x",
                             "/lib",
                             "/lib64/x",
                             "/usr",
                             "/usr/local/lib",
                             "//etc",
                             "/home",
                             "/home/daytona",
                             "/home/daytona/",
                             "/tmp",
                             "/a\nb"})
        QTest::newRow(path) << false;
}

void TestMountRules::mountPath()
{
    QFETCH(bool, isAllowed);
    const auto checked = checkMountPath(QTest::currentDataTag());
    QCOMPARE(checked.isOk(), isAllowed);
    if (!isAllowed)
        QCOMPARE(checked.error().httpStatus, 400);
}

void TestMountRules::subpath_data()
{
    QTest::addColumn<bool>("isAllowed");
    for (const char *path : {"", "agent", "benchmark/1", "a.b"})
        QTest::newRow(path) << true;
    for (const char *path : {"/agent", "..", "a/../b", "a..b", "a//b", "a\tb"})
        QTest::newRow(path) << false;
}

void TestMountRules::subpath()
{
    QFETCH(bool, isAllowed);
    QCOMPARE(checkSubpath(QTest::currentDataTag()).isOk(), isAllowed);
}

QTEST_GUILESS_MAIN(TestMountRules)
#include "tst_mountrules.moc"
