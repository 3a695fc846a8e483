// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/endpointjson.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace Quaver {

namespace {

constexpr qsizetype maxEndpoints = 64;
constexpr TextBounds nameBounds{1024};
constexpr TextBounds urlBounds{2048};
constexpr TextBounds variableBounds{128, true};

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::EndpointJson)
};

//! What stands before the slash of a model's id and is not the user's to give away.
bool isTaken(const QString &name)
{
    static const QStringList names{QStringLiteral("anthropic"), QStringLiteral("openai"),
                                   QStringLiteral("ollama"),    QStringLiteral("llamacpp"),
                                   QStringLiteral("lmstudio"),  QStringLiteral("offline")};
    return names.contains(name);
}

QString readName(JsonReader &reader)
{
    static const QRegularExpression allowed(QStringLiteral("\\A[a-z0-9][a-z0-9-]{0,31}\\z"));
    const QString key = QStringLiteral("name");
    const QString name = reader.requiredText(key, nameBounds);
    if (reader.hasFailed())
        return name;
    if (!allowed.match(name).hasMatch())
        reader.failType(key,
                        Tr::tr("1 to 32 small letters, digits or \"-\", and no \"-\" in front"));
    else if (isTaken(name))
        reader.fail(key, Tr::tr("\"%1\" is a built-in provider: take another name").arg(name));
    return name;
}

//! The address is not repeated in the errors: somebody may have put a password into it.
QString readBaseUrl(JsonReader &reader)
{
    const QString key = QStringLiteral("baseUrl");
    const QString text = reader.requiredText(key, urlBounds);
    if (reader.hasFailed())
        return text;
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp =
        url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    if (!url.isValid() || !isHttp || url.host().isEmpty())
        reader.fail(key, Tr::tr("expected an address such as http://gpu-box:8000/v1"));
    else if (!url.userInfo().isEmpty())
        reader.fail(key,
                    Tr::tr("must not hold a user or password: name the variable that holds the key "
                           "as keyVariable"));
    else if (url.hasQuery() || url.hasFragment())
        reader.fail(key, Tr::tr("must end before \"?\" and \"#\""));
    return text;
}

QString readKeyVariable(JsonReader &reader)
{
    static const QRegularExpression allowed(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_]*\\z"));
    const QString key = QStringLiteral("keyVariable");
    const QString name = reader.text(key, variableBounds).value_or(QString());
    // Nor is this: what is no name could be the key itself.
    if (!name.isEmpty() && !allowed.match(name).hasMatch())
        reader.fail(key,
                    Tr::tr("expected the name of an environment variable such as GPU_BOX_KEY"));
    return name;
}

ModelEndpoint readEndpoint(JsonReader reader)
{
    ModelEndpoint endpoint;
    endpoint.name = readName(reader);
    endpoint.baseUrl = readBaseUrl(reader);
    endpoint.keyVariable = readKeyVariable(reader);
    endpoint.extra = reader.extra();
    return endpoint;
}

} // namespace

QList<ModelEndpoint> endpointsFromJson(JsonReader &owner, const QString &key)
{
    QList<ModelEndpoint> endpoints;
    QSet<QString> seen;
    const QList<JsonReader> readers = owner.objects(key, maxEndpoints);
    for (JsonReader reader : readers) {
        const ModelEndpoint endpoint = readEndpoint(reader);
        if (seen.contains(endpoint.name))
            reader.fail(QStringLiteral("name"),
                        Tr::tr("\"%1\" is listed twice").arg(endpoint.name));
        seen.insert(endpoint.name);
        endpoints.append(endpoint);
    }
    return endpoints;
}

QJsonArray toJson(const QList<ModelEndpoint> &endpoints)
{
    QJsonArray array;
    for (const ModelEndpoint &endpoint : endpoints) {
        QJsonObject json = endpoint.extra;
        json.insert(QStringLiteral("name"), endpoint.name);
        json.insert(QStringLiteral("baseUrl"), endpoint.baseUrl);
        if (!endpoint.keyVariable.isEmpty())
            json.insert(QStringLiteral("keyVariable"), endpoint.keyVariable);
        array.append(json);
    }
    return array;
}

} // namespace Quaver
