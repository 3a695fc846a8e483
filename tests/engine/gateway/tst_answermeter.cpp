// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/answermeter.h"

#include "tests/engine/gateway/gatewayfixture.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Gateway;
using Models::WireFormat;

class TestAnswerMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void cutStreams_data();
    void cutStreams();
    void odd_data();
    void odd();
    void counts_data();
    void counts();
};

namespace {

//! "10+5 r4 w0", with "?" when it is unmetered.
QString shortly(const Usage &usage)
{
    return QStringLiteral("%1+%2 r%3 w%4%5")
        .arg(usage.inputTokens)
        .arg(usage.outputTokens)
        .arg(usage.cacheReadTokens)
        .arg(usage.cacheWriteTokens)
        .arg(usage.unmetered > 0 ? u"?" : u"");
}

} // namespace

void TestAnswerMeter::formats_data()
{
    QTest::addColumn<WireFormat>("format");
    QTest::newRow("anthropic") << WireFormat::Anthropic;
    QTest::newRow("chat") << WireFormat::OpenAiChat;
    QTest::newRow("responses") << WireFormat::OpenAiResponses;
}

void TestAnswerMeter::formats()
{
    QFETCH(const WireFormat, format);
    AnswerMeter whole(format, false);
    whole.readWhole(Testing::testAnswer(format));
    QVERIFY(whole.hasEnded());
    QVERIFY(!whole.isGarbage());
    QCOMPARE(whole.failure(), QString());
    QCOMPARE(shortly(whole.usage()), u"10+5 r4 w0");
    QCOMPARE(whole.usage().calls, 1);

    const QByteArray stream = Testing::testStream(format);
    for (qsizetype size = 1; size <= stream.size(); ++size) {
        AnswerMeter meter(format, true);
        for (qsizetype at = 0; at < stream.size(); at += size) {
            QVERIFY(!meter.hasEnded());
            meter.feed(stream.mid(at, size));
        }
        QVERIFY(meter.hasEnded());
        QVERIFY(!meter.isGarbage());
        QCOMPARE(meter.failure(), QString());
        QCOMPARE(shortly(meter.usage()), u"10+5 r4 w0");
    }
}

void TestAnswerMeter::cutStreams_data() { formats_data(); }

//! Wherever it is cut: not ended, and metered only when the final tokens were told.
void TestAnswerMeter::cutStreams()
{
    QFETCH(const WireFormat, format);
    const QByteArray stream = Testing::testStream(format);
    for (qsizetype size = 0; size < stream.size(); ++size) {
        AnswerMeter meter(format, true);
        meter.feed(stream.first(size));
        QVERIFY(!meter.hasEnded());
        const QString usage = shortly(meter.usage());
        QVERIFY2(usage == u"0+0 r0 w0?" || usage == u"10+1 r4 w0?" || usage == u"10+5 r4 w0",
                 qPrintable(usage));
    }
}

void TestAnswerMeter::odd_data()
{
    QTest::addColumn<WireFormat>("format");
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<bool>("hasEnded");
    QTest::addColumn<bool>("isGarbage");
    QTest::addColumn<bool>("isOverloaded");
    QTest::addColumn<QString>("failure");
    const auto row = [](const char *name, WireFormat format, const QByteArray &stream, bool ended,
                        bool garbage, bool overloaded, const QString &failure) {
        QTest::newRow(name) << format << stream << ended << garbage << overloaded << failure;
    };
    using F = WireFormat;
    row("nothing", F::Anthropic, "", false, true, false, {});
    row("pings alone", F::Anthropic, ": ping\n\n: ping\n\n", false, true, false, {});
    row("page", F::OpenAiChat, "<html>\n<body>no</body>\n\n", false, true, false, {});
    row("no JSON", F::OpenAiChat, "data: {\"a\n\n", false, true, false, {});
    row("an array", F::OpenAiChat, "data: []\n\n", false, true, false, {});
    row("overloaded", F::Anthropic,
        "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\","
        "\"message\":\"Overloaded\"}}\n\n",
        true, false, true, QStringLiteral("Overloaded"));
    row("chat error", F::OpenAiChat, "data: {\"error\":{\"message\":\"broken\\u0007\"}}\n\n", false,
        false, false, QStringLiteral("broken"));
    row("chat error text", F::OpenAiChat, "data: {\"error\":\"broken\"}\n\n", false, false, false,
        QStringLiteral("broken"));
    row("failed response", F::OpenAiResponses,
        "data: {\"type\":\"response.failed\",\"response\":{\"error\":{\"code\":\"x\","
        "\"message\":\"no\"}}}\n\n",
        true, false, false, QStringLiteral("no"));
    row("response error", F::OpenAiResponses, "data: {\"type\":\"error\",\"message\":\"no\"}\n\n",
        true, false, false, QStringLiteral("no"));
    row("error without words", F::OpenAiResponses, "data: {\"type\":\"error\"}\n\n", true, false,
        false, QStringLiteral("an error without a message (error)"));
    row("no [DONE]", F::OpenAiChat, "data: {\"choices\":[{\"finish_reason\":\"stop\"}]}\n\n", true,
        false, false, {});
    row("not finished", F::OpenAiChat, "data: {\"choices\":[{\"finish_reason\":null}]}\n\n", false,
        false, false, {});
}

void TestAnswerMeter::odd()
{
    QFETCH(const WireFormat, format);
    QFETCH(const QByteArray, stream);
    AnswerMeter meter(format, true);
    meter.feed(stream);
    meter.close();
    QTEST(meter.hasEnded(), "hasEnded");
    QTEST(meter.isGarbage(), "isGarbage");
    QTEST(meter.isOverloaded(), "isOverloaded");
    QTEST(meter.failure(), "failure");
}

void TestAnswerMeter::counts_data()
{
    QTest::addColumn<WireFormat>("format");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("usage");
    const auto row = [](const char *name, WireFormat format, const QByteArray &usage,
                        const QString &shown) {
        QTest::newRow(name) << format << QByteArray("{\"usage\":" + usage + '}') << shown;
    };
    using F = WireFormat;
    row("none", F::Anthropic, "null", QStringLiteral("0+0 r0 w0?"));
    row("half", F::Anthropic, R"({"input_tokens":3})", QStringLiteral("3+0 r0 w0?"));
    row("cache", F::Anthropic,
        R"({"input_tokens":3,"cache_read_input_tokens":10,"cache_creation_input_tokens":20,)"
        R"("output_tokens":7})",
        QStringLiteral("33+7 r10 w20"));
    row("nulls", F::Anthropic,
        R"({"input_tokens":3,"cache_read_input_tokens":null,"output_tokens":7})",
        QStringLiteral("3+7 r0 w0"));
    row("zero", F::OpenAiChat, R"({"prompt_tokens":0,"completion_tokens":0})",
        QStringLiteral("0+0 r0 w0"));
    row("negative", F::OpenAiChat, R"({"prompt_tokens":-5,"completion_tokens":1})",
        QStringLiteral("0+1 r0 w0?"));
    row("enormous", F::OpenAiChat, R"({"prompt_tokens":1e300,"completion_tokens":1})",
        QStringLiteral("0+1 r0 w0?"));
    row("text", F::OpenAiChat, R"({"prompt_tokens":"5","completion_tokens":1})",
        QStringLiteral("0+1 r0 w0?"));
    row("more cached than asked", F::OpenAiResponses,
        R"({"input_tokens":5,"output_tokens":1,"input_tokens_details":{"cached_tokens":50}})",
        QStringLiteral("5+1 r5 w0"));
}

void TestAnswerMeter::counts()
{
    QFETCH(const WireFormat, format);
    QFETCH(const QByteArray, body);
    AnswerMeter meter(format, false);
    meter.readWhole(body);
    QTEST(shortly(meter.usage()), "usage");
}

QTEST_GUILESS_MAIN(TestAnswerMeter)
#include "tst_answermeter.moc"
