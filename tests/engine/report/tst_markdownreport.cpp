// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/markdownreport.h"

#include "tests/engine/report/samples.h"

#include <QRegularExpression>
#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

namespace {

//! What of a document is not literal: without its code spans and fenced blocks, as the rules of
//! CommonMark tell them.
QString markupOf(QString text)
{
    static const QRegularExpression block(u"^(`{3,})text\\n.*?\\n\\1`*$"_s,
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression span(u"(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)"_s);
    text.replace(block, u"BLOCK"_s);
    return text.replace(span, u"SPAN"_s);
}

//! The cells of a row, which end at each bar without a backslash before it.
QStringList cellsOf(const QString &row)
{
    static const QRegularExpression bar(u"(?<!\\\\)\\|"_s);
    return row.split(bar);
}

} // namespace

class TestMarkdownReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneTask();
    void everything();
    void hostileTexts();
    void fences_data();
    void fences();
};

void TestMarkdownReport::oneTask()
{
    RunResult result = Samples::seedResult();
    result.config.benchmarkModels = {u"offline"_s};
    const QString expected = uR"(# Quaver: `generated-benchmark`

```text
Create a benchmark for testing API rate limiting
```

|  |  |
| --- | --- |
| Run | `run-m5x2k1-abc123` |
| Status | `running` |
| Backend | `local` |
| Agent duration | `2341 ms` |
| Benchmark duration | `1523 ms` |
| Total duration | `4892 ms` |

## Results

| Model | Score | Interval | Coverage | Passed | Failed | Limit | Errored | Cancelled | Flagged passes | Cost |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| `offline` | 0.85 |  | n/a | 1 | 0 | 0 | 0 | 0 | 0 |  |

| Task | Status | Duration | Steps | Grader | Flags | Reason |
| --- | --- | --- | --- | --- | --- | --- |
| `task-1` | passed | 0 ms | 0 |  |  |  |
)"_s;
    QCOMPARE(QString::fromUtf8(markdownReport(result)), expected);
}

void TestMarkdownReport::everything()
{
    const QString text = QString::fromUtf8(markdownReport(Samples::richResult()));
    for (
        const QString &part :
        {u"\n| `gpt-4o` | 0.75 | `0.50 to 1.00 (95 %, cluster bootstrap)` | 0.67 | 3 | 0 | 1 | 1 | 1 | 1 | 0.09 USD |\n"_s,
         u"\n| `ollama/llama3.2` | 0.00 |  | 1.00 | 0 | 1 | 0 | 0 | 0 | 0 | 0.00 USD |\n"_s,
         u"\n## Model `gpt-4o`\n\npass@k: 0.75 (k=1), 1.00 (k=2)\n\npass^k: 0.75 (k=1), 0.50 (k=2)\n"_s,
         u"\n| `a #1` | passed | 1500 ms | 3 | `judge-1` |  |  |\n"_s,
         u"\n| `a #2` | passed | 0 ms | 0 |  | `tried-network, searched-keys` |  |\n"_s,
         u"\n| `b #2` | limit | 0 ms | 0 |  |  | `out of steps` |\n"_s,
         u"\n## Model `ollama/llama3.2`\n\n| Task |"_s,
         u"\n## Usage\n\n| Role | Usage |\n| --- | --- |\n| Author | 1 call, "_s,
         u"\n| Judge | 6 calls (1 without a count of tokens), 5000 input and 60 output tokens, unknown cost |\n"_s,
         u"\n| Total | 19 calls"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
}

void TestMarkdownReport::hostileTexts()
{
    const QByteArray document = markdownReport(Samples::hostileResult());
    QVERIFY(!document.contains(Samples::hiddenSecret));
    for (const char *forbidden : {"\u001b", "\u202e", "\u2028", "\u009b"})
        QVERIFY(!document.contains(forbidden));
    const QString text = QString::fromUtf8(document);
    const QString markup = markupOf(text);
    QVERIFY2(!markup.contains(u'<') && !markup.contains(u'[') && !markup.contains(u"user"_s),
             qPrintable(markup));
    QCOMPARE(markup.count(u"BLOCK"_s), 1);

    // No row has more cells than its head.
    qsizetype cells = 0;
    int rows = 0;
    for (const QString &line : text.split(u'\n')) {
        if (!line.startsWith(u"| "_s)) {
            cells = 0;
            continue;
        }
        const qsizetype here = cellsOf(line).size();
        if (cells == 0)
            cells = here;
        QVERIFY2(here == cells, qPrintable(line));
        ++rows;
    }
    QCOMPARE(rows, 2 + 9 + 2 + 1 + 2 + 3);
}

void TestMarkdownReport::fences_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("block");
    QTest::newRow("plain") << u"a"_s << u"`a`"_s << u"```text\na\n```"_s;
    QTest::newRow("backtick") << u"a`b"_s << u"``a`b``"_s << u"```text\na`b\n```"_s;
    QTest::newRow("in front") << u"`a"_s << u"`` `a ``"_s << u"```text\n`a\n```"_s;
    QTest::newRow("at the end") << u"a``"_s << u"``` a`` ```"_s << u"```text\na``\n```"_s;
    QTest::newRow("fence") << u"a\n```\nb"_s << u"````a ``` b````"_s
                           << u"````text\na\n```\nb\n````"_s;
    QTest::newRow("backticks alone")
        << u"````"_s << u"````` ```` `````"_s << u"`````text\n````\n`````"_s;
}

void TestMarkdownReport::fences()
{
    QFETCH(const QString, name);
    QFETCH(const QString, title);
    QFETCH(const QString, block);
    RunResult result = Samples::seedResult();
    result.spec->name = name;
    result.spec->description = name;
    const QString text = QString::fromUtf8(markdownReport(result));
    QVERIFY2(text.startsWith(u"# Quaver: "_s + title + u"\n\n"_s + block + u"\n\n"_s),
             qPrintable(text.left(200)));
}

QTEST_GUILESS_MAIN(TestMarkdownReport)
#include "tst_markdownreport.moc"
