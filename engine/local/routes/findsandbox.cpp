// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/findsandbox.h"

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

QString sandboxParameter(const ExchangePtr &exchange)
{
    return QString::fromUtf8(exchange->request().parameter("sandbox"));
}

} // namespace

void addSandboxRoute(Router &router, ServerContext &context, const QByteArray &method,
                     const QByteArray &path, SandboxHandler handle)
{
    router.add(method, "/api/sandbox/{sandbox}" + path,
               [&context, handle = std::move(handle)](const ExchangePtr &exchange) {
                   const Result<SandboxEntryPtr> entry =
                       context.sandboxes.byIdOrName(sandboxParameter(exchange));
                   if (entry)
                       handle(exchange, *entry);
                   else
                       exchange->fail(entry.error());
               });
}

void addToolboxRoute(Router &router, ServerContext &context, const QByteArray &method,
                     const QByteArray &path, SandboxHandler handle, Route::Body body)
{
    router.add(
        method, "/toolbox/{sandbox}" + path,
        [&context, handle = std::move(handle)](const ExchangePtr &exchange) {
            const Result<SandboxEntryPtr> found =
                context.sandboxes.byIdOrName(sandboxParameter(exchange));
            if (!found)
                return exchange->fail(found.error());
            const SandboxEntryPtr &entry = *found;
            if (entry->state != SandboxState::Started) {
                const QString reason =
                    entry->errorReason.isEmpty() ? QString() : u" (%1)"_s.arg(entry->errorReason);
                return exchange->fail(httpError(
                    400,
                    u"The sandbox is %1%2: no IP address found. Is the Sandbox started?"_s.arg(
                        stateName(entry->state), reason)));
            }
            if (!exchange->request().hasHeader("x-daytona-skip-last-activity-update"))
                context.sandboxes.touch(entry);
            exchange->hold(entry->openRequests);
            handle(exchange, entry);
        },
        body);
}

} // namespace Quaver::Local
