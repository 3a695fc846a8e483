// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxfixture.h"

#include "engine/local/sandboxes/controlgroup.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <thread>

using namespace Quaver;
using namespace Quaver::Local;

class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checks();
    void exitCodes_data();
    void exitCodes();
    void directoryAndEnvironment();
    void refused_data();
    void refused();
    void standardInput();
    void furtherDescriptors();
    void opensItsStandardStreamsAnew();
    void killReachesTheGroup();
    void killRightAfterTheStart();
    void orphansAreReaped();
    void survivesKillingEverything();
    void mounts();
    void wrongMountTarget();
    void badNames_data();
    void badNames();
    void stopAsksFirst();
    void stopByForce();
    void stoppedTwice();
    void restartKeepsTheHome();
    void nothingIsLeft();
    void destroyedWhileStarting();
    void diesWithItsThread();
};

void TestSandbox::checks()
{
    const Result<void> checked = checkBubblewrap();
    QVERIFY2(checked.isOk(), qPrintable(checked.isOk() ? QString() : checked.error().message));
    QVERIFY(!advisoryLimits().isEmpty());
}

void TestSandbox::exitCodes_data()
{
    QTest::addColumn<QList<QByteArray>>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("true") << QList<QByteArray>{"true"} << 0;
    QTest::newRow("absolute") << QList<QByteArray>{"/bin/false"} << 1;
    QTest::newRow("exit") << QList<QByteArray>{"sh", "-c", "exit 42"} << 42;
    QTest::newRow("terminated") << QList<QByteArray>{"sh", "-c", "kill -TERM $$"} << 128 + SIGTERM;
    QTest::newRow("killed") << QList<QByteArray>{"sh", "-c", "kill -KILL $$"} << 128 + SIGKILL;
    QTest::newRow("absent") << QList<QByteArray>{"no-such-program"} << 127;
    QTest::newRow("absent path") << QList<QByteArray>{"/no/such"} << 127;
    QTest::newRow("no program") << QList<QByteArray>{"/etc/passwd"} << 126;
}

void TestSandbox::exitCodes()
{
    QFETCH(QList<QByteArray>, arguments);
    SandboxFixture fixture;
    const auto sandbox = fixture.start();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    SpawnOptions options;
    options.arguments = arguments;
    const Ran ran = fixture.run(*sandbox, {}, std::move(options));
    QTEST(ran.exitCode, "code");
    QVERIFY(sandbox->isRunning());
}

void TestSandbox::directoryAndEnvironment()
{
    SandboxFixture fixture;
    SandboxOptions options;
    options.id = "box";
    options.environment = {{"OF_ALL", "1"}, {"BOTH", "sandbox"}};
    const auto sandbox = fixture.start(std::move(options));
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    QCOMPARE(fixture.run(*sandbox, "pwd; mkdir -p a/b").output, "/home/daytona\n");
    SpawnOptions inside;
    inside.workingDirectory = "a/b";
    inside.environment = {{"BOTH", "process"}};
    const Ran ran = fixture.run(*sandbox, "pwd; umask; env | sort", std::move(inside));
    QCOMPARE(
        ran.output,
        "/home/daytona/a/b\n0022\nBOTH=process\nHOME=/home/daytona\nLANG=C.UTF-8\nLOGNAME=daytona\n"
        "OF_ALL=1\nPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\n"
        "PWD=/home/daytona/a/b\nTMPDIR=/tmp\nUSER=daytona\n");
}

void TestSandbox::refused_data()
{
    QTest::addColumn<QList<QByteArray>>("arguments");
    QTest::addColumn<QByteArray>("directory");
    QTest::addColumn<QByteArray>("variable");
    QTest::newRow("nothing") << QList<QByteArray>{} << QByteArray() << QByteArray("A");
    QTest::newRow("NUL") << QList<QByteArray>{QByteArray("a\0b", 3)} << QByteArray()
                         << QByteArray("A");
    QTest::newRow("variable") << QList<QByteArray>{"true"} << QByteArray() << QByteArray("A=B");
    QTest::newRow("directory") << QList<QByteArray>{"true"} << QByteArray("/absent")
                               << QByteArray("A");
    QTest::newRow("file") << QList<QByteArray>{"true"} << QByteArray("/etc/passwd")
                          << QByteArray("A");
}

void TestSandbox::refused()
{
    QFETCH(QList<QByteArray>, arguments);
    QFETCH(QByteArray, directory);
    QFETCH(QByteArray, variable);
    SandboxFixture fixture;
    const auto sandbox = fixture.start();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    SpawnOptions options;
    options.arguments = arguments;
    options.workingDirectory = directory;
    options.environment.insert(variable, "value");
    const auto process = sandbox->spawn(std::move(options), {});
    QVERIFY(!process);
    QCOMPARE(process.error().kind, Error::Kind::Input);
    QCOMPARE(process.error().httpStatus, 400);
}

void TestSandbox::standardInput()
{
    SandboxFixture fixture;
    const auto sandbox = fixture.start();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    QCOMPARE(fixture.run(*sandbox, "cat | wc -c").output.trimmed(), "0"); // /dev/null
    UniqueFd readEnd;
    UniqueFd writeEnd;
    QVERIFY(makePipe(&readEnd, &writeEnd));
    QCOMPARE(::write(writeEnd.get(), "hello", 5), 5);
    writeEnd.reset();
    SpawnOptions options;
    options.standardInput = std::move(readEnd);
    QCOMPARE(fixture.run(*sandbox, "cat", std::move(options)).output, "hello");
}

void TestSandbox::furtherDescriptors()
{
    SandboxFixture fixture;
    const auto sandbox = fixture.start();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    UniqueFd input;
    UniqueFd inputEnd;
    UniqueFd output;
    UniqueFd outputEnd;
    QVERIFY(makePipe(&input, &inputEnd) && makePipe(&output, &outputEnd));
    QCOMPARE(::write(inputEnd.get(), "hello\n", 6), 6);
    SpawnOptions options;
    options.furtherDescriptors.push_back(std::move(input));
    options.furtherDescriptors.push_back(std::move(outputEnd));
    const Ran ran = fixture.run(*sandbox, "read line <&3; echo \"$line back\" >&4; ls /proc/$$/fd",
                                std::move(options));
    QCOMPARE(ran.output, "0\n1\n2\n3\n4\n");
    QCOMPARE(readUpTo(output.get(), 64), "hello back\n");
}

void TestSandbox::opensItsStandardStreamsAnew()
{
    SandboxFixture fixture;
    const auto sandbox = fixture.start();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    const Ran ran =
        fixture.run(*sandbox, "echo a > /dev/stdout; echo b | tee /dev/stderr > /dev/null");
    QCOMPARE(ran.output, "a\nb\n");
    QCOMPARE(ran.exitCode, 0);
}

void TestSandbox::killReachesTheGroup()
{
    SandboxFixture fixture;
    const auto sandbox = fixture.start();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    const auto process = fixture.begin(
        *sandbox, "(sh -c 'sleep 4711 & sleep 4711' & sleep 4711) & touch ready; wait");
    QVERIFY(process);
    QVERIFY(fixture.waitUntil([&] {
        return fixture.run(*sandbox, "test -e ready && pgrep -c -x sleep").output.trimmed() == "3";
    }));
    QVERIFY(!fixture.exitCode());
    process->kill(SIGTERM);
    QVERIFY(fixture.waitUntil([&] { return fixture.exitCode().has_value(); }));
    QCOMPARE(*fixture.exitCode(), 128 + SIGTERM);
    QVERIFY(
        fixture.waitUntil([&] { return fixture.run(*sandbox, "pgrep -x sleep").exitCode == 1; }));
    process->kill(SIGKILL); // after its end: nothing happens
    QVERIFY(sandbox->isRunning());
}

void TestSandbox::killRightAfterTheStart()
{
    SandboxFixture fixture;
    const auto sandbox = fixture.start();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    for (int i = 0; i < 20; ++i) {
        const auto process = fixture.begin(*sandbox, "sleep 4711");
        QVERIFY(process);
        process->kill(SIGTERM);
        QVERIFY(fixture.waitUntil([&] { return fixture.exitCode().has_value(); }));
        QCOMPARE(*fixture.exitCode(), 128 + SIGTERM);
    }
}

void TestSandbox::orphansAreReaped()
{
    SandboxFixture fixture;
    const auto sandbox = fixture.start();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    QCOMPARE(fixture.run(*sandbox, "for i in 1 2 3 4 5; do (sh -c 'exit 3' &) ; done").exitCode, 0);
    QVERIFY(fixture.waitUntil([&] {
        const QByteArray states =
            fixture.run(*sandbox, "cat /proc/[0-9]*/stat | cut -d' ' -f3 | sort -u").output;
        return !states.isEmpty() && !states.contains('Z');
    }));
}

void TestSandbox::survivesKillingEverything()
{
    SandboxFixture fixture;
    const auto sandbox = fixture.start();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    fixture.run(*sandbox, "kill -KILL 1; kill -TERM 1; kill -KILL -1; echo x > /proc/1/fd/2");
    QCOMPARE(fixture.run(*sandbox, "echo alive").output, "alive\n");
    QVERIFY(!fixture.died());
}

void TestSandbox::mounts()
{
    SandboxFixture fixture;
    SandboxOptions options;
    options.id = "box";
    options.mounts.push_back({fixture.makeVolume("one"), "/output"});
    options.mounts.push_back({fixture.makeVolume("two"), "/home/daytona/in put", true});
    const auto sandbox = fixture.start(std::move(options));
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    QCOMPARE(
        fixture
            .run(*sandbox,
                 "echo text > /output/file && chmod 600 /output/file && stat -c %u /output/file")
            .output,
        "1000\n");
    QVERIFY(fixture.run(*sandbox, "echo text > '/home/daytona/in put/file'").exitCode != 0);
    const QByteArray written = readSmallFile(fixture.state(), "one/file");
    QCOMPARE(written, "text\n");
}

void TestSandbox::wrongMountTarget()
{
    SandboxFixture fixture;
    SandboxOptions options;
    options.id = "box";
    options.mounts.push_back({fixture.makeVolume("one"), "/usr/absent"});
    QVERIFY(!fixture.start(std::move(options)));
    QCOMPARE(fixture.error().kind, Error::Kind::Sandbox);
    QVERIFY2(fixture.error().message.contains(QStringLiteral("/usr/absent")),
             qPrintable(fixture.error().message));
    QCOMPARE(countChildren(), 0);
    QCOMPARE(countControlGroups(), 0);
    QVERIFY(::faccessat(fixture.state(), "box", F_OK, AT_SYMLINK_NOFOLLOW) != 0);
}

void TestSandbox::badNames_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"", ".", "..", "a/b", "../a", ".hidden", "a b", "a\n"})
        QTest::addRow("'%s'", id) << QByteArray(id);
}

void TestSandbox::badNames()
{
    QFETCH(QByteArray, id);
    SandboxFixture fixture;
    QVERIFY(!fixture.start(id));
    QCOMPARE(fixture.error().kind, Error::Kind::Input);
}

void TestSandbox::stopAsksFirst()
{
    SandboxFixture fixture;
    const auto sandbox = fixture.start();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    QVERIFY(fixture.begin(
        *sandbox,
        "trap 'echo asked > answer; exit 7' TERM; touch ready; while :; do sleep 0.01; done"));
    QVERIFY(fixture.waitUntil(
        [&] { return ::faccessat(fixture.state(), "box/home/ready", F_OK, 0) == 0; }));
    QVERIFY(fixture.stop(*sandbox, false));
    QVERIFY(!sandbox->isRunning());
    QCOMPARE(*fixture.exitCode(), 7);
    QCOMPARE(readSmallFile(fixture.state(), "box/home/answer"), "asked\n");
    QVERIFY(!fixture.died());
    QVERIFY(!sandbox->spawn({}, {}));
}

void TestSandbox::stopByForce()
{
    SandboxFixture fixture;
    const auto sandbox = fixture.start();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    QVERIFY(fixture.begin(*sandbox, "trap '' TERM; touch ready; while :; do sleep 0.01; done"));
    QVERIFY(fixture.waitUntil(
        [&] { return ::faccessat(fixture.state(), "box/home/ready", F_OK, 0) == 0; }));
    bool isAsked = false;
    sandbox->stop(false, [&isAsked] { isAsked = true; });
    QVERIFY(!fixture.waitUntil([&isAsked] { return isAsked; }, 100)); // it ignores the request
    QVERIFY(fixture.stop(*sandbox, true));
    QVERIFY(isAsked);
    QCOMPARE(*fixture.exitCode(), 128 + SIGKILL);
}

void TestSandbox::stoppedTwice()
{
    SandboxFixture fixture;
    const auto sandbox = fixture.start();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    QVERIFY(fixture.stop(*sandbox, false));
    QVERIFY(fixture.stop(*sandbox, false));
    QVERIFY(fixture.stop(*sandbox, true));
}

void TestSandbox::restartKeepsTheHome()
{
    SandboxFixture fixture;
    auto sandbox = fixture.start();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    QCOMPARE(fixture.run(*sandbox, "echo kept > file").exitCode, 0);
    QVERIFY(fixture.stop(*sandbox, true));
    sandbox = fixture.start();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    QCOMPARE(fixture.run(*sandbox, "cat file").output, "kept\n");
    QVERIFY(fixture.stop(*sandbox, true));
    QVERIFY(sandbox->remove().isOk());
    sandbox = fixture.start();
    QVERIFY(sandbox);
    QCOMPARE(fixture.run(*sandbox, "ls").output, "");
}

void TestSandbox::nothingIsLeft()
{
    SandboxFixture fixture;
    fixture.waitUntil([] { return true; });
    { // what is made once stays: the loop's own descriptors
        const auto first = fixture.start("first");
        QVERIFY2(first, qPrintable(fixture.error().message));
    }
    const int descriptors = countDescriptors();
    QCOMPARE(countChildren(), 0);
    QCOMPARE(countControlGroups(), 0);
    for (const bool isStopped : {false, true}) {
        SandboxOptions options;
        options.id = "second";
        options.memoryBytes = 512 << 20;
        options.mounts.push_back({fixture.makeVolume("volume"), "/output"});
        auto sandbox = fixture.start(std::move(options));
        QVERIFY2(sandbox, qPrintable(fixture.error().message));
        QVERIFY(fixture.begin(*sandbox,
                              "trap '' TERM HUP; setsid sleep 4712 & sleep 4712 & sleep 4712"));
        QVERIFY(fixture.waitUntil(
            [] { return countHostProcesses(QByteArray("sleep\0004712", 10)) == 3; }));
        if (isStopped)
            QVERIFY(fixture.stop(*sandbox, true));
        sandbox.reset();
        QCOMPARE(countHostProcesses(QByteArray("sleep\0004712", 10)), 0);
        QCOMPARE(countChildren(), 0);
        QCOMPARE(countControlGroups(), 0);
        QCOMPARE(countDescriptors(), descriptors);
    }
    QVERIFY(removeSandboxFiles(fixture.state(), "second").isOk());
    QVERIFY(::faccessat(fixture.state(), "second", F_OK, AT_SYMLINK_NOFOLLOW) != 0);
}

void TestSandbox::destroyedWhileStarting()
{
    {
        SandboxFixture fixture;
        SandboxOptions options;
        options.id = "box";
        Sandbox::start(fixture.context(), fixture.state(), std::move(options), {}, {});
        QCOMPARE(countChildren(), 1);
    }
    QCOMPARE(countChildren(), 0);
    QCOMPARE(countControlGroups(), 0);
}

void TestSandbox::diesWithItsThread()
{
    SandboxFixture fixture;
    std::shared_ptr<Sandbox> sandbox;
    std::thread([&] {
        sandbox = fixture.start();
        if (sandbox)
            fixture.begin(*sandbox, "sleep 4713");
    }).join();
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    QVERIFY(
        fixture.waitUntil([] { return countHostProcesses(QByteArray("sleep\0004713", 10)) == 0; }));
    QVERIFY(fixture.waitUntil([&] { return fixture.died().has_value(); }));
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
