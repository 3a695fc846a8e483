// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logmodel.h"
#include "app/log/logsearch.h"
#include "app/log/logtext.h"
#include "tests/app/log/loglines.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Tests;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const LogModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, LogModel::TextColumn).data().toString();
    return texts;
}

LogFilter textFilter(const QString &text)
{
    LogFilter filter;
    filter.text = text;
    return filter;
}

} // namespace

class TestLogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void timesAreShort_data();
    void timesAreShort();
    void showsLines();
    void marksLevels();
    void takesLinesAsTheyCome();
    void filtersByPhaseAndLevel();
    void filtersByText();
    void filterGoesOnWithNewLines();
    void filterChangesOnTheWay();
    void aMillionLinesAreFilteredInSlices();
    void linesThatGo_data();
    void linesThatGo();
    void firstRowOfAPhase();
    void logThatGoes();
    void anotherLog();
    void searchGoesRound();
    void searchFindsNothing();
    void searchEndsWithTheRows();

private:
    std::unique_ptr<RunLog> m_log;
    std::unique_ptr<LogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestLogModel::init()
{
    m_log = std::make_unique<RunLog>();
    m_model = std::make_unique<LogModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setLog(m_log.get());
}

void TestLogModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_log.reset();
}

void TestLogModel::timesAreShort_data()
{
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << u"0:00.000"_s;
    QTest::newRow("short") << qint64(1234) << u"0:01.234"_s;
    QTest::newRow("minutes") << qint64(754'005) << u"12:34.005"_s;
    QTest::newRow("hours") << qint64(3'600'000 * 25 + 61'001) << u"25:01:01.001"_s;
    QTest::newRow("unknown") << qint64(-1) << QString();
}

void TestLogModel::timesAreShort()
{
    QFETCH(const qint64, time);
    QFETCH(const QString, text);
    QCOMPARE(logTimeText(time), text);
}

void TestLogModel::showsLines()
{
    m_log->append(logLine(u"hello"_s, Phase::Agent, LogLevel::Message, 61'500));
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->index(0, LogModel::TimeColumn).data().toString(), u"1:01.500"_s);
    QCOMPARE(m_model->index(0, LogModel::PhaseColumn).data().toString(), u"Agent"_s);
    QCOMPARE(m_model->index(0, LogModel::TextColumn).data().toString(), u"hello"_s);
    QCOMPARE(logLineText(m_model->lineAt(0)), u"1:01.500\tAgent\tMessage\thello"_s);
}

void TestLogModel::marksLevels()
{
    const QList<LogLevel> levels = {LogLevel::Progress, LogLevel::Message, LogLevel::Output,
                                    LogLevel::Error};
    for (const LogLevel level : levels)
        m_log->append(logLine(u"x"_s, Phase::Agent, level));
    QTRY_COMPARE(m_model->rowCount(), 4);
    QSet<QString> words;
    for (int row = 0; row < 4; ++row) {
        const QModelIndex index = m_model->index(row, LogModel::TextColumn);
        QCOMPARE(index.data(LogModel::LevelRole).toInt(), static_cast<int>(levels.at(row)));
        // Never by colour alone: a mark for those who see, a word for those who listen.
        QVERIFY(!index.data(Qt::DecorationRole).isNull());
        words.insert(index.data(Qt::AccessibleTextRole).toString());
    }
    QCOMPARE(words.size(), 4);
    QVERIFY(words.contains(u"Error: x"_s));
}

void TestLogModel::takesLinesAsTheyCome()
{
    fill(*m_log, 10);
    QTRY_COMPARE(m_model->rowCount(), 10);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    fill(*m_log, 5);
    QTRY_COMPARE(m_model->rowCount(), 15);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 10);
    QCOMPARE(inserted.at(0).at(2).toInt(), 14);
}

void TestLogModel::filtersByPhaseAndLevel()
{
    fill(*m_log, 100);
    QTRY_COMPARE(m_model->rowCount(), 100);
    LogFilter filter;
    filter.phase = Phase::Agent;
    m_model->setFilter(filter);
    QTRY_COMPARE(m_model->rowCount(), 25);
    QCOMPARE(textsOf(*m_model).constFirst(), u"line 25"_s);
    filter.levels = LogFilter::ErrorLines;
    m_model->setFilter(filter);
    QTRY_COMPARE(textsOf(*m_model), QStringList({u"line 29"_s, u"line 39"_s, u"line 49"_s}));
    filter.phase.reset();
    m_model->setFilter(filter);
    QTRY_COMPARE(m_model->rowCount(), 10);
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), 100);
}

void TestLogModel::filtersByText()
{
    fill(*m_log, 100);
    m_model->setFilter(textFilter(u"LINE 9"_s));
    QTRY_COMPARE(m_model->rowCount(), 11);
    QCOMPARE(textsOf(*m_model).at(1), u"line 90"_s);
    m_model->setFilter(textFilter(u"nowhere"_s));
    QTRY_VERIFY(!m_model->isFiltering());
    QCOMPARE(m_model->rowCount(), 0);
}

void TestLogModel::filterGoesOnWithNewLines()
{
    m_model->setFilter(textFilter(u"good"_s));
    m_log->append(logLine(u"good one"_s));
    m_log->append(logLine(u"bad one"_s));
    QTRY_COMPARE(textsOf(*m_model), QStringList(u"good one"_s));
    m_log->append(logLine(u"bad two"_s));
    m_log->append(logLine(u"good two"_s));
    QTRY_COMPARE(textsOf(*m_model), QStringList({u"good one"_s, u"good two"_s}));
}

void TestLogModel::filterChangesOnTheWay()
{
    fill(*m_log, 50'000);
    m_model->setFilter(textFilter(u"no such line"_s));
    QVERIFY(m_model->isFiltering());
    m_model->setFilter(textFilter(u"line 49999"_s));
    QTRY_COMPARE(textsOf(*m_model), QStringList(u"line 49999"_s));
    QTRY_VERIFY(!m_model->isFiltering());
}

void TestLogModel::aMillionLinesAreFilteredInSlices()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"x.log"_s);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 1'000'000; ++i)
            file.write(QByteArray::number(i) + " agent output number " + QByteArray::number(i)
                       + '\n');
    }
    // The tester asks for everything at every change.
    m_tester.reset();
    RunLog log;
    log.load(path);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    const auto mostAtOnce = [&inserted] {
        int most = 0;
        for (const QList<QVariant> &call : std::as_const(inserted))
            most = std::max(most, call.at(2).toInt() - call.at(1).toInt() + 1);
        return most;
    };
    m_model->setLog(&log);
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 1'000'000, 60'000);
    // A table takes its time for each row that comes.
    QVERIFY2(mostAtOnce() <= 20'000, qPrintable(QString::number(mostAtOnce())));

    inserted.clear();
    m_model->setFilter(textFilter(u"7"_s));
    // The first are there at once, the others while the event loop does other things, too.
    QVERIFY(m_model->rowCount() > 0);
    QVERIFY(m_model->isFiltering());
    bool isLoopAlive = false;
    QTimer::singleShot(0, this, [&] { isLoopAlive = m_model->isFiltering(); });
    QTRY_VERIFY(isLoopAlive);
    QTRY_VERIFY_WITH_TIMEOUT(!m_model->isFiltering(), 60'000);
    QCOMPARE(m_model->rowCount(), 468'559); // numbers below a million with a seven
    QVERIFY(inserted.size() > 2);
    QCOMPARE(m_model->lineAt(0).text, u"number 7"_s);
    QCOMPARE(m_model->lineAt(m_model->rowCount() - 1).text, u"number 999997"_s);

    inserted.clear();
    m_model->setFilter({});
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 1'000'000, 60'000);
    QVERIFY2(mostAtOnce() <= 20'000, qPrintable(QString::number(mostAtOnce())));
}

void TestLogModel::linesThatGo_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("all") << QString();
    QTest::newRow("some") << u"7"_s;
    QTest::newRow("none") << u"no such text"_s;
}

void TestLogModel::linesThatGo()
{
    QFETCH(const QString, text);
    m_tester.reset(); // as above; the rows are compared below
    m_model->setFilter(textFilter(text));
    QSignalSpy removed(m_log.get(), &RunLog::removed);
    const QString longText = u"%1 "_s + QString(1000, u'x');
    for (int i = 0; i < 30'000; ++i)
        m_log->append(logLine(longText.arg(i)));
    QVERIFY(!removed.isEmpty());
    QTRY_VERIFY(!m_model->isFiltering());
    QStringList expected;
    const auto collect = [&] {
        expected.clear();
        for (qsizetype i = 0; i < m_log->count(); ++i) {
            if (const QString line = m_log->line(i).text; line.contains(text))
                expected += line;
        }
        return expected;
    };
    QTRY_COMPARE(m_model->rowCount(), collect().size());
    QCOMPARE(textsOf(*m_model), expected);
}

void TestLogModel::firstRowOfAPhase()
{
    QCOMPARE(m_model->firstRowOf(Phase::Setup), -1);
    fill(*m_log, 100);
    QTRY_COMPARE(m_model->firstRowOf(Phase::Benchmark), 50);
    LogFilter filter;
    filter.levels = LogFilter::ErrorLines;
    m_model->setFilter(filter);
    QTRY_COMPARE(m_model->firstRowOf(Phase::Benchmark), 5);
    QCOMPARE(m_model->firstRowOf(Phase::Benchmark, 6), 6);
    QCOMPARE(m_model->firstRowOf(Phase::Setup, 6), -1);
}

void TestLogModel::logThatGoes()
{
    fill(*m_log, 100);
    m_model->setFilter(textFilter(u"line"_s));
    m_log.reset();
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->isFiltering());
}

void TestLogModel::anotherLog()
{
    fill(*m_log, 100);
    RunLog other;
    other.append(logLine(u"other"_s));
    m_model->setLog(&other);
    QCOMPARE(textsOf(*m_model), QStringList(u"other"_s));
    // Told once more by the log itself, and no longer by the first one.
    QSignalSpy told(&other, &RunLog::appended);
    QSignalSpy toldByFirst(m_log.get(), &RunLog::appended);
    QTRY_COMPARE(told.size(), 1);
    QTRY_COMPARE(toldByFirst.size(), 1);
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setLog(nullptr);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestLogModel::searchGoesRound()
{
    fill(*m_log, 100);
    QTRY_COMPARE(m_model->rowCount(), 100);
    LogSearch search(m_model.get());
    QSignalSpy found(&search, &LogSearch::found);
    search.start(u"LINE 4"_s, 0, LogSearch::Direction::Forward);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.takeFirst(), QVariantList({4, false}));
    search.start(u"line 4"_s, 5, LogSearch::Direction::Forward);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.takeFirst(), QVariantList({40, false}));
    search.start(u"line 4"_s, 50, LogSearch::Direction::Forward);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.takeFirst(), QVariantList({4, true}));
    search.start(u"line 4"_s, 3, LogSearch::Direction::Backward);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.takeFirst(), QVariantList({49, true}));
}

void TestLogModel::searchFindsNothing()
{
    LogSearch search(m_model.get());
    QSignalSpy notFound(&search, &LogSearch::notFound);
    search.start(u"x"_s, 0, LogSearch::Direction::Forward);
    QTRY_COMPARE(notFound.size(), 1);
    fill(*m_log, 1000);
    QTRY_COMPARE(m_model->rowCount(), 1000);
    search.start(u"no such line"_s, 500, LogSearch::Direction::Backward);
    QTRY_COMPARE(notFound.size(), 2);
}

void TestLogModel::searchEndsWithTheRows()
{
    fill(*m_log, 50'000);
    QTRY_COMPARE(m_model->rowCount(), 50'000);
    LogSearch search(m_model.get());
    search.start(u"no such line"_s, 0, LogSearch::Direction::Forward);
    QVERIFY(search.isActive());
    m_model->setLog(nullptr);
    QVERIFY(!search.isActive());
}

QTEST_MAIN(TestLogModel)
#include "tst_logmodel.moc"
