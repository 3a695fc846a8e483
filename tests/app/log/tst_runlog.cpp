// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/redaction.h"
#include "tests/app/log/loglines.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Tests;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

namespace {

LogLine lineOf(const QString &text, qint64 time = 5, Phase phase = Phase::Agent,
               LogLevel level = LogLevel::Message)
{
    LogLine line;
    line.time = time;
    line.phase = phase;
    line.level = level;
    line.text = text;
    return line;
}

} // namespace

class TestRunLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void linesAreThereAtOnce();
    void pathsStayInTheirFolder();
    void writesWhatItHasAndWhatComes();
    void fileIsForItsUserAlone();
    void everythingIsWrittenAtTheEnd();
    void readsWhatWasWritten();
    void appendsToWhatIsThere();
    void secretsAndControlsAreNotKept();
    void announcesInBundles();
    void folderInPlaceOfTheFile();
    void fullDiskFallsBackToMemory();
    void folderThatCannotBeMade();
    void memoryIsBoundedWithoutAFile();

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
};

void TestRunLog::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_path = RunLog::pathOf(m_directory->path(), u"run-1"_s);
}

void TestRunLog::cleanup() { m_directory.reset(); }

void TestRunLog::linesAreThereAtOnce()
{
    RunLog log;
    const LogLine first = lineOf(u"one"_s, 1, Phase::Setup, LogLevel::Progress);
    const LogLine second = lineOf(u"two"_s, 2, Phase::Cleanup, LogLevel::Error);
    log.append(first);
    log.append(second);
    QCOMPARE(log.count(), 2);
    QCOMPARE(log.line(0), first);
    QCOMPARE(log.line(1), second);
    QCOMPARE(log.phaseOf(1), Phase::Cleanup);
    QCOMPARE(log.levelOf(1), LogLevel::Error);
}

void TestRunLog::pathsStayInTheirFolder()
{
    QCOMPARE(RunLog::pathOf(u"/data"_s, u"20260101-abc"_s), u"/data/logs/20260101-abc.log"_s);
    const QString hostile = RunLog::pathOf(u"/data"_s, u"../../etc/x"_s);
    QCOMPARE(QDir::cleanPath(QFileInfo(hostile).path()), u"/data/logs"_s);
}

void TestRunLog::writesWhatItHasAndWhatComes()
{
    RunLog log;
    log.append(lineOf(u"before"_s));
    log.setPath(m_path);
    QTRY_COMPARE(contentOf(m_path), "5 agent message before\n");
    log.append(lineOf(u"after"_s, 6, Phase::Benchmark, LogLevel::Output));
    QTRY_COMPARE(contentOf(m_path), "5 agent message before\n6 benchmark output after\n");
    QCOMPARE(textsOf(log), QStringList({u"before"_s, u"after"_s}));
}

void TestRunLog::fileIsForItsUserAlone()
{
    RunLog log;
    log.append(lineOf(u"x"_s));
    log.setPath(m_path);
    QTRY_VERIFY(QFileInfo(m_path).size() > 0);
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(m_path) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(QFileInfo(m_path).path()) & others, QFile::Permissions());
}

void TestRunLog::everythingIsWrittenAtTheEnd()
{
    QByteArray expected;
    {
        RunLog log;
        log.setPath(m_path);
        for (int i = 0; i < 1000; ++i) {
            log.append(lineOf(QString::number(i)));
            expected += "5 agent message " + QByteArray::number(i) + '\n';
            if (i == 500)
                QTRY_VERIFY(QFileInfo(m_path).size() > 0);
        }
    }
    QCOMPARE(contentOf(m_path), expected);
}

void TestRunLog::readsWhatWasWritten()
{
    QList<LogLine> lines;
    {
        RunLog log;
        log.setPath(m_path);
        for (int i = 0; i < 5000; ++i) {
            lines += lineOf(u"line %1"_s.arg(i), i, static_cast<Phase>(i % 4),
                            static_cast<LogLevel>(i / 4 % 4));
            log.append(lines.last());
        }
    }
    RunLog log;
    Mirror mirror(&log);
    QSignalSpy loaded(&log, &RunLog::loaded);
    log.load(m_path);
    QVERIFY(log.isLoading());
    QVERIFY(loaded.wait());
    QVERIFY(!log.isLoading());
    QCOMPARE(log.count(), lines.size());
    QCOMPARE(mirror.count, lines.size());
    QVERIFY(mirror.isConsistent);
    // In any order: forwards, backwards, here and there.
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(log.line(i), lines.at(i));
    for (qsizetype i = lines.size() - 1; i >= 0; --i)
        QCOMPARE(log.line(i), lines.at(i));
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(log.line(i * 1237 % lines.size()), lines.at(i * 1237 % lines.size()));
    QCOMPARE(log.phaseOf(4999), lines.last().phase);
    QCOMPARE(log.levelOf(4999), lines.last().level);
}

void TestRunLog::appendsToWhatIsThere()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    QVERIFY(write(m_path, "1 setup message earlier\n2 setup message cut he"));
    RunLog log;
    log.setPath(m_path);
    log.append(lineOf(u"now"_s));
    QTRY_COMPARE(contentOf(m_path),
                 "1 setup message earlier\n2 setup message cut he\n5 agent message now\n");
    log.append(lineOf(u"then"_s));
    QTRY_VERIFY(contentOf(m_path).endsWith("then\n"));
    QTRY_COMPARE(textsOf(log), QStringList({u"now"_s, u"then"_s}));
}

void TestRunLog::secretsAndControlsAreNotKept()
{
    addKnownSecret("sk-run-log-12345678");
    RunLog log;
    log.setPath(m_path);
    log.append(lineOf(u"Bearer sk-run-log-12345678\nforged\x1b[2J"_s));
    QCOMPARE(log.line(0).text, u"Bearer <secret> forged[2J"_s);
    QTRY_COMPARE(contentOf(m_path), "5 agent message Bearer <secret> forged[2J\n");
}

void TestRunLog::announcesInBundles()
{
    RunLog log;
    Mirror mirror(&log);
    for (int i = 0; i < 10'000; ++i)
        log.append(lineOf(u"x"_s));
    QTRY_COMPARE(mirror.count, 10'000);
    QCOMPARE(mirror.signalCount, 1);
    log.append(lineOf(u"x"_s));
    QTRY_COMPARE(mirror.count, 10'001);
    QVERIFY(mirror.isConsistent);
}

void TestRunLog::folderInPlaceOfTheFile()
{
    QVERIFY(QDir().mkpath(m_path));
    RunLog read;
    QSignalSpy loaded(&read, &RunLog::loaded);
    read.load(m_path);
    QVERIFY(loaded.wait());
    QCOMPARE(read.count(), 1);
    QCOMPARE(read.levelOf(0), LogLevel::Error);
    QVERIFY(read.line(0).text.contains(m_path));

    RunLog written;
    written.append(lineOf(u"one"_s));
    written.setPath(m_path);
    QTRY_COMPARE(written.count(), 2);
    written.append(lineOf(u"two"_s));
    QCOMPARE(written.line(0).text, u"one"_s);
    QVERIFY(written.line(1).text.contains(m_path));
    QCOMPARE(written.line(2).text, u"two"_s);
}

void TestRunLog::fullDiskFallsBackToMemory()
{
    if (!QFileInfo::exists(u"/dev/full"_s))
        return; // other systems have no such device
    RunLog log;
    Mirror mirror(&log);
    log.append(lineOf(u"one"_s, 42));
    log.setPath(u"/dev/full"_s);
    QTRY_COMPARE(log.count(), 2);
    QCOMPARE(log.line(0).text, u"one"_s);
    QCOMPARE(log.levelOf(1), LogLevel::Error);
    QCOMPARE(log.line(1).time, 42);
    QVERIFY(log.line(1).text.contains(u"/dev/full"_s));
    // It is said once, and nothing of what follows is lost.
    for (int i = 0; i < 100; ++i)
        log.append(lineOf(u"more"_s));
    QTRY_COMPARE(mirror.count, 102);
    QCOMPARE(textsOf(log).filter(u"/dev/full"_s).size(), 1);
    QVERIFY(mirror.isConsistent);
}

void TestRunLog::folderThatCannotBeMade()
{
    // A file is where the folder should be.
    QVERIFY(write(QFileInfo(m_path).path(), "in the way"));
    RunLog log;
    log.setPath(m_path);
    log.append(lineOf(u"one"_s));
    QTRY_COMPARE(log.count(), 2);
    QCOMPARE(log.levelOf(1), LogLevel::Error);
    QCOMPARE(contentOf(QFileInfo(m_path).path()), "in the way");
}

void TestRunLog::memoryIsBoundedWithoutAFile()
{
    RunLog log;
    Mirror mirror(&log);
    const QString text = u"%1 "_s + QString(1000, u'x');
    constexpr int count = 30'000; // some 30 MB
    for (int i = 0; i < count; ++i)
        log.append(lineOf(text.arg(i)));
    QVERIFY(mirror.hasRemoved);
    QVERIFY(log.count() < 10'000);
    QTRY_COMPARE(mirror.count, log.count());
    QVERIFY(mirror.isConsistent);
    // The last ones are there, without a gap.
    for (qsizetype i = 0; i < log.count(); ++i)
        QVERIFY(log.line(i).text.startsWith(QString::number(count - log.count() + i) + u' '));
}

QTEST_GUILESS_MAIN(TestRunLog)
#include "tst_runlog.moc"
