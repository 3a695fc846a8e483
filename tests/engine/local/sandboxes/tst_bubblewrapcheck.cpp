// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/bubblewrapcheck.h"
#include "engine/local/sandboxes/sandbox.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Quaver;
using namespace Quaver::Local;

class TestBubblewrapCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explains_data();
    void explains();
    void failureOfBubblewrapIsReported();
};

void TestBubblewrapCheck::explains_data()
{
    QTest::addColumn<QByteArray>("clone");
    QTest::addColumn<QByteArray>("apparmor");
    QTest::addColumn<QByteArray>("maximum");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("remedy");
    const QString denied = QStringLiteral("bwrap: No permissions to create new namespace");
    QTest::newRow("clone") << QByteArray("0\n") << QByteArray() << QByteArray("100\n") << denied
                           << QStringLiteral("kernel.unprivileged_userns_clone=1");
    QTest::newRow("maximum") << QByteArray("1\n") << QByteArray() << QByteArray("0\n") << denied
                             << QStringLiteral("user.max_user_namespaces=");
    QTest::newRow("apparmor") << QByteArray("1\n") << QByteArray("1\n") << QByteArray("100\n")
                              << denied
                              << QStringLiteral("kernel.apparmor_restrict_unprivileged_userns=0");
    QTest::newRow("container") << QByteArray() << QByteArray() << QByteArray("100\n") << denied
                               << QStringLiteral("seccomp=unconfined");
    QTest::newRow("proc")
        << QByteArray() << QByteArray() << QByteArray("100\n")
        << QStringLiteral("bwrap: Can't mount proc on /newroot/proc: Operation not permitted")
        << QStringLiteral("systempaths=unconfined");
    QTest::newRow("old") << QByteArray() << QByteArray() << QByteArray("100\n")
                         << QStringLiteral("bwrap: Unknown option --disable-userns")
                         << QStringLiteral("0.8");
    QTest::newRow("other") << QByteArray() << QByteArray() << QByteArray()
                           << QStringLiteral("bwrap: odd") << QStringLiteral("bwrap: odd");
}

void TestBubblewrapCheck::explains()
{
    QFETCH(QByteArray, clone);
    QFETCH(QByteArray, apparmor);
    QFETCH(QByteArray, maximum);
    QFETCH(QString, said);
    QFETCH(QString, remedy);
    const QString text = explainBubblewrapFailure({clone, apparmor, maximum}, said);
    QVERIFY2(text.contains(remedy), qPrintable(text));
    QVERIFY2(text.contains(said), qPrintable(text));
}

void TestBubblewrapCheck::failureOfBubblewrapIsReported()
{
    // A bwrap that is found first and fails with a message of its own.
    QTemporaryDir directory(QStringLiteral("/var/tmp/quaver-test-XXXXXX"));
    const QByteArray path = QFile::encodeName(directory.path());
    ::chmod(path.constData(), 0755);
    QFile program(directory.filePath(QStringLiteral("bwrap")));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\necho 'bwrap: Unknown option --disable-userns' >&2\nexit 1\n");
    program.close();
    QVERIFY(::chmod(QByteArray(path + "/bwrap").constData(), 0755) == 0);
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", path + ':' + before);
    const Result<void> checked = checkBubblewrap();
    qputenv("PATH", before);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, Error::Kind::Setup);
    QVERIFY2(checked.error().message.contains(QStringLiteral("too old")),
             qPrintable(checked.error().message));
}

QTEST_GUILESS_MAIN(TestBubblewrapCheck)
#include "tst_bubblewrapcheck.moc"
