// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/models.h"

#include "app/headless/messages.h"
#include "engine/core/text.h"
#include "engine/models/catalogue.h"
#include "engine/models/discovery.h"

#include <QEventLoop>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

using Models::Model;
using Models::ModelRegistry;
using Models::Provider;

namespace {

template <typename T>
Result<T> awaited(const Pending<T> &pending)
{
    QEventLoop loop;
    pending.onFinished(&loop, [&](const Result<T> &) { loop.quit(); });
    loop.exec();
    return pending.result();
}

QString keyVariableOf(const QString &endpointName)
{
    const QString variable = endpointName.toUpper().replace(u'-', u'_') + u"_API_KEY"_s;
    return qEnvironmentVariable(qPrintable(variable)).trimmed().isEmpty() ? QString() : variable;
}

bool hasModelsOf(const ModelRegistry &registry, const Provider &provider)
{
    return std::any_of(registry.models().cbegin(), registry.models().cend(),
                       [&](const Model &model) { return model.provider.name == provider.name; });
}

} // namespace

Result<QList<ModelEndpoint>> endpointsOf(const CommandLine &line)
{
    QList<ModelEndpoint> endpoints;
    const QStringList values = line.texts(Flag::Endpoint);
    for (const QString &value : values) {
        const qsizetype equals = value.indexOf(u'=');
        ModelEndpoint endpoint;
        endpoint.name = value.left(equals);
        endpoint.baseUrl = value.mid(equals + 1);
        if (equals <= 0 || endpoint.baseUrl.isEmpty()) {
            return Error(Error::Kind::Input,
                         Messages::tr("--endpoint: not NAME=URL: %1")
                             .arg(printableLine(value.section(u'@', -1), 80)));
        }
        const bool isTwice =
            std::any_of(endpoints.cbegin(), endpoints.cend(),
                        [&](const ModelEndpoint &other) { return other.name == endpoint.name; });
        if (isTwice) {
            return Error(Error::Kind::Input,
                         Messages::tr("--endpoint: %1 was given twice")
                             .arg(printableLine(endpoint.name, 80)));
        }
        endpoint.keyVariable = keyVariableOf(endpoint.name);
        endpoints.append(endpoint);
    }
    return endpoints;
}

Result<ModelRegistry> modelsOf(const QList<ModelEndpoint> &endpoints)
{
    return ModelRegistry::fromEnvironment(QProcessEnvironment::systemEnvironment(), endpoints);
}

Result<ModelRegistry> discovered(const ModelRegistry &registry)
{
    return awaited(Models::discover(registry, {}));
}

bool isLocalServer(const Provider &provider)
{
    const Models::CatalogueProvider *const known =
        Models::Catalogue::builtIn().provider(provider.name);
    return known && known->isLocalServer();
}

Result<void> findServersOf(const QStringList &ids, ModelRegistry *registry)
{
    // A name that nobody knows may be that of a model which is served here.
    const bool isNeeded = std::any_of(ids.cbegin(), ids.cend(), [&](const QString &id) {
        const Result<Model> model = registry->resolve(id);
        return model ? isLocalServer(model->provider) : model.error().kind == Error::Kind::Input;
    });
    if (!isNeeded)
        return {};
    auto found = discovered(*registry);
    if (!found)
        return found.error();
    *registry = *std::move(found);
    for (const QString &id : ids) {
        const Result<Model> model = registry->resolve(id);
        if (!model || !isLocalServer(model->provider) || hasModelsOf(*registry, model->provider))
            continue;
        const auto probed = awaited(Models::probe(model->provider, model->format, {}));
        if (!probed)
            return Error(Error::Kind::Setup, probed.error().message);
    }
    return {};
}

} // namespace Quaver::Cli
