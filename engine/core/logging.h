// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

// All logging categories of the engine. Debug is off by default; --verbose and QT_LOGGING_RULES
// switch it on. Nobody logs a Secret; what a server said goes through redacted() first.
namespace Quaver {

Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logDaytona)
Q_DECLARE_LOGGING_CATEGORY(logPrograms)
Q_DECLARE_LOGGING_CATEGORY(logFlow)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logLocal)
Q_DECLARE_LOGGING_CATEGORY(logGateway)

} // namespace Quaver
