// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/modelissues.h"

#include "engine/flow/runmodels.h"
#include "engine/models/address.h"
#include "engine/models/catalogue.h"
#include "engine/models/modelaccess.h"
#include "engine/types/benchmarkspecjson.h"
#include "engine/types/runconfigjson.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

using Models::Model;
using Models::ModelRegistry;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::ModelIssues)
};

//! Stands for the gateway that a run will have, where only its being there is asked about.
class FutureGateway : public Models::ModelAccess
{
public:
    Secret grant(const Models::Grant &) override { return {}; }
    void revoke(const Secret &) override { }
    void limit(const QString &, const Models::Caps &) override { }
    void forget(const QString &) override { }
};

//! What the run itself will say to \a config.
Result<Flow::RunModels> asTheRun(const RunConfig &config, const ModelRegistry &registry)
{
    RunEnvironment environment;
    environment.endpoint.backend = config.backend.value_or(Backend::Local);
    environment.gateway = std::make_shared<FutureGateway>();
    return Flow::chooseModels(config, environment, registry);
}

//! Whose model \a id is, known or not.
QString providerOf(const QString &id, const ModelRegistry &registry)
{
    for (const Model &model : registry.models()) {
        if (model.id == id)
            return model.provider.name;
    }
    const QString prefix = id.section(u'/', 0, 0);
    for (const Models::Provider &provider : registry.providers()) {
        if (provider.name == prefix)
            return provider.name;
    }
    for (const Models::CatalogueProvider &known : Models::Catalogue::builtIn().providers) {
        if (known.model(id) || known.familyFormat(id))
            return known.name;
    }
    return {};
}

} // namespace

QString providerTitle(const QString &name)
{
    static const QHash<QString, QString> known{
        {u"anthropic"_s, u"Anthropic"_s}, {u"openai"_s, u"OpenAI"_s},
        {u"ollama"_s, u"Ollama"_s},       {u"llamacpp"_s, u"llama.cpp"_s},
        {u"lmstudio"_s, u"LM Studio"_s},
    };
    return known.value(name, name);
}

ModelIssue issueOf(const QString &id, Backend backend, const ModelRegistry &registry)
{
    ModelIssue issue;
    const Result<Model> model = registry.resolve(id);
    if (!model && model.error().kind == Error::Kind::Setup) {
        issue.keyProvider = providerOf(id, registry);
        issue.text = Words::tr("%1 needs a key of %2.").arg(id, providerTitle(issue.keyProvider));
    } else if (!model) {
        issue.text = model.error().message;
        if (!issue.text.isEmpty())
            issue.text[0] = issue.text.at(0).toUpper();
    } else if (backend == Backend::Daytona && !model->isOffline()
               && Models::isOnThisComputer(model->provider.baseUrl)) {
        issue.isOutOfReach = true;
        issue.text =
            Words::tr("%1 is served on this computer, which Daytona cannot reach.").arg(id);
    }
    return issue;
}

QString capIssue(const RunConfig &config, const ModelRegistry &registry)
{
    QStringList ids = config.benchmarkModels;
    if (!config.spec)
        ids += config.agentModel;
    if (!config.judgeModel.isEmpty())
        ids += config.judgeModel;
    for (const QString &id : std::as_const(ids)) {
        const Result<Model> model = registry.resolve(id);
        if (config.limits.costUsd && model && !model->isOffline() && !model->price) {
            return Words::tr("The price of %1 is not known, so a cap on money cannot be kept. "
                             "Clear the cap, or limit the tokens instead.")
                .arg(id);
        }
    }
    return {};
}

QString programIssue(const RunConfig &config, const ModelRegistry &registry)
{
    if (config.agent != AgentKind::ClaudeCode || config.spec)
        return {};
    const Result<Model> author = registry.resolve(config.agentModel);
    if (!author || author->format == Models::WireFormat::Anthropic)
        return {};
    return Words::tr("Claude Code works with models of Anthropic alone. Choose one as the author, "
                     "or the built-in author program.");
}

QString issueOf(const RunConfig &config, const ModelRegistry &registry)
{
    const Result<Flow::RunModels> models = asTheRun(config, registry);
    if (!models)
        return models.error().message;
    RunConfig light = config;
    if (light.spec) // it was checked when it was read, and may be large
        light.spec->tasks = light.spec->tasks.mid(0, 1);
    const Result<void> checked = checkRunConfig(light);
    return checked ? QString() : checked.error().message;
}

JudgeChoice judgeOf(const RunConfig &config, const ModelRegistry &registry)
{
    JudgeChoice choice;
    const Result<Flow::RunModels> models = asTheRun(config, registry);
    if (models)
        choice.model = models->judge;
    if (choice.model)
        return choice;
    const bool hasChecks = config.spec && idsOfTasksWithoutCheck(*config.spec).isEmpty();
    const bool isOffline = !config.spec && config.agentModel == Models::offlineModel;
    choice.words = hasChecks || isOffline ? Words::tr("not needed: every task has a check")
                                          : Words::tr("none: every task needs a check");
    return choice;
}

QString standardAuthor(const RunConfig &config, const ModelRegistry &registry)
{
    // The one that a run takes for an author program which speaks to Anthropic alone.
    if (config.agent == AgentKind::ClaudeCode && !config.spec)
        return u"claude-sonnet-4-5"_s;
    return registry.defaultAuthor();
}

} // namespace Quaver::Ui
