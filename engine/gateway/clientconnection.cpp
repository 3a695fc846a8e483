// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/clientconnection.h"

#include "engine/gateway/modelexchange.h"
#include "engine/gateway/requestbody.h"
#include "engine/gateway/service.h"

#include <QCoreApplication>

namespace Quaver::Gateway {

using namespace std::chrono_literals;

namespace {

constexpr qint64 readBufferSize = 256 * 1024;
constexpr qint64 writeBufferSize = 256 * 1024;
constexpr std::chrono::milliseconds longestDraining = 30s;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::ModelGateway)
};

QByteArray reasonPhrase(int status)
{
    // Nobody reads it, and providers have statuses of their own.
    return status < 300 ? "OK" : "Error";
}

} // namespace

ClientConnection::ClientConnection(QLocalSocket *socket, Service &service)
    : m_service(service)
    , m_socket(socket)
    , m_reader(std::make_unique<RequestReader>())
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBufferSize);
    m_reading.setSingleShot(true);
    m_writing.setSingleShot(true);
    connect(&m_reading, &QTimer::timeout, this, &ClientConnection::abort);
    connect(&m_writing, &QTimer::timeout, this, &ClientConnection::abort);
    connect(m_socket, &QLocalSocket::readyRead, this, &ClientConnection::onReadyRead);
    connect(m_socket, &QLocalSocket::bytesWritten, this, &ClientConnection::onBytesWritten);
    connect(m_socket, &QLocalSocket::disconnected, this, &ClientConnection::onClosed);
}

ClientConnection::~ClientConnection() = default;

void ClientConnection::start()
{
    m_reading.start(m_service.patience().head);
    if (m_socket->state() == QLocalSocket::UnconnectedState)
        onClosed();
    else
        onReadyRead();
}

void ClientConnection::abort()
{
    if (m_state == State::Closed)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    onClosed();
}

void ClientConnection::onClosed()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_reading.stop();
    m_writing.stop();
    if (m_exchange)
        m_exchange->abandon();
    m_exchange.reset();
    m_lease = {};
    Q_EMIT closed();
}

void ClientConnection::onReadyRead()
{
    if (m_state == State::Draining) {
        drain();
        return;
    }
    // While an answer goes down, a next request waits in the socket.
    if (m_state != State::Reading)
        return;
    m_input += m_socket->readAll();
    process();
}

void ClientConnection::process()
{
    using Reading = RequestReader::State;
    while (m_state == State::Reading && !m_input.isEmpty()) {
        if (!m_isHeadBegun) {
            m_isHeadBegun = true;
            m_reading.start(m_service.patience().head);
        }
        if (m_reader->state() == Reading::Body)
            m_reading.start(m_service.patience().body);
        switch (m_reader->read(m_input)) {
        case Reading::HeadRead:
            onHead();
            break;
        case Reading::Done:
            onRequest();
            break;
        case Reading::Failed:
            refuse(m_reader->status(), m_reader->message());
            break;
        case Reading::Head:
        case Reading::Body:
            return; // for more
        }
    }
}

void ClientConnection::onHead()
{
    const RequestHead &head = m_reader->head();
    m_lease = m_service.grants().find(head.token());
    if (!m_lease) {
        refuse(401, Texts::tr("This token is not valid, or not any more."));
        return;
    }
    const Models::Model &model = m_lease.what().model;
    const std::optional<Endpoint> endpoint = endpointOf(head.path);
    if (!endpoint || (endpoint->format && *endpoint->format != model.format)) {
        refuse(404,
               Texts::tr("This token is for %1 alone: nothing else is served.")
                   .arg(pathOf(model.format)));
        return;
    }
    const bool isList = endpoint->kind == Endpoint::Kind::ListModels;
    const QByteArray method = isList ? "GET" : "POST";
    if (head.method != method) {
        refuse(405,
               Texts::tr("This path takes %1 requests alone.").arg(QString::fromLatin1(method)));
        return;
    }
    if (isList) {
        m_reader->acceptBody(); // there is none, or it is not read
        m_state = State::Answering;
        answer(200, {{"Content-Type", "application/json"}}, nativeModelList(model));
        return;
    }
    m_endpoint = *endpoint;
    switch (m_reader->acceptBody()) {
    case RequestReader::State::Done:
        onRequest();
        return;
    case RequestReader::State::Failed:
        refuse(m_reader->status(), m_reader->message());
        return;
    default:
        break;
    }
    m_reading.start(m_service.patience().body);
    if (head.expectsContinue)
        send("HTTP/1.1 100 Continue\r\n\r\n");
}

void ClientConnection::onRequest()
{
    ModelRequest request;
    request.endpoint = m_endpoint;
    request.head = m_reader->head();
    request.body = m_reader->takeBody();
    m_reading.stop();
    m_state = State::Answering;
    const BodyRefusal refusal = checkBody(request.body, m_lease.what().model, &request.facts);
    m_exchange.reset(
        new ModelExchange(m_lease.what(), std::move(request), *this, m_service)); // DeleteLater
    if (refusal.status != 0)
        m_exchange->refuse(refusal.status, refusal.message);
    else
        m_exchange->start();
}

void ClientConnection::refuse(int status, const QString &message)
{
    const Models::WireFormat format =
        m_lease ? m_lease.what().model.format : guessFormat(m_reader->head());
    m_state = State::Answering;
    answer(status, {{"Content-Type", "application/json"}, {"x-should-retry", "false"}},
           nativeError(format, status, message));
}

void ClientConnection::answer(int status, const QList<HttpHeader> &headers, const QByteArray &body)
{
    m_isChunked = false;
    writeHead(status, headers, "Content-Length: " + QByteArray::number(body.size()));
    if (m_reader->head().method != "HEAD")
        send(body);
    finishAnswer();
}

void ClientConnection::begin(int status, const QList<HttpHeader> &headers)
{
    m_isChunked = m_reader->head().isHttp11;
    writeHead(status, headers, m_isChunked ? "Transfer-Encoding: chunked" : QByteArray());
}

void ClientConnection::writeHead(int status, const QList<HttpHeader> &headers,
                                 const QByteArray &framing)
{
    QByteArray head =
        "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    for (const auto &[name, value] : headers)
        head += name + ": " + value + "\r\n";
    if (!framing.isEmpty())
        head += framing + "\r\n";
    m_keepsAlive = m_reader->state() == RequestReader::State::Done && m_reader->head().keepsAlive
        && !framing.isEmpty();
    send(head + "Connection: " + (m_keepsAlive ? "keep-alive" : "close") + "\r\n\r\n");
}

void ClientConnection::write(const QByteArray &piece)
{
    if (piece.isEmpty())
        return; // an empty chunk would be the end
    if (m_isChunked)
        send(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
    else
        send(piece);
}

void ClientConnection::end()
{
    if (m_isChunked)
        send("0\r\n\r\n");
    finishAnswer();
}

void ClientConnection::breakOff()
{
    m_keepsAlive = false;
    finishAnswer();
}

void ClientConnection::finishAnswer()
{
    m_exchange.reset();
    m_lease = {};
    m_reading.stop();
    if (m_reader->state() != RequestReader::State::Done) {
        m_state = State::Draining;
        m_draining = Deadline(longestDraining);
        drain();
        return;
    }
    m_reader = std::make_unique<RequestReader>();
    m_isHeadBegun = false;
    if (!m_keepsAlive) {
        m_state = State::Closing;
        m_socket->disconnectFromServer();
        return;
    }
    m_state = State::Reading;
    m_reading.start(m_service.patience().keepAlive);
    // Not directly: this may be in the middle of reading the request that has just ended.
    QMetaObject::invokeMethod(this, &ClientConnection::onReadyRead, Qt::QueuedConnection);
}

//! Who still sends when the answer is there has perhaps not read it, and would lose it if this end
//! closed.
void ClientConnection::drain()
{
    m_socket->skip(m_socket->bytesAvailable());
    m_reading.start(std::min(m_service.patience().draining, m_draining.remaining()));
}

void ClientConnection::send(const QByteArray &data)
{
    m_socket->write(data);
    if (!m_writing.isActive())
        m_writing.start(m_service.patience().taking);
}

void ClientConnection::onBytesWritten()
{
    if (m_socket->bytesToWrite() > 0)
        m_writing.start(m_service.patience().taking);
    else
        m_writing.stop();
    if (m_exchange && hasRoom())
        Q_EMIT roomMade();
}

bool ClientConnection::hasRoom() const { return m_socket->bytesToWrite() < writeBufferSize; }

} // namespace Quaver::Gateway
