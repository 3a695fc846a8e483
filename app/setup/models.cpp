// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/models.h"

#include "engine/models/catalogue.h"
#include "engine/models/discovery.h"

#include <QEventLoop>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Setup {

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

bool hasModelsOf(const ModelRegistry &registry, const Provider &provider)
{
    return std::any_of(registry.models().cbegin(), registry.models().cend(),
                       [&](const Model &model) { return model.provider.name == provider.name; });
}

} // namespace

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

} // namespace Quaver::Setup
