// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/modelgateway.h"
#include "tests/engine/gateway/gatewayclient.h"

#include <QTemporaryDir>

namespace Quaver::Testing {

inline constexpr const char *providerKey = "sk-canary-0123456789abcdef";

//! A model called "model-1" that costs 2 and 10 dollars for a million tokens in and out.
[[nodiscard]] Models::Model testModel(Models::WireFormat format, const QUrl &baseUrl);
//! Where a model of this format is asked.
[[nodiscard]] QByteArray testPath(Models::WireFormat format);
//! A request for it.
[[nodiscard]] QByteArray testBody(bool isStreamed = false, const QByteArray &text = "hello");

//! What a provider of this format answers: 10 tokens in (4 of them from its cache), 5 out.
[[nodiscard]] QByteArray testAnswer(Models::WireFormat format);
//! The same as a stream, complete.
[[nodiscard]] QByteArray testStream(Models::WireFormat format);

//! A gateway and what it says.
class GatewayFixture : public QObject
{
    Q_OBJECT

public:
    //! Waits between repetitions are a millisecond.
    GatewayFixture();

    //! Before start(): how patient, and where to keep answers.
    ModelGateway::Options options;
    void start();

    [[nodiscard]] Secret grant(const Models::Model &model,
                               const QString &runId = QStringLiteral("run-1"));
    [[nodiscard]] std::unique_ptr<GatewayClient> connectClient() const;
    //! Sends such a request and does not wait.
    [[nodiscard]] std::unique_ptr<GatewayClient> ask(const Secret &token, const QByteArray &target,
                                                     const QByteArray &body,
                                                     QList<HttpHeader> headers = {}) const;

    QTemporaryDir directory;
    std::unique_ptr<ModelGateway> gateway;
    QList<Models::ModelCall> calls;
    QStringList notices;
};

} // namespace Quaver::Testing
