// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/secretcreation.h"

#include "engine/daytona/jsonfields.h"
#include "engine/daytona/sandboxcreation.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Quaver::Daytona {

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

namespace {

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

SecretCreation::SecretCreation(Api &api, Secrets &secrets, CreateSecret request,
                               const CancelToken &token)
    : Operation<StoredSecret>(api, token)
    , m_secrets(secrets)
    , m_request(std::move(request))
    , m_deadline(api.policy().callDeadline)
    , m_pace(api.policy())
{
    if (isFinished())
        return;
    HttpRequest post =
        api.request("POST", {u"secret"_s}, tr("Creating the secret %1").arg(m_request.name));
    QJsonObject body = contentOf(m_request);
    body.insert("name"_L1, m_request.name);
    Api::setJson(post, body);
    post.isRepeatable = true; // a second one is refused, since the name is taken
    on<HttpResponse>(api.send(post, callToken()),
                     [this](const Result<HttpResponse> &response) { onAnswer(response); });
}

void SecretCreation::onAnswer(const Result<HttpResponse> &response)
{
    if (response) {
        const Result<StoredSecret> created = readSecret(response->json.toObject());
        if (created) {
            finish(created);
            return;
        }
        m_error = created.error().in(tr("Creating the secret %1").arg(m_request.name));
    } else {
        m_error = response.error();
    }
    const int status = m_error->kind == Error::Kind::Http ? m_error->httpStatus : 0;
    if (m_error->code == notSentCode) {
        finish(*m_error);
    } else if (status == 401 || status == 403) {
        finishAbsent(); // a key that may not create one has not, and may not look either
    } else if (status == 404 || status == 405 || status == 501) {
        m_error->message += u' '
            + tr("This server is too old to keep secrets. With --allow-key-in-sandbox the key goes "
                 "into the sandbox itself.");
        finishAbsent();
    } else {
        look();
    }
}

void SecretCreation::look()
{
    on<StoredSecret>(m_secrets.getByName(m_request.name, callToken()),
                     [this](const Result<StoredSecret> &found) { onLooked(found); });
}

void SecretCreation::onLooked(const Result<StoredSecret> &found)
{
    if (found) {
        update(found->id);
        return;
    }
    const Error &error = found.error();
    // An answer of the server's own means that it is through with the request; a name that is taken
    // belongs to something that is not visible yet. A gateway's answer says nothing.
    const bool isSettled = m_error->kind == Error::Kind::Http
        && !QList<int>{408, 409, 502, 503, 504}.contains(m_error->httpStatus);
    if (error.isHttp(404) && (isSettled || m_deadline.hasPassed())) {
        finishAbsent();
    } else if (m_deadline.hasPassed() || error.isHttp(401) || error.isHttp(403)) {
        Error unknown = *m_error;
        unknown.message += u' ' + tr("Whether the secret exists is not known.");
        finish(unknown);
    } else {
        after(m_pace.next(), [this] { look(); });
    }
}

void SecretCreation::update(const QString &id)
{
    HttpRequest patch =
        api().request("PATCH", {u"secret"_s, id}, tr("Setting the secret %1").arg(m_request.name));
    Api::setJson(patch, contentOf(m_request));
    patch.isRepeatable = true;
    on<StoredSecret>(mapped<StoredSecret>(this, api().send(patch, callToken()),
                                          [](const HttpResponse &response) {
                                              return readSecret(response.json.toObject());
                                          }),
                     [this](const Result<StoredSecret> &updated) { finish(updated); });
}

void SecretCreation::finishAbsent()
{
    Error error = *m_error;
    error.code = provenAbsentCode;
    finish(error);
}

} // namespace Quaver::Daytona
