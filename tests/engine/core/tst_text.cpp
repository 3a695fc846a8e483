// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/text.h"

#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printable_data();
    void printable();
    void aLongTextIsCut_data();
    void aLongTextIsCut();
    void aLineStaysALine();
    void closestMatch_data();
    void closestMatch();
    void sentences_data();
    void sentences();
};

void TestText::printable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("plain") << u"a b"_s << u"a b"_s;
    QTest::newRow("newline and tab stay") << u"a\n\tb"_s << u"a\n\tb"_s;
    QTest::newRow("carriage return") << u"100%\rok"_s << u"100%ok"_s;
    QTest::newRow("escape sequence") << u"\u001b[31mred"_s << u"[31mred"_s;
    QTest::newRow("8-bit CSI") << u"\u009b31mred"_s << u"31mred"_s;
    QTest::newRow("NUL and DEL") << QString(u"a"_s + QChar(0) + QChar(0x7f) + u"b"_s) << u"ab"_s;
    QTest::newRow("bidirectional override") << u"a\u202egnp.exe"_s << u"agnp.exe"_s;
    QTest::newRow("bidirectional isolates") << u"\u2066a\u2069\u200f\u061c"_s << u"a"_s;
    QTest::newRow("line separators") << u"a\u2028b\u2029c"_s << u"abc"_s;
    QTest::newRow("other scripts stay") << u"שלום 漢字 😀"_s << u"שלום 漢字 😀"_s;
}

void TestText::printable()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(Quaver::printable(text), expected);
}

void TestText::aLongTextIsCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<QString>("expected");

    QTest::newRow("fits") << u"abcd"_s << qsizetype(4) << u"abcd"_s;
    QTest::newRow("cut") << u"abcde"_s << qsizetype(4) << u"abc…"_s;
    QTest::newRow("no half character") << u"ab😀cd"_s << qsizetype(4) << u"ab…"_s;
    QTest::newRow("nothing") << u"abc"_s << qsizetype(1) << u"…"_s;
}

void TestText::aLongTextIsCut()
{
    QFETCH(const QString, text);
    QFETCH(const qsizetype, length);
    QFETCH(const QString, expected);
    QCOMPARE(Quaver::printable(text, length), expected);
}

void TestText::aLineStaysALine() { QCOMPARE(printableLine(u"a\nb\tc\r"_s), u"a b c"_s); }

void TestText::closestMatch_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");

    QTest::newRow("same") << u"regex"_s << u"regex"_s;
    QTest::newRow("letter too many") << u"regexp"_s << u"regex"_s;
    QTest::newRow("letter too few") << u"comand"_s << u"command"_s;
    QTest::newRow("other case") << u"JSON"_s << u"json"_s;
    QTest::newRow("nothing like it") << u"banana"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("far too long to compare") << QString(100'000, u'x') << QString();
}

void TestText::closestMatch()
{
    QFETCH(const QString, word);
    QFETCH(const QString, expected);
    const QStringList candidates{u"exact"_s, u"regex"_s, u"json"_s, u"command"_s};
    QCOMPARE(Quaver::closestMatch(word, candidates), expected);
}

void TestText::sentences_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("expected");

    QTest::newRow("no end") << u"It is gone"_s << u"It is gone. Look."_s;
    QTest::newRow("full stop") << u"It is gone."_s << u"It is gone. Look."_s;
    QTest::newRow("ellipsis") << u"It is going…"_s << u"It is going… Look."_s;
    QTest::newRow("Chinese full stop") << u"没有了。"_s << u"没有了。 Look."_s;
}

void TestText::sentences()
{
    QFETCH(const QString, first);
    QFETCH(const QString, expected);
    QCOMPARE(Quaver::sentences(first, u"Look."_s), expected);
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
