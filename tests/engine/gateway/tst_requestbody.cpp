// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/requestbody.h"

#include "tests/engine/gateway/gatewayfixture.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Gateway;
using Models::WireFormat;

class TestRequestBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checks_data();
    void checks();
    void facts_data();
    void facts();
};

void TestRequestBody::checks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &body, int status) {
        QTest::newRow(name) << body << status;
    };
    row("right", R"({"model":"model-1"})", 0);
    row("with space", " \n{ \"model\" : \"model-1\" , \"x\": [ {\"model\":\"other\"} ] } ", 0);
    row("escaped", R"({"mod\u0065l":"model\u002d1"})", 0);
    row("nothing", "", 400);
    row("no JSON", "{", 400);
    row("an array", "[]", 400);
    row("trailing", R"({"model":"model-1"}x)", 400);
    row("no model", R"({"x":1})", 400);
    row("model is no text", R"({"model":1})", 400);
    row("another model", R"({"model":"model-2"})", 403);
    row("another case", R"({"model":"Model-1"})", 403);
    row("twice", R"({"model":"model-2","model":"model-1"})", 400);
    row("twice, escaped", R"({"mod\u0065l":"model-2","model":"model-1"})", 400);
    row("twice, by case", R"({"MODEL":"model-2","model":"model-1"})", 400);
    row("twice, apart", R"({"model":"model-1","a":{"b":["}\"",{}]},"model":"model-2"})", 400);
    row("key inside", R"({"a":{"model":"x","model":"y"},"model":"model-1"})", 0);
    row("background", R"({"model":"model-1","background":true})", 403);
    row("deep", R"({"model":"model-1","a":)" + QByteArray(400, '[') + QByteArray(400, ']') + '}',
        0);
    row("too deep",
        R"({"model":"model-1","a":)" + QByteArray(2000, '[') + QByteArray(2000, ']') + '}', 400);
}

void TestRequestBody::checks()
{
    QFETCH(const QByteArray, body);
    BodyFacts facts;
    const BodyRefusal refusal =
        checkBody(body, Testing::testModel(WireFormat::Anthropic, QUrl()), &facts);
    QTEST(refusal.status, "status");
    QCOMPARE(refusal.message.isEmpty(), refusal.status == 0);
}

void TestRequestBody::facts_data()
{
    QTest::addColumn<WireFormat>("format");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isStreamed");
    QTest::addColumn<bool>("willTellUsage");
    const QByteArray plain = R"({"model":"model-1"})";
    const QByteArray streamed = R"({"model":"model-1","stream":true})";
    const QByteArray counted =
        R"({"model":"model-1","stream":true,"stream_options":{"include_usage":true}})";
    QTest::newRow("plain") << WireFormat::OpenAiChat << plain << false << true;
    QTest::newRow("streamed") << WireFormat::OpenAiChat << streamed << true << false;
    QTest::newRow("counted") << WireFormat::OpenAiChat << counted << true << true;
    QTest::newRow("anthropic") << WireFormat::Anthropic << streamed << true << true;
    QTest::newRow("responses") << WireFormat::OpenAiResponses << streamed << true << true;
}

void TestRequestBody::facts()
{
    QFETCH(const WireFormat, format);
    QFETCH(const QByteArray, body);
    BodyFacts facts;
    QCOMPARE(checkBody(body, Testing::testModel(format, QUrl()), &facts).status, 0);
    QTEST(facts.isStreamed, "isStreamed");
    QTEST(facts.willTellUsage, "willTellUsage");
}

QTEST_GUILESS_MAIN(TestRequestBody)
#include "tst_requestbody.moc"
