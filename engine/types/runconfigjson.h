// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/jsonreader.h"

#include <quaver/result.h>
#include <quaver/types.h>

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace Quaver {

constexpr qsizetype maxConfigBytes = 10 << 20; //!< room for a whole specification
constexpr int maxConfigDepth = 66;

//! Reads a saved run configuration. Errors are of kind Input and begin with the path of the key at
//! fault; what looks like a misspelt key is added to \a warnings. A prompt may be absent, since a
//! flag or a specification can take its place: checkRunConfig() has the last word.
[[nodiscard]] Result<RunConfig> runConfigFromJson(const QByteArray &text,
                                                  QStringList *warnings = nullptr);
[[nodiscard]] Result<RunConfig> runConfigFromJson(const QJsonObject &json,
                                                  QStringList *warnings = nullptr);
//! The same as a part of a larger document, whose problems it adds to.
[[nodiscard]] RunConfig runConfigFromJson(JsonReader reader);

//! Absent values are left out. A single model is `benchmarkModel`; of several, `benchmarkModels`
//! has all and `benchmarkModel` the first.
[[nodiscard]] QJsonObject toJson(const RunConfig &config);

//! Whether \a config, wherever its values came from, can be run: every bound of the file holds,
//! there is a prompt or a specification, and no value excludes another.
[[nodiscard]] Result<void> checkRunConfig(const RunConfig &config);

} // namespace Quaver
