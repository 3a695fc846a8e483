// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/sandboxes.h"

#include "engine/daytona/insistence.h"
#include "engine/daytona/namedcreation.h"
#include "engine/daytona/pages.h"
#include "engine/daytona/sandboxjson.h"
#include "engine/daytona/statewait.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Quaver::Daytona {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Daytona::Sandboxes)
};

QString reasonOf(const Sandbox &sandbox)
{
    return sandbox.errorReason.isEmpty() ? Text::tr("the server gives no reason")
                                         : sandbox.errorReason;
}

//! \a found, if it has \a labels: else it is somebody else's.
Result<Sandbox> ownOne(const Sandbox &found, const QMap<QString, QString> &labels,
                       const QString &what)
{
    for (auto it = labels.cbegin(); it != labels.cend(); ++it) {
        if (found.labels.value(it.key()) != it.value()) {
            return Error(Error::Kind::Http,
                         Text::tr("%1: there is another one of that name.").arg(what), 409,
                         provenAbsentCode);
        }
    }
    return found;
}

//! What waiting for the start ends with, if it does.
std::optional<Result<Sandbox>> judgeStart(const Result<Sandbox> &seen)
{
    if (!seen)
        return isTransient(seen.error()) ? std::nullopt : std::optional<Result<Sandbox>>(seen);
    if (seen->isStarted())
        return seen;
    if (seen->hasFailed()) {
        return Result<Sandbox>(
            Error(Error::Kind::Sandbox,
                  Text::tr("The sandbox %1 did not start: %2").arg(seen->name, reasonOf(*seen))));
    }
    // One that is at rest, and is meant to be, will not start by itself.
    if (seen->isGone() || (seen->isAtRest() && seen->desiredState != "started"_L1)) {
        return Result<Sandbox>(Error(
            Error::Kind::Sandbox,
            Text::tr("The sandbox %1 is %2 instead of started.").arg(seen->name, seen->state)));
    }
    return std::nullopt;
}

std::optional<Result<Sandbox>> judgeStop(const Result<Sandbox> &seen)
{
    if (!seen) {
        if (seen.error().isHttp(404))
            return Result<Sandbox>(Sandbox());
        return isTransient(seen.error()) ? std::nullopt : std::optional<Result<Sandbox>>(seen);
    }
    if (seen->hasFailed()) {
        return Result<Sandbox>(
            Error(Error::Kind::Sandbox,
                  Text::tr("The sandbox %1 did not stop: %2").arg(seen->name, reasonOf(*seen))));
    }
    return seen->isAtRest() ? std::optional<Result<Sandbox>>(seen) : std::nullopt;
}

//! What removing ends with once the server has accepted it.
std::optional<Result<Sandbox>> judgeRemoval(const Result<Sandbox> &seen)
{
    if (!seen) {
        if (seen.error().isHttp(404))
            return Result<Sandbox>(Sandbox());
        return isTransient(seen.error()) ? std::nullopt : std::optional<Result<Sandbox>>(seen);
    }
    return seen->isGone() ? std::optional<Result<Sandbox>>(seen) : std::nullopt;
}

//! A result whose value is of no interest.
Pending<void> withoutValue(QObject *context, const Pending<Sandbox> &pending)
{
    const Promise<void> promise;
    pending.onFinished(context, [promise](const Result<Sandbox> &result) {
        promise.finish(result ? Result<void>() : Result<void>(result.error()));
    });
    return promise.pending();
}

//! Runs \a second once \a first has succeeded.
class Sequence : public Operation<void>
{
public:
    Sequence(Api &api, const Pending<void> &first, std::function<Pending<void>(CancelToken)> second,
             const CancelToken &token)
        : Operation<void>(api, token)
    {
        on<void>(first, [this, second = std::move(second)](const Result<void> &result) {
            if (result)
                on<void>(second(callToken()), [this](const Result<void> &last) { finish(last); });
            else
                finish(result);
        });
    }
};

} // namespace

Pending<Sandbox> Sandboxes::create(const CreateSandbox &request, CancelToken token)
{
    if (request.name.isEmpty() || (!request.image.isEmpty() && !request.snapshot.isEmpty())) {
        return Pending<Sandbox>::finished(
            Error(Error::Kind::Input,
                  tr("A sandbox needs a name, and an image or a snapshot but not both.")));
    }
    constexpr int mostDomains = 10;
    const bool hasDomains = !request.domainAllowList.isEmpty();
    if ((hasDomains && request.networkBlockAll)
        || request.domainAllowList.count(u',') >= mostDomains) {
        return Pending<Sandbox>::finished(
            Error(Error::Kind::Input,
                  tr("The network of a sandbox can be closed altogether or opened to at most %1 "
                     "domains, not both.")
                      .arg(mostDomains)));
    }
    NamedCreation<Sandbox>::Plan plan;
    plan.post =
        m_api.request("POST", {u"sandbox"_s}, tr("Creating the sandbox %1").arg(request.name));
    Api::setJson(plan.post, toJson(request, m_api.endpoint().target));
    plan.post.deadline = m_api.policy().createDeadline;
    plan.read = readSandbox;
    plan.look = [this, name = request.name](CancelToken callToken) {
        return get(name, std::move(callToken));
    };
    plan.adopt = [what = plan.post.what, labels = request.labels](const Sandbox &found,
                                                                  const CancelToken &) {
        return Pending<Sandbox>::finished(ownOne(found, labels, what));
    };
    plan.unknown = tr("Whether the sandbox exists is not known.");
    auto *creation = new NamedCreation<Sandbox>(m_api, plan, token); // deletes itself
    return creation->pending();
}

Pending<Sandbox> Sandboxes::get(const QString &idOrName, CancelToken token)
{
    const HttpRequest request = m_api.request("GET", {u"sandbox"_s, idOrName},
                                              tr("Looking at the sandbox %1").arg(idOrName));
    return mapped<Sandbox>(
        &m_api, m_api.send(request, std::move(token)),
        [](const HttpResponse &response) { return readSandbox(response.json.toObject()); });
}

Pending<QList<Sandbox>> Sandboxes::list(const QMap<QString, QString> &labels, CancelToken token)
{
    QJsonObject wanted;
    for (auto it = labels.begin(); it != labels.end(); ++it)
        wanted.insert(it.key(), it.value());
    Query query{{u"limit"_s, u"200"_s}};
    if (!wanted.isEmpty()) {
        query.append(
            {u"labels"_s, QString::fromUtf8(QJsonDocument(wanted).toJson(QJsonDocument::Compact))});
    }
    Pages<Sandbox>::Plan plan;
    plan.request = [this, query](const Query &more) {
        return m_api.request("GET", {u"sandbox"_s}, tr("Listing the sandboxes"), query + more);
    };
    plan.read = readSandbox;
    plan.next = nextByCursor;
    auto *pages = new Pages<Sandbox>(m_api, plan, token); // deletes itself
    return pages->pending();
}

Pending<Sandbox> Sandboxes::waitUntilStarted(const Sandbox &sandbox, CancelToken token)
{
    if (sandbox.isStarted())
        return Pending<Sandbox>::finished(sandbox);
    StateWait<Sandbox>::Plan plan;
    plan.what = tr("the sandbox %1 to start").arg(sandbox.name);
    plan.deadline = m_api.policy().startDeadline;
    plan.look = [this, id = sandbox.id](CancelToken callToken) {
        return get(id, std::move(callToken));
    };
    plan.judge = judgeStart;
    plan.stateOf = [](const Sandbox &seen) { return seen.state; };
    auto *wait = new StateWait<Sandbox>(m_api, plan, token); // deletes itself
    return wait->pending();
}

Pending<void> Sandboxes::stop(const QString &id, bool force, CancelToken token)
{
    HttpRequest request =
        m_api.request("POST", {u"sandbox"_s, id, u"stop"_s}, tr("Stopping the sandbox %1").arg(id),
                      {{u"force"_s, force ? u"true"_s : u"false"_s}});
    request.expected = HttpBody::Bytes;
    request.isRepeatable = true; // stopped twice is stopped
    const auto attempt = [this, id, request](CancelToken callToken) {
        const Promise<void> promise;
        acknowledged(&m_api, m_api.send(request, callToken), {404})
            .onFinished(&m_api, [this, id, promise, callToken](const Result<void> &asked) {
                if (asked || (!asked.error().isHttp(400) && !asked.error().isHttp(409))) {
                    promise.finish(asked);
                    return;
                }
                // Refused, perhaps because it is stopping or stopped already.
                get(id, callToken)
                    .onFinished(&m_api, [promise, asked](const Result<Sandbox> &seen) {
                        const bool isStopping = seen
                            && (seen->isAtRest() || seen->state == "stopping"_L1
                                || seen->state == "destroying"_L1);
                        const bool isUnknown = !seen && seen.error().isHttp(404);
                        promise.finish(isStopping || isUnknown ? Result<void>() : asked);
                    });
            });
        return promise.pending();
    };
    return insist(m_api, m_api.policy().stopDeadline, attempt, {409}, token);
}

Pending<void> Sandboxes::waitUntilStopped(const QString &id, CancelToken token)
{
    StateWait<Sandbox>::Plan plan;
    plan.what = tr("the sandbox %1 to stop").arg(id);
    plan.deadline = m_api.policy().stopDeadline;
    plan.look = [this, id](CancelToken callToken) { return get(id, std::move(callToken)); };
    plan.judge = judgeStop;
    plan.stateOf = [](const Sandbox &seen) { return seen.state; };
    auto *wait = new StateWait<Sandbox>(m_api, plan, token); // deletes itself
    return withoutValue(&m_api, wait->pending());
}

Pending<void> Sandboxes::remove(const QString &idOrName, CancelToken token)
{
    HttpRequest request = m_api.request("DELETE", {u"sandbox"_s, idOrName},
                                        tr("Removing the sandbox %1").arg(idOrName));
    request.expected = HttpBody::Bytes;
    return acknowledged(&m_api, m_api.send(request, std::move(token)), {404});
}

Pending<void> Sandboxes::removeEventually(const QString &idOrName, std::chrono::milliseconds budget,
                                          Confirm confirm, CancelToken token)
{
    const auto attempt = [this, idOrName](CancelToken callToken) {
        return remove(idOrName, std::move(callToken));
    };
    const auto accepted = insist(m_api, budget, attempt, {400, 409}, token);
    if (confirm == Confirm::Accepted)
        return accepted;

    StateWait<Sandbox>::Plan wait;
    wait.what = tr("the sandbox %1 to be gone").arg(idOrName);
    wait.deadline = budget;
    wait.look = [this, idOrName](CancelToken callToken) {
        return get(idOrName, std::move(callToken));
    };
    wait.judge = judgeRemoval;
    wait.stateOf = [](const Sandbox &seen) { return seen.state; };
    auto *both = new Sequence(
        m_api, accepted,
        [api = &m_api, wait](CancelToken callToken) {
            auto *gone = new StateWait<Sandbox>(*api, wait, callToken); // deletes itself
            return withoutValue(api, gone->pending());
        },
        token);
    return both->pending();
}

Pending<void> Sandboxes::setInterval(const QString &id, Interval interval, int minutes,
                                     CancelToken token)
{
    QString name;
    switch (interval) {
    case Interval::AutoStop:
        name = u"autostop"_s;
        break;
    case Interval::AutoDelete:
        name = u"autodelete"_s;
        break;
    case Interval::TimeToLive:
        name = u"ttl"_s;
        break;
    }
    HttpRequest request =
        m_api.request("POST", {u"sandbox"_s, id, name, QString::number(minutes)},
                      tr("Setting the interval %1 of the sandbox %2").arg(name, id));
    request.expected = HttpBody::Bytes;
    request.isRepeatable = true;
    return acknowledged(&m_api, m_api.send(request, std::move(token)));
}

Pending<void> Sandboxes::keepAlive(const QString &id, CancelToken token)
{
    HttpRequest request = m_api.request("POST", {u"sandbox"_s, id, u"last-activity"_s},
                                        tr("Keeping the sandbox %1 alive").arg(id));
    Api::setJson(request, {});
    request.expected = HttpBody::Bytes;
    request.isRepeatable = true;
    return acknowledged(&m_api, m_api.send(request, std::move(token)));
}

} // namespace Quaver::Daytona
