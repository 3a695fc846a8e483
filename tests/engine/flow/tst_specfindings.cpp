// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/specfindings.h"

#include "engine/flow/preparation.h"
#include "engine/flow/runmodels.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Flow;

//! What is wrong with a specification, field by field.
class TestSpecFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paths_data();
    void paths();
    void tasks_data();
    void tasks();
    void head();
    void repeated();
    void ungradable();
};

namespace {

Task task(const QString &id)
{
    Task task;
    task.id = id;
    task.prompt = u"Do "_s + id;
    task.expectedOutcome = u"done"_s;
    task.check = Check();
    task.check->value = u"done"_s;
    return task;
}

BenchmarkSpec spec(const QList<Task> &tasks)
{
    BenchmarkSpec spec;
    spec.name = u"some"_s;
    spec.tasks = tasks;
    return spec;
}

//! "0 id; 0 prompt".
QString placesOf(const QList<SpecFinding> &findings)
{
    QStringList places;
    for (const SpecFinding &finding : findings)
        places.append(u"%1 %2"_s.arg(finding.task).arg(finding.key));
    return places.join(u"; "_s);
}

} // namespace

void TestSpecFindings::paths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("task");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::newRow("task") << u"tasks[12].check.value"_s << 12 << u"check.value"_s
                          << u"tasks[12].check.value: wrong"_s;
    QTest::newRow("whole task") << u"tasks[0]"_s << 0 << QString() << u"tasks[0]: wrong"_s;
    QTest::newRow("head") << u"config.maxSteps"_s << -1 << u"config.maxSteps"_s
                          << u"config.maxSteps: wrong"_s;
    QTest::newRow("nowhere") << QString() << -1 << QString() << u"wrong"_s;
}

void TestSpecFindings::paths()
{
    QFETCH(const QString, path);
    const SpecFinding finding = findingAt(path, u"wrong"_s);
    QTEST(static_cast<int>(finding.task), "task");
    QTEST(finding.key, "key");
    QCOMPARE(finding.message, u"wrong"_s);
    QTEST(findingText(finding), "text");
}

void TestSpecFindings::tasks_data()
{
    using Change = std::function<void(Task &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("places");
    const auto row = [](const char *name, const Change &change, const QString &places) {
        QTest::newRow(name) << change << places;
    };
    row(
        "sound", [](Task &) {}, QString());
    row(
        "id", [](Task &t) { t.id = u"a b"_s; }, u"7 id"_s);
    row(
        "all",
        [](Task &t) {
            t.id.clear();
            t.prompt = u" \n"_s;
            t.check->type = Check::Type::Number;
            t.files = {{u"../a"_s, QString()}};
        },
        u"7 id; 7 prompt; 7 check.value; 7 files"_s);
    row(
        "nothing to judge by",
        [](Task &t) {
            t.check.reset();
            t.expectedOutcome.clear();
        },
        u"7 expectedOutcome"_s);
    row(
        "a name with a colon",
        [](Task &t) {
            t.files = {{u"a: b"_s, QString(2 << 20, u'x')}};
        },
        u"7 files[\"a: b\"]"_s);
    row(
        "a flag without effect",
        [](Task &t) {
            t.check->type = Check::Type::Regex;
            t.check->ignoreCase = true;
        },
        u"7 check.ignoreCase"_s);
}

void TestSpecFindings::tasks()
{
    QFETCH(const std::function<void(Task &)>, change);
    Task changed = task(u"one"_s);
    change(changed);
    const QList<SpecFinding> findings = findingsOfTask(changed, 7);
    QTEST(placesOf(findings), "places");
    for (const SpecFinding &finding : findings)
        QVERIFY(!finding.message.isEmpty());
}

void TestSpecFindings::head()
{
    BenchmarkSpec empty;
    empty.config = SpecConfig();
    empty.config->maxSteps = 0;
    empty.config->timeoutSeconds = -1;
    QCOMPARE(placesOf(findingsOfHead(empty)),
             u"-1 name; -1 config.maxSteps; -1 config.timeoutSeconds; -1 tasks"_s);
    QCOMPARE(placesOf(findingsOfHead(spec({task(u"a"_s)}))), QString());
}

void TestSpecFindings::repeated()
{
    Task same = task(u"a"_s);
    same.prompt = u" Do  a\n"_s;
    QCOMPARE(placesOf(findingsOf(spec({task(u"a"_s), task(u"b"_s), same}))), u"2 id; 2 prompt"_s);
    // What is only too much together.
    Task large = task(u"large"_s);
    for (int i = 0; i < 7; ++i)
        large.files.insert(u"file-%1"_s.arg(i), QString(1 << 20, u'x'));
    Task another = large;
    another.id = u"another"_s;
    another.prompt = u"Something else"_s;
    QCOMPARE(findingsOf(spec({large})).size(), 0);
    QCOMPARE(placesOf(findingsOf(spec({large, another}))), u"-1 "_s);
}

void TestSpecFindings::ungradable()
{
    Task judged = task(u"judged"_s);
    judged.check.reset();
    const BenchmarkSpec mixed = spec({task(u"a"_s), judged});
    RunModels models;
    QCOMPARE(placesOf(ungradableTasks(mixed, models)), u"1 check"_s);
    models.judge = Models::Model();
    QCOMPARE(ungradableTasks(mixed, models).size(), 0);
}

QTEST_GUILESS_MAIN(TestSpecFindings)
#include "tst_specfindings.moc"
