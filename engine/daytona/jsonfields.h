// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace Quaver::Daytona {

//! An identifier that the server gave and that will be put in paths: short, and of harmless
//! characters. A Protocol error otherwise.
[[nodiscard]] Result<QString> readId(const QJsonObject &object, QLatin1StringView key);

//! A text for people or for logs: printable, one line.
[[nodiscard]] QString readText(const QJsonObject &object, QLatin1StringView key);

[[nodiscard]] QMap<QString, QString> readMap(const QJsonObject &object, QLatin1StringView key);
[[nodiscard]] QJsonObject toJson(const QMap<QString, QString> &map);

} // namespace Quaver::Daytona
