// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/volumes.h"

#include "engine/daytona/insistence.h"
#include "engine/daytona/jsonfields.h"
#include "engine/daytona/namedcreation.h"
#include "engine/daytona/statewait.h"

using namespace Qt::StringLiterals;

namespace Quaver::Daytona {

namespace {

Result<Volume> readVolume(const QJsonObject &object)
{
    const Result<QString> id = readId(object, "id"_L1);
    if (!id)
        return id.error();
    Volume volume;
    volume.id = *id;
    volume.name = readText(object, "name"_L1);
    volume.state = readText(object, "state"_L1);
    volume.errorReason = readText(object, "errorReason"_L1);
    return volume;
}

Result<Volume> volumeOf(const HttpResponse &response)
{
    return readVolume(response.json.toObject());
}

} // namespace

Pending<Volume> Volumes::get(const QString &id, CancelToken token)
{
    const HttpRequest request =
        m_api.request("GET", {u"volumes"_s, id}, tr("Looking at the volume %1").arg(id));
    return mapped<Volume>(&m_api, m_api.send(request, std::move(token)), volumeOf);
}

Pending<Volume> Volumes::getByName(const QString &name, CancelToken token)
{
    const HttpRequest request = m_api.request("GET", {u"volumes"_s, u"by-name"_s, name},
                                              tr("Looking for the volume %1").arg(name));
    return mapped<Volume>(&m_api, m_api.send(request, std::move(token)), volumeOf);
}

Pending<Volume> Volumes::getOrCreate(const QString &name, CancelToken token)
{
    NamedCreation<Volume>::Plan plan;
    plan.post = m_api.request("POST", {u"volumes"_s}, tr("Creating the volume %1").arg(name));
    Api::setJson(plan.post, {{"name"_L1, name}});
    plan.read = readVolume;
    plan.refusals = {401, 403}; // a key that may not create one has not
    plan.look = [this, name](CancelToken callToken) {
        return getByName(name, std::move(callToken));
    };
    plan.unknown = tr("Whether the volume exists is not known.");
    auto *creation = new NamedCreation<Volume>(m_api, plan, token); // deletes itself
    return creation->pending();
}

Pending<Volume> Volumes::waitUntilReady(const Volume &volume, CancelToken token)
{
    if (volume.isReady())
        return Pending<Volume>::finished(volume);
    StateWait<Volume>::Plan plan;
    plan.what = tr("the volume %1 to become ready").arg(volume.name);
    plan.deadline = m_api.policy().volumeDeadline;
    plan.look = [this, id = volume.id](CancelToken callToken) {
        return get(id, std::move(callToken));
    };
    plan.isFresh = true;
    plan.stateOf = [](const Volume &seen) { return seen.state; };
    plan.judge = [](const Result<Volume> &seen) -> std::optional<Result<Volume>> {
        if (!seen)
            return isTransient(seen.error()) ? std::nullopt : std::optional<Result<Volume>>(seen);
        if (seen->hasFailed()) {
            return Result<Volume>(
                Error(Error::Kind::Sandbox,
                      tr("The volume %1 could not be made: %2")
                          .arg(seen->name,
                               seen->errorReason.isEmpty() ? tr("the server gives no reason")
                                                           : seen->errorReason)));
        }
        return seen->isReady() ? std::optional<Result<Volume>>(seen) : std::nullopt;
    };
    auto *wait = new StateWait<Volume>(m_api, plan, token); // deletes itself
    return wait->pending();
}

Pending<void> Volumes::remove(const QString &id, CancelToken token)
{
    HttpRequest request =
        m_api.request("DELETE", {u"volumes"_s, id}, tr("Removing the volume %1").arg(id));
    request.expected = HttpBody::Bytes;
    return acknowledged(&m_api, m_api.send(request, std::move(token)), {404});
}

Pending<void> Volumes::removeEventually(const QString &id, std::chrono::milliseconds budget,
                                        CancelToken token)
{
    const auto attempt = [this, id](CancelToken callToken) {
        return remove(id, std::move(callToken));
    };
    return insist(m_api, budget, attempt, {400, 409}, token);
}

} // namespace Quaver::Daytona
