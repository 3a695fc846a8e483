// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxfixture.h"

#include "engine/local/sandboxes/sandboxfiles.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <QDateTime>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Quaver;
using namespace Quaver::Local;
using namespace Qt::StringLiterals;

class TestSandboxFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void roundTrip_data();
    void roundTrip();
    void hostIsOutOfReach_data();
    void hostIsOutOfReach();
    void writingThroughLinksStaysInside_data();
    void writingThroughLinksStaysInside();
    void onlyRegularFiles_data();
    void onlyRegularFiles();
    void kernelSettingsStayAsTheyAre();
    void permissionsOfTheUser();
    void info();
    void list();
    void makeFolder_data();
    void makeFolder();
    void removes();
    void removeDeepAndLocked();
    void moves();
    void setPermissions();
    void badPaths_data();
    void badPaths();

private:
    QByteArray inside(const QByteArray &script)
    {
        return m_fixture->run(*m_sandbox, script).output;
    }
    [[nodiscard]] SandboxFiles files() const { return SandboxFiles(m_sandbox->root()); }
    Result<void> write(const QByteArray &path, const QByteArray &content) const
    {
        const Result<UniqueFd> file = files().openForWriting(path);
        if (!file)
            return file.error();
        return ::write(file->get(), content.constData(), static_cast<size_t>(content.size()))
                == content.size()
            ? Result<void>()
            : Result<void>(Error(Error::Kind::Internal, u"short write"_s));
    }
    [[nodiscard]] QByteArray read(const QByteArray &path) const
    {
        const Result<OpenFile> file = files().openForReading(path);
        return file ? readUpTo(file->fd.get(), 1 << 20) : file.error().code.toUtf8();
    }

    std::unique_ptr<SandboxFixture> m_fixture;
    std::shared_ptr<Sandbox> m_sandbox;
};

void TestSandboxFiles::init()
{
    m_fixture = std::make_unique<SandboxFixture>();
    SandboxOptions options;
    options.id = "box";
    options.mounts.push_back({m_fixture->makeVolume("volume"), "/output"});
    m_sandbox = m_fixture->start(std::move(options));
    QVERIFY2(m_sandbox, qPrintable(m_fixture->error().message));
    // Next to the sandbox' own directories, and known by name to whoever plants a link.
    const UniqueFd secret(
        ::openat(m_fixture->state(), "secret", O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
    QCOMPARE(::write(secret.get(), "secret", 6), 6);
    QCOMPARE(::fchmod(secret.get(), 0666), 0);
}

void TestSandboxFiles::cleanup()
{
    QCOMPARE(readSmallFile(m_fixture->state(), "secret"), "secret");
    m_sandbox.reset();
    m_fixture.reset();
}

void TestSandboxFiles::roundTrip_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("seen");
    QTest::newRow("relative") << QByteArray("a.txt") << QByteArray("/home/daytona/a.txt");
    QTest::newRow("absolute") << QByteArray("/tmp/a.txt") << QByteArray("/tmp/a.txt");
    QTest::newRow("volume") << QByteArray("/output/x/y/a.txt") << QByteArray("/output/x/y/a.txt");
    QTest::newRow("parents") << QByteArray("p/q/r/a.txt")
                             << QByteArray("/home/daytona/p/q/r/a.txt");
    QTest::newRow("dots") << QByteArray("p/../q/./a.txt") << QByteArray("/home/daytona/q/a.txt");
    QTest::newRow("above the root") << QByteArray("/../../tmp/a.txt") << QByteArray("/tmp/a.txt");
    QTest::newRow("blank and umlaut")
        << QByteArray("ä b/ö.txt") << QByteArray("/home/daytona/ä b/ö.txt");
}

void TestSandboxFiles::roundTrip()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, seen);
    const Result<void> written = write(path, "a longer text");
    QVERIFY2(written.isOk(), qPrintable(written.isOk() ? QString() : written.error().message));
    QVERIFY(write(path, "text").isOk());
    QCOMPARE(read(path), "text");
    QCOMPARE(files().openForReading(path)->size, 4);
    QCOMPARE(inside("cat '" + seen + "'; stat -c ' %u %g %a' '" + seen + "'"),
             "text 1000 1000 644\n");
    QCOMPARE(inside("echo more >> '" + seen + "' && cat '" + seen + "'"), "textmore\n");
    QCOMPARE(read(path), "textmore\n");
}

void TestSandboxFiles::hostIsOutOfReach_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QByteArray>("target"); // % is the server's directory
    QTest::addColumn<QString>("code");
    const QString absent = u"FILE_NOT_FOUND"_s;
    const QString invalid = u"INVALID_FILE_PATH"_s;
    for (const char *where : {"/home/daytona/link", "/output/link", "/tmp/link"}) {
        QTest::addRow("absolute %s", where)
            << QByteArray(where) << QByteArray("%/secret") << absent;
        QTest::addRow("relative %s", where)
            << QByteArray(where) << QByteArray("../../../../../..%/secret") << absent;
        QTest::addRow("shadow %s", where)
            << QByteArray(where) << QByteArray("/etc/shadow") << absent;
        QTest::addRow("own root %s", where)
            << QByteArray(where) << QByteArray("/proc/self/root%/secret") << invalid;
        QTest::addRow("first's root %s", where)
            << QByteArray(where) << QByteArray("/proc/1/root%/secret") << invalid;
        QTest::addRow("thread %s", where)
            << QByteArray(where) << QByteArray("/proc/thread-self/root%/secret") << invalid;
        QTest::addRow("directory %s", where)
            << QByteArray(where) << QByteArray("/proc/self/cwd/secret") << invalid;
        QTest::addRow("loop %s", where) << QByteArray(where) << QByteArray(where) << invalid;
    }
}

void TestSandboxFiles::hostIsOutOfReach()
{
    QFETCH(QByteArray, link);
    QFETCH(QByteArray, target);
    QFETCH(QString, code);
    target.replace("%", m_fixture->statePath());
    QCOMPARE(inside("ln -s '" + target + "' " + link), "");
    const Result<OpenFile> opened = files().openForReading(link);
    QVERIFY(!opened);
    // Where this process' number means nobody inside, its links are simply not there.
    QVERIFY2(opened.error().code == code || opened.error().code == "FILE_NOT_FOUND"_L1,
             qPrintable(opened.error().code));
    QVERIFY(!files().info(link));
    QVERIFY(!files().setPermissions(link, 0777));
    QVERIFY(!files().list(link));
    QVERIFY(files().remove(link, true).isOk()); // the link itself
    QCOMPARE(inside("ls -A " + link.left(link.lastIndexOf('/'))), "");
}

void TestSandboxFiles::writingThroughLinksStaysInside_data() { hostIsOutOfReach_data(); }

void TestSandboxFiles::writingThroughLinksStaysInside()
{
    QFETCH(QByteArray, link);
    QFETCH(QByteArray, target);
    target.replace("%", m_fixture->statePath());
    QCOMPARE(inside("ln -s '" + target + "' " + link), "");
    (void)write(link, "overwritten"); // may make a file inside; cleanup() looks at the host's
    (void)files().makeFolder(link + "/x", 0755, true);
    (void)files().move(link, "/tmp/moved");
    (void)write(link + "/below", "overwritten");
    QVERIFY(::faccessat(m_fixture->state(), "x", F_OK, 0) != 0);
}

void TestSandboxFiles::onlyRegularFiles_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("pipe") << QByteArray("pipe");
    QTest::newRow("pipe with a reader") << QByteArray("read-pipe");
    QTest::newRow("socket") << QByteArray("socket");
    QTest::newRow("device") << QByteArray("/dev/zero");
    QTest::newRow("link to a device") << QByteArray("device-link");
    QTest::newRow("directory") << QByteArray("directory");
    QTest::newRow("kernel") << QByteArray("/proc/version");
    QTest::newRow("environment") << QByteArray("/proc/1/environ");
    QTest::newRow("root") << QByteArray("/");
}

void TestSandboxFiles::onlyRegularFiles()
{
    QFETCH(QByteArray, path);
    QCOMPARE(inside("mkfifo pipe read-pipe; mkdir directory; ln -s /dev/zero device-link; "
                    "python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind(\"socket\")'"),
             "");
    QVERIFY(m_fixture->begin(*m_sandbox, "exec 3<>read-pipe; touch ready; sleep 60"));
    QVERIFY(m_fixture->waitUntil([this] { return files().info("ready").isOk(); }));
    QVERIFY(!files().openForReading(path));
    const Result<UniqueFd> writing = files().openForWriting(path);
    QVERIFY(!writing);
    QVERIFY2(writing.error().code == "INVALID_FILE_PATH"_L1
                 || writing.error().code == "FILE_ACCESS_DENIED"_L1,
             qPrintable(writing.error().code));
}

void TestSandboxFiles::kernelSettingsStayAsTheyAre()
{
    const QByteArray before = readSmallFile(AT_FDCWD, "/proc/sys/kernel/core_pattern");
    QCOMPARE(inside("ln -s /proc/sys/kernel/core_pattern link"), "");
    QVERIFY(!write("link", "|/tmp/evil").isOk());
    QVERIFY(!write("/proc/sys/kernel/core_pattern", "|/tmp/evil").isOk());
    QVERIFY(!files().setPermissions("link", 0777).isOk());
    QCOMPARE(readSmallFile(AT_FDCWD, "/proc/sys/kernel/core_pattern"), before);
}

void TestSandboxFiles::permissionsOfTheUser()
{
    QCOMPARE(inside("echo x > closed; chmod 000 closed; mkdir locked; echo x > locked/file; chmod "
                    "000 locked"),
             "");
    QCOMPARE(files().openForReading("closed").error().code, u"FILE_ACCESS_DENIED"_s);
    QCOMPARE(files().openForReading("closed").error().httpStatus, 403);
    QCOMPARE(files().openForReading("locked/file").error().code, u"FILE_ACCESS_DENIED"_s);
    QCOMPARE(files().openForWriting("/usr/bin/new").error().code, u"FILE_ACCESS_DENIED"_s);
    QCOMPARE(files().openForWriting("/new").error().code, u"FILE_ACCESS_DENIED"_s);
    QCOMPARE(files().remove("/usr/bin", true).error().code, u"FILE_ACCESS_DENIED"_s);
    QCOMPARE(files().remove("/home/daytona", true).error().code,
             u"FILE_ACCESS_DENIED"_s); // a mount
    QCOMPARE(files().makeFolder("/etc/x", 0755, true).error().code, u"FILE_ACCESS_DENIED"_s);
    QVERIFY(::geteuid() != 0
            || ::faccessat(AT_FDCWD, "/usr/bin", W_OK, 0) == 0); // root acts as root again
}

void TestSandboxFiles::info()
{
    QCOMPARE(inside("echo text > file; chmod 640 file; ln -s file link; mkdir -m 1750 d"), "");
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const char *path : {"file", "link", "/home/daytona/file"}) {
        const Result<FileInfo> found = files().info(path);
        QVERIFY(found);
        QCOMPARE(found->name, QByteArray(path).mid(QByteArray(path).lastIndexOf('/') + 1));
        QCOMPARE(found->size, 5);
        QCOMPARE(found->permissions, "0640");
        QCOMPARE(found->uid, 1000U);
        QCOMPARE(found->gid, 1000U);
        QVERIFY(!found->isDir);
        QVERIFY(qAbs(found->modifiedMs - now) < 60'000);
    }
    const Result<FileInfo> directory = files().info("d/");
    QVERIFY(directory && directory->isDir);
    QCOMPARE(directory->permissions, "1750");
    QCOMPARE(directory->name, "d");
    QCOMPARE(files().info("/usr")->uid, 65534U);
    QCOMPARE(files().info("/")->name, "/");
    QCOMPARE(files().info("absent").error().code, u"FILE_NOT_FOUND"_s);
    QCOMPARE(files().info("absent").error().httpStatus, 404);
    QCOMPARE(files().info("file/x").error().code, u"INVALID_FILE_PATH"_s);
}

void TestSandboxFiles::list()
{
    QCOMPARE(inside("echo text > b; mkdir c; ln -s / a; touch .hidden"), "");
    for (const char *path : {"", ".", "/home/daytona", "c/.."}) {
        const Result<QList<FileInfo>> found = files().list(path);
        QVERIFY(found);
        QList<QByteArray> names;
        for (const FileInfo &entry : *found)
            names << entry.name;
        QCOMPARE(names, (QList<QByteArray>{".hidden", "a", "b", "c"}));
        QVERIFY(!found->at(1).isDir && S_ISLNK(found->at(1).mode));
        QCOMPARE(found->at(2).size, 5);
        QVERIFY(found->at(3).isDir);
    }
    QCOMPARE(files().list("b").error().code, u"INVALID_FILE_PATH"_s);
    QCOMPARE(files().list("absent").error().code, u"FILE_NOT_FOUND"_s);
}

void TestSandboxFiles::makeFolder_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<unsigned>("mode");
    QTest::addColumn<bool>("recursive");
    QTest::addColumn<QString>("code");
    QTest::newRow("plain") << QByteArray("d") << 0755U << false << QString();
    QTest::newRow("mode") << QByteArray("d") << 0777U << false << QString();
    QTest::newRow("private") << QByteArray("d") << 0700U << true << QString();
    QTest::newRow("recursive") << QByteArray("a/b/c") << 0755U << true << QString();
    QTest::newRow("no parent") << QByteArray("a/b/c") << 0755U << false << u"FILE_NOT_FOUND"_s;
    QTest::newRow("exists") << QByteArray("there") << 0755U << false << u"CONFLICT"_s;
    QTest::newRow("exists, recursive") << QByteArray("there") << 0755U << true << QString();
    QTest::newRow("file") << QByteArray("file") << 0755U << true << u"CONFLICT"_s;
    QTest::newRow("below a file") << QByteArray("file/d") << 0755U << true
                                  << u"INVALID_FILE_PATH"_s;
    QTest::newRow("bad mode") << QByteArray("d") << 010000U << true << u"BAD_REQUEST"_s;
    QTest::newRow("root") << QByteArray("/") << 0755U << false << u"CONFLICT"_s;
}

void TestSandboxFiles::makeFolder()
{
    QFETCH(QByteArray, path);
    QFETCH(unsigned, mode);
    QFETCH(bool, recursive);
    QFETCH(QString, code);
    QCOMPARE(inside("mkdir -m 755 there; touch file"), "");
    const Result<void> made = files().makeFolder(path, mode, recursive);
    QCOMPARE(made.isOk() ? QString() : made.error().code, code);
    if (made)
        QCOMPARE(inside("stat -c '%a %u' " + path), QByteArray::number(mode, 8) + " 1000\n");
}

void TestSandboxFiles::removes()
{
    QCOMPARE(inside("touch file; mkdir empty full; touch full/file; ln -s full link"), "");
    QVERIFY(files().remove("file", false).isOk());
    QVERIFY(files().remove("link", true).isOk());
    QVERIFY(files().info("full/file").isOk());
    const Result<void> refused = files().remove("full", false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().httpStatus, 400);
    QVERIFY(!files().remove("empty", false).isOk());
    QVERIFY(files().remove("empty", true).isOk());
    QVERIFY(files().remove("full/", true).isOk());
    QCOMPARE(files().remove("full", true).error().code, u"FILE_NOT_FOUND"_s);
    QCOMPARE(inside("ls -A"), "");
}

void TestSandboxFiles::removeDeepAndLocked()
{
    QCOMPARE(inside("mkdir -p top/a/b; touch top/a/b/file; chmod 000 top/a/b top/a\n"
                    "python3 -c 'import os\nos.chdir(\"top\")\nfor i in range(300): os.mkdir(\"d\" "
                    "* 50); os.chdir(\"d\" * 50)'"),
             "");
    QVERIFY(files().remove("top", true).isOk());
    QCOMPARE(inside("ls -A"), "");
    // The same when the sandbox is gone.
    QCOMPARE(inside("mkdir -p top/a/b; chmod 000 top/a/b top/a; chmod 000 ~"), "");
    QVERIFY(m_fixture->stop(*m_sandbox, true));
    QVERIFY(m_sandbox->remove().isOk());
    QVERIFY(::faccessat(m_fixture->state(), "box", F_OK, AT_SYMLINK_NOFOLLOW) != 0);
}

void TestSandboxFiles::moves()
{
    QCOMPARE(inside("echo 1 > a; echo 2 > b; mkdir d; ln -s a link"), "");
    QCOMPARE(files().move("a", "b").error().code, u"CONFLICT"_s);
    QCOMPARE(files().move("a", "b").error().httpStatus, 409);
    QVERIFY(files().move("a", "d/c").isOk());
    QVERIFY(files().move("link", "other").isOk());
    QVERIFY(files().move("d", "e").isOk());
    QCOMPARE(inside("cat e/c; readlink other"), "1\na\n");
    QCOMPARE(files().move("absent", "x").error().code, u"FILE_NOT_FOUND"_s);
    QCOMPARE(files().move("b", "absent/x").error().code, u"FILE_NOT_FOUND"_s);
    QCOMPARE(files().move("e", "e/f").error().code, u"INVALID_FILE_PATH"_s);
    QCOMPARE(files().move("/", "/tmp/x").error().code, u"INVALID_FILE_PATH"_s);
}

void TestSandboxFiles::setPermissions()
{
    QCOMPARE(inside("touch file; chmod 000 file; mkdir d; ln -s file link; mkfifo pipe"), "");
    QVERIFY(files().setPermissions("link", 0751).isOk());
    QVERIFY(files().setPermissions("d", 0700).isOk());
    QCOMPARE(inside("stat -c %a file d"), "751\n700\n");
    QCOMPARE(files().setPermissions("pipe", 0700).error().code, u"INVALID_FILE_PATH"_s);
    QCOMPARE(files().setPermissions("file", 010000).error().code, u"BAD_REQUEST"_s);
    QCOMPARE(files().setPermissions("/usr/bin/env", 0777).error().code, u"FILE_ACCESS_DENIED"_s);
}

void TestSandboxFiles::badPaths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("NUL") << QByteArray("/tmp/a\0b", 8);
    QTest::newRow("long") << QByteArray(5000, 'x');
    QTest::newRow("long part") << QByteArray(300, 'x');
}

void TestSandboxFiles::badPaths()
{
    QFETCH(QByteArray, path);
    const QString code = u"INVALID_FILE_PATH"_s;
    QCOMPARE(files().openForReading(path).error().code, code);
    QCOMPARE(files().openForWriting(path).error().code, code);
    QCOMPARE(files().info(path).error().code, code);
    QCOMPARE(files().makeFolder(path, 0755, true).error().code, code);
    QCOMPARE(files().remove(path, true).error().code, code);
    QCOMPARE(files().move(path, "x").error().code, code);
    QCOMPARE(files().move("x", path).isOk(), false);
    QCOMPARE(files().setPermissions(path, 0755).error().code, code);
}

QTEST_GUILESS_MAIN(TestSandboxFiles)
#include "tst_sandboxfiles.moc"
