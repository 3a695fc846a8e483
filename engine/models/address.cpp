// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/address.h"

#include "engine/core/text.h"

#include <QCoreApplication>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace Quaver::Models {

namespace {

constexpr qsizetype longestAddress = 2000;
constexpr auto version = "/v1"_L1;

Error badAddress(const QString &text, const QString &source, const QString &example)
{
    QString message = QCoreApplication::translate("Quaver::Models", "%1 is not an address like %2")
                          .arg(source, example);
    // Behind an @ may be a host, and before it a password.
    if (!text.contains(u'@'))
        message += u": "_s + printableLine(text, 200);
    else
        message += u": "_s
            + QCoreApplication::translate("Quaver::Models",
                                          "a user or a password does not belong there");
    return Error(Error::Kind::Setup, message);
}

Result<QUrl> parse(const QString &text, const QString &source, const QString &example)
{
    QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (text.size() > longestAddress || !url.isValid() || !isHttp || url.host().isEmpty()
        || url.port() == 0 || text.contains(u'@') || url.hasQuery() || url.hasFragment())
        return badAddress(text, source, example);
    url = url.adjusted(QUrl::NormalizePathSegments);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

} // namespace

Result<QUrl> baseUrlFrom(const QString &text, const QString &source)
{
    return parse(text.trimmed(), source, u"https://api.openai.com/v1"_s);
}

Result<QUrl> anthropicBaseUrlFrom(const QString &text, const QString &source)
{
    auto url = parse(text.trimmed(), source, u"https://api.anthropic.com"_s);
    if (url && !url->path().endsWith(version))
        url->setPath(url->path() + version);
    return url;
}

Result<QUrl> ollamaBaseUrlFrom(const QString &text, const QString &source)
{
    const QString example = u"127.0.0.1:11434"_s;
    QString address = text.trimmed();
    // Without a scheme the port is Ollama's own; with one it is that of the scheme.
    const bool hasScheme = address.contains("://"_L1);
    if (!hasScheme) {
        if (address.startsWith(u':') && !address.startsWith("::"_L1))
            address.prepend("127.0.0.1"_L1);
        else if (QHostAddress(address).protocol() == QAbstractSocket::IPv6Protocol)
            address = u'[' + address + u']';
        address.prepend("http://"_L1);
    }
    auto url = parse(address, source, example);
    if (!url)
        return badAddress(text.trimmed(), source, example);
    constexpr int ownPort = 11434;
    if (!hasScheme && url->port() == -1)
        url->setPort(ownPort);
    const QHostAddress host(url->host());
    if (host == QHostAddress::AnyIPv4 || host == QHostAddress::AnyIPv6)
        url->setHost(u"127.0.0.1"_s);
    if (!url->path().endsWith(version))
        url->setPath(url->path() + version);
    return url;
}

bool isOnThisComputer(const QUrl &url)
{
    QString host = url.host().toLower();
    if (host.endsWith(u'.'))
        host.chop(1);
    const QHostAddress address(host);
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || address.isLoopback()
        || address == QHostAddress::AnyIPv4 || address == QHostAddress::AnyIPv6;
}

} // namespace Quaver::Models
