// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/agentsandbox.h"

#include "engine/daytona/sandboxes.h"
#include "engine/flow/await.h"
#include "engine/flow/runcontext.h"
#include "engine/flow/runid.h"

#include <QCoreApplication>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;

namespace {

QList<Daytona::VolumeMount> agentMounts(const RunContext &run)
{
    return {Daytona::VolumeMount(run.volume.id, agentFolder, u"agent"_s)};
}

//! Whether programs can be started in the agent sandbox.
QCoro::Task<bool> isAgentSandboxThere(Run run, CancelToken token)
{
    const QString id = run->agentSandbox.id;
    const auto asked = run->client->sandboxes().get(id, token);
    bool isThere = false;
    std::exception_ptr failure;
    try {
        const Daytona::Sandbox found = co_await asked;
        isThere = found.isStarted();
    } catch (const Exception &exception) {
        if (!exception.error().isHttp(404))
            failure = std::current_exception();
    }
    if (failure)
        std::rethrow_exception(failure);
    co_return isThere;
}

} // namespace

QCoro::Task<void> createAgentSandbox(Run run, CancelToken token)
{
    const QString name = agentSandboxName(run->runId);
    SandboxUse use(agentMounts(*run), run->models.author);
    use.isAuthor = run->models.author.has_value();
    run->agentSandbox = co_await createSandbox(run, name, use, token);
}

QCoro::Task<void> ensureAgentSandbox(Run run, CancelToken token)
{
    const bool isThere = co_await isAgentSandboxThere(run, token);
    if (isThere)
        co_return;
    run->reporter.message(QCoreApplication::translate(
        "Quaver::AgentSandbox",
        "The agent sandbox came to the end of its time while the tasks were reviewed. A fresh one "
        "takes its place."));
    const QString name = agentSandboxName(run->runId);
    co_await removeSandbox(run, name, token);
    const SandboxUse use(agentMounts(*run));
    run->agentSandbox = co_await createSandbox(run, name, use, token);
}

} // namespace Quaver::Flow
