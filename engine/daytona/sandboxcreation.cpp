// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/sandboxcreation.h"

#include "engine/daytona/sandboxjson.h"

using namespace Qt::StringLiterals;

namespace Quaver::Daytona {

bool mayExist(const Error &error)
{
    return error.kind != Error::Kind::Input && error.code != provenAbsentCode
        && error.code != notSentCode;
}

SandboxCreation::SandboxCreation(Api &api, Sandboxes &sandboxes, CreateSandbox request,
                                 const CancelToken &token)
    : Operation<Sandbox>(api, token)
    , m_sandboxes(sandboxes)
    , m_request(std::move(request))
    , m_deadline(api.policy().createDeadline)
    , m_pace(api.policy())
{
    if (isFinished())
        return;
    HttpRequest post =
        api.request("POST", {u"sandbox"_s}, tr("Creating the sandbox %1").arg(m_request.name));
    Api::setJson(post, toJson(m_request, api.endpoint().target));
    post.isRepeatable = true; // a second one is refused, since the name is taken
    post.deadline = api.policy().createDeadline;
    on<HttpResponse>(api.send(post, callToken()),
                     [this](const Result<HttpResponse> &response) { onAnswer(response); });
}

void SandboxCreation::onAnswer(const Result<HttpResponse> &response)
{
    if (response) {
        const Result<Sandbox> created = readSandbox(response->json.toObject());
        if (created) {
            finish(created);
            return;
        }
        m_error = created.error().in(tr("Creating the sandbox %1").arg(m_request.name));
    } else {
        m_error = response.error();
    }
    if (m_error->code == notSentCode)
        finish(*m_error);
    else
        look();
}

void SandboxCreation::look()
{
    on<Sandbox>(m_sandboxes.get(m_request.name, callToken()),
                [this](const Result<Sandbox> &found) { onLooked(found); });
}

void SandboxCreation::onLooked(const Result<Sandbox> &found)
{
    if (found) {
        for (auto it = m_request.labels.cbegin(); it != m_request.labels.cend(); ++it) {
            if (found->labels.value(it.key()) != it.value()) {
                finish(Error(Error::Kind::Http,
                             tr("Creating the sandbox %1: there is another one of that name.")
                                 .arg(m_request.name),
                             409, provenAbsentCode));
                return;
            }
        }
        finish(*found);
        return;
    }
    const Error &error = found.error();
    // An answer of the server's own means that it is through with the request: a sandbox that it
    // left would be known by now. A name that is taken belongs to something that is not visible
    // yet. A gateway's answer says nothing about the server behind it.
    const bool isSettled = m_error->kind == Error::Kind::Http
        && !QList<int>{408, 409, 502, 503, 504}.contains(m_error->httpStatus);
    if (error.isHttp(404) && (isSettled || m_deadline.hasPassed())) {
        finishAbsent();
    } else if (m_deadline.hasPassed() || error.isHttp(401) || error.isHttp(403)) {
        Error unknown = *m_error;
        unknown.message += u' ' + tr("Whether the sandbox exists is not known.");
        finish(unknown);
    } else {
        after(m_pace.next(), [this] { look(); });
    }
}

void SandboxCreation::finishAbsent()
{
    Error error = *m_error;
    error.code = provenAbsentCode;
    finish(error);
}

} // namespace Quaver::Daytona
