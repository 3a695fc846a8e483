// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/modelsetup.h"

#include "engine/flow/await.h"
#include "engine/flow/preparation.h"
#include "engine/flow/runcontext.h"
#include "engine/flow/runresources.h"
#include "engine/models/modelaccess.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

namespace Quaver::Flow {

Models::ModelRegistry knownModels(const RunContext &run)
{
    if (run.environment.models)
        return *run.environment.models;
    const Result<Models::ModelRegistry> known = Models::ModelRegistry::fromEnvironment(
        QProcessEnvironment::systemEnvironment(), run.config().endpoints);
    if (!known)
        throw Exception(known.error());
    return *known;
}

void decideModels(RunContext &run, const Models::ModelRegistry &registry)
{
    const Result<RunModels> models = chooseModels(run.config(), run.environment, registry);
    if (!models)
        throw Exception(models.error());
    run.models = *models;
    if (run.config().spec) {
        const Result<void> gradable = checkGradable(*run.config().spec, run.models);
        if (!gradable)
            throw Exception(gradable.error());
    }
    if (run.models.judge && run.config().judgeModel.isEmpty()) {
        run.result.config.judgeModel = run.models.judge->id;
        run.reporter.message(
            QCoreApplication::translate("Quaver::ModelSetup", "Answers are judged by %1.")
                .arg(run.models.judge->id));
    }
}

void openLedger(const Run &run)
{
    run->ledger = std::make_unique<Ledger>(run->runId, run->config().limits, run->work);
    QObject::connect(run->ledger.get(), &Ledger::changed, run->ledger.get(), [context = run.get()] {
        context->result.usage = context->ledger->total();
        context->result.usageByRole = context->ledger->byRole();
        context->reporter.usage(*context->result.usage, *context->result.usageByRole);
    });
    if (const auto &gateway = run->environment.gateway) {
        gateway->limit(run->runId,
                       Models::Caps{run->config().limits.tokens, run->config().limits.costUsd});
        run->ledger->listenTo(gateway.get());
        QObject::connect(gateway.get(), &Models::ModelAccess::notice, run->ledger.get(),
                         [context = run.get()](const QString &runId, const QString &text) {
                             if (runId == context->runId)
                                 context->reporter.message(text);
                         });
    }
}

QCoro::Task<void> storeKeys(Run run, CancelToken token)
{
    const QList<Models::Model> used = run->models.all();
    QStringList stored;
    std::vector<QCoro::Task<void>> creations;
    for (const Models::Model &model : used) {
        if (!usesSecret(model, run->environment) || stored.contains(model.provider.name))
            continue;
        stored.append(model.provider.name);
        creations.push_back(createSecret(run, model.provider, token));
    }
    co_await allOf(std::move(creations));
}

} // namespace Quaver::Flow
