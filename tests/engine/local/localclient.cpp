// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/local/localclient.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

QJsonObject LocalClient::Answer::json() const { return QJsonDocument::fromJson(body).object(); }

QJsonArray LocalClient::Answer::array() const { return QJsonDocument::fromJson(body).array(); }

QByteArray LocalClient::Answer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.toLower() == name)
            return value;
    }
    return {};
}

QString LocalClient::start(Quaver::LocalServer::Options options)
{
    // For a root caller sandboxes run as another user, who must get through.
    QFile::setPermissions(m_directory.path(), QFile::Permissions(0x7711));
    m_manager.setProxy(QNetworkProxy::NoProxy);
    options.directory = m_directory.path();
    auto server = Quaver::LocalServer::start(options);
    if (!server)
        return server.error().message;
    m_server = *std::move(server);
    return {};
}

LocalClient::Answer LocalClient::call(const QByteArray &method, const QString &path,
                                      const QByteArray &body, Headers headers)
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1%2"_s.arg(port()).arg(path)));
    request.setRawHeader("Authorization", "Bearer " + token());
    request.setRawHeader("X-Daytona-SDK-Version", "0.218.0");
    request.setRawHeader("Content-Type", "application/json");
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(m_manager.sendCustomRequest(request, method, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    constexpr int longest = 30000;
    if (!reply->isFinished())
        finished.wait(longest);
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->rawHeaderPairs()};
}

LocalClient::Answer LocalClient::call(const QByteArray &method, const QString &path,
                                      const QJsonObject &body)
{
    return call(method, path, QJsonDocument(body).toJson());
}

QString LocalClient::createSandbox(const QJsonObject &body)
{
    return call("POST", u"/api/sandbox"_s, body).json().value(u"id"_s).toString();
}

LocalClient::Answer LocalClient::exec(const QString &sandbox, const QString &session,
                                      const QString &command)
{
    return call("POST", u"/toolbox/%1/process/session/%2/exec"_s.arg(sandbox, session),
                QJsonObject{{u"command"_s, command}});
}

QByteArray LocalClient::raw(const QByteArray &bytes, const QByteArray &until)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(u"127.0.0.1"_s, port());
    if (!socket.waitForConnected())
        return "not connected";
    socket.write(bytes);
    QByteArray received;
    constexpr int longest = 20000;
    while (until.isEmpty() || !received.contains(until)) {
        if (!socket.waitForReadyRead(longest))
            break;
        received += socket.readAll();
    }
    return received + socket.readAll();
}

QByteArray LocalClient::rawHead(const QByteArray &requestLine, const Headers &more) const
{
    QByteArray head = requestLine + " HTTP/1.1\r\n";
    bool hasHost = false;
    for (const auto &[name, value] : more) {
        head += name + ": " + value + "\r\n";
        hasHost = hasHost || name == "Host";
    }
    if (!hasHost)
        head += "Host: 127.0.0.1:" + QByteArray::number(port()) + "\r\n";
    return head + "\r\n";
}
