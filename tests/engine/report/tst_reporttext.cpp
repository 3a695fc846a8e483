// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/reporttext.h"

#include "engine/core/redaction.h"

#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

class TestReportText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void noCutLeavesHalfASecret();
};

void TestReportText::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    addKnownSecret("sk-report-text-1");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("plain") << u"42 °C\n\t😀"_s << u"42 °C\n\t😀"_s;
    QTest::newRow("controls") << u"a\u001b[31m\r\u0000b\u0085"_s << u"a[31mb"_s;
    QTest::newRow("directions") << u"a\u202eb\u2066c\u2028d"_s << u"abcd"_s;
    QTest::newRow("no characters") << u"a"_s + QChar(0xfffe) + QChar(0xffff) + u'b' << u"ab"_s;
    QTest::newRow("high half") << u"a"_s + QChar(0xd83d) + u'b' << u"a\ufffdb"_s;
    QTest::newRow("low half") << u"a"_s + QChar(0xde00) + u'b' << u"a\ufffdb"_s;
    QTest::newRow("half at the end") << u"😀"_s + QChar(0xd83d) << u"😀\ufffd"_s;
    QTest::newRow("halves in the wrong order")
        << u"a"_s + QChar(0xde00) + QChar(0xd83d) + u"😀"_s << u"a\ufffd\ufffd😀"_s;
    QTest::newRow("secret") << u"key sk-report-text-1."_s << u"key <secret>."_s;
    QTest::newRow("hidden secret") << u"key sk-re\u202eport-\u001btext-1"_s << u"key <secret>"_s;
    QTest::newRow("secret hidden by half a character")
        << u"sk-report"_s + QChar(0xffff) + u"-text-1"_s << u"<secret>"_s;
}

void TestReportText::texts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(shownText(text), shown);
    QCOMPARE(shownLine(text), QString(shown).replace(u'\n', u' ').replace(u'\t', u' '));
}

void TestReportText::noCutLeavesHalfASecret()
{
    addKnownSecret("sk-report-text-1");
    for (qsizetype length = 1; length < 20; ++length) {
        const QString shown = shownText(u"ab sk-report-text-1 cd"_s, length);
        QCOMPARE(shown.size(), std::min<qsizetype>(length, 14));
        QVERIFY2(!shown.contains(u"sk-"_s), qPrintable(shown));
    }
}

QTEST_GUILESS_MAIN(TestReportText)
#include "tst_reporttext.moc"
