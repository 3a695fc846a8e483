// SPDX-License-Identifier: GPL-3.0-or-later
#include "strictserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QString written(const QJsonObject &config, const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"config.json"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the server's configuration");
    file.write(QJsonDocument(config).toJson());
    return path;
}

} // namespace

StrictServer::StrictServer(const QJsonObject &config)
    : m_server(QStringLiteral(STRICT_SERVER), {u"--config"_s, written(config, m_folder)})
{
}

QJsonObject StrictServer::quickConfig()
{
    return {
        {u"volumePendingMs"_s, 30},     {u"volumeCreatingMs"_s, 30},   {u"volumeDeletingMs"_s, 30},
        {u"sandboxCreatingMs"_s, 40},   {u"sandboxStartingMs"_s, 40},  {u"sandboxStoppingMs"_s, 60},
        {u"sandboxDestroyingMs"_s, 60}, {u"closeAfterExitMs"_s, 1000}, {u"deathNoticedMs"_s, 200},
    };
}

Quaver::Endpoint StrictServer::endpoint() const
{
    Quaver::Endpoint endpoint;
    endpoint.backend = Quaver::Backend::Daytona;
    endpoint.apiUrl = QUrl(m_server.ready()["url"_L1].toString());
    endpoint.apiKey = Quaver::Secret(m_server.ready()["apiKey"_L1].toString().toUtf8());
    return endpoint;
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
    for (const QLatin1StringView kind : {"sandboxes"_L1, "volumes"_L1, "secrets"_L1}) {
        for (const QJsonValue &value : state[kind].toArray()) {
            const QString phase = value["state"_L1].toString();
            if (phase != "destroying"_L1 && phase != "destroyed"_L1 && phase != "deleting"_L1
                && phase != "deleted"_L1 && phase != "pending_delete"_L1)
                names.append(value["name"_L1].toString() + u':' + phase);
        }
    }
    return names;
}
