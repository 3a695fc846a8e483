// SPDX-License-Identifier: GPL-3.0-or-later
//
// The way back: what a ModelExchange does with the provider's answer.
#include "engine/gateway/modelexchange.h"

#include "engine/gateway/clientconnection.h"
#include "engine/gateway/service.h"
#include "engine/gateway/upstreamrequest.h"

namespace Quaver::Gateway {

namespace {

constexpr qint64 pieceSize = 64 * 1024;
//! Of an answer that is not 2xx only a message is wanted.
constexpr qint64 mostErrorBytes = 64 * 1024;
//! An answer that is no stream is held until it is whole, so that a call can be repeated; and what
//! is kept of one that is.
constexpr qint64 mostHeldBytes = ResponseCache::mostAnswerBytes;
constexpr qint64 mostAnswerBytes = qint64(64) << 20;

} // namespace

void ModelExchange::onHead()
{
    m_silence.start(m_service.patience().silence);
    const HttpResponse &head = m_stream->head();
    if (head.status < 200 || head.status >= 300)
        return;
    m_pass->succeeded();
    const QByteArray type = head.header("content-type").toLower();
    const bool isStream =
        type.isEmpty() ? m_request.facts.isStreamed : type.startsWith("text/event-stream");
    m_meter = std::make_unique<AnswerMeter>(m_grant.model.format, isStream);
}

void ModelExchange::pump()
{
    while (!m_isOver && m_stream && m_stream->bytesAvailable() > 0) {
        if (!m_client.hasRoom()) {
            m_silence.stop(); // it is the program that keeps us waiting
            return;
        }
        m_silence.start(m_service.patience().silence);
        const QByteArray piece = m_stream->read(pieceSize);
        if (piece.isEmpty())
            return;
        take(piece);
    }
    if (!m_isOver && m_stream && m_stream->isFinished())
        conclude();
}

void ModelExchange::take(const QByteArray &piece)
{
    m_taken += piece.size();
    if (!m_meter) {
        m_held += piece;
        if (m_held.size() >= mostErrorBytes)
            onStatus();
        return;
    }
    if (m_taken > mostAnswerBytes) {
        account(Outcome::Failed, oversizedMessage(m_grant.model));
        over();
        m_client.breakOff();
        return;
    }
    if (m_meter->isStream()) {
        m_meter->feed(piece);
        if (!m_cacheKey.isEmpty() && m_taken <= mostHeldBytes && !m_isAccounted)
            m_held += piece;
        if (m_meter->hasEnded())
            judge();
        pass(piece);
    } else if (m_hasBegun) {
        pass(piece);
    } else {
        m_held += piece;
        if (m_held.size() > mostHeldBytes)
            pass(std::exchange(m_held, {}));
    }
}

void ModelExchange::pass(const QByteArray &piece)
{
    if (!std::exchange(m_hasBegun, true))
        m_client.begin(m_stream->head().status, downstreamHeaders(m_stream->head()));
    m_client.write(piece);
}

void ModelExchange::conclude()
{
    if (!m_meter && m_stream->head().status != 0)
        onStatus();
    else if (!m_meter)
        onFailure(networkFailure(m_grant.model, *m_stream->error()));
    else if (m_meter->isStream())
        concludeStream();
    else
        concludeWhole();
}

void ModelExchange::concludeStream()
{
    if (!m_stream->error())
        m_meter->close();
    const bool isGarbage = !m_stream->error() && m_meter->isGarbage();
    if (!m_isAccounted && !m_meter->hasEnded() && !isGarbage && m_meter->failure().isEmpty()) {
        onCut(cutMessage(m_grant.model), 502, true);
        return;
    }
    judge();
    pass({});
    over();
    m_client.end();
}

void ModelExchange::concludeWhole()
{
    if (m_stream->error()) {
        onCut(cutMessage(m_grant.model), 502, true);
        return;
    }
    if (m_hasBegun) { // too large to be read
        account(Outcome::Answered, {});
        over();
        m_client.end();
        return;
    }
    m_meter->readWhole(m_held);
    judge();
    const int status = m_stream->head().status;
    const QList<HttpHeader> headers = downstreamHeaders(m_stream->head());
    over();
    m_client.answer(status, headers, m_held);
}

//! The answer is there, as far as it matters; what is it?
void ModelExchange::judge()
{
    if (m_isAccounted)
        return;
    if (m_meter->isOverloaded())
        m_pass->limited(m_service.patience().wait(0));
    if (m_meter->isGarbage()) {
        account(Outcome::Failed, garbageMessage(m_grant.model, m_meter->isStream()));
    } else if (!m_meter->failure().isEmpty()) {
        account(Outcome::Failed, answeredErrorMessage(m_grant.model, m_meter->failure()));
    } else {
        account(Outcome::Answered, {});
        if (!m_cacheKey.isEmpty() && m_stream->head().status == 200 && m_taken <= mostHeldBytes)
            m_service.cache()->put(m_cacheKey, {m_stream->head().header("content-type"), m_held});
    }
}

void ModelExchange::onStatus()
{
    HttpResponse response = m_stream->head();
    response.body = m_held;
    onFailure(statusFailure(m_grant.model, response));
}

void ModelExchange::onSilence()
{
    const Patience &patience = m_service.patience();
    if (m_stream->head().status == 0)
        onFailure(silenceFailure(m_grant.model, patience.firstByte));
    else if (!m_meter)
        onStatus();
    else
        onCut(stalledMessage(m_grant.model, patience.silence), 504, false);
}

void ModelExchange::onCut(const QString &message, int status, bool mayRepeat)
{
    if (!m_hasBegun) {
        ProviderFailure failure;
        failure.status = status;
        failure.message = message;
        failure.mayRepeat = mayRepeat;
        failure.isPossiblyCharged = true;
        onFailure(failure);
        return;
    }
    const bool isComplete = m_isAccounted;
    account(Outcome::Failed, message);
    over();
    if (isComplete)
        m_client.end();
    else
        m_client.breakOff();
}

} // namespace Quaver::Gateway
