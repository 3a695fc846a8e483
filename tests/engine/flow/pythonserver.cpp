// SPDX-License-Identifier: GPL-3.0-or-later
#include "pythonserver.h"

#include <QEventLoop>
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

PythonServer::PythonServer(const QString &script, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"/usr/bin/python3"_s, QStringList(script) + arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(20'000))
            return;
    }
    const QByteArray line = m_process.readLine();
    m_ready = QJsonDocument::fromJson(line.mid(line.indexOf(' '))).object();
}

PythonServer::~PythonServer()
{
    m_process.terminate();
    m_process.waitForFinished();
}

void PythonServer::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

QJsonValue PythonServer::ask(const QString &path) const
{
    QNetworkAccessManager manager;
    return answerOf(manager.get(QNetworkRequest(QUrl(m_ready["control"_L1].toString() + path))));
}

QJsonValue PythonServer::tell(const QString &path, const QJsonObject &body) const
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(m_ready["control"_L1].toString() + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return answerOf(manager.post(request, QJsonDocument(body).toJson()));
}
