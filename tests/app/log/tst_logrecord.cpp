// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logrecord.h"
#include "engine/core/redaction.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

class TestLogRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void whatIsNoRecordIsText_data();
    void whatIsNoRecordIsText();
    void textIsCleaned();
    void secretsHiddenByControlsAreFound();
    void noPartOfASecretStaysWhereTextIsCut();
};

void TestLogRecord::comesBackAsItWas_data()
{
    QTest::addColumn<LogLine>("line");
    const auto add = [](const char *name, qint64 time, Phase phase, LogLevel level,
                        const QString &text) {
        LogLine line;
        line.time = time;
        line.phase = phase;
        line.level = level;
        line.text = text;
        QTest::newRow(name) << line;
    };
    add("step", 0, Phase::Setup, LogLevel::Progress, u"Creating shared volume..."_s);
    add("output", 123456789, Phase::Agent, LogLevel::Output, u"  indented  "_s);
    add("error", 7, Phase::Benchmark, LogLevel::Error, u"größer 数 \U0001F600"_s);
    add("empty", 7, Phase::Cleanup, LogLevel::Message, QString());
    add("likeARecord", 7, Phase::Cleanup, LogLevel::Message, u"1 setup error x"_s);
}

void TestLogRecord::comesBackAsItWas()
{
    QFETCH(const LogLine, line);
    QByteArray record = LogRecord::toRecord(line);
    QCOMPARE(record.count('\n'), 1);
    QVERIFY(record.endsWith('\n'));
    record.chop(1);
    QCOMPARE(LogRecord::fromRecord(record, Phase::Setup, LogLevel::Output), line);
}

void TestLogRecord::whatIsNoRecordIsText_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("text");
    QTest::newRow("prose") << "hello there"_ba << u"hello there"_s;
    QTest::newRow("cutHead") << "12 set"_ba << u"12 set"_s;
    QTest::newRow("noText") << "12 setup error"_ba << u"12 setup error"_s;
    QTest::newRow("otherPhase") << "12 Setup error x"_ba << u"12 Setup error x"_s;
    QTest::newRow("otherLevel") << "12 setup fatal x"_ba << u"12 setup fatal x"_s;
    QTest::newRow("noTime") << " setup error x"_ba << u" setup error x"_s;
    QTest::newRow("negative") << "-1 setup error x"_ba << u"-1 setup error x"_s;
    QTest::newRow("longTime") << "9999999999999999 setup error x"_ba
                              << u"9999999999999999 setup error x"_s;
    QTest::newRow("latin1") << "caf\xe9"_ba << u"caf\ufffd"_s;
    QTest::newRow("zeros") << QByteArray(5, '\0') << QString();
    QTest::newRow("controls") << "a\x1b[31mb\r"_ba << u"a[31mb"_s;
}

void TestLogRecord::whatIsNoRecordIsText()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QString, text);
    QVERIFY(!LogRecord::headOf(record));
    const LogLine line = LogRecord::fromRecord(record, Phase::Agent, LogLevel::Output);
    QCOMPARE(line.text, text);
    QCOMPARE(line.phase, Phase::Agent);
    QCOMPARE(line.level, LogLevel::Output);
    QVERIFY(line.time < 0);
}

void TestLogRecord::textIsCleaned()
{
    QCOMPARE(LogRecord::cleanText(u"one\ntwo\tthree\u202eevil\u2028\x1b"_s),
             u"one two threeevil"_s);
    const QString cut = LogRecord::cleanText(QString(10'000, u'x'));
    QCOMPARE(cut.size(), LogRecord::longestText);
    QVERIFY(cut.endsWith(u'…'));
}

void TestLogRecord::secretsHiddenByControlsAreFound()
{
    addKnownSecret("sk-log-record-1234");
    QCOMPARE(LogRecord::cleanText(u"key sk-log-record-1234."_s), u"key <secret>."_s);
    QCOMPARE(LogRecord::cleanText(u"key sk-log\x1b-record\u200e-1234."_s), u"key <secret>."_s);
}

void TestLogRecord::noPartOfASecretStaysWhereTextIsCut()
{
    addKnownSecret("sk-at-the-border-5678");
    const QString before(LogRecord::longestText - 10, u'x');
    QVERIFY(!LogRecord::cleanText(before + u"sk-at-the-border-5678 and more"_s).contains(u"sk-"_s));
}

QTEST_GUILESS_MAIN(TestLogRecord)
#include "tst_logrecord.moc"
