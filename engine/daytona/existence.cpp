// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/existence.h"

#include "engine/net/httpclient.h"

namespace Quaver::Daytona {

bool mayExist(const Error &error)
{
    return error.kind != Error::Kind::Input && error.code != provenAbsentCode
        && error.code != notSentCode;
}

} // namespace Quaver::Daytona
