// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/runid.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace Quaver::Flow {

QString makeRunId()
{
    constexpr int base = 36;
    constexpr quint32 combinations = 36U * 36U * 36U * 36U * 36U * 36U;
    constexpr int randomLength = 6;
    const QString time = QString::number(QDateTime::currentMSecsSinceEpoch(), base);
    const QString random = QString::number(QRandomGenerator::system()->bounded(combinations), base);
    return QStringLiteral("run-") + time + u'-' + random.rightJustified(randomLength, u'0');
}

} // namespace Quaver::Flow
