// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/processes/commandlog.h"
#include "engine/local/processes/logjson.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>

using namespace Quaver::Local;
using namespace Qt::StringLiterals;

class TestCommandLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void marks();
    void json_data();
    void json();
    void spills();
    void ends();
    void listeners();

private:
    static QByteArray all(BodySource &source);
    QTemporaryDir m_temporary;
    UniqueFd m_directory;
};

void TestCommandLog::initTestCase()
{
    m_directory.reset(::open(QFile::encodeName(m_temporary.path()).constData(),
                             O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    QVERIFY(m_directory.isValid());
}

QByteArray TestCommandLog::all(BodySource &source)
{
    QByteArray result;
    for (QByteArray piece = *source.next(); !piece.isEmpty(); piece = *source.next())
        result += piece;
    return result;
}

void TestCommandLog::marks()
{
    CommandLog log(m_directory.get());
    log.append(CommandLog::Stream::Output, "a");
    log.append(CommandLog::Stream::Output, "b\n");
    log.append(CommandLog::Stream::Error, "c");
    qint64 position = 0;
    QCOMPARE(markedPieces(log, &position), QByteArray("\1\1\1ab\n\2\2\2c"));
    QCOMPARE(markedPieces(log, &position), QByteArray());
    log.append(CommandLog::Stream::Error, "d");
    QCOMPARE(markedPieces(log, &position), QByteArray("\2\2\2d"));
    position = 0;
    QCOMPARE(markedPieces(log, &position), QByteArray("\1\1\1ab\n\2\2\2cd"));
}

void TestCommandLog::json_data()
{
    QTest::addColumn<QList<QByteArray>>("pieces");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QList<QByteArray>{} << QString();
    QTest::newRow("control characters")
        << QList<QByteArray>{"a\"\\\n\t\r\x01\x7f"} << u"a\"\\\n\t\r\u0001\u007f"_s;
    QTest::newRow("split character")
        << QList<QByteArray>{"\xc3", "\xb6\xf0\x9f", "\x98\x80"} << u"ö😀"_s;
    QTest::newRow("not UTF-8") << QList<QByteArray>{"a\xff"
                                                    "b"}
                               << u"a\ufffdb"_s;
}

void TestCommandLog::json()
{
    QFETCH(QList<QByteArray>, pieces);
    QFETCH(QString, expected);
    const auto log = std::make_shared<CommandLog>(m_directory.get());
    for (const QByteArray &piece : std::as_const(pieces))
        log->append(CommandLog::Stream::Output, piece);
    log->append(CommandLog::Stream::Error, "E");
    LogJson source(log, {{u"exitCode"_s, 3}},
                   {{"output", LogJson::Part::Everything},
                    {"stdout", LogJson::Part::Output},
                    {"stderr", LogJson::Part::Error}});
    const QJsonObject object = QJsonDocument::fromJson(all(source)).object();
    QCOMPARE(object.value(u"exitCode"_s).toInt(), 3);
    QCOMPARE(object.value(u"stdout"_s).toString(), expected);
    QCOMPARE(object.value(u"stderr"_s).toString(), u"E"_s);
    QCOMPARE(object.value(u"output"_s).toString(), QString(expected + u'E'));
}

void TestCommandLog::spills()
{
    // Larger than what is kept in memory: nothing is lost or reordered on the way to the file.
    const auto log = std::make_shared<CommandLog>(m_directory.get());
    QByteArray expected;
    for (int i = 0; i < 3000; ++i) {
        const QByteArray line = "line " + QByteArray::number(i) + '\n';
        expected += line;
        log->append(i % 2 == 0 ? CommandLog::Stream::Output : CommandLog::Stream::Error, line);
    }
    log->append(CommandLog::Stream::Output, QByteArray(200'000, 'x'));
    expected += QByteArray(200'000, 'x');
    LogText text(log, false);
    QCOMPARE(all(text), expected);
    QVERIFY(QDir(m_temporary.path()).isEmpty()); // the file has no name
}

void TestCommandLog::ends()
{
    const auto log = std::make_shared<CommandLog>(m_directory.get());
    const QByteArray piece(1024 * 1024, 'x');
    for (qint64 i = 0; i < CommandLog::most / piece.size() + 3; ++i)
        log->append(CommandLog::Stream::Output, piece);
    qint64 position = 0;
    qint64 size = 0;
    QByteArray last;
    while (const auto next = log->next(&position)) {
        size += next->data.size();
        last = next->data;
    }
    QVERIFY(size <= CommandLog::most);
    QVERIFY(last.contains("64 MiB; the rest is not kept"));
    QVERIFY(!log->exitCode());
    log->finish(0);
    log->finish(7);
    QCOMPARE(log->exitCode().value_or(-1), 0);
}

void TestCommandLog::listeners()
{
    CommandLog log(m_directory.get());
    int calls = 0;
    auto listener = std::make_shared<CommandLog::Listener>([&calls] { ++calls; });
    log.listen(listener);
    log.append(CommandLog::Stream::Output, "a");
    log.finish(0);
    log.append(CommandLog::Stream::Output, "after the end");
    QCOMPARE(calls, 2);
    qint64 position = 0;
    QCOMPARE(log.next(&position)->data, QByteArray("a"));
    QVERIFY(!log.next(&position));
}

QTEST_GUILESS_MAIN(TestCommandLog)
#include "tst_commandlog.moc"
