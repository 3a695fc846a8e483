// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/journalentry.h"

namespace Quaver {

QString resourceKindName(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Sandbox:
        return QStringLiteral("sandbox");
    case ResourceKind::Volume:
        return QStringLiteral("volume");
    case ResourceKind::Secret:
        return QStringLiteral("secret");
    }
    Q_UNREACHABLE();
}

} // namespace Quaver
