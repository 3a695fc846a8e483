// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/http/access.h"

#include "engine/local/http/response.h"

namespace Quaver::Local {

using namespace Qt::StringLiterals;

Access::Access(quint16 port, Secret token)
    : m_token(std::move(token))
{
    const QList<QByteArray> names{"127.0.0.1", "localhost"};
    for (const QByteArray &name : names) {
        m_hosts.append(name + ':' + QByteArray::number(port));
        if (port == 80)
            m_hosts.append(name);
    }
}

Result<void> Access::checkAddress(const Request &request) const
{
    if (!m_hosts.contains(request.header("host").toLower()))
        return httpError(421, u"This server answers to its own address on 127.0.0.1 alone."_s);
    if (request.hasHeader("origin")) {
        const QByteArray origin = request.header("origin").toLower();
        if (!origin.startsWith("http://") || !m_hosts.contains(origin.mid(7)))
            return httpError(403, u"Requests from web pages are refused."_s);
    }
    return {};
}

Result<void> Access::checkToken(const Request &request) const
{
    QByteArray candidate = request.header("x-daytona-preview-token");
    const QByteArray authorization = request.header("authorization");
    if (authorization.left(7).toLower() == "bearer ")
        candidate = authorization.mid(7).trimmed();
    if (!isToken(candidate))
        return httpError(401, u"Invalid credentials"_s);
    return {};
}

bool Access::isToken(const QByteArray &candidate) const
{
    const QByteArray &token = m_token.reveal();
    if (token.isEmpty() || candidate.size() != token.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < token.size(); ++i)
        difference |=
            static_cast<unsigned char>(token.at(i)) ^ static_cast<unsigned char>(candidate.at(i));
    return difference == 0;
}

} // namespace Quaver::Local
