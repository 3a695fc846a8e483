// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/secrets.h"

#include "engine/daytona/insistence.h"
#include "engine/daytona/pages.h"
#include "engine/daytona/secretcreation.h"
#include "engine/daytona/statewait.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Quaver::Daytona {

Pending<StoredSecret> Secrets::create(const CreateSecret &request, CancelToken token)
{
    static const QRegularExpression usable(u"\\A[A-Za-z_][A-Za-z0-9_-]*\\z"_s);
    // Without hosts the value would go to any server that a program inside asks for it.
    if (!usable.match(request.name).hasMatch() || request.value.isEmpty()
        || request.hosts.isEmpty()) {
        return Pending<StoredSecret>::finished(
            Error(Error::Kind::Input,
                  tr("A secret needs a name of letters, digits, \"_\" and \"-\", a value, and at "
                     "least one host that it may be sent to.")));
    }
    auto *creation = new SecretCreation(m_api, *this, request, token); // deletes itself
    return creation->pending();
}

Pending<StoredSecret> Secrets::getByName(const QString &name, CancelToken token)
{
    Pages<StoredSecret>::Plan plan;
    const Query query{{u"limit"_s, u"200"_s}, {u"name"_s, name}};
    const QString what = tr("Looking for the secret %1").arg(name);
    plan.request = [this, query, what](const Query &more) {
        return m_api.request("GET", {u"secret"_s, u"paginated"_s}, what, query + more);
    };
    plan.read = readSecret;
    plan.next = [](const QJsonObject &answer, int) -> std::optional<Query> {
        const QString cursor = answer.value("nextCursor"_L1).toString();
        return cursor.isEmpty() ? std::nullopt : std::optional(Query{{u"cursor"_s, cursor}});
    };
    auto *pages = new Pages<StoredSecret>(m_api, plan, token); // deletes itself

    const Promise<StoredSecret> promise;
    pages->pending().onFinished(
        &m_api, [promise, name, what](const Result<QList<StoredSecret>> &listed) {
            if (!listed) {
                promise.finish(listed.error());
                return;
            }
            for (const StoredSecret &secret : *listed) {
                // The server finds parts of names, too.
                if (secret.name == name) {
                    promise.finish(secret);
                    return;
                }
            }
            promise.finish(Error(Error::Kind::Http, tr("%1: there is none of that name.").arg(what),
                                 404, QString()));
        });
    return promise.pending();
}

Pending<void> Secrets::remove(const QString &id, CancelToken token)
{
    HttpRequest request =
        m_api.request("DELETE", {u"secret"_s, id}, tr("Removing the secret %1").arg(id));
    request.expected = HttpBody::Bytes;
    return acknowledged(&m_api, m_api.send(request, std::move(token)), {404});
}

Pending<void> Secrets::removeEventually(const QString &id, std::chrono::milliseconds budget,
                                        CancelToken token)
{
    Insistence::Plan plan;
    plan.budget = budget;
    plan.attempt = [this, id](CancelToken callToken) { return remove(id, std::move(callToken)); };
    plan.mayPass = [](const Error &error) { return isTransient(error) || error.isHttp(409); };
    auto *removal = new Insistence(m_api, plan, token); // deletes itself
    return removal->pending();
}

} // namespace Quaver::Daytona
