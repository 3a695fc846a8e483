// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/modelregistry.h"

#include <QProcessEnvironment>

#include <initializer_list>
#include <utility>

namespace Quaver::Testing {

//! "NAME", "value", one after another.
[[nodiscard]] inline QProcessEnvironment environmentOf(
    std::initializer_list<std::pair<const char *, QString>> variables)
{
    QProcessEnvironment environment;
    for (const auto &[name, value] : variables)
        environment.insert(QString::fromLatin1(name), value);
    return environment;
}

[[nodiscard]] inline ModelEndpoint endpointOf(const QString &name, const QString &baseUrl,
                                              const QString &keyVariable = QString())
{
    ModelEndpoint endpoint;
    endpoint.name = name;
    endpoint.baseUrl = baseUrl;
    endpoint.keyVariable = keyVariable;
    return endpoint;
}

[[nodiscard]] inline Models::ModelRegistry registryOf(const QProcessEnvironment &environment,
                                                      const QList<ModelEndpoint> &endpoints = {})
{
    auto registry = Models::ModelRegistry::fromEnvironment(environment, endpoints);
    if (!registry)
        qFatal("%s", qPrintable(registry.error().message));
    return *registry;
}

[[nodiscard]] inline Models::Provider providerOf(const Models::ModelRegistry &registry,
                                                 const QString &name)
{
    for (const Models::Provider &provider : registry.providers()) {
        if (provider.name == name)
            return provider;
    }
    return {};
}

//! A model that \a provider was found to serve.
[[nodiscard]] inline Models::Model served(const Models::Provider &provider, const QString &name)
{
    Models::Model model;
    model.id = provider.name + u'/' + name;
    model.upstreamId = name;
    model.provider = provider;
    return model;
}

} // namespace Quaver::Testing
