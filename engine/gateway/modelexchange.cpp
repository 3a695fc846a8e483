// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/modelexchange.h"

#include "engine/core/text.h"
#include "engine/gateway/clientconnection.h"
#include "engine/gateway/service.h"
#include "engine/gateway/upstreamrequest.h"

#include <QCoreApplication>

namespace Quaver::Gateway {

using std::chrono::ceil;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

//! "<task id>/<trial>" is much shorter.
constexpr qsizetype longestSubject = 200;

} // namespace

ModelExchange::ModelExchange(const Models::Grant &grant, ModelRequest request,
                             ClientConnection &client, Service &service)
    : m_grant(grant)
    , m_request(std::move(request))
    , m_client(client)
    , m_service(service)
    , m_subject(printableLine(QString::fromUtf8(m_request.head.header("x-quaver-subject")),
                              longestSubject))
{
    m_silence.setSingleShot(true);
    m_wait.setSingleShot(true);
    m_wait.setTimerType(Qt::PreciseTimer);
    connect(&m_silence, &QTimer::timeout, this, &ModelExchange::onSilence);
    connect(&m_wait, &QTimer::timeout, this, &ModelExchange::queue);
    connect(&m_client, &ClientConnection::roomMade, this, &ModelExchange::pump);
}

ModelExchange::~ModelExchange() = default;

void ModelExchange::start()
{
    if (!answerFromCache())
        queue();
}

void ModelExchange::refuse(int status, const QString &message)
{
    constexpr int paymentRequired = 402; // what a cap is told with, and nothing else
    account(status == paymentRequired ? Outcome::Capped : Outcome::Refused, message);
    over();
    m_client.answer(status, {{"Content-Type", "application/json"}, {"x-should-retry", "false"}},
                    nativeError(m_grant.model.format, status, message));
}

void ModelExchange::abandon()
{
    account(Outcome::Abandoned, m_lastFailure ? m_lastFailure->message : QString());
    over();
}

bool ModelExchange::answerFromCache()
{
    ResponseCache *cache = m_service.cache();
    if (!cache || m_request.endpoint.kind != Endpoint::Kind::Generate)
        return false;
    m_cacheParts = cacheParts(m_grant.model, m_request);
    m_cacheKey = cache->nextKey(m_grant.runId, m_cacheParts);
    const std::optional<ResponseCache::Answer> kept = cache->find(m_cacheKey);
    if (!kept)
        return false;
    account(Outcome::Answered, {});
    over();
    m_client.answer(200, {{"Content-Type", kept->contentType}}, kept->body);
    return true;
}

void ModelExchange::queue()
{
    m_service.gateOf(m_grant.model.provider.baseUrl)
        .enter(m_grant.runId, this,
               [this](std::unique_ptr<ProviderGate::Pass> granted) { leave(std::move(granted)); });
}

void ModelExchange::leave(std::unique_ptr<ProviderGate::Pass> granted)
{
    if (m_isOver)
        return;
    const bool isFree = m_request.endpoint.kind != Endpoint::Kind::Generate;
    const QString refusal =
        isFree ? QString() : m_service.ledger().refusal(m_grant, m_request.facts.willTellUsage);
    if (!refusal.isEmpty()) {
        refuse(402, refusal);
        return;
    }
    m_pass = std::move(granted);
    ++m_tries;
    m_held.clear();
    m_taken = 0;
    m_meter.reset();
    m_stream.reset(new HttpStream(upstreamRequest(m_grant.model, m_request), m_service.pool()));
    connect(m_stream.get(), &HttpStream::sent, this,
            [this] { m_silence.start(m_service.patience().firstByte); });
    connect(m_stream.get(), &HttpStream::headArrived, this, &ModelExchange::onHead);
    connect(m_stream.get(), &HttpStream::readyRead, this, &ModelExchange::pump);
    connect(m_stream.get(), &HttpStream::finished, this, &ModelExchange::pump);
    m_stream->start();
}

void ModelExchange::onFailure(const ProviderFailure &failure)
{
    dropStream();
    const Patience &patience = m_service.patience();
    if (!m_repeating)
        m_repeating.emplace(patience.repeating);
    const milliseconds pause = patience.wait(m_tries - 1);
    // Jittered beyond what was asked for, so that not all come back at once.
    const milliseconds whole = failure.wait ? *failure.wait + pause / 4 : pause;
    if (m_pass && failure.isLimit)
        m_pass->limited(std::min(whole, patience.repeating));
    m_pass.reset();
    m_lastFailure = failure;
    if (!failure.mayRepeat || m_tries >= patience.maxTries || whole > m_repeating->remaining()) {
        giveUp(failure);
        return;
    }
    // Without QLocale: the main thread changes its default with the language, unguarded.
    m_service.tell(m_grant.runId,
                   QCoreApplication::translate("Quaver::ModelGateway", "%1 Trying again in %2 s.")
                       .arg(failure.message, QString::number(ceil<seconds>(whole).count())));
    m_wait.start(whole);
}

void ModelExchange::giveUp(const ProviderFailure &failure)
{
    QString message = failure.message;
    if (m_tries > 1) {
        message = QCoreApplication::translate("Quaver::ModelGateway", "%1 Tried %2 times.")
                      .arg(message, QString::number(m_tries));
    }
    account(Outcome::Failed, message);
    over();
    m_client.answer(
        failure.status, {{"Content-Type", "application/json"}, {"x-should-retry", "false"}},
        failure.body.isEmpty() ? nativeError(m_grant.model.format, failure.status, message)
                               : failure.body);
}

//! Before the last of the answer goes down: who sees the program end has counted its calls.
void ModelExchange::account(Outcome outcome, const QString &failure)
{
    if (std::exchange(m_isAccounted, true) || m_request.endpoint.kind != Endpoint::Kind::Generate)
        return;
    Models::ModelCall call;
    call.runId = m_grant.runId;
    call.role = m_grant.role;
    call.modelId = m_grant.model.id;
    call.subject = m_subject;
    call.outcome = outcome;
    call.failure = failure;
    call.usage = usageSoFar();
    call.usage.costUsd = Models::costUsd(m_grant.model.price, call.usage);
    if (m_service.cache() && outcome != Outcome::Answered)
        m_service.cache()->giveBack(m_grant.runId, m_cacheParts);
    m_service.report(m_grant, call);
}

Usage ModelExchange::usageSoFar() const
{
    if (m_meter)
        return m_meter->usage();
    Usage usage;
    usage.calls = m_tries > 0 ? 1 : 0;
    const bool isUnderWay = m_stream && m_stream->isSent() && m_stream->head().status == 0;
    const bool isPossiblyCharged = m_lastFailure && m_lastFailure->isPossiblyCharged;
    usage.unmetered = isUnderWay || isPossiblyCharged ? 1 : 0;
    return usage;
}

void ModelExchange::dropStream()
{
    m_silence.stop();
    if (m_stream)
        disconnect(m_stream.get(), nullptr, this, nullptr);
    m_stream.reset();
}

void ModelExchange::over()
{
    m_isOver = true;
    m_wait.stop();
    dropStream();
    m_pass.reset();
}

} // namespace Quaver::Gateway
