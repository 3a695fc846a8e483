// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/gateway/gatewayfixture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Quaver::Testing {

using Models::WireFormat;

Models::Model testModel(WireFormat format, const QUrl &baseUrl)
{
    Models::Model model;
    model.id = u"test/model-1"_s;
    model.upstreamId = u"model-1"_s;
    model.format = format;
    model.provider.name = u"test"_s;
    model.provider.baseUrl = baseUrl;
    model.provider.key = Secret(providerKey);
    model.provider.keySource = u"TEST_API_KEY"_s;
    Models::Price price;
    price.input = 2;
    price.output = 10;
    model.price = price;
    return model;
}

QByteArray testPath(WireFormat format)
{
    switch (format) {
    case WireFormat::Anthropic:
        return "/v1/messages";
    case WireFormat::OpenAiChat:
        return "/v1/chat/completions";
    case WireFormat::OpenAiResponses:
        return "/v1/responses";
    }
    Q_UNREACHABLE();
}

QByteArray testBody(bool isStreamed, const QByteArray &text)
{
    QByteArray body =
        R"({"model":"model-1","messages":[{"role":"user","content":")" + text + R"("}])";
    if (isStreamed)
        body += R"(,"stream":true,"stream_options":{"include_usage":true})";
    return body + '}';
}

QByteArray testAnswer(WireFormat format)
{
    switch (format) {
    case WireFormat::Anthropic:
        return R"({"type":"message","content":[{"type":"text","text":"hi"}],"usage":)"
               R"({"input_tokens":6,"cache_read_input_tokens":4,"output_tokens":5}})";
    case WireFormat::OpenAiChat:
        return R"({"choices":[{"message":{"content":"hi"},"finish_reason":"stop"}],"usage":)"
               R"({"prompt_tokens":10,"completion_tokens":5,)"
               R"("prompt_tokens_details":{"cached_tokens":4}}})";
    case WireFormat::OpenAiResponses:
        return R"({"status":"completed","error":null,"usage":{"input_tokens":10,)"
               R"("output_tokens":5,"input_tokens_details":{"cached_tokens":4}}})";
    }
    Q_UNREACHABLE();
}

QByteArray testStream(WireFormat format)
{
    switch (format) {
    case WireFormat::Anthropic:
        return "event: message_start\n"
               R"(data: {"type":"message_start","message":{"usage":{"input_tokens":6,)"
               R"("cache_read_input_tokens":4,"output_tokens":1}}})"
               "\n\nevent: content_block_delta\n"
               R"(data: {"type":"content_block_delta","delta":{"text":"hi \u00fc"}})"
               "\n\nevent: message_delta\n"
               R"(data: {"type":"message_delta","usage":{"output_tokens":5}})"
               "\n\nevent: message_stop\n"
               "data: {\"type\":\"message_stop\"}\n\n";
    case WireFormat::OpenAiChat:
        return R"(data: {"choices":[{"delta":{"content":"hi"}}],"usage":null})"
               "\n\n"
               R"(data: {"choices":[{"delta":{},"finish_reason":"stop"}],"usage":null})"
               "\n\n"
               R"(data: {"choices":[],"usage":{"prompt_tokens":10,"completion_tokens":5,)"
               R"("prompt_tokens_details":{"cached_tokens":4}}})"
               "\n\ndata: [DONE]\n\n";
    case WireFormat::OpenAiResponses:
        return "event: response.created\n"
               R"(data: {"type":"response.created","response":{"usage":null}})"
               "\n\nevent: response.completed\n"
               R"(data: {"type":"response.completed","response":{"error":null,"usage":)"
               R"({"input_tokens":10,"output_tokens":5,)"
               R"("input_tokens_details":{"cached_tokens":4}}}})"
               "\n\n";
    }
    Q_UNREACHABLE();
}

GatewayFixture::GatewayFixture()
{
    options.directory = directory.path();
    options.patience.wait = [](int) { return 1ms; };
    options.patience.betweenNotices = 0ms;
}

void GatewayFixture::start()
{
    Result<std::unique_ptr<ModelGateway>> started = ModelGateway::start(options);
    if (!started)
        qFatal("%s", qPrintable(started.error().message));
    gateway = *std::move(started);
    connect(gateway.get(), &Models::ModelAccess::callEnded, this,
            [this](const Models::ModelCall &call) { calls.append(call); });
    connect(gateway.get(), &Models::ModelAccess::notice, this,
            [this](const QString &, const QString &text) { notices.append(text); });
}

Secret GatewayFixture::grant(const Models::Model &model, const QString &runId)
{
    return gateway->grant(Models::Grant(runId, ModelRole::Tested, model));
}

std::unique_ptr<GatewayClient> GatewayFixture::connectClient() const
{
    return std::make_unique<GatewayClient>(gateway->socketPath());
}

std::unique_ptr<GatewayClient> GatewayFixture::ask(const Secret &token, const QByteArray &target,
                                                   const QByteArray &body,
                                                   QList<HttpHeader> headers) const
{
    auto client = connectClient();
    headers.append(HttpHeader("Authorization", "Bearer " + token.reveal()));
    headers.append(HttpHeader("Content-Type", "application/json"));
    client->send(rawRequest("POST", target, headers, body));
    return client;
}

} // namespace Quaver::Testing
