// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/httperrors.h"

#include "engine/core/redaction.h"
#include "engine/core/text.h"
#include "engine/net/boundedjson.h"
#include "engine/net/httpclient.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Quaver {

namespace {

constexpr qsizetype longestMessage = 500;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::HttpErrors)
};

QString forPeople(const QString &text)
{
    return printableLine(redacted(text).trimmed(), longestMessage);
}

//! A string, or the strings of an array joined: some servers send either.
QString textOf(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toString();
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array) {
        if (item.isString())
            texts.append(item.toString());
    }
    return texts.join("; "_L1);
}

QJsonObject errorObject(const HttpResponse &response)
{
    const Result<QJsonValue> json = parseBoundedJson(response.body);
    return json ? json->toObject() : QJsonObject();
}

bool isHtml(const HttpResponse &response)
{
    return response.header("Content-Type").toLower().contains("html")
        || response.body.trimmed().startsWith('<');
}

//! Whether such an error shows that nothing of the request has reached the server.
bool happensBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError:
        return true;
    default:
        return false;
    }
}

QString causeOf(const HttpRequest &request, QNetworkReply::NetworkError error,
                const QString &errorText)
{
    const QString server = serverName(request.url);
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return Text::tr("nothing listens at %1 (connection refused). Is the server running, and is "
                        "the address right?")
            .arg(server);
    case QNetworkReply::ProtocolUnknownError:
        return Text::tr("\"%1\" is not an http or https address.")
            .arg(forPeople(request.url.toDisplayString()));
    case QNetworkReply::HostNotFoundError:
        return Text::tr("the name %1 is not known. Is the address right, and is there a network?")
            .arg(request.url.host());
    case QNetworkReply::SslHandshakeFailedError:
        return Text::tr("no trusted TLS connection to %1: %2").arg(server, forPeople(errorText));
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Text::tr("the system's proxy does not let us through to %1: %2")
            .arg(server, forPeople(errorText));
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // the connection went, and the body cannot go twice
        return Text::tr("%1 closed the connection before it had answered").arg(server);
    default:
        return Text::tr("no answer from %1: %2").arg(server, forPeople(errorText));
    }
}

} // namespace

QString serverName(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
                               | QUrl::RemoveFragment);
}

QString serverMessage(const HttpResponse &response)
{
    const QJsonObject object = errorObject(response);
    for (const auto key : {"message"_L1, "error"_L1, "errors"_L1}) {
        QJsonValue value = object.value(key);
        if (value.isObject()) // {"error": {"message": …}}
            value = value[u"message"];
        const QString text = forPeople(textOf(value));
        if (!text.isEmpty())
            return text;
    }
    if (!object.isEmpty() || isHtml(response))
        return {};
    return forPeople(
        QString::fromUtf8(response.body.first(std::min(response.body.size(), longestMessage * 4))));
}

QString serverCode(const HttpResponse &response)
{
    return printableLine(errorObject(response).value("code"_L1).toString(), 64);
}

Error httpStatusError(const HttpRequest &request, const HttpResponse &response)
{
    const QString server = serverName(request.url);
    const QString status = QString::number(response.status);
    QString message;
    if (response.status >= 300 && response.status < 400) {
        const QUrl target(QString::fromUtf8(response.header("Location")));
        message = Text::tr("%1: %2 answered %3, a redirect to %4, and redirects are not followed, "
                           "so that no key "
                           "goes elsewhere. Set the address that it names if you trust it.")
                      .arg(request.what, server, status,
                           forPeople(request.url.resolved(target).toDisplayString(
                               QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)));
    } else {
        const QString said = serverMessage(response);
        message = said.isEmpty()
            ? Text::tr("%1: %2 answered %3").arg(request.what, server, status)
            : Text::tr("%1: %2 answered %3: %4").arg(request.what, server, status, said);
    }
    return Error(Error::Kind::Http, message, response.status, serverCode(response));
}

Error networkError(const HttpRequest &request, QNetworkReply::NetworkError error,
                   const QString &errorText)
{
    const QString code = happensBeforeSending(error) ? QString(notSentCode) : QString();
    return Error(Error::Kind::Network, request.what + u": "_s + causeOf(request, error, errorText),
                 0, code);
}

} // namespace Quaver
