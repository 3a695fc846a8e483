// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/registry/identity.h"

#include "engine/core/text.h"
#include "engine/local/http/response.h"

#include <QUuid>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

QString organizationId() { return u"00000000-0000-4000-8000-000000000000"_s; }

QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

Result<void> checkName(const QString &name)
{
    constexpr qsizetype longest = 128;
    const bool isMarkup = name.contains(u'<') || name.contains(u'>') || name.contains(u"://")
        || name.contains(u"www.", Qt::CaseInsensitive);
    if (name.isEmpty() || name.size() > longest || isMarkup || printableLine(name) != name)
        return httpError(
            400,
            u"name must be 1 to %1 printable characters without markup or addresses"_s.arg(
                longest));
    return {};
}

} // namespace Quaver::Local
