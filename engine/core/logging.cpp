// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/logging.h"

namespace Quaver {

Q_LOGGING_CATEGORY(logNet, "quaver.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logDaytona, "quaver.daytona", QtInfoMsg)
Q_LOGGING_CATEGORY(logPrograms, "quaver.programs", QtInfoMsg)
Q_LOGGING_CATEGORY(logFlow, "quaver.flow", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "quaver.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logLocal, "quaver.local", QtInfoMsg)
Q_LOGGING_CATEGORY(logGateway, "quaver.gateway", QtInfoMsg)

} // namespace Quaver
