// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/logsplitter.h"

#include <QStringList>
#include <QTest>

using namespace Quaver::Daytona;
using namespace Qt::StringLiterals;

class TestLogSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void longLinesAreCut();
};

namespace {

const QByteArray toOutput("\x01\x01\x01", 3);
const QByteArray toError("\x02\x02\x02", 3);

QStringList linesOf(const QByteArray &log, qsizetype pieceSize, qsizetype maxLineLength)
{
    QStringList lines;
    LogSplitter splitter(
        maxLineLength, [&lines](LogSplitter::Stream stream, const QByteArray &line) {
            lines.append((stream == LogSplitter::Stream::Output ? u"out:"_s : u"err:"_s)
                         + QString::fromLatin1(line));
        });
    for (qsizetype at = 0; at < log.size(); at += pieceSize)
        splitter.add(log.mid(at, pieceSize));
    splitter.finish();
    return lines;
}

} // namespace

void TestLogSplitter::splits_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const QByteArray &log, const QStringList &lines) {
        QTest::newRow(name) << log << lines;
    };
    row("nothing", "", {});
    row("one line", toOutput + "a\n", {u"out:a"_s});
    row("empty lines", toOutput + "\n" + toOutput + "\n", {u"out:"_s, u"out:"_s});
    row("both", toOutput + "a\n" + toError + "b\n" + toOutput + "c\n",
        {u"out:a"_s, u"err:b"_s, u"out:c"_s});
    row("several lines after a marker", toOutput + "a\nb\nc\n",
        {u"out:a"_s, u"out:b"_s, u"out:c"_s});
    row("no newline at the end", toOutput + "a", {u"out:a"_s});
    row("before the first marker", "junk\n" + toOutput + "a\n", {u"out:a"_s});
    row("no marker at all", "junk\n", {});
    row("a line cut by the other stream", toOutput + "a" + toError + "b\n" + toOutput + "c\n",
        {u"err:b"_s, u"out:ac"_s});
    row("half markers are data", toOutput + "a\x01" + "b\x02\x02" + "c\x01\x02" + "d\n",
        {u"out:a\x01"_s + u"b\x02\x02"_s + u"c\x01\x02"_s + u"d"_s});
    row("a marker after a half one", toOutput + "a\x01\x01" + toError + "b\n",
        {u"err:b"_s, u"out:a\x01\x01"_s});
    row("half a marker at the end", toOutput + "a\x02\x02", {u"out:a\x02\x02"_s});
}

void TestLogSplitter::splits()
{
    QFETCH(const QByteArray, log);
    QFETCH(const QStringList, lines);
    for (qsizetype pieceSize = 1; pieceSize <= std::max<qsizetype>(1, log.size()); ++pieceSize)
        QCOMPARE(linesOf(log, pieceSize, 1000), lines);
}

void TestLogSplitter::longLinesAreCut()
{
    const QByteArray log = toOutput + QByteArray(1'000'000, 'x') + "\nnext\n";
    QCOMPARE(linesOf(log, 777, 10), (QStringList{u"out:xxxxxxxxxx"_s, u"out:next"_s}));
}

QTEST_GUILESS_MAIN(TestLogSplitter)
#include "tst_logsplitter.moc"
