// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/runlistmodel.h"
#include "app/run/runsessionprivate.h"
#include "tests/app/support/sessionbuilder.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Tests;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 3, 14);

RunSummary summaryOf(const QString &id, QDate day, const QString &prompt = u"Test counting"_s,
                     RunStatus status = RunStatus::Done)
{
    RunSummary run;
    run.runId = id;
    run.startedAt = QDateTime(day, QTime(12, 0)).toUTC();
    run.prompt = prompt;
    run.status = status;
    if (status == RunStatus::Done)
        run.score = 0.5;
    run.models = {u"gpt-4o"_s};
    return run;
}

} // namespace

class TestRunListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void groupsByDay();
    void sectionsCannotBeSelected();
    void showsScoreOrState_data();
    void showsScoreOrState();
    void titlesAreOnOneLine();
    void titleOfTheSpecification();
    void showsTags();
    void filtersByTags();
    void anotherDayRegroups();
    void keepsRowsThatStay();
    void searchesWords_data();
    void searchesWords();
    void hidesRuns();
    void followsASession();
    void preparingSessionHasNoId();
    void sessionThatEndsMovesToToday();
    void failedSessionOutsideTheStore();
    void openedSessionsAreNoRunsOfTheirOwn();
    void sessionThatGoes();
    void asksForNames();
    void tenThousandRuns();

private:
    //! Titles, those of sections in brackets.
    [[nodiscard]] QStringList shown() const;
    [[nodiscard]] QString detailOf(int row) const
    {
        return m_model->index(row).data(RunListModel::DetailRole).toString();
    }

    std::unique_ptr<RunListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRunListModel::init()
{
    m_model = std::make_unique<RunListModel>();
    m_model->setToday(today);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestRunListModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

QStringList TestRunListModel::shown() const
{
    QStringList texts;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        const QString text = index.data().toString();
        texts += index.data(RunListModel::IsSectionRole).toBool() ? u"[%1]"_s.arg(text) : text;
    }
    return texts;
}

void TestRunListModel::groupsByDay()
{
    QVERIFY(!m_model->hasRuns());
    m_model->setRuns({summaryOf(u"g"_s, today.addDays(1), u"future"_s),
                      summaryOf(u"a"_s, today, u"now"_s),
                      summaryOf(u"b"_s, today, u"other process"_s, RunStatus::Running),
                      summaryOf(u"c"_s, today.addDays(-1), u"yesterday"_s),
                      summaryOf(u"d"_s, today.addDays(-2), u"this month"_s),
                      summaryOf(u"e"_s, QDate(2026, 2, 28), u"last month"_s),
                      summaryOf(u"f"_s, QDate(2025, 2, 28), u"last year"_s)});
    QVERIFY(m_model->hasRuns());
    QCOMPARE(
        shown(),
        QStringList({u"[Running]"_s, u"other process"_s, u"[Today]"_s, u"future"_s, u"now"_s,
                     u"[Yesterday]"_s, u"yesterday"_s, u"[March 2026]"_s, u"this month"_s,
                     u"[February 2026]"_s, u"last month"_s, u"[February 2025]"_s, u"last year"_s}));
}

void TestRunListModel::sectionsCannotBeSelected()
{
    m_model->setRuns({summaryOf(u"a"_s, today)});
    QVERIFY(!(m_model->index(0).flags() & (Qt::ItemIsSelectable | Qt::ItemIsEnabled)));
    QVERIFY(m_model->index(1).flags() & Qt::ItemIsSelectable);
    QVERIFY(!m_model->entry(m_model->index(0)));
    QCOMPARE(m_model->entry(m_model->index(1))->runId, u"a"_s);
    QVERIFY(!m_model->entry({}));
    QCOMPARE(m_model->indexOf(u"a"_s).row(), 1);
    QVERIFY(!m_model->indexOf(u"b"_s).isValid());
    QVERIFY(!m_model->indexOf(QString()).isValid());
}

void TestRunListModel::showsScoreOrState_data()
{
    QTest::addColumn<RunSummary>("run");
    QTest::addColumn<QString>("detail");
    RunSummary run = summaryOf(u"a"_s, today);
    QTest::newRow("done") << run << u"50 % · gpt-4o"_s;
    run.models = {u"a"_s, u"b"_s};
    QTest::newRow("models") << run << u"50 % · 2 model(s)"_s;
    run.score.reset();
    run.models.clear();
    QTest::newRow("noScore") << run << u"no score"_s;
    QTest::newRow("failed") << summaryOf(u"a"_s, today, u"p"_s, RunStatus::Failed)
                            << u"Failed · gpt-4o"_s;
    QTest::newRow("stopped") << summaryOf(u"a"_s, today, u"p"_s, RunStatus::Cancelled)
                             << u"Stopped · gpt-4o"_s;
    run = summaryOf(u"a"_s, today);
    run.models = {u"evil\u202emodel\n"_s};
    QTest::newRow("hostile") << run << u"50 % · evilmodel "_s;
}

void TestRunListModel::showsScoreOrState()
{
    QFETCH(const RunSummary, run);
    QFETCH(const QString, detail);
    m_model->setRuns({run});
    QCOMPARE(detailOf(1), detail);
    QVERIFY(m_model->index(1).data(Qt::AccessibleTextRole).toString().contains(detail));
    QVERIFY(!m_model->index(1).data(Qt::DecorationRole).isNull());
}

void TestRunListModel::titlesAreOnOneLine()
{
    RunSummary named = summaryOf(u"a"_s, today);
    named.name = u"My name"_s;
    m_model->setRuns({named, summaryOf(u"b"_s, today, u"  first\n\tsecond\u202e "_s),
                      summaryOf(u"c"_s, today, u" \n"_s),
                      summaryOf(u"d"_s, today, QString(100'000, u'x'))});
    QCOMPARE(shown().at(1), u"My name"_s);
    QCOMPARE(shown().at(2), u"first second"_s);
    QVERIFY(!shown().at(3).trimmed().isEmpty());
    QVERIFY(shown().at(4).size() < 1000);
}

void TestRunListModel::titleOfTheSpecification()
{
    RunSummary authored = summaryOf(u"a"_s, today);
    authored.specName = u"Rate\nlimits"_s;
    RunSummary named = authored;
    named.runId = u"b"_s;
    named.name = u"My name"_s;
    m_model->setRuns({authored, named});
    QCOMPARE(shown(), QStringList({u"[Today]"_s, u"Rate limits"_s, u"My name"_s}));
    // A session knows its specification before the store does.
    const auto session = SessionBuilder().benchmarking();
    m_model->addSession(session.get());
    QCOMPARE(shown().at(1), session->title());
    RunSummary same = summaryOf(session->runId(), today, u"p"_s, RunStatus::Running);
    m_model->setRuns({same});
    QCOMPARE(shown(), QStringList({u"[Running]"_s, u"Rate limits"_s}));
    same.name = u"Renamed"_s;
    m_model->setRuns({same});
    QCOMPARE(shown(), QStringList({u"[Running]"_s, u"Renamed"_s}));
}

void TestRunListModel::showsTags()
{
    RunSummary run = summaryOf(u"a"_s, today);
    m_model->setRuns({run});
    QVERIFY(m_model->index(1).data(RunListModel::TagsRole).toStringList().isEmpty());
    run.tags = {u"release 2"_s, u"slow"_s};
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setRuns({run});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_model->index(1).data(RunListModel::TagsRole).toStringList(), run.tags);
    QVERIFY(m_model->index(1).data(Qt::AccessibleTextRole).toString().contains(u"release 2"_s));
    // A run under way has them from the store.
    const auto session = SessionBuilder().benchmarking();
    m_model->addSession(session.get());
    RunSummary running = summaryOf(session->runId(), today, u"p"_s, RunStatus::Running);
    running.tags = {u"now"_s};
    m_model->setRuns({running});
    QCOMPARE(m_model->index(1).data(RunListModel::TagsRole).toStringList(), running.tags);
}

void TestRunListModel::filtersByTags()
{
    RunSummary one = summaryOf(u"a"_s, today, u"one"_s);
    one.tags = {u"b"_s, u"a"_s};
    RunSummary two = summaryOf(u"b"_s, today, u"two"_s);
    two.tags = {u"a"_s};
    m_model->setRuns({one, two, summaryOf(u"c"_s, today, u"three"_s)});
    QCOMPARE(m_model->knownTags(), QStringList({u"a"_s, u"b"_s}));
    m_model->setTags({u"a"_s});
    QCOMPARE(shown(), QStringList({u"[Today]"_s, u"one"_s, u"two"_s}));
    m_model->setTags({u"a"_s, u"b"_s});
    QCOMPARE(shown(), QStringList({u"[Today]"_s, u"one"_s}));
    m_model->setSearch(u"two"_s);
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->hasRuns());
    m_model->setSearch({});
    m_model->setTags({});
    QCOMPARE(m_model->rowCount(), 4);
    m_model->setHidden({u"a"_s});
    QCOMPARE(m_model->knownTags(), QStringList(u"a"_s));
}

void TestRunListModel::anotherDayRegroups()
{
    m_model->setRuns({summaryOf(u"a"_s, today, u"one"_s)});
    m_model->setToday(today.addDays(1));
    QCOMPARE(shown(), QStringList({u"[Yesterday]"_s, u"one"_s}));
}

void TestRunListModel::keepsRowsThatStay()
{
    QList<RunSummary> runs = {summaryOf(u"a"_s, today, u"one"_s),
                              summaryOf(u"b"_s, today, u"two"_s),
                              summaryOf(u"c"_s, today.addDays(-1), u"three"_s)};
    m_model->setRuns(runs);
    const QPersistentModelIndex three(m_model->index(4));
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    runs.prepend(summaryOf(u"new"_s, today, u"zero"_s));
    runs.removeAt(2);
    m_model->setRuns(runs);
    QCOMPARE(shown(),
             QStringList({u"[Today]"_s, u"zero"_s, u"one"_s, u"[Yesterday]"_s, u"three"_s}));
    QVERIFY(three.isValid());
    QCOMPARE(three.data().toString(), u"three"_s);
    QCOMPARE(changed.size(), 0);
    runs.last().name = u"renamed"_s;
    m_model->setRuns(runs);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(three.data().toString(), u"renamed"_s);
    QCOMPARE(reset.size(), 0);
}

void TestRunListModel::searchesWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << QString() << 3;
    QTest::newRow("spaces") << u"  "_s << 3;
    QTest::newRow("name") << u"LIMIT"_s << 1;
    QTest::newRow("prompt behind the name") << u"benchmark api"_s << 1;
    QTest::newRow("model") << u"claude"_s << 1;
    QTest::newRow("state") << u"failed"_s << 1;
    QTest::newRow("tag") << u"basel"_s << 1;
    QTest::newRow("name of the specification") << u"quota"_s << 1;
    QTest::newRow("all words") << u"sql claude"_s << 0;
}

void TestRunListModel::searchesWords()
{
    QFETCH(const QString, text);
    QFETCH(const int, count);
    RunSummary named = summaryOf(u"a"_s, today, u"A benchmark of an API"_s);
    named.name = u"Rate limits"_s;
    RunSummary claude = summaryOf(u"b"_s, today);
    claude.models = {u"claude-sonnet"_s};
    claude.tags = {u"Baseline"_s};
    claude.specName = u"Quotas"_s;
    m_model->setRuns({named, claude, summaryOf(u"c"_s, today, u"SQL"_s, RunStatus::Failed)});
    m_model->setSearch(text);
    QCOMPARE(m_model->rowCount(), count == 0 ? 0 : count + 1);
    QVERIFY(m_model->hasRuns());
    m_model->setSearch({});
    QCOMPARE(m_model->rowCount(), 4);
}

void TestRunListModel::hidesRuns()
{
    m_model->setRuns({summaryOf(u"a"_s, today, u"one"_s), summaryOf(u"b"_s, today, u"two"_s)});
    m_model->setHidden({u"a"_s});
    QCOMPARE(shown(), QStringList({u"[Today]"_s, u"two"_s}));
    m_model->setHidden({u"a"_s, u"b"_s});
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->hasRuns());
    m_model->setHidden({});
    QCOMPARE(shown(), QStringList({u"[Today]"_s, u"one"_s, u"two"_s}));
}

void TestRunListModel::followsASession()
{
    const auto session = SessionBuilder().models({u"gpt-4o"_s}).tasks(4).benchmarking();
    m_model->setRuns({summaryOf(u"a"_s, today, u"one"_s)});
    m_model->addSession(session.get());
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(shown().at(0), u"[Running]"_s);
    QCOMPARE(detailOf(1), u"0 % · 0/4"_s);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    session->feed().gradeTrial(u"gpt-4o"_s, resultOf(u"task-1"_s, 1, TaskStatus::Passed));
    QTRY_COMPARE(detailOf(1), u"25 % · 1/4"_s);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(changed.constFirst().at(0).toModelIndex().row(), 1);
    // The store lists it, too, from its start on: it is one run still.
    m_model->setRuns({summaryOf(session->runId(), today, u"prompt"_s, RunStatus::Running),
                      summaryOf(u"a"_s, today, u"one"_s)});
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->indexOf(session.get()).row(), 1);
    session->feed().setState(RunSession::State::Stopping);
    QTRY_COMPARE(detailOf(1), u"Stopping · gpt-4o"_s);
}

void TestRunListModel::preparingSessionHasNoId()
{
    const auto session = SessionBuilder().prompt(u"My prompt"_s).models({u"m"_s}).preparing();
    m_model->addSession(session.get());
    QCOMPARE(shown().constFirst(), u"[Running]"_s);
    QCOMPARE(detailOf(1), u"Preparing · m"_s);
    QVERIFY(!(m_model->index(1).flags() & Qt::ItemIsEditable));
    QCOMPARE(m_model->indexOf(session.get()).row(), 1);
    session->feed().prepared(u"run-1"_s, session->config());
    session->feed().startPhase(Phase::Setup);
    QTRY_COMPARE(detailOf(1), u"Setup · m"_s);
    QCOMPARE(m_model->indexOf(u"run-1"_s).row(), 1);
    QVERIFY(m_model->index(1).flags() & Qt::ItemIsEditable);
}

void TestRunListModel::sessionThatEndsMovesToToday()
{
    SessionBuilder builder;
    builder.models({u"gpt-4o"_s}).tasks(2);
    const auto session = builder.benchmarking();
    m_model->setToday(QDate::currentDate());
    m_model->addSession(session.get());
    RunResult outcome = builder.result({TaskStatus::Passed, TaskStatus::Failed});
    outcome.runId = session->runId();
    session->feed().end(outcome);
    QTRY_COMPARE(shown().constFirst(), u"[Today]"_s);
    QCOMPARE(detailOf(1), u"50 % · gpt-4o"_s);
    // And stays one run when the store has it.
    m_model->setRuns({summaryOf(session->runId(), QDate::currentDate(), u"prompt"_s)});
    QCOMPARE(shown(), QStringList({u"[Today]"_s, u"prompt"_s}));
}

void TestRunListModel::failedSessionOutsideTheStore()
{
    const auto session = SessionBuilder().prompt(u"No key"_s).models({u"m"_s}).preparing();
    m_model->addSession(session.get());
    session->feed().fail(Error(Error::Kind::Setup, u"no key"_s));
    QTRY_COMPARE(shown(), QStringList({u"[Today]"_s, session->title()}));
    QCOMPARE(detailOf(1), u"Failed · m"_s);
    QCOMPARE(m_model->entry(m_model->index(1))->session.data(), session.get());

    const auto another = SessionBuilder().prompt(u"No key"_s).preparing();
    m_model->addSession(another.get());
    another->feed().fail(Error(Error::Kind::Setup, u"no key"_s));
    QTRY_COMPARE(shown(), QStringList({u"[Today]"_s, another->title(), session->title()}));
}

void TestRunListModel::openedSessionsAreNoRunsOfTheirOwn()
{
    RunSession session;
    session.feed().runId = u"a"_s;
    session.feed().state = RunSession::State::Loading;
    m_model->addSession(&session);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setRuns({summaryOf(u"a"_s, today, u"one"_s)});
    RunResult outcome = SessionBuilder().result({TaskStatus::Passed});
    outcome.runId = u"a"_s;
    session.feed().end(outcome);
    settle(session);
    QCOMPARE(shown(), QStringList({u"[Today]"_s, u"one"_s}));
    QVERIFY(!m_model->entry(m_model->index(1))->session);
}

void TestRunListModel::sessionThatGoes()
{
    auto session = SessionBuilder().preparing();
    m_model->addSession(session.get());
    QCOMPARE(m_model->rowCount(), 2);
    session.reset();
    QCOMPARE(m_model->rowCount(), 0);
}

void TestRunListModel::asksForNames()
{
    m_model->setRuns({summaryOf(u"a"_s, today, u"one"_s)});
    QSignalSpy asked(m_model.get(), &RunListModel::renameRequested);
    QVERIFY(m_model->setData(m_model->index(1), u"  new\nname "_s, Qt::EditRole));
    QCOMPARE(asked.takeFirst(), QVariantList({u"a"_s, u"new name"_s}));
    QVERIFY(!m_model->setData(m_model->index(1), u"one"_s, Qt::EditRole));
    QVERIFY(!m_model->setData(m_model->index(0), u"section"_s, Qt::EditRole));
    QVERIFY(asked.isEmpty());
}

void TestRunListModel::tenThousandRuns()
{
    QList<RunSummary> runs;
    for (int i = 0; i < 10'000; ++i)
        runs += summaryOf(u"run-%1"_s.arg(i), today.addDays(-i / 10), u"Prompt of run %1"_s.arg(i));
    QListView view;
    view.setModel(m_model.get());
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->setRuns(runs);
    QCOMPARE(inserted.size(), 1);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.scrollToBottom();
    QCOMPARE(m_model->index(m_model->rowCount() - 1).data().toString(), u"Prompt of run 9999"_s);
    m_model->setSearch(u"9999"_s);
    QCOMPARE(m_model->rowCount(), 2);
    m_model->setSearch({});
    QVERIFY(m_model->rowCount() > 10'000);
}

QTEST_MAIN(TestRunListModel)
#include "tst_runlistmodel.moc"
