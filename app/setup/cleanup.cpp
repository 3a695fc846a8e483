// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/cleanup.h"

#include "app/setup/choices.h"
#include "app/setup/localbackend.h"

using namespace Qt::StringLiterals;

namespace Quaver::Setup {

Result<std::optional<Endpoint>> cleanupEndpoint(const QProcessEnvironment &variables)
{
    if (variables.value(u"DAYTONA_API_KEY"_s).isEmpty())
        return std::optional<Endpoint>();
    const Result<Endpoint> endpoint = daytonaEndpoint(variables);
    if (!endpoint)
        return endpoint.error();
    return std::optional<Endpoint>(*endpoint);
}

Result<void> removeDeadServersFiles()
{
    // They go whenever another one starts.
    const auto backend = LocalBackend::start({});
    return backend ? Result<void>() : backend.error();
}

} // namespace Quaver::Setup
