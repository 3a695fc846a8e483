// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs whose specification a person looks through, in real local sandboxes.
#include "localworld.h"
#include "modelcases.h"
#include "reviewer.h"
#include "rununderway.h"

#include "engine/models/modelregistry.h"
#include "engine/store/store.h"

#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Quaver;

class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void goesOnWithWhatWasFound();
    void checksWhatWasChanged();
    void asksAgainAboutWhatIsWrong();
    void mendsWhatTheAuthorCouldNot();
    void mendsAGivenSpecification();
    void asksForChecksWithoutAJudge();
    void keepsWhatWasEdited();
    void cancels_data();
    void cancels();
    void doesNotEatTheTimeLimit();
    void ignoresAnswersThatNobodyAskedFor();

private:
    [[nodiscard]] RunEnvironment environment() const;
    [[nodiscard]] std::optional<BenchmarkSpec> storedSpec(const RunUnderWay &run) const;

    std::unique_ptr<LocalWorld> m_world;
};

namespace {

Task checkedTask(const QString &id)
{
    Task task;
    task.id = id;
    task.prompt = u"Answer with one word for "_s + id;
    task.expectedOutcome = u"xyzzy"_s;
    task.check = Check();
    task.check->value = u"xyzzy"_s;
    return task;
}

//! A check that an empty answer passes.
Check hollowCheck()
{
    Check check;
    check.type = Check::Type::Regex;
    check.value = u".*"_s;
    return check;
}

} // namespace

void TestReview::initTestCase()
{
    m_world = std::make_unique<LocalWorld>();
    QVERIFY2(m_world->failure().isEmpty(), qPrintable(m_world->failure()));
    QVERIFY(m_world->provider().isRunning());
}

void TestReview::cleanupTestCase() { m_world.reset(); }

RunEnvironment TestReview::environment() const
{
    RunEnvironment environment = m_world->environment();
    environment.reviewsSpecification = true;
    return environment;
}

std::optional<BenchmarkSpec> TestReview::storedSpec(const RunUnderWay &run) const
{
    const auto opened = Store::open(run.dataDirectory());
    if (!QTest::qWaitFor([&] { return opened.isFinished(); }) || !opened.result())
        return std::nullopt;
    const auto loaded = (*opened.result())->loadRun(run.result().runId);
    if (!QTest::qWaitFor([&] { return loaded.isFinished(); }) || !loaded.result())
        return std::nullopt;
    return loaded.result()->spec;
}

void TestReview::goesOnWithWhatWasFound()
{
    RunUnderWay run(promptConfig(), environment());
    Reviewer reviewer(run.run());
    QVERIFY2(reviewer.isAsked(1), run.errorText().constData());
    QVERIFY(reviewer.last().findings.isEmpty());
    QVERIFY(!reviewer.last().error);
    QVERIFY(!run.log().contains(u"specification"_s));
    QCOMPARE(storedSpec(run), std::optional(reviewer.last().spec));
    run.run().proceed(reviewer.last().spec);
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(reviewer.count(), 1);
    QCOMPARE(*run.result().spec, reviewer.last().spec);
    QVERIFY(run.log().contains(u"specification"_s));
    // What has not changed is not tried again.
    QCOMPARE(run.log().filter(u"Checking the changed"_s).size(), 0);
    QCOMPARE(run.journal(), QStringList());
}

void TestReview::checksWhatWasChanged()
{
    RunUnderWay run(promptConfig(), environment());
    Reviewer reviewer(run.run());
    QVERIFY2(reviewer.isAsked(1), run.errorText().constData());
    BenchmarkSpec edited = reviewer.last().spec;
    edited.tasks = {edited.tasks.at(1), checkedTask(u"mine"_s)};
    edited.tasks[1].extra = {{u"note"_s, u"kept"_s}};
    edited.extra = {{u"source"_s, u"kept, too"_s}};
    run.run().proceed(edited);
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(reviewer.count(), 1);
    QCOMPARE(*run.result().spec, edited);
    QCOMPARE(run.result().results.taskResults.size(), 2);
    QCOMPARE(run.result().results.taskResults.at(1).taskId, u"mine"_s);
    QCOMPARE(run.log().filter(u"Checking the changed"_s).size(), 1);
    QCOMPARE(storedSpec(run), std::optional(edited));
}

void TestReview::asksAgainAboutWhatIsWrong()
{
    RunUnderWay run(promptConfig(), environment());
    Reviewer reviewer(run.run());
    QVERIFY2(reviewer.isAsked(1), run.errorText().constData());
    const BenchmarkSpec found = reviewer.last().spec;

    // What can be seen here is not tried in the sandbox.
    BenchmarkSpec edited = found;
    edited.tasks[2].prompt.clear();
    edited.tasks[3].id = edited.tasks[0].id;
    run.run().proceed(edited);
    QVERIFY(reviewer.isAsked(2));
    QCOMPARE(reviewer.last().spec, edited);
    QCOMPARE(reviewer.last().findings.size(), 2);
    QCOMPARE(reviewer.last().findings.at(0).task, 2);
    QCOMPARE(reviewer.last().findings.at(0).key, u"prompt"_s);
    QCOMPARE(reviewer.last().findings.at(1).task, 3);
    QCOMPARE(run.log().filter(u"Checking the changed"_s).size(), 0);

    // What only the sandbox can tell; several times in the same one.
    edited = found;
    edited.tasks[1].check = hollowCheck();
    for (const qsizetype times : {3, 4}) {
        run.run().proceed(edited);
        QVERIFY(reviewer.isAsked(times));
        QCOMPARE(reviewer.last().findings.size(), 1);
        QCOMPARE(reviewer.last().findings.at(0).task, 1);
        QCOMPARE(reviewer.last().findings.at(0).key, u"check.value"_s);
        QCOMPARE(run.log().filter(u"Checking the changed"_s).size(), times - 2);
    }

    edited.tasks.remove(1);
    run.run().proceed(edited);
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(reviewer.count(), 4);
    QCOMPARE(*run.result().spec, edited);
}

void TestReview::mendsWhatTheAuthorCouldNot()
{
    RunUnderWay run(authoring(u"openai/authorbad"_s, u"anthropic/strong"_s), environment());
    Reviewer reviewer(run.run());
    QVERIFY2(reviewer.isAsked(1), run.errorText().constData());
    const QList<SpecFinding> findings = reviewer.last().findings;
    QCOMPARE(findings.size(), 3);
    BenchmarkSpec mended = reviewer.last().spec;
    for (const SpecFinding &finding : findings) {
        QVERIFY(finding.key.startsWith(u"check"_s));
        mended.tasks[finding.task] = checkedTask(u"mended-%1"_s.arg(finding.task));
    }
    // Not without mending.
    run.run().proceed(reviewer.last().spec);
    QVERIFY(reviewer.isAsked(2));
    QCOMPARE(reviewer.last().findings, findings);
    run.run().proceed(mended);
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(*run.result().spec, mended);
    QCOMPARE(run.result().usageByRole->author.calls, 3);
}

void TestReview::mendsAGivenSpecification()
{
    RunConfig config;
    config.spec = BenchmarkSpec();
    config.spec->name = u"given"_s;
    config.spec->tasks = {checkedTask(u"sound"_s), checkedTask(u"hollow"_s)};
    config.spec->tasks[1].check = hollowCheck();
    RunUnderWay run(config, environment());
    Reviewer reviewer(run.run());
    QVERIFY2(reviewer.isAsked(1), run.errorText().constData());
    QCOMPARE(reviewer.last().findings.size(), 1);
    QCOMPARE(reviewer.last().findings.at(0).task, 1);
    BenchmarkSpec mended = reviewer.last().spec;
    mended.tasks[1].check->value = u"xyzzy"_s;
    run.run().proceed(mended);
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
}

void TestReview::asksForChecksWithoutAJudge()
{
    RunEnvironment bare = environment();
    bare.models = std::make_shared<Models::ModelRegistry>(
        *Models::ModelRegistry::fromEnvironment(QProcessEnvironment()));
    RunUnderWay run(promptConfig(), bare);
    Reviewer reviewer(run.run());
    QVERIFY2(reviewer.isAsked(1), run.errorText().constData());
    BenchmarkSpec edited = reviewer.last().spec;
    edited.tasks[0].check.reset();
    run.run().proceed(edited);
    QVERIFY(reviewer.isAsked(2));
    QCOMPARE(reviewer.last().findings.size(), 1);
    QCOMPARE(reviewer.last().findings.at(0).task, 0);
    QCOMPARE(reviewer.last().findings.at(0).key, u"check"_s);
    run.run().cancel();
    QVERIFY(run.waitForEnd());
}

void TestReview::keepsWhatWasEdited()
{
    RunUnderWay run(promptConfig(), environment());
    Reviewer reviewer(run.run());
    QVERIFY2(reviewer.isAsked(1), run.errorText().constData());
    BenchmarkSpec edited = reviewer.last().spec;
    edited.tasks[0].prompt = u"A better prompt"_s;
    run.run().keepReviewed(edited);
    // What could not be read again is not stored.
    BenchmarkSpec half = edited;
    half.tasks[0].id.clear();
    run.run().keepReviewed(half);
    QCOMPARE(storedSpec(run), std::optional(edited));
    run.run().cancel();
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().status, RunStatus::Cancelled);
    QCOMPARE(run.result().spec, std::optional(edited));
    QCOMPARE(storedSpec(run), std::optional(edited));
}

void TestReview::cancels_data()
{
    QTest::addColumn<bool>("isAtOnce");
    QTest::addColumn<bool>("isChecking");
    QTest::newRow("while it waits") << false << false;
    QTest::newRow("while it checks") << false << true;
    QTest::newRow("at once") << true << false;
    QTest::newRow("at once, while it checks") << true << true;
}

void TestReview::cancels()
{
    QFETCH(const bool, isAtOnce);
    QFETCH(const bool, isChecking);
    RunUnderWay run(promptConfig(), environment());
    Reviewer reviewer(run.run());
    QVERIFY2(reviewer.isAsked(1), run.errorText().constData());
    BenchmarkSpec edited = reviewer.last().spec;
    edited.tasks.removeFirst();
    if (isChecking)
        run.run().proceed(edited);
    if (isChecking)
        QTRY_COMPARE(run.log().filter(u"Checking the changed"_s).size(), 1);
    if (isAtOnce)
        run.run().cancelAtOnce();
    else
        run.run().cancel();
    run.run().proceed(edited); // nobody waits for it any more
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().status, RunStatus::Cancelled);
    QCOMPARE(run.result().leaked.size(), isAtOnce ? 2 : 0); // the sandbox and the volume
    QCOMPARE(run.journal().size(), isAtOnce ? 2 : 0);
    QCOMPARE(reviewer.count(), 1);
    QVERIFY(run.result().spec);
}

void TestReview::doesNotEatTheTimeLimit()
{
    RunConfig config = promptConfig();
    config.limits.runSeconds = 10; // enough for all but the person, also on a busy machine
    RunUnderWay run(config, environment());
    Reviewer reviewer(run.run());
    QVERIFY2(reviewer.isAsked(1), run.errorText().constData());
    QTimer longer;
    QSignalSpy over(&longer, &QTimer::timeout);
    longer.start(10'500ms);
    QVERIFY(over.wait(20'000));
    QVERIFY2(!run.run().isFinished(), run.errorText().constData());
    run.run().proceed(reviewer.last().spec);
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
}

void TestReview::ignoresAnswersThatNobodyAskedFor()
{
    RunUnderWay run(promptConfig(), m_world->environment());
    Reviewer reviewer(run.run());
    BenchmarkSpec other;
    other.name = u"other"_s;
    other.tasks = {checkedTask(u"other"_s)};
    for (const Step step : {Step::RunningAgent, Step::RunningBenchmark}) {
        run.at(step, [other](BenchmarkRun &under) {
            under.proceed(other);
            under.keepReviewed(other);
        });
    }
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(reviewer.count(), 0);
    QVERIFY(run.result().spec->name != other.name);
}

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
