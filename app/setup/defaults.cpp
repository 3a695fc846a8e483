// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/defaults.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Setup {

namespace {

template <typename T>
bool isOpen(const std::optional<T> &choice)
{
    return !choice;
}

template <typename Text>
bool isOpen(const Text &choice)
{
    return choice.isEmpty();
}

//! Calls \a call with each choice of \a config and the same of the others.
template <typename Call>
void forEachChoice(RunConfig *config, const RunConfig &one, const RunConfig &other, Call call)
{
    const auto visit = [&](auto choice) { call(choice(*config), choice(one), choice(other)); };
    visit([](auto &c) -> auto & { return c.agentModel; });
    visit([](auto &c) -> auto & { return c.benchmarkModels; });
    visit([](auto &c) -> auto & { return c.judgeModel; });
    visit([](auto &c) -> auto & { return c.agent; });
    visit([](auto &c) -> auto & { return c.backend; });
    visit([](auto &c) -> auto & { return c.resources.cpu; });
    visit([](auto &c) -> auto & { return c.resources.memory; });
    visit([](auto &c) -> auto & { return c.resources.disk; });
    visit([](auto &c) -> auto & { return c.trials; });
    visit([](auto &c) -> auto & { return c.sandboxes; });
    visit([](auto &c) -> auto & { return c.parallelTasks; });
    visit([](auto &c) -> auto & { return c.votes; });
    visit([](auto &c) -> auto & { return c.limits.taskSeconds; });
    visit([](auto &c) -> auto & { return c.limits.steps; });
    visit([](auto &c) -> auto & { return c.limits.runSeconds; });
    visit([](auto &c) -> auto & { return c.limits.tokens; });
    visit([](auto &c) -> auto & { return c.limits.costUsd; });
}

} // namespace

RunConfig withDefaults(RunConfig config, const RunConfig &defaults)
{
    forEachChoice(&config, defaults, defaults,
                  [](auto &choice, const auto &standard, const auto &) {
                      if (isOpen(choice))
                          choice = standard;
                  });
    return config;
}

RunConfig withNewDefaults(RunConfig config, const RunConfig &before, const RunConfig &now)
{
    forEachChoice(&config, before, now, [](auto &choice, const auto &old, const auto &latest) {
        if (choice == old)
            choice = latest;
    });
    return config;
}

QList<ModelEndpoint> withEndpoints(QList<ModelEndpoint> endpoints,
                                   const QList<ModelEndpoint> &others)
{
    for (const ModelEndpoint &other : others) {
        const bool isThere =
            std::any_of(endpoints.cbegin(), endpoints.cend(),
                        [&](const ModelEndpoint &own) { return own.name == other.name; });
        if (!isThere)
            endpoints.append(other);
    }
    return endpoints;
}

RunConfig withUsedEndpoints(RunConfig config, const QList<ModelEndpoint> &endpoints)
{
    const QStringList ids =
        config.benchmarkModels + QStringList{config.agentModel, config.judgeModel};
    QList<ModelEndpoint> used = endpoints;
    used.removeIf([&](const ModelEndpoint &endpoint) {
        return std::none_of(ids.cbegin(), ids.cend(),
                            [&](const QString &id) { return id.startsWith(endpoint.name + u'/'); });
    });
    config.endpoints = withEndpoints(config.endpoints, used);
    return config;
}

} // namespace Quaver::Setup
