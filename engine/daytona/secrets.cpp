// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/secrets.h"

#include "engine/daytona/insistence.h"
#include "engine/daytona/jsonfields.h"
#include "engine/daytona/namedcreation.h"
#include "engine/daytona/pages.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Quaver::Daytona {

namespace {

//! From an answer, or an item of a list.
Result<StoredSecret> readSecret(const QJsonObject &object)
{
    const Result<QString> id = readId(object, "id"_L1);
    if (!id)
        return id.error();
    StoredSecret secret;
    secret.id = *id;
    secret.name = readText(object, "name"_L1);
    const QJsonArray hosts = object.value("hosts"_L1).toArray();
    for (const QJsonValue &host : hosts)
        secret.hosts.append(host.toString());
    return secret;
}

//! What a new secret and one that takes its place have in common.
QJsonObject contentOf(const CreateSecret &request)
{
    QJsonObject body{{"value"_L1, QString::fromUtf8(request.value.reveal())},
                     {"hosts"_L1, QJsonArray::fromStringList(request.hosts)}};
    if (!request.description.isEmpty())
        body.insert("description"_L1, request.description);
    return body;
}

} // namespace

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
    NamedCreation<StoredSecret>::Plan plan;
    plan.post =
        m_api.request("POST", {u"secret"_s}, tr("Creating the secret %1").arg(request.name));
    QJsonObject body = contentOf(request);
    body.insert("name"_L1, request.name);
    Api::setJson(plan.post, body);
    plan.read = readSecret;
    // A key that may not create one has not, and may not look either; an older server has no such
    // thing.
    plan.refusals = {401, 403, 404, 405, 501};
    plan.look = [this, name = request.name](CancelToken callToken) {
        return getByName(name, std::move(callToken));
    };
    // It may be from a request whose answer was lost, or have an older value, and cannot be read.
    plan.adopt = [this, request](const StoredSecret &found, CancelToken callToken) {
        return update(found.id, request, std::move(callToken));
    };
    plan.unknown = tr("Whether the secret exists is not known.");
    auto *creation = new NamedCreation<StoredSecret>(m_api, plan, token); // deletes itself
    return creation->pending();
}

Pending<StoredSecret> Secrets::update(const QString &id, const CreateSecret &request,
                                      CancelToken token)
{
    HttpRequest patch =
        m_api.request("PATCH", {u"secret"_s, id}, tr("Setting the secret %1").arg(request.name));
    Api::setJson(patch, contentOf(request));
    patch.isRepeatable = true;
    return mapped<StoredSecret>(
        &m_api, m_api.send(patch, std::move(token)),
        [](const HttpResponse &response) { return readSecret(response.json.toObject()); });
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
    plan.next = nextByCursor;
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
    const auto attempt = [this, id](CancelToken callToken) {
        return remove(id, std::move(callToken));
    };
    return insist(m_api, budget, attempt, {409}, token);
}

} // namespace Quaver::Daytona
