// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/reportparts.h"

#include "tests/engine/report/samples.h"

#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

class TestReportParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costs_data();
    void costs();
    void usageInWords_data();
    void usageInWords();
    void rates();
    void intervals();
    void oneModelIsAModelToo();
    void rows();
};

void TestReportParts::costs_data()
{
    QTest::addColumn<double>("cost");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << u"0.00 USD"_s;
    QTest::newRow("cents") << 1.5 << u"1.50 USD"_s;
    QTest::newRow("four digits") << 0.0321 << u"0.0321 USD"_s;
    QTest::newRow("six digits") << 0.000012 << u"0.000012 USD"_s;
    QTest::newRow("rounded") << 2.0 / 3.0 << u"0.666667 USD"_s;
    QTest::newRow("tiny") << 0.0000004 << u"less than 0.000001 USD"_s;
    QTest::newRow("large") << 1234567.0 << u"1234567.00 USD"_s;
}

void TestReportParts::costs()
{
    QFETCH(const double, cost);
    QFETCH(const QString, text);
    QCOMPARE(costText(cost), text);
}

void TestReportParts::usageInWords_data()
{
    QTest::addColumn<Usage>("usage");
    QTest::addColumn<QString>("text");
    Usage usage;
    usage.calls = 1;
    usage.inputTokens = 5120;
    usage.outputTokens = 900;
    QTest::newRow("unknown price")
        << usage << u"1 call, 5120 input and 900 output tokens, unknown price"_s;
    usage.costUsd = 0.0321;
    usage.calls = 3;
    QTest::newRow("cost") << usage << u"3 calls, 5120 input and 900 output tokens, 0.0321 USD"_s;
    usage.cacheReadTokens = 4000;
    usage.selfReported = true;
    QTest::newRow("cache, from inside")
        << usage
        << u"3 calls, 5120 input (4000 from a cache) and 900 output tokens, 0.0321 USD (as the programs inside say)"_s;
    usage = Usage();
    usage.calls = 2;
    usage.unmetered = 2;
    QTest::newRow("unmetered")
        << usage
        << u"2 calls (2 without a count of tokens), 0 input and 0 output tokens, unknown cost"_s;
}

void TestReportParts::usageInWords()
{
    QFETCH(const Usage, usage);
    QFETCH(const QString, text);
    QCOMPARE(usageText(usage), text);
}

void TestReportParts::rates()
{
    QCOMPARE(ratesText({}), QString());
    QCOMPARE(ratesText({0.5, 0.666, 1}), u"0.50 (k=1), 0.67 (k=2), 1.00 (k=3)"_s);
    QVERIFY(ratesText(QList<double>(11, 0)).endsWith(u"0.00 (k=10), 0.00 (k=11)"_s));
    QVERIFY(ratesText(QList<double>(1000, 0)).endsWith(u"0.00 (k=10), …, 0.00 (k=1000)"_s));
}

void TestReportParts::intervals()
{
    QCOMPARE(intervalText({0.624, 0.967, 0.95, u"wilson"_s}), u"0.62 to 0.97 (95 %, Wilson)"_s);
    QCOMPARE(intervalText({0, 1, 0.995, u"cluster-bootstrap"_s}),
             u"0.00 to 1.00 (99.5 %, cluster bootstrap)"_s);
    QCOMPARE(intervalText({0, 1, 0.95, u"%1"_s}), u"0.00 to 1.00 (95 %, %1)"_s);
}

void TestReportParts::oneModelIsAModelToo()
{
    RunResult result = Samples::richResult();
    QCOMPARE(modelRuns(result), result.runs);
    result.runs.clear();
    const QList<ModelRun> runs = modelRuns(result);
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.first().model, u"gpt-4o"_s);
    QCOMPARE(runs.first().results, result.results);
    QCOMPARE(runs.first().usage, std::optional<Usage>(result.usageByRole->tested));
    QCOMPARE(modelRuns(RunResult()).size(), 1);
}

void TestReportParts::rows()
{
    const auto names = [](const RunResult &result) {
        QStringList found;
        for (const auto &row : usageRows(result))
            found.append(row.first);
        return found;
    };
    RunResult result = Samples::richResult();
    QCOMPARE(names(result), QStringList({u"Author"_s, u"Model"_s, u"Judge"_s, u"Total"_s}));
    result.usageByRole->author = {};
    result.usageByRole->judge = {};
    QCOMPARE(names(result), QStringList(u"Model"_s));
    result.usageByRole.reset();
    QCOMPARE(names(result), QStringList(u"Total"_s));
    result.usage = Usage();
    QCOMPARE(names(result), QStringList());
}

QTEST_GUILESS_MAIN(TestReportParts)
#include "tst_reportparts.moc"
