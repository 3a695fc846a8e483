// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxfixture.h"

#include "engine/local/sandboxes/systemcalls.h"

#include <QDir>
#include <QTest>

#include <fcntl.h>

using namespace Quaver;
using namespace Quaver::Local;

namespace {

constexpr const char *secret = "sk-a-key-that-nobody-inside-may-see";

} // namespace

//! What a prying process inside sees.
class TestSandboxIsolation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sees_data();
    void sees();
    void hostSeesNoArguments();
    void cannotReadTheServerOnItsWayIn();
    void sandboxesDoNotSeeEachOther();
};

void TestSandboxIsolation::initTestCase() { qputenv("QUAVER_TEST_KEY", secret); }

void TestSandboxIsolation::sees_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *script, const char *expected) {
        QTest::newRow(name) << QByteArray(script) << QByteArray(expected);
    };
    row("environment",
        "for p in /proc/[0-9]*; do tr '\\0' '\\n' < $p/environ; done 2>/dev/null | grep -c -e "
        "sk-a-key -e QUAVER",
        "0\n");
    row("first process", "tr '\\0' ' ' < /proc/1/cmdline; tr '\\0' ' ' < /proc/1/environ",
        "/bin/cat PWD=/home/daytona ");
    row("processes", "set -- /proc/[0-9]*; echo $#", "2\n"); // the first one and the shell
    row("root directory", "ls / | grep -v -x -e lib32 -e libx32 | tr '\\n' ' '",
        "bin dev etc home lib lib64 proc sbin tmp usr ");
    row("homes", "ls -A /home /home/daytona /tmp /dev/shm",
        "/dev/shm:\n\n/home:\ndaytona\n\n/home/daytona:\n\n/tmp:\n");
    row("configuration",
        "ls -A /etc | grep -v -x -e alternatives -e ssl -e ld.so.cache | tr '\\n' ' '",
        "group hosts nsswitch.conf passwd resolv.conf ");
    row("private keys", "ls /etc/ssl/private /etc/shadow 2>/dev/null", "");
    row("network", "grep -c : /proc/net/dev; grep -o 'lo:' /proc/net/dev; wc -l < /proc/net/route",
        "1\nlo:\n1\n");
    row("identity", "id -u; id -g; id -un; hostname; echo ~",
        "1000\n1000\ndaytona\nsandbox\n/home/daytona\n");
    row("capabilities", "grep -E 'Cap|NoNewPrivs' /proc/self/status | tr -s '\\t\\n' '  '",
        "CapInh: 0000000000000000 CapPrm: 0000000000000000 CapEff: 0000000000000000 CapBnd: "
        "0000000000000000 "
        "CapAmb: 0000000000000000 NoNewPrivs: 1 ");
    row("signals", "grep -E 'Sig(Blk|Ign)' /proc/self/status | tr -s '\\t\\n' '  '",
        "SigBlk: 0000000000000000 SigIgn: 0000000000000000 ");
    row("core dumps", "ulimit -c; ulimit -Hc", "0\n0\n");
    row("descriptors", "ls /proc/self/fd | tr '\\n' ' '", "0 1 2 3 "); // the last is ls's own
    row("descriptors of others", "ls /proc/1/fd | tr '\\n' ' '", "0 1 2 ");
    row("user namespaces", "unshare --user true 2>/dev/null || echo no", "no\n");
    row("mount namespaces", "unshare --mount true 2>/dev/null || echo no", "no\n");
    row("mounting", "mount -t tmpfs none /tmp 2>/dev/null || echo no", "no\n");
    row("writing",
        "for d in / /etc /usr /home /dev /bin /proc/sys/kernel; do (: > $d/x) 2>/dev/null && echo "
        "$d; done; echo end",
        "end\n");
    row("making devices", "mknod /tmp/d c 1 1 2>/dev/null || echo no", "no\n");
    row("terminal", "(: < /dev/tty) 2>/dev/null || echo no", "no\n");
    row("session", "ps -o sid= -p $$ | tr -d ' ' | grep -c -x $$", "1\n");
    row("control groups", "grep -c quaver /proc/self/cgroup", "0\n");
    row("sizes", "df --output=size -m /tmp /dev/shm | tail -n 2 | tr -d ' '", "64\n64\n");
}

void TestSandboxIsolation::sees()
{
    QFETCH(QByteArray, script);
    SandboxFixture fixture;
    SandboxOptions options;
    options.id = "box";
    options.memoryBytes = 128 << 20;
    const auto sandbox = fixture.start(std::move(options));
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    const Ran ran = fixture.run(*sandbox, script);
    QTEST(ran.output, "expected");
}

void TestSandboxIsolation::hostSeesNoArguments()
{
    SandboxFixture fixture;
    SandboxOptions options;
    options.id = "box";
    options.environment.insert("TOKEN", secret);
    options.mounts.push_back({fixture.makeVolume("volume"), "/mounted-unseen"});
    const auto sandbox = fixture.start(std::move(options));
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    QCOMPARE(countHostProcesses("/mounted-unseen"), 0);
    QCOMPARE(countHostProcesses(secret), 0);
    QVERIFY(countHostProcesses(QByteArray("bwrap\0--args", 12)) > 0);
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        const QByteArray path = "/proc/" + process.toUtf8();
        if (readSmallFile(AT_FDCWD, path + "/cmdline").startsWith(QByteArray("bwrap\0", 6)))
            QCOMPARE(readSmallFile(AT_FDCWD, path + "/environ").count('='), 0);
    }
}

void TestSandboxIsolation::cannotReadTheServerOnItsWayIn()
{
    SandboxFixture fixture;
    const auto sandbox = fixture.start();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    // Looks at every process that appears, as fast as it can. What is not a program of the sandbox
    // is a copy of this one: its memory, its environment and its arguments must be out of reach.
    const QByteArray spy = R"(
import os, sys
own = str(os.getpid())
seen = set()
open('ready', 'w').close()
while not os.path.exists('enough'):
    for pid in os.listdir('/proc'):
        if not pid.isdigit() or pid in (own, '1'):
            continue
        for name in ('cmdline', 'environ', 'maps', 'mem'):
            try:
                with open(f'/proc/{pid}/{name}', 'rb') as file:
                    text = file.read(4096) if name != 'mem' else b''
            except OSError:
                continue
            seen.add(pid)
            if b'tst_sandbox' in text or b'QUAVER_TEST_KEY' in text:
                print('saw', name, text[:200])
print('watched', len(seen) > 0)
)";
    SpawnOptions options;
    options.arguments = {"python3", "-I", "-c", spy};
    UniqueFd readEnd;
    UniqueFd writeEnd;
    QVERIFY(makePipe(&readEnd, &writeEnd));
    options.standardOutput = std::move(writeEnd);
    std::optional<int> code;
    QVERIFY(sandbox->spawn(std::move(options), [&code](int exitCode) { code = exitCode; }));
    QVERIFY(fixture.waitUntil(
        [&] { return ::faccessat(fixture.state(), "box/home/ready", F_OK, 0) == 0; }));
    for (int i = 0; i < 200; ++i)
        QCOMPARE(fixture.run(*sandbox, "true").exitCode, 0);
    QCOMPARE(fixture.run(*sandbox, "touch enough").exitCode, 0);
    QVERIFY(fixture.waitUntil([&code] { return code.has_value(); }));
    QCOMPARE(*code, 0);
    QCOMPARE(readUpTo(readEnd.get(), 1 << 16), "watched True\n");
}

void TestSandboxIsolation::sandboxesDoNotSeeEachOther()
{
    SandboxFixture fixture;
    const auto one = fixture.start("one");
    const auto two = fixture.start("two");
    QVERIFY(one && two);
    QVERIFY(fixture.begin(*one, "echo x > /tmp/file; echo x > file; sleep 4714"));
    QVERIFY(
        fixture.waitUntil([] { return countHostProcesses(QByteArray("sleep\0004714", 10)) == 1; }));
    QCOMPARE(fixture.run(*two, "ls /tmp ~; pgrep sleep; echo end").output,
             "/home/daytona:\n\n/tmp:\nend\n");
}

QTEST_GUILESS_MAIN(TestSandboxIsolation)
#include "tst_sandboxisolation.moc"
