// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QtTest>

#include <QDir>

using namespace Qt::StringLiterals;
using Quaver::Tests::Program;

//! What the executable says and returns when something is wrong before there is a run.
class TestBadUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers();
    void usage_data();
    void usage();
    void notUtf8();
    void badFiles_data();
    void badFiles();
    void tooLargePrompt();
    void endlessPrompt();
    void homeless();
    void readOnlyDataDirectory();
    void withoutBubblewrap();
    void withoutDaytonaKey();
    void badDaytonaUrl();
    void jsonOfARunThatNeverBegan();
    void unwritableExport_data();
    void unwritableExport();
    void fullOutput();
    void plainLocaleIsNoComplaint();
    void emptyStore();
};

void TestBadUsage::answers()
{
    Program program;
    const auto version = program.run({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(QRegularExpression(u"^quaver \\d+\\.\\d+\\.\\d+\\n$"_s)
                .match(QString::fromUtf8(version.output))
                .hasMatch());
    const auto help = program.run({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.output.contains("--headless"));
    QVERIFY(help.errors.isEmpty());
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        program.unsetVariable(name);
    const auto window = program.run({u"test rate limits"_s});
    QCOMPARE(window.exitCode, 2);
    QVERIFY(window.errors.contains("no display") && window.errors.contains("--headless"));
    const auto models = program.run({u"--list-models"_s, u"--json"_s});
    QCOMPARE(models.exitCode, 0);
    QCOMPARE(models.jsonArray().last().toObject().value(u"id"_s).toString(), u"offline"_s);
}

void TestBadUsage::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("part");

    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &part) {
        QTest::newRow(name) << arguments << part;
    };
    const QStringList run{u"--headless"_s, u"x"_s};
    row("unknown", {u"--unknown"_s}, "unknown option --unknown");
    row("later command", {u"--resume"_s, u"run-1"_s}, "--resume: not in this version");
    row("unknown agent", run + QStringList{u"--agent"_s, u"bultin"_s}, "did you mean \"builtin\"?");
    row("backend", run + QStringList{u"--backend"_s, u"cloud"_s}, "--backend: unknown \"cloud\"");
    row("no key", run + QStringList{u"--benchmark-model"_s, u"gpt-4o"_s},
        "\"gpt-4o\" needs a key of openai: set OPENAI_API_KEY");
    row("no key of the author", run + QStringList{u"--agent-model"_s, u"claude-sonnet-4-5"_s},
        "set ANTHROPIC_API_KEY");
    row("no key of the judge", run + QStringList{u"--judge-model"_s, u"openai/x"_s},
        "\"openai/x\" needs a key");
    row("no key of Claude Code", run + QStringList{u"--agent"_s, u"claude-code"_s},
        "set ANTHROPIC_API_KEY");
    row("misspelt model", run + QStringList{u"--benchmark-model"_s, u"gtp-4o"_s},
        "did you mean \"gpt-4o\"?");
    row("model twice",
        run
            + QStringList{u"--benchmark-model"_s, u"offline"_s, u"--benchmark-model"_s,
                          u"offline"_s},
        "\"offline\" is listed twice");
    row("network here", run + QStringList{u"--network"_s},
        "--network: only the backend daytona has it");
    row("key here", run + QStringList{u"--allow-key-in-sandbox"_s},
        "--allow-key-in-sandbox: only the backend daytona has it");
    row("endpoint without address", run + QStringList{u"--endpoint"_s, u"gpu"_s},
        "--endpoint: not NAME=URL");
    row("endpoint twice",
        run
            + QStringList{u"--endpoint"_s, u"gpu=http://a/v1"_s, u"--endpoint"_s,
                          u"gpu=http://b/v1"_s},
        "--endpoint: gpu was given twice");
    row("endpoint of a taken name", {u"--list-models"_s, u"--endpoint"_s, u"openai=http://a/v1"_s},
        "endpoint \"openai\"");
    row("endpoint with a password",
        {u"--list-models"_s, u"--endpoint"_s, u"gpu=http://me:word@a/v1"_s}, "endpoint \"gpu\"");
    row("snapshot here", run + QStringList{u"--snapshot"_s, u"s"_s}, "napshot");
    row("image here", run + QStringList{u"--image"_s, u"i"_s}, "mage");
    row("export ending", run + QStringList{u"--export"_s, u"x.pdf"_s}, ".junit.xml");
    row("export without ending", run + QStringList{u"--export"_s, u"x"_s}, ".json");
    row("blank prompt", {u"--headless"_s, u"  \n"_s}, "prompt");
    row("escape sequences", {u"--headless"_s, u"x"_s, u"--\033[31mred"_s},
        "unknown option --[31mred");
}

void TestBadUsage::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, part);
    Program program;
    const auto end = program.run(arguments);
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.errors.contains(part), end.errors.constData());
    QVERIFY(end.errors.startsWith("quaver: ") || end.errors.contains("\nquaver: "));
    QVERIFY(!end.errors.contains('\033'));
    QVERIFY(end.output.isEmpty());
    QCOMPARE(program.leftovers(), QStringList());
}

void TestBadUsage::notUtf8()
{
    Program program;
    const auto end = program.runOther(
        u"/bin/sh"_s,
        {u"-c"_s, u"exec \"$0\" --headless \"$(printf 'caf\\351')\""_s, Program::executable()});
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.errors.contains("argument 2 is not UTF-8"), end.errors.constData());
}

void TestBadUsage::badFiles_data()
{
    QTest::addColumn<QString>("flag");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("part");

    const auto task = [](const QByteArray &id) -> QByteArray {
        return R"({"id": ")" + id + R"(", "prompt": "p)" + id + R"(", "expectedOutcome": "e",
            "check": {"type": "exact", "value": "e"}})";
    };
    const auto spec = [](const QByteArray &tasks) -> QByteArray {
        return R"({"name": "n", "description": "d", "tasks": [)" + tasks + "]}";
    };
    QTest::newRow("no JSON") << u"--config"_s << QByteArray("prompt: x")
                             << QByteArray("quaver.json");
    QTest::newRow("wrong type") << u"--config"_s
                                << QByteArray(R"({"prompt": "x", "trials": "two"})")
                                << QByteArray("trials");
    QTest::newRow("wrong type within")
        << u"--config"_s << QByteArray(R"({"prompt": "x", "resources": {"cpu": "two"}})")
        << QByteArray("resources.cpu");
    QTest::newRow("no prompt") << u"--config"_s << QByteArray("{}") << QByteArray("prompt");
    QTest::newRow("model without key")
        << u"--config"_s << QByteArray(R"({"prompt": "x", "benchmarkModel": "gpt-4o"})")
        << QByteArray("gpt-4o");
    QTest::newRow("missing specification")
        << u"--config"_s << QByteArray(R"({"spec": "none.json"})") << QByteArray("none.json");
    QTest::newRow("no tasks") << u"--spec"_s << spec("") << QByteArray("tasks");
    QTest::newRow("duplicate ids")
        << u"--spec"_s << spec(task("a") + ',' + task("a")) << QByteArray("tasks[1].id");
    QTest::newRow("bad id") << u"--spec"_s << spec(task("../a")) << QByteArray("tasks[0].id");
    QTest::newRow("unknown check")
        << u"--spec"_s << spec(R"({"id": "a", "prompt": "p", "expectedOutcome": "e",
        "check": {"type": "regexp", "value": "e"}})")
        << QByteArray("did you mean \"regex\"?");
    QTest::newRow("no check and no judge")
        << u"--spec"_s << spec(R"({"id": "lonely", "prompt": "p", "expectedOutcome": "e"})")
        << QByteArray("lonely");
    QTest::newRow("empty prompt file")
        << u"--prompt-file"_s << QByteArray(" \n") << QByteArray("holds no prompt");
    QTest::newRow("binary prompt file")
        << u"--prompt-file"_s << QByteArray("\xff\xfe x") << QByteArray("UTF-8");
}

void TestBadUsage::badFiles()
{
    QFETCH(QString, flag);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, part);
    Program program;
    const QString path = program.writeFile(u"x.quaver.json"_s, content);
    const auto end = program.run({u"--headless"_s, flag, path});
    QVERIFY2(end.errors.contains(part), end.errors.constData());
    QCOMPARE(end.exitCode, 2);
    QVERIFY(end.output.isEmpty());
    const auto missing = program.run({u"--headless"_s, flag, path + u"x"_s});
    QCOMPARE(missing.exitCode, 2);
    const auto folder = program.run({u"--headless"_s, flag, program.home()});
    QCOMPARE(folder.exitCode, 2);
    QVERIFY(folder.errors.contains("is a directory"));
}

void TestBadUsage::tooLargePrompt()
{
    Program program;
    const QString path = program.writeFile(u"large.txt"_s, QByteArray(50'000'000, 'x'));
    const auto end = program.run({u"--headless"_s, u"--prompt-file"_s, path});
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.errors.contains("large.txt: is larger than"), end.errors.constData());
    const auto piped =
        program.run({u"--headless"_s, u"--prompt-file"_s, u"-"_s}, QByteArray(1'000'000, 'x'));
    QCOMPARE(piped.exitCode, 2);
    QVERIFY2(piped.errors.contains("standard input: is larger than"), piped.errors.constData());
}

void TestBadUsage::endlessPrompt()
{
    Program program;
    const auto end = program.run({u"--headless"_s, u"--prompt-file"_s, u"/dev/zero"_s});
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.errors.contains("/dev/zero: is larger than"), end.errors.constData());
}

void TestBadUsage::homeless()
{
    Program program;
    program.unsetVariable(u"HOME"_s);
    // The flag twice would add the data directory of the test.
    const auto end = program.runOther(Program::executable(), {u"--headless"_s, u"x"_s});
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.errors.contains("HOME") && end.errors.contains("--data-dir"),
             end.errors.constData());
}

void TestBadUsage::readOnlyDataDirectory()
{
    Program program;
    // A file in its way stops root, too, whom modes do not.
    const QString path = program.writeFile(u"file"_s, "x");
    for (const QString &directory : {path, QString(path + u"/below"_s), u"/proc/none"_s}) {
        for (const QStringList &command :
             {QStringList{u"--headless"_s, u"x"_s}, QStringList{u"--list-runs"_s}}) {
            const auto end = program.run(command + QStringList{u"--data-dir"_s, directory});
            QCOMPARE(end.exitCode, 2);
            QVERIFY2(end.errors.contains("--data-dir"), end.errors.constData());
            QVERIFY(end.output.isEmpty());
        }
    }
}

void TestBadUsage::withoutBubblewrap()
{
    Program program;
    // In a mount namespace in which there is none.
    const auto end = program.runOther(
        u"unshare"_s,
        {u"-rm"_s, u"sh"_s, u"-c"_s,
         u"mount --bind /dev/null \"$(command -v bwrap)\" && exec \"$0\" --headless x "
         "--data-dir \"$1\""_s,
         Program::executable(), program.dataDirectory()});
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.errors.contains("bubblewrap"), end.errors.constData());
    QCOMPARE(program.leftovers(), QStringList());
}

void TestBadUsage::withoutDaytonaKey()
{
    Program program;
    const auto end = program.run({u"--headless"_s, u"x"_s, u"--backend"_s, u"daytona"_s});
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.errors.contains("DAYTONA_API_KEY"), end.errors.constData());
}

void TestBadUsage::badDaytonaUrl()
{
    Program program;
    program.setVariable(u"DAYTONA_API_KEY"_s, u"dtn_0123456789abcdef"_s);
    for (const QString &url :
         {u"localhost:3000"_s, u"ftp://host/api"_s, u"https://user:pw@host/api"_s}) {
        program.setVariable(u"DAYTONA_API_URL"_s, url);
        const auto end = program.run({u"--headless"_s, u"x"_s});
        QCOMPARE(end.exitCode, 2);
        QVERIFY2(end.errors.contains("DAYTONA_API_URL"), end.errors.constData());
        QVERIFY(!end.errors.contains("dtn_0123456789abcdef"));
        QVERIFY(!end.errors.contains(":pw@"));
    }
}

void TestBadUsage::jsonOfARunThatNeverBegan()
{
    Program program;
    const auto end =
        program.run({u"--headless"_s, u"x"_s, u"--backend"_s, u"daytona"_s, u"--json"_s});
    QCOMPARE(end.exitCode, 2);
    const QJsonObject result = end.json();
    QCOMPARE(result.value(u"status"_s).toString(), u"failed"_s);
    QVERIFY(result.value(u"error"_s)
                .toObject()
                .value(u"message"_s)
                .toString()
                .contains(u"DAYTONA_API_KEY"_s));
}

void TestBadUsage::unwritableExport_data()
{
    QTest::addColumn<QString>("flag");
    QTest::addColumn<QString>("name");
    QTest::newRow("export") << u"--export"_s << u"x.json"_s;
    QTest::newRow("configuration") << u"--save-config"_s << u"x.quaver.json"_s;
    QTest::newRow("events") << u"--events"_s << u"x.jsonl"_s;
}

void TestBadUsage::unwritableExport()
{
    QFETCH(QString, flag);
    QFETCH(QString, name);
    Program program;
    const auto end = program.run({u"--headless"_s, u"x"_s, flag, program.file(u"none/"_s + name)});
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.errors.contains(flag.toUtf8()) && end.errors.contains(name.toUtf8()),
             end.errors.constData());
    QVERIFY(end.output.isEmpty());
}

void TestBadUsage::fullOutput()
{
    Program program;
    const auto end = program.runOther(
        u"/bin/sh"_s, {u"-c"_s, u"exec \"$0\" --help > /dev/full"_s, Program::executable()});
    QCOMPARE(end.exitCode, 1);
    const auto closed = program.runOther(
        u"/bin/sh"_s, {u"-c"_s, u"exec \"$0\" --help >&- 2>&- <&-"_s, Program::executable()});
    QCOMPARE(closed.exitCode, 0);
}

void TestBadUsage::plainLocaleIsNoComplaint()
{
    Program program;
    program.setVariable(u"LC_ALL"_s, u"C"_s);
    const auto end = program.run({u"--list-models"_s});
    QCOMPARE(end.exitCode, 0);
    QCOMPARE(end.errors, QByteArray());
}

void TestBadUsage::emptyStore()
{
    Program program;
    const auto list = program.run({u"--list-runs"_s, u"--json"_s});
    QCOMPARE(list.exitCode, 0);
    QCOMPARE(list.output.trimmed(), QByteArray("[\n]"));
    const auto show = program.run({u"--show"_s, u"run-none"_s});
    QCOMPARE(show.exitCode, 2);
    QVERIFY2(show.errors.contains("run-none"), show.errors.constData());
    const auto cleanup = program.run({u"--cleanup"_s, u"--json"_s});
    QCOMPARE(cleanup.exitCode, 0);
    QVERIFY(cleanup.json().value(u"removed"_s).isArray());
    QCOMPARE(program.leftovers(), QStringList());
}

QTEST_GUILESS_MAIN(TestBadUsage)
#include "tst_badusage.moc"
