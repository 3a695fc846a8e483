// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/history.h"

#include "app/headless/messages.h"
#include "app/headless/storeaccess.h"
#include "app/setup/files.h"
#include "engine/core/text.h"
#include "engine/report/exportrun.h"
#include "engine/report/textreport.h"
#include "engine/types/enumnames.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

namespace {

void printList(const QList<RunSummary> &runs, bool asJson, Console &console)
{
    if (asJson) {
        QJsonArray array;
        for (const RunSummary &run : runs)
            array += toJson(run);
        console.printBytes(QJsonDocument(array).toJson());
        return;
    }
    if (runs.isEmpty())
        console.note(Messages::tr("There are no runs in the store."));
    for (const RunSummary &run : runs) {
        const QString score = run.score ? QString::number(*run.score, 'f', 2) : u"n/a"_s;
        console.print(run.runId + u"  "_s + run.startedAt.toString(Qt::ISODate) + u"  "_s
                      + runStatusName(run.status).leftJustified(11) + u"  "_s
                      + score.leftJustified(4) + u"  "_s + printableLine(run.prompt, 100));
    }
}

//! Calls \a work with the run that the first operand names.
int withRun(const CommandLine &line, Console &console,
            const std::function<void(const RunResult &)> &work)
{
    return withStore(line, console, [&](const std::shared_ptr<Store> &store) {
        store->loadRun(line.operands().constFirst())
            .onFinished(qApp, [&](const Result<RunResult> &run) {
                if (run)
                    work(*run);
                else
                    endWithError(console, run.error());
            });
    });
}

} // namespace

int listRuns(const CommandLine &line, Console &console)
{
    return withStore(line, console, [&](const std::shared_ptr<Store> &store) {
        store->listRuns().onFinished(qApp, [&](const Result<QList<RunSummary>> &runs) {
            if (!runs)
                return endWithError(console, runs.error());
            printList(*runs, line.has(Flag::Json), console);
            endWell(console);
        });
    });
}

int showRun(const CommandLine &line, Console &console)
{
    return withRun(line, console, [&](const RunResult &run) {
        if (line.has(Flag::Json))
            console.printBytes(jsonReport(run));
        else
            console.print(textReport(run).trimmed());
        endWell(console);
    });
}

int exportStoredRun(const CommandLine &line, Console &console)
{
    const QString path = line.operands().at(1);
    for (const auto &checked : {checkExportFile(path), Setup::checkWritable(path)}) {
        if (!checked) {
            console.error(checked.error().message);
            return exitCode(checked.error());
        }
    }
    return withRun(line, console, [&, path](const RunResult &run) {
        if (const auto written = exportRun(run, path); !written)
            return endWithError(console, written.error());
        if (line.has(Flag::Json))
            console.printBytes(
                QJsonDocument(QJsonObject{{u"runId"_s, run.runId}, {u"file"_s, path}}).toJson());
        else
            console.note(Messages::tr("%1 is in %2.").arg(run.runId, printableLine(path)));
        endWell(console);
    });
}

} // namespace Quaver::Cli
