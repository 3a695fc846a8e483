// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/htmlreport.h"

#include "engine/report/htmlstyle.h"
#include "tests/engine/report/samples.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Quaver;
using namespace Qt::StringLiterals;

namespace {

//! The document without its style: elements as "<tag", other texts as they are, in order.
struct Content
{
    QStringList tags;
    QStringList attributes; //!< "tag name=value"
    QStringList texts;
    QString error;
};

Content read(const QByteArray &document)
{
    Content content;
    QXmlStreamReader xml(document);
    QString tag;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            tag = xml.name().toString();
            content.tags.append(tag);
            for (const auto &attribute : xml.attributes())
                content.attributes.append(tag + u' ' + attribute.qualifiedName() + u'='
                                          + attribute.value());
        }
        if (xml.isCharacters() && !xml.isWhitespace() && tag != u"style"_s)
            content.texts.append(xml.text().toString());
    }
    if (xml.hasError())
        content.error = xml.errorString();
    return content;
}

} // namespace

class TestHtmlReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void structure();
    void oneModelWithoutAName();
    void theBar();
    void hostileTexts();
    void nothingIsLoaded();
    void onlyVoidElementsStayOpen();
    void theStyleIsTheSameToEveryReader();
    void longAnswersAreCut();
};

void TestHtmlReport::structure()
{
    const Content content = read(htmlReport(Samples::richResult()));
    QCOMPARE(content.error, QString());
    QCOMPARE(content.tags.mid(0, 10),
             QStringList({u"html"_s, u"head"_s, u"meta"_s, u"meta"_s, u"meta"_s, u"meta"_s,
                          u"title"_s, u"style"_s, u"body"_s, u"main"_s}));
    QVERIFY(content.attributes.contains(u"html lang=en"_s));
    QCOMPARE(content.tags.count(u"h1"_s), 1);
    QCOMPARE(content.tags.count(u"h2"_s), 3); // two models and the usage
    QCOMPARE(content.tags.count(u"table"_s), 3);
    QCOMPARE(content.tags.count(u"caption"_s), 3);
    // Each column and each row has a header that says which it is.
    QCOMPARE(content.tags.count(u"th"_s), 7 + 6 + 7 + 1 + 5 + 4);
    QCOMPARE(content.attributes.count(u"th scope=col"_s), 7 + 7 + 5);
    QCOMPARE(content.attributes.count(u"th scope=row"_s), 6 + 1 + 4);
    for (const QString &text :
         {u"Quaver: generated-benchmark"_s, u"gpt-4o"_s, u"ollama/llama3.2"_s, u"0.75"_s,
          u"0.50 to 1.00 (95 %, cluster bootstrap)"_s, u"0.75 (k=1), 0.50 (k=2)"_s, u"a #2"_s,
          u"judge-1 (2 to 1 votes)"_s, u"tried-network, searched-keys"_s, u"out of steps"_s,
          u"42"_s, u"0.009 USD"_s, u"unknown cost"_s})
        QVERIFY2(content.texts.contains(text), qPrintable(text));
}

void TestHtmlReport::oneModelWithoutAName()
{
    const Content content = read(htmlReport(Samples::seedResult()));
    QCOMPARE(content.error, QString());
    QVERIFY(content.texts.contains(u"Results"_s));
    QCOMPARE(content.tags.count(u"table"_s), 1); // nothing was used
    const Content empty = read(htmlReport(RunResult()));
    QCOMPARE(empty.error, QString());
    QVERIFY(!empty.tags.contains(u"table"_s));
    QVERIFY(!empty.tags.contains(u"svg"_s));
}

void TestHtmlReport::theBar()
{
    const Content content = read(htmlReport(Samples::richResult()));
    const QStringList bars = content.attributes.filter(QRegularExpression(u"^(svg|rect) "_s));
    const auto rect = [](const QString &status, int x, int width) {
        return QStringList{u"rect class="_s + status, u"rect x=%1"_s.arg(x), u"rect y=0"_s,
                           u"rect width=%1"_s.arg(width), u"rect height=1"_s};
    };
    const QStringList first =
        QStringList{u"svg class=bar"_s, u"svg viewBox=0 0 6 1"_s, u"svg preserveAspectRatio=none"_s,
                    u"svg role=img"_s,
                    u"svg aria-label=3 passed, 1 limit, 1 errored, 1 cancelled"_s}
        + rect(u"passed"_s, 0, 3) + rect(u"limit"_s, 3, 1) + rect(u"errored"_s, 4, 1)
        + rect(u"cancelled"_s, 5, 1);
    QCOMPARE(bars.mid(0, first.size()), first);
    QVERIFY(content.texts.contains(u"3 passed, 1 limit, 1 errored, 1 cancelled"_s));
}

void TestHtmlReport::hostileTexts()
{
    const QByteArray document = htmlReport(Samples::hostileResult());
    const Content content = read(document);
    QCOMPARE(content.error, QString());
    QVERIFY(!document.contains(Samples::hiddenSecret));
    QVERIFY(!document.contains("<script") && !document.contains("<!--"));
    QVERIFY(!document.contains("]]>"));
    for (const char *forbidden : {"\u001b", "\u202e", "\u2028", "\u009b", "\ufffe", "\uffff"})
        QVERIFY(!document.contains(forbidden));
    const QString shown =
        u"=1</pre></td>]]><script>alert(1)</script>&amp; \"q\" 'a' | b \\| `c` ``` d\n# e @user "
        "[x](javascript:y) <!-- [31m\ufffd<secret> 😀"_s;
    // Heading and description; run, error, author, judge; model; of each task id, grader, reason,
    // answer.
    QCOMPARE(content.texts.count(shown), 2 + 4 + 1 + 3 * 4);
    QVERIFY(content.texts.contains(u"Quaver: "_s + shown));
    QVERIFY(content.texts.contains(shown + u", "_s + shown)); // the flags
}

void TestHtmlReport::nothingIsLoaded()
{
    for (const RunResult &result : {Samples::richResult(), Samples::hostileResult()}) {
        const Content content = read(htmlReport(result));
        const QStringList tags(content.tags);
        static const QStringList allowed{
            u"html"_s,    u"head"_s,  u"meta"_s,    u"title"_s,   u"style"_s, u"body"_s,
            u"main"_s,    u"h1"_s,    u"h2"_s,      u"p"_s,       u"dl"_s,    u"dt"_s,
            u"dd"_s,      u"div"_s,   u"figure"_s,  u"svg"_s,     u"rect"_s,  u"figcaption"_s,
            u"section"_s, u"table"_s, u"caption"_s, u"thead"_s,   u"tbody"_s, u"tr"_s,
            u"th"_s,      u"td"_s,    u"details"_s, u"summary"_s, u"pre"_s};
        for (const QString &tag : tags)
            QVERIFY2(allowed.contains(tag), qPrintable(tag));
        static const QRegularExpression reference(u"^\\w+ (src|href|style|on\\w+|action)="_s);
        QCOMPARE(content.attributes.filter(reference), QStringList());
        QVERIFY(content.attributes.contains(
            u"meta content=default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"_s));
    }
    const QByteArray style(htmlStyle);
    QVERIFY(!style.contains("url(") && !style.contains("@import"));
    QVERIFY(style.contains("@media (prefers-color-scheme: dark)"));
}

//! To a reader of HTML <td/> is the start of an element.
void TestHtmlReport::onlyVoidElementsStayOpen()
{
    const QString document = QString::fromUtf8(htmlReport(Samples::richResult()));
    QVERIFY(document.startsWith(u"<!DOCTYPE html>"_s));
    static const QRegularExpression closed(u"<(\\w+)[^<>]*/>"_s);
    QSet<QString> found;
    for (auto it = closed.globalMatch(document); it.hasNext();)
        found.insert(it.next().captured(1));
    QCOMPARE(found, QSet<QString>{u"meta"_s});
    QVERIFY(document.contains(u"<td></td>"_s));
}

void TestHtmlReport::theStyleIsTheSameToEveryReader()
{
    const QByteArray style(htmlStyle);
    for (const char special : {'<', '>', '&', '"', '\''})
        QVERIFY(!style.contains(special));
    QVERIFY(htmlReport(Samples::seedResult()).contains(style));
}

void TestHtmlReport::longAnswersAreCut()
{
    RunResult result = Samples::seedResult();
    result.results.taskResults.first().output = QString(100'000, u'x');
    const QByteArray document = htmlReport(result);
    QVERIFY(document.contains(QByteArray(QByteArray(4095, 'x') + "…")));
    QVERIFY(!document.contains(QByteArray(4096, 'x')));
}

QTEST_GUILESS_MAIN(TestHtmlReport)
#include "tst_htmlreport.moc"
