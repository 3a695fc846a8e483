// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/timing.h"
#include "engine/gateway/answermeter.h"
#include "engine/gateway/nativeformat.h"
#include "engine/gateway/providerfailure.h"
#include "engine/gateway/providergate.h"
#include "engine/gateway/requestbody.h"
#include "engine/models/modelaccess.h"
#include "engine/net/httpstream.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace Quaver::Gateway {

class ClientConnection;
class Service;

//! A request that may be passed on.
struct ModelRequest
{
    Endpoint endpoint;
    RequestHead head;
    QByteArray body;
    BodyFacts facts;
};

//! One request on its way to the provider and its answer on the way back, with its repetitions,
//! until it has answered or broken off its client.
class ModelExchange : public QObject
{
    Q_OBJECT

public:
    ModelExchange(const Models::Grant &grant, ModelRequest request, ClientConnection &client,
                  Service &service);
    ~ModelExchange() override;

    void start();
    //! Answers that it does not even leave.
    void refuse(int status, const QString &message);
    //! The client has gone.
    void abandon();

private:
    using Outcome = Models::ModelCall::Outcome;

    // Out to the provider.
    [[nodiscard]] bool answerFromCache();
    void queue();
    void leave(std::unique_ptr<ProviderGate::Pass> pass);
    void onFailure(const ProviderFailure &failure);
    void giveUp(const ProviderFailure &failure);

    // Back from it.
    void onHead();
    void pump();
    void take(const QByteArray &piece);
    void pass(const QByteArray &piece);
    void conclude();
    void concludeStream();
    void concludeWhole();
    void onStatus();
    void onSilence();
    void onCut(const QString &message, int status, bool mayRepeat);

    void judge();
    void account(Outcome outcome, const QString &failure);
    [[nodiscard]] Usage usageSoFar() const;
    [[nodiscard]] QList<HttpHeader> answerHeaders() const;
    void dropStream();
    void over();

    const Models::Grant m_grant;
    const ModelRequest m_request;
    ClientConnection &m_client;
    Service &m_service;
    const QString m_subject;

    QList<QByteArray> m_cacheParts;
    QByteArray m_cacheKey; //!< empty: the answer is not kept
    std::unique_ptr<ProviderGate::Pass> m_pass;
    std::unique_ptr<HttpStream, DeleteLater> m_stream;
    std::unique_ptr<AnswerMeter> m_meter; //!< of a 2xx answer
    QByteArray m_held; //!< of the answer: what has not gone down, or what is to be kept
    qint64 m_taken = 0; //!< bytes of the answer
    QTimer m_silence;
    QTimer m_wait;
    std::optional<Deadline> m_repeating; //!< since the first failure
    std::optional<ProviderFailure> m_lastFailure;
    int m_tries = 0;
    bool m_hasBegun = false; //!< something of the answer went down
    bool m_isAccounted = false;
    bool m_isOver = false;
};

} // namespace Quaver::Gateway
