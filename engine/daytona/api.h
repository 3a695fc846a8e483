// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daytona/policy.h"
#include "engine/daytona/sandbox.h"
#include "engine/net/httpclient.h"

#include <quaver/endpoint.h>

#include <QHash>
#include <QObject>

namespace Quaver::Daytona {

//! A query's names and values, not yet encoded.
using Query = QList<std::pair<QString, QString>>;

//! A path of segments, each encoded: "sandbox", id, "stop" is /sandbox/<id>/stop.
using Path = QStringList;

//! The way to one server that the resources share: addresses, required headers, errors in the words
//! of this API. Also the context of their continuations, which therefore end with it.
class Api : public QObject
{
    Q_OBJECT

public:
    Api(Endpoint endpoint, Policy policy);
    ~Api() override;

    [[nodiscard]] const Policy &policy() const { return m_policy; }
    [[nodiscard]] const Endpoint &endpoint() const { return m_endpoint; }

    //! A call of the control plane; \a what is for messages.
    [[nodiscard]] HttpRequest request(const QByteArray &method, const Path &path,
                                      const QString &what, const Query &query = {}) const;
    Pending<HttpResponse> send(HttpRequest request, CancelToken token);

    //! A call into a sandbox: the same, with a request whose URL is still empty.
    [[nodiscard]] HttpRequest toolboxRequest(const QByteArray &method, const QString &what) const;
    Pending<HttpResponse> sendToolbox(const SandboxAddress &sandbox, const Path &path,
                                      const Query &query, HttpRequest request, CancelToken token);
    //! Where a path inside a sandbox is; asks the server if the address does not say.
    Pending<QUrl> toolboxUrl(const SandboxAddress &sandbox, const Path &path, const Query &query,
                             CancelToken token);
    //! What every call carries, a WebSocket too.
    [[nodiscard]] QList<HttpHeader> headers() const;

    static void setJson(HttpRequest &request, const QJsonObject &body);

private:
    [[nodiscard]] Result<QUrl> toolboxBase(const QUrl &proxyUrl, const QString &sandboxId) const;

    Endpoint m_endpoint;
    Policy m_policy;
    HttpClient m_http;
    QHash<QString, QUrl> m_toolboxUrls; //!< by sandbox id; of those whose address does not say
};

} // namespace Quaver::Daytona
