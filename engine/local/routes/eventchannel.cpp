// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/eventchannel.h"

#include "engine/local/http/json.h"
#include "engine/local/registry/identity.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <boost/asio/io_context.hpp>

#include <chrono>

namespace Quaver::Local {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pingInterval = 25s;
constexpr auto tokenDeadline = 10s;
constexpr qsizetype mostPending = 1024 * 1024;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class EventChannel::Client
{
public:
    Client(boost::asio::io_context &context, std::shared_ptr<WebSocket> socket_)
        : socket(std::move(socket_))
        , deadline(context)
    {
    }

    void send(const QByteArray &message)
    {
        if (socket->pendingBytes() > mostPending)
            socket->abort();
        else
            socket->send(message, WebSocket::Kind::Text);
    }

    const std::shared_ptr<WebSocket> socket;
    boost::asio::steady_timer deadline;
    bool isAccepted = false;
};

EventChannel::EventChannel(boost::asio::io_context &context, Access access)
    : m_access(std::move(access))
    , m_context(context)
    , m_pingTimer(context)
{
    sendPings();
}

EventChannel::~EventChannel()
{
    for (const std::shared_ptr<Client> &client : m_clients)
        client->socket->setListener({});
}

void EventChannel::add(std::shared_ptr<WebSocket> socket)
{
    const auto client = std::make_shared<Client>(m_context, std::move(socket));
    m_clients.insert(client);
    client->send("0"
                 + compact({{u"sid"_s, newId()},
                            {u"upgrades"_s, QJsonArray()},
                            {u"pingInterval"_s, 25000},
                            {u"pingTimeout"_s, 20000},
                            {u"maxPayload"_s, 64 * 1024}}));
    client->deadline.expires_after(tokenDeadline);
    client->deadline.async_wait([weak = std::weak_ptr(client)](boost::system::error_code error) {
        const std::shared_ptr<Client> alive = weak.lock();
        if (alive && !error && !alive->isAccepted)
            alive->socket->abort();
    });
    const std::weak_ptr weak(client);
    WebSocket::Listener listener;
    listener.received = [this, weak](const QByteArray &message) {
        const std::shared_ptr<Client> sender = weak.lock();
        if (!sender || sender->isAccepted || !message.startsWith("40"))
            return; // pongs, and events that clients send, need no answer
        const Result<QJsonObject> credentials = parseBody(message.mid(2));
        if (credentials && m_access.isToken(credentials->value(u"token"_s).toString().toUtf8())) {
            sender->isAccepted = true;
            sender->deadline.cancel();
            sender->send("40" + compact({{u"sid"_s, newId()}}));
        } else {
            sender->send("44" + compact({{u"message"_s, u"Unauthorized"_s}}));
            sender->socket->close(1000, "");
        }
    };
    listener.closed = [this, weak] {
        if (const std::shared_ptr<Client> gone = weak.lock())
            m_clients.erase(gone);
    };
    client->socket->setListener(std::move(listener));
}

void EventChannel::send(const QString &event, const QJsonObject &payload)
{
    if (m_clients.empty())
        return;
    const QByteArray message =
        "42" + QJsonDocument(QJsonArray{event, payload}).toJson(QJsonDocument::Compact);
    const std::set<std::shared_ptr<Client>> clients = m_clients; // sending may drop one
    for (const std::shared_ptr<Client> &client : clients) {
        if (client->isAccepted)
            client->send(message);
    }
}

void EventChannel::sendPings()
{
    m_pingTimer.expires_after(pingInterval);
    m_pingTimer.async_wait([this](boost::system::error_code error) {
        if (error)
            return;
        const std::set<std::shared_ptr<Client>> clients = m_clients;
        for (const std::shared_ptr<Client> &client : clients)
            client->send("2");
        sendPings();
    });
}

} // namespace Quaver::Local
