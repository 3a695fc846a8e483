// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxfixture.h"

#include "engine/local/sandboxes/controlgroup.h"
#include "engine/local/sandboxes/diskusage.h"
#include "engine/local/sandboxes/limitwatch.h"
#include "engine/local/sandboxes/removetree.h"

#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Quaver;
using namespace Quaver::Local;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

} // namespace

class TestSandboxLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hogs_data();
    void hogs();
    void watchedWithoutControlGroups_data();
    void watchedWithoutControlGroups();
    void modestWorkIsLeftAlone();
    void processorTime();
    void diskUsage();
};

void TestSandboxLimits::hogs_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("reason");
    const QString memory = QStringLiteral("memory: 96 MiB");
    const QString disk = QStringLiteral("disk: 64 MiB");
    const QString processes = QStringLiteral("processes: 64");
    const auto row = [](const char *name, const char *script, const QString &reason) {
        QTest::newRow(name) << QByteArray(script) << reason;
    };
    row("memory",
        "exec python3 -I -c 'a = [b\"x\" * 1000000 for i in range(400)]; import time; "
        "time.sleep(60)'",
        memory);
    row("memory of many",
        "for i in 1 2 3 4 5 6 7 8; do python3 -I -c 'a = b\"x\" * 24000000; import time; "
        "time.sleep(60)' & done; wait",
        memory);
    row("memory in a file without name",
        "exec python3 -I -c 'import os, time\nf = os.memfd_create(\"x\")\nfor i in range(300): "
        "os.write(f, b\"x\" * 1000000)\ntime.sleep(60)'",
        memory);
    row("fork bomb", "f() { f | f & }; f; sleep 60", processes);
    row("many processes", "for i in $(seq 200); do sleep 60 & done; wait", processes);
    row("disk", "head -c 200000000 /dev/zero > file; sleep 60", disk);
    row("disk in small files",
        "mkdir d; i=0; while :; do head -c 1000000 /dev/zero > d/$i; i=$((i+1)); done", disk);
    row("disk without a name", "exec 3> file; rm file; head -c 200000000 /dev/zero >&3; sleep 60",
        disk);
    row("disk behind a closed door",
        "mkdir -p d/e; exec 3> d/e/file; chmod 000 d/e d; head -c 200000000 /dev/zero >&3; sleep "
        "60",
        disk);
    row("disk in a volume", "head -c 200000000 /dev/zero > /output/file; sleep 60", disk);
}

void TestSandboxLimits::hogs()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, reason);
    SandboxFixture fixture;
    SandboxOptions options;
    options.id = "box";
    // A crowd of processes needs some, too.
    options.memoryBytes = (reason.startsWith(u"memory") ? 96 : 1024) * mebibyte;
    options.diskBytes = 64 * mebibyte;
    options.processes = 64;
    options.mounts.push_back({fixture.makeVolume("volume"), "/output"});
    const auto sandbox = fixture.start(std::move(options));
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    QVERIFY(fixture.begin(*sandbox, script));
    QVERIFY(fixture.waitUntil([&] { return fixture.died().has_value(); }));
    QVERIFY2(fixture.died()->contains(reason), qPrintable(*fixture.died()));
    QVERIFY(!sandbox->isRunning());
    QVERIFY(fixture.exitCode().has_value()); // reported before the death of the whole
    QVERIFY(!sandbox->spawn({}, {}));
    QVERIFY(sandbox->remove().isOk());
    QCOMPARE(countControlGroups(), 0);
}

void TestSandboxLimits::watchedWithoutControlGroups_data() { hogs_data(); }

void TestSandboxLimits::watchedWithoutControlGroups()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, reason);
    SandboxFixture fixture;
    SandboxOptions options;
    options.id = "box";
    options.processes = 200; // no matter what the watch does, the machine survives
    options.mounts.push_back({fixture.makeVolume("volume"), "/output"});
    const auto sandbox = fixture.start(std::move(options));
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    const UniqueFd volume = fixture.makeVolume("volume");
    const UniqueFd home(::openat(fixture.state(), "box/home", O_PATH | O_DIRECTORY | O_CLOEXEC));
    const auto group = ControlGroup::create({}, "none", {});
    QVERIFY(group->joinFiles().empty());
    QString broken;
    const LimitWatch watch(fixture.context(), {96 * mebibyte, 64 * mebibyte, 64},
                           {sandbox->root(), home.get(), {volume.get()}}, *group,
                           [&broken](const QString &bound) { broken = bound; });
    QVERIFY(fixture.begin(*sandbox, script));
    // The kernel's own bound on processes may be quicker than the watch; it names the same thing.
    QVERIFY(fixture.waitUntil([&] { return !broken.isEmpty() || fixture.died().has_value(); }));
    if (broken.isEmpty())
        QVERIFY2(fixture.died()->contains(reason.section(u':', 0, 0)), qPrintable(*fixture.died()));
    else
        QCOMPARE(broken, reason);
}

void TestSandboxLimits::modestWorkIsLeftAlone()
{
    SandboxFixture fixture;
    SandboxOptions options;
    options.id = "box";
    options.memoryBytes = 96 * mebibyte;
    options.diskBytes = 64 * mebibyte;
    options.processes = 64;
    const auto sandbox = fixture.start(std::move(options));
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    // One file of 20 MiB under many names, and forked children that share 30 MiB, count once.
    const Ran ran = fixture.run(*sandbox, R"(
head -c 20000000 /dev/zero > file; for i in $(seq 30); do ln file link$i; done
truncate -s 10G sparse
exec python3 -I -c '
import os, time
a = b"x" * 30000000
children = []
for i in range(8):
    pid = os.fork()
    if pid == 0:
        time.sleep(1.5)
        os._exit(0)
    children.append(pid)
for pid in children: os.waitpid(pid, 0)
print("done")
')");
    QCOMPARE(ran.output, "done\n");
    QVERIFY(!fixture.died());
}

void TestSandboxLimits::processorTime()
{
    if (controlGroupPlaces().cpu.isEmpty()) {
        QVERIFY(advisoryLimits().contains(QStringLiteral("processor")));
        return;
    }
    SandboxFixture fixture;
    SandboxOptions options;
    options.id = "box";
    options.processors = 1;
    const auto sandbox = fixture.start(std::move(options));
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    const QByteArray script = R"(
import os, time
def burn():
    end = time.monotonic() + 1.5
    while time.monotonic() < end: pass
for i in range(4):
    if os.fork() == 0:
        burn(); os._exit(0)
for i in range(4): os.wait()
t = os.times()
print("bounded" if t.children_user + t.children_system < 1.9 else t)
)";
    SpawnOptions inside;
    inside.arguments = {"python3", "-I", "-c", script};
    QCOMPARE(fixture.run(*sandbox, {}, std::move(inside)).output, "bounded\n");
}

void TestSandboxLimits::diskUsage()
{
    QTemporaryDir directory;
    const UniqueFd above(
        ::open(QFile::encodeName(directory.path()).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    QVERIFY(::mkdirat(above.get(), "top", 0755) == 0);
    UniqueFd top(::open(QFile::encodeName(directory.path() + QStringLiteral("/top")).constData(),
                        O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    constexpr int depth = 300; // times 51 bytes: beyond PATH_MAX
    const QByteArray name(50, 'd');
    const QByteArray content(8192, 'x');
    UniqueFd at(::fcntl(top.get(), F_DUPFD_CLOEXEC, 3));
    for (int i = 0; i < depth; ++i) {
        const UniqueFd file(::openat(at.get(), "file", O_WRONLY | O_CREAT | O_CLOEXEC, 0644));
        QCOMPARE(::write(file.get(), content.constData(), 8192), 8192);
        QVERIFY(::mkdirat(at.get(), name.constData(), 0755) == 0);
        at.reset(::openat(at.get(), name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    }
    QVERIFY(::symlinkat("/usr", top.get(), "link") == 0);
    ::syncfs(top.get()); // blocks are counted once they are allocated
    DiskUsage usage(top.get());
    int portions = 0;
    while (!usage.hasPassed()) {
        usage.advance(100);
        QVERIFY(++portions < 1000);
    }
    QVERIFY(portions > 5);
    QVERIFY2(usage.bytes() >= depth * 8192 && usage.bytes() < depth * 20'000,
             qPrintable(QString::number(usage.bytes())));
    QVERIFY(removeTree(above.get(), "top").isOk()); // deeper than QTemporaryDir can
}

QTEST_GUILESS_MAIN(TestSandboxLimits)
#include "tst_sandboxlimits.moc"
