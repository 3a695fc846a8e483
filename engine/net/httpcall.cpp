// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/httpcall.h"

#include "engine/core/logging.h"
#include "engine/core/redaction.h"
#include "engine/net/boundedjson.h"
#include "engine/net/httperrors.h"
#include "engine/net/networkrequest.h"
#include "engine/net/onetimebody.h"
#include "engine/net/retryafter.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver {

using std::chrono::milliseconds;

namespace {

//! Of an answer that is not 2xx only a message is wanted.
constexpr qint64 maxErrorBodySize = 64 * 1024;
//! What may pile up between the connection's thread and this one.
constexpr qint64 readBufferSize = 1 << 20;

} // namespace

HttpCall::HttpCall(HttpRequest request, const HttpClient::Options &options,
                   std::shared_ptr<ConnectionPool> pool, CancelToken token, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_options(options)
    , m_pool(std::move(pool))
    , m_token(std::move(token))
{
    m_deadlineTimer.setSingleShot(true);
    m_waitTimer.setSingleShot(true);
    m_waitTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_waitTimer, &QTimer::timeout, this, &HttpCall::acquire);
    connect(&m_deadlineTimer, &QTimer::timeout, this, [this] {
        QString message =
            tr("%1: no answer from %2 within %3 s.")
                .arg(m_request.what, serverName(m_request.url), secondsText(m_request.deadline));
        if (m_lastError)
            message += u' ' + tr("The last error: %1").arg(m_lastError->message);
        finish(Error(Error::Kind::Timeout, message));
    });
}

HttpCall::~HttpCall() { dropReply(); }

Pending<HttpResponse> HttpCall::start()
{
    const Pending<HttpResponse> pending = m_promise.pending();
    acquire();
    m_token.onCancelled(this, [this] { finish(m_token.error()); });
    return pending;
}

void HttpCall::acquire()
{
    m_pool->acquire(m_request.url, this,
                    [this](std::unique_ptr<ConnectionPool::Slot> slot) { begin(std::move(slot)); });
}

void HttpCall::begin(std::unique_ptr<ConnectionPool::Slot> slot)
{
    if (m_promise.isFinished())
        return;
    if (!m_deadline) {
        m_deadline.emplace(m_request.deadline);
        m_deadlineTimer.start(m_request.deadline);
    }
    ++m_tries;
    m_slot = std::move(slot);
    m_received.clear();
    const QNetworkRequest request = networkRequest(m_request);
    if (!m_request.body.isEmpty()) {
        m_upload.reset(new OneTimeBody(m_request.body)); // its deleter is DeleteLater
    }
    m_reply.reset(m_slot->manager()->sendCustomRequest(request, m_request.method, m_upload.get()));
    m_reply->setReadBufferSize(readBufferSize);
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &HttpCall::onReadyRead);
    connect(m_reply.get(), &QNetworkReply::finished, this, &HttpCall::onReplyFinished);
}

void HttpCall::onReadyRead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isGood = status >= 200 && status < 300;
    const qint64 bound =
        isGood ? m_request.maxBodySize : std::min(m_request.maxBodySize, maxErrorBodySize);
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (isGood && std::max(announced, m_received.size() + m_reply->bytesAvailable()) > bound) {
        onFailed(Error(Error::Kind::Protocol,
                       tr("%1: the answer of %2 is larger than the %3 bytes that are allowed.")
                           .arg(m_request.what, serverName(m_request.url), QString::number(bound))),
                 Failure::Final, {});
        return;
    }
    m_received += m_reply->read(bound - m_received.size());
    if (!isGood && m_received.size() >= bound) {
        const HttpResponse response = takeResponse();
        judge(response, QNetworkReply::NoError, {});
    }
}

void HttpCall::onReplyFinished()
{
    onReadyRead();
    if (!m_reply) // it was too large
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    const QString errorText = m_reply->errorString();
    const HttpResponse response = takeResponse();
    judge(response, error, errorText);
}

HttpResponse HttpCall::takeResponse()
{
    HttpResponse response;
    response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    response.headers = m_reply->rawHeaderPairs();
    response.body = std::exchange(m_received, {});
    dropReply();
    return response;
}

void HttpCall::judge(const HttpResponse &response, QNetworkReply::NetworkError error,
                     const QString &errorText)
{
    qCDebug(logNet).noquote() << m_request.method << redacted(m_request.url.path())
                              << response.status << response.body.size();
    // The status first: to QNetworkReply a 404 is an error, too.
    if (response.status != 0 && (response.status < 200 || response.status >= 300)) {
        const Error statusError = m_options.statusError ? m_options.statusError(m_request, response)
                                                        : httpStatusError(m_request, response);
        if (response.status == 429)
            onFailed(statusError, Failure::NotPerformed, retryAfter(response));
        else if (response.status == 502 || response.status == 503)
            onFailed(statusError, Failure::Uncertain, {});
        else
            onFailed(statusError, Failure::Final, {});
        return;
    }
    if (response.status == 0 || error != QNetworkReply::NoError) {
        const Error failed = networkError(m_request, error, errorText);
        if (error == QNetworkReply::SslHandshakeFailedError
            || error == QNetworkReply::ProtocolUnknownError)
            onFailed(failed, Failure::Final, {}); // it will not be another time
        else
            onFailed(failed,
                     failed.code == notSentCode ? Failure::NotPerformed : Failure::Uncertain, {});
        return;
    }
    if (m_request.expected == HttpBody::Bytes) {
        finish(response);
        return;
    }
    const Result<QJsonValue> json = parseBoundedJson(response.body);
    if (!json) {
        onFailed(Error(Error::Kind::Protocol,
                       tr("%1: %2 gave an answer that cannot be read: %3.")
                           .arg(m_request.what, serverName(m_request.url), json.error().message)),
                 Failure::Unparsable, {});
        return;
    }
    HttpResponse parsed = response;
    parsed.json = *json;
    finish(parsed);
}

bool HttpCall::mayRepeat(Failure failure) const
{
    switch (failure) {
    case Failure::Final:
        return false;
    case Failure::NotPerformed:
        return true;
    case Failure::Unparsable:
        return m_request.method == "GET";
    case Failure::Uncertain:
        return m_request.isRepeatable || m_request.method == "GET" || m_request.method == "HEAD"
            || m_request.method == "PUT" || m_request.method == "DELETE";
    }
    return false;
}

void HttpCall::onFailed(const Error &error, Failure failure, std::optional<milliseconds> wait)
{
    dropReply();
    m_mayBePerformed |= failure == Failure::Uncertain;
    m_lastError = error;
    const milliseconds pause = m_options.wait ? m_options.wait(m_tries - 1) : backoff(m_tries - 1);
    const milliseconds whole =
        wait ? *wait + pause / 4 : pause; // jittered beyond what was asked for
    if (mayRepeat(failure) && m_tries < m_options.maxTries && whole < m_deadline->remaining()) {
        qCDebug(logNet).noquote() << "again in" << whole.count() << "ms:" << error.message;
        m_waitTimer.start(whole);
        return;
    }
    // An earlier try may have arrived, even if the last one did not.
    if (m_mayBePerformed && error.code == notSentCode)
        m_lastError->code.clear();
    finish(*m_lastError);
}

void HttpCall::dropReply()
{
    if (m_reply) {
        // By context: a disconnect from everything would cut Qt's own wiring and jam the manager.
        disconnect(m_reply.get(), nullptr, this, nullptr);
        m_reply->abort();
        m_reply.reset();
    }
    m_upload.reset();
    m_slot.reset();
}

void HttpCall::finish(const Result<HttpResponse> &result)
{
    if (m_promise.isFinished())
        return;
    m_promise.finish(result);
    m_deadlineTimer.stop();
    m_waitTimer.stop();
    dropReply();
    deleteLater();
}

} // namespace Quaver
