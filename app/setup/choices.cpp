// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/choices.h"

#include "app/setup/messages.h"
#include "app/setup/models.h"
#include "engine/core/redaction.h"
#include "engine/core/text.h"
#include "engine/types/enumnames.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace Quaver::Setup {

using Models::Model;
using Models::ModelRegistry;

namespace {

QString chooseBackend(RunConfig *config, const QProcessEnvironment &variables)
{
    if (config->backend)
        return Messages::tr("backend %1 as asked").arg(backendName(*config->backend));
    const bool hasKey = !variables.value(u"DAYTONA_API_KEY"_s).isEmpty();
    config->backend = hasKey ? Backend::Daytona : Backend::Local;
    return hasKey ? Messages::tr("backend daytona (DAYTONA_API_KEY is set)")
                  : Messages::tr("backend local (DAYTONA_API_KEY is not set)");
}

const QString daytonaCloud = u"https://app.daytona.io/api"_s;

//! Claude Code speaks to Anthropic's models alone.
constexpr auto claudeCodeModel = "claude-sonnet-4-5"_L1;

QStringList keyVariables(const ModelRegistry &registry)
{
    QStringList variables;
    for (const Models::Provider &provider : registry.providers()) {
        if (provider.needsKey)
            variables += provider.keySource;
    }
    return variables;
}

//! What \a model is, and why it was taken though nobody named it.
QString chosenModel(const Model &model, const ModelRegistry &registry)
{
    if (model.isOffline()) {
        return Messages::tr("offline, which is rules in place of a model (not set: %1)")
            .arg(keyVariables(registry).join(u", "_s));
    }
    return Messages::tr("%1 (%2 is set)").arg(model.id, model.provider.keySource);
}

QString askedModels(const QList<Model> &models)
{
    QStringList names;
    for (const Model &model : models) {
        names += model.isOffline() ? Messages::tr("offline, which is rules in place of a model")
                                   : printableLine(model.id, 80);
    }
    return Messages::tr("%1 (as asked)").arg(names.join(u", "_s));
}

Result<QList<Model>> resolved(const QStringList &ids, const ModelRegistry &registry)
{
    QList<Model> models;
    for (const QString &id : ids) {
        const Result<Model> model = registry.resolve(id);
        if (!model)
            return model.error();
        models.append(*model);
    }
    return models;
}

//! \a ids as they are, or else \a otherwise; appends to \a choice what that is.
Result<void> chooseModels(QStringList *ids, const QString &otherwise, const QString &role,
                          const ModelRegistry &registry, QString *choice)
{
    const bool isAsked = !ids->isEmpty();
    if (!isAsked)
        *ids = {otherwise};
    const auto models = resolved(*ids, registry);
    if (!models)
        return models.error();
    *choice +=
        role.arg(isAsked ? askedModels(*models) : chosenModel(models->constFirst(), registry));
    return {};
}

QStringList namesAskedFor(const RunConfig &config)
{
    QStringList ids = config.benchmarkModels + QStringList{config.agentModel, config.judgeModel};
    ids.removeAll(QString());
    return ids;
}

} // namespace

Result<QString> choose(RunConfig *config, const QProcessEnvironment &variables,
                       ModelRegistry *registry)
{
    QString choice = chooseBackend(config, variables);
    if (const auto found = findServersOf(namesAskedFor(*config), registry); !found)
        return found.error();

    QStringList author;
    if (!config->agentModel.isEmpty())
        author += config->agentModel;
    const bool isClaudeCode = config->agent == AgentKind::ClaudeCode;
    QString defaultAuthor =
        isClaudeCode && !config->spec ? QString(claudeCodeModel) : registry->defaultAuthor();
    if (const auto chosen =
            chooseModels(&author, defaultAuthor, Messages::tr("; author: %1"), *registry, &choice);
        !chosen)
        return chosen.error();
    config->agentModel = author.constFirst();

    if (const auto chosen = chooseModels(&config->benchmarkModels, registry->defaultTested(),
                                         Messages::tr("; under test: %1"), *registry, &choice);
        !chosen)
        return chosen.error();
    if (!config->judgeModel.isEmpty()) {
        QStringList judge{config->judgeModel};
        if (const auto chosen =
                chooseModels(&judge, {}, Messages::tr("; judge: %1"), *registry, &choice);
            !chosen)
            return chosen.error();
    }
    return Messages::tr("Using %1.").arg(choice);
}

Result<QUrl> daytonaUrlFrom(const QString &text, const QString &source)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isHttp = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty() || !url.userInfo().isEmpty()
        || url.hasQuery() || url.hasFragment()) {
        return Error(
            Error::Kind::Setup,
            Messages::tr("%1 is not an address like %2: %3")
                .arg(source, daytonaCloud, printableLine(url.toString(QUrl::RemoveUserInfo), 200)));
    }
    url.setPath(url.path().endsWith(u'/') ? url.path().chopped(1) : url.path());
    return url;
}

Result<Endpoint> daytonaEndpoint(const QProcessEnvironment &variables)
{
    Endpoint endpoint;
    endpoint.backend = Backend::Daytona;
    endpoint.apiKey = Secret(variables.value(u"DAYTONA_API_KEY"_s).trimmed().toUtf8());
    endpoint.target = variables.value(u"DAYTONA_TARGET"_s);
    if (endpoint.apiKey.isEmpty()) {
        return Error(
            Error::Kind::Setup,
            Messages::tr(
                "the daytona backend needs a key: set DAYTONA_API_KEY (and DAYTONA_API_URL for a "
                "server of your own), or use --backend local"));
    }
    const auto url =
        daytonaUrlFrom(variables.value(u"DAYTONA_API_URL"_s, daytonaCloud), u"DAYTONA_API_URL"_s);
    if (!url)
        return url.error();
    endpoint.apiUrl = *url;
    return endpoint;
}

void learnKeys()
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.endsWith("_API_KEY"_L1))
            addKnownSecret(environment.value(name).trimmed().toUtf8());
    }
}

} // namespace Quaver::Setup
