// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daytona/operation.h"
#include "engine/daytona/volumes.h"

namespace Quaver::Daytona {

//! Creates a volume, unless somebody has: the loser of a race gets a 400 and finds the winner's.
class VolumeCreation : public Operation<Volume>
{
    Q_OBJECT

public:
    VolumeCreation(Api &api, Volumes &volumes, QString name, const CancelToken &token);

private:
    void onRefused(const Error &error);

    Volumes &m_volumes;
    QString m_name;
};

} // namespace Quaver::Daytona
