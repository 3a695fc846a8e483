// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

//! The tests of the sandboxes, run as a user who is not root: without the right to drop rights,
//! without control groups.
class TestSandboxUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runs_data();
    void runs();
};

void TestSandboxUser::runs_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"tst_sandbox", "tst_sandboxstart", "tst_sandboxisolation",
                             "tst_sandboxlimits", "tst_sandboxfiles"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestSandboxUser::runs()
{
    QFETCH(QString, name);
    // The build directory may be closed to others.
    QTemporaryDir directory(QStringLiteral("/var/tmp/quaver-test-XXXXXX"));
    const QString program = directory.filePath(name);
    QVERIFY(QFile::copy(QCoreApplication::applicationDirPath() + u'/' + name, program));
    QCOMPARE(::chmod(QFile::encodeName(directory.path()).constData(), 0755), 0);
    QCOMPARE(::chmod(QFile::encodeName(program).constData(), 0755), 0);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(directory.path());
    if (::geteuid() == 0)
        process.start(QStringLiteral("setpriv"),
                      {QStringLiteral("--reuid=65533"), QStringLiteral("--regid=65533"),
                       QStringLiteral("--clear-groups"), program});
    else
        process.start(program, QStringList());
    QVERIFY2(process.waitForFinished(280'000), qPrintable(process.errorString()));
    const QByteArray output = process.readAll();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
             output.constData());
}

QTEST_GUILESS_MAIN(TestSandboxUser)
#include "tst_sandboxuser.moc"
