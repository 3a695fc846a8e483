// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/cleanup.h"

#include "app/headless/messages.h"
#include "app/headless/signallistener.h"
#include "app/headless/storeaccess.h"
#include "app/headless/usersettings.h"
#include "app/setup/cleanup.h"
#include "engine/core/text.h"
#include "engine/flow/sweep.h"
#include "engine/types/jsontext.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

namespace {

QJsonArray toJson(const QList<SweptResource> &resources)
{
    QJsonArray array;
    for (const SweptResource &swept : resources) {
        const ResourceIntent &resource = swept.entry.resource;
        QJsonObject json{{u"kind"_s, resourceKindName(resource.kind)},
                         {u"name"_s, resource.name},
                         {u"id"_s, swept.entry.remoteId},
                         {u"server"_s, resource.serverUrl},
                         {u"runId"_s, resource.runId}};
        if (!swept.reason.isEmpty())
            json.insert(u"reason"_s, swept.reason);
        array += json;
    }
    return array;
}

QString described(const SweptResource &swept)
{
    const ResourceIntent &resource = swept.entry.resource;
    return resourceKindName(resource.kind) + u' ' + printableLine(resource.name, 200) + u" on "_s
        + printableLine(resource.serverUrl, 200);
}

void printReport(const SweepReport &report, Console &console)
{
    for (const SweptResource &swept : report.removed)
        console.print(u"removed "_s + described(swept));
    for (const SweptResource &swept : report.kept) {
        const bool isKept = swept.entry.disposition == Disposition::Kept;
        console.note(isKept
                         ? Messages::tr("%1 is kept; to remove it: quaver --cleanup %2")
                               .arg(described(swept), swept.entry.resource.runId)
                         : Messages::tr("%1 belongs to a run that goes on").arg(described(swept)));
    }
    for (const SweptResource &swept : report.left)
        console.error(Messages::tr("left behind: %1 (%2)")
                          .arg(described(swept), printableLine(swept.reason)));
    if (report.removed.isEmpty() && report.left.isEmpty())
        console.note(Messages::tr("There is nothing to remove."));
}

} // namespace

int cleanUp(const CommandLine &line, Console &console)
{
    const auto daytona = Setup::cleanupEndpoint(readUserSettings().variables);
    if (!daytona) {
        console.error(daytona.error().message);
        return exitCode(daytona.error());
    }
    if (const auto removed = Setup::removeDeadServersFiles(); !removed)
        console.detail(removed.error().message);

    int receivedSignal = 0;
    const CancelSource cancel;
    SignalListener signalListener;
    QObject::connect(&signalListener, &SignalListener::received, qApp, [&](int signal) {
        if (receivedSignal != 0)
            return QCoreApplication::exit(ExitLeaked); // what the signal was is added below
        receivedSignal = signal;
        cancel.cancel();
    });

    SweepOptions options;
    options.includesAbandoned = true;
    options.named = line.operands();
    const int code = withStore(line, console, [&](const std::shared_ptr<Store> &store) {
        sweep(store, *daytona, options, cancel.token())
            .onFinished(qApp, [&](const Result<SweepReport> &swept) {
                if (!swept)
                    return endWithError(console, swept.error());
                if (line.has(Flag::Json)) {
                    console.printBytes(toJsonText({{u"removed"_s, toJson(swept->removed)},
                                                   {u"left"_s, toJson(swept->left)},
                                                   {u"kept"_s, toJson(swept->kept)}}));
                } else {
                    printReport(*swept, console);
                }
                endWell(console, swept->left.isEmpty() ? ExitDone : ExitLeaked);
            });
    });
    return receivedSignal != 0 ? ExitSignalBase + receivedSignal : code;
}

} // namespace Quaver::Cli
