// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/log/loglines.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Tests;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

class TestStoredLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void fileThatIsNotThereIsAnEmptyLog();
    void hostileFile_data();
    void hostileFile();
    void fileThatGoesIsEmptyLines();
    void aMillionLines();
    void hasNoMoreLinesThanItMayHave();
    void linesThatComeWhileItLoads();
    void closedWhileItLoads();

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
};

void TestStoredLog::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_path = RunLog::pathOf(m_directory->path(), u"run-1"_s);
}

void TestStoredLog::fileThatIsNotThereIsAnEmptyLog()
{
    RunLog log;
    QSignalSpy loaded(&log, &RunLog::loaded);
    log.load(m_path);
    QVERIFY(loaded.wait());
    QCOMPARE(log.count(), 0);
    QVERIFY(!QFileInfo::exists(QFileInfo(m_path).path()));
}

void TestStoredLog::hostileFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("empty") << QByteArray() << QStringList();
    QTest::newRow("newlines") << QByteArray(1000, '\n') << QStringList();
    QTest::newRow("cut") << "1 setup message one\n2 setup mess"_ba
                         << QStringList({u"one"_s, u"2 setup mess"_s});
    QTest::newRow("noNewline") << "1 setup message one"_ba << QStringList({u"one"_s});
    QTest::newRow("notUtf8") << "1 setup message \xff\xfe\n\x80\n"_ba
                             << QStringList({u"\ufffd\ufffd"_s, u"\ufffd"_s});
    QTest::newRow("windows") << "1 setup message one\r\n2 setup message two\r\n"_ba
                             << QStringList({u"one"_s, u"two"_s});
    QTest::newRow("zeros") << QByteArray("1 setup message one\n").append(100'000, '\0')
                           << QStringList({u"one"_s, QString()});
    // Longer than what is read at once, with something behind it.
    const QString longText = QString(4095, u'x') + u'…';
    QTest::newRow("longLine") << QByteArray(200'000, 'x').append("\n1 setup message next\n")
                              << QStringList({longText, u"next"_s});
    QTest::newRow("longLineInside") << QByteArray("1 setup message one\n")
                                           .append(QByteArray(9'000'000, 'x'))
                                           .append("\n1 setup message next\n")
                                    << QStringList({u"one"_s, longText, u"next"_s});
    QTest::newRow("longLineAtTheEnd")
        << QByteArray("1 setup message one\n").append(QByteArray(9'000'000, 'x'))
        << QStringList({u"one"_s, longText});
}

void TestStoredLog::hostileFile()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QStringList, texts);
    const QString path = m_directory->filePath(u"x.log"_s);
    QVERIFY(write(path, content));
    RunLog log;
    Mirror mirror(&log);
    QSignalSpy loaded(&log, &RunLog::loaded);
    log.load(path);
    QVERIFY(loaded.wait(20'000));
    QCOMPARE(textsOf(log), texts);
    QCOMPARE(mirror.count, texts.size());
    log.append(logLine(u"appended"_s));
    QCOMPARE(textsOf(log), texts + QStringList(u"appended"_s));
}

void TestStoredLog::fileThatGoesIsEmptyLines()
{
    const QString path = m_directory->filePath(u"x.log"_s);
    QVERIFY(write(path, "1 setup message one\n2 agent error two\n"));
    RunLog log;
    QSignalSpy loaded(&log, &RunLog::loaded);
    log.load(path);
    QVERIFY(loaded.wait());
    QVERIFY(QFile::remove(path));
    QCOMPARE(log.count(), 2);
    QCOMPARE(log.line(1).text, QString());
    QCOMPARE(log.line(1).phase, Phase::Agent);
    QCOMPARE(log.line(1).level, LogLevel::Error);
}

void TestStoredLog::aMillionLines()
{
    const QString path = m_directory->filePath(u"x.log"_s);
    constexpr int count = 1'000'000;
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < count; ++i)
            file.write(QByteArray::number(i) + " benchmark output This is the line of number "
                       + QByteArray::number(i) + " of them all\n");
    }
    RunLog log;
    Mirror mirror(&log);
    QSignalSpy appended(&log, &RunLog::appended);
    log.load(path);
    QVERIFY(appended.wait(20'000));
    // The first lines are there while the others are still being found.
    QVERIFY(log.isLoading());
    QVERIFY(log.count() < count);
    QCOMPARE(log.line(0).text, u"This is the line of number 0 of them all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!log.isLoading(), 60'000);
    QCOMPARE(log.count(), count);
    QCOMPARE(mirror.count, count);
    QVERIFY(mirror.isConsistent);
    for (int i = 0; i < count; i += 9973)
        QCOMPARE(log.line(i).text, u"This is the line of number %1 of them all"_s.arg(i));
    QCOMPARE(log.line(count - 1).time, count - 1);
}

void TestStoredLog::hasNoMoreLinesThanItMayHave()
{
    const QString path = m_directory->filePath(u"x.log"_s);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray lines = QByteArray("x\n").repeated(1 << 20);
        for (int i = 0; i < 17; ++i)
            file.write(lines);
    }
    RunLog log;
    Mirror mirror(&log);
    log.load(path);
    QTRY_VERIFY_WITH_TIMEOUT(!log.isLoading(), 100'000);
    QCOMPARE(log.count(), RunLog::mostLines);
    QCOMPARE(mirror.count, RunLog::mostLines);
    QVERIFY(mirror.isConsistent);
    QCOMPARE(log.line(RunLog::mostLines - 2).text, u"x"_s);
    QCOMPARE(log.levelOf(RunLog::mostLines - 1), LogLevel::Error);
    log.append(logLine(u"one more"_s));
    QCOMPARE(log.count(), RunLog::mostLines);
}

void TestStoredLog::linesThatComeWhileItLoads()
{
    const QString path = m_directory->filePath(u"x.log"_s);
    QVERIFY(write(path, "1 setup message one\n"));
    RunLog log;
    QSignalSpy loaded(&log, &RunLog::loaded);
    log.load(path);
    log.append(logLine(u"two"_s));
    QVERIFY(loaded.wait());
    QCOMPARE(textsOf(log), QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(contentOf(path), "1 setup message one\n");
}

void TestStoredLog::closedWhileItLoads()
{
    const QString path = m_directory->filePath(u"x.log"_s);
    QVERIFY(write(path, QByteArray("1 setup message one\n").repeated(500'000)));
    RunLog *log = new RunLog;
    QSignalSpy appended(log, &RunLog::appended);
    log->load(path);
    QVERIFY(appended.wait(20'000));
    delete log;
    QCOMPARE(appended.size(), 1);
}

QTEST_GUILESS_MAIN(TestStoredLog)
#include "tst_storedlog.moc"
