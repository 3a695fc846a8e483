// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/volumecreation.h"

namespace Quaver::Daytona {

VolumeCreation::VolumeCreation(Api &api, Volumes &volumes, QString name, const CancelToken &token)
    : Operation<Volume>(api, token)
    , m_volumes(volumes)
    , m_name(std::move(name))
{
    if (isFinished())
        return;
    // First the POST: names are new as a rule, and then one call is enough.
    on<Volume>(m_volumes.create(m_name, callToken()), [this](const Result<Volume> &created) {
        if (created || created.error().code == notSentCode || created.error().isHttp(401))
            finish(created);
        else
            onRefused(created.error());
    });
}

void VolumeCreation::onRefused(const Error &error)
{
    on<Volume>(m_volumes.getByName(m_name, callToken()),
               [this, error](const Result<Volume> &found) {
                   // What was wrong with the POST says more than a "not found" afterwards.
                   finish(found ? found : Result<Volume>(error));
               });
}

} // namespace Quaver::Daytona
