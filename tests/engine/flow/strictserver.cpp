// SPDX-License-Identifier: GPL-3.0-or-later
#include "strictserver.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace {

QJsonValue answerOf(QNetworkReply *reply)
{
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    const QByteArray text = reply->readAll();
    reply->deleteLater();
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

StrictServer::StrictServer(const QJsonObject &config)
{
    const QString configPath = m_folder.filePath(u"config.json"_s);
    QFile file(configPath);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the server's configuration");
    file.write(QJsonDocument(config).toJson());
    file.close();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"/usr/bin/python3"_s,
                    {QStringLiteral(STRICT_SERVER), u"--config"_s, configPath});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(20'000))
            return;
    }
    const QByteArray line = m_process.readLine();
    m_ready = QJsonDocument::fromJson(line.mid(line.indexOf(' '))).object();
}

StrictServer::~StrictServer()
{
    m_process.terminate();
    m_process.waitForFinished();
}

Quaver::Endpoint StrictServer::endpoint() const
{
    Quaver::Endpoint endpoint;
    endpoint.backend = Quaver::Backend::Daytona;
    endpoint.apiUrl = QUrl(m_ready["url"_L1].toString());
    endpoint.apiKey = Quaver::Secret(m_ready["apiKey"_L1].toString().toUtf8());
    return endpoint;
}

QJsonValue StrictServer::ask(const QString &path) const
{
    QNetworkAccessManager manager;
    return answerOf(manager.get(QNetworkRequest(QUrl(m_ready["control"_L1].toString() + path))));
}

QJsonValue StrictServer::tell(const QString &path, const QJsonObject &body) const
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(m_ready["control"_L1].toString() + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return answerOf(manager.post(request, QJsonDocument(body).toJson()));
}

QByteArray StrictServer::violations() const
{
    const QJsonArray found = ask(u"/violations"_s).toArray();
    return found.isEmpty() ? QByteArray() : QJsonDocument(found).toJson();
}

QStringList StrictServer::leftovers() const
{
    QStringList names;
    const QJsonObject state = ask(u"/state"_s).toObject();
    for (const QLatin1StringView kind : {"sandboxes"_L1, "volumes"_L1}) {
        for (const QJsonValue &value : state[kind].toArray()) {
            const QString phase = value["state"_L1].toString();
            if (phase != "destroying"_L1 && phase != "destroyed"_L1 && phase != "deleting"_L1
                && phase != "deleted"_L1 && phase != "pending_delete"_L1)
                names.append(value["name"_L1].toString() + u':' + phase);
        }
    }
    return names;
}
