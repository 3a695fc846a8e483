// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QByteArray>
#include <QJsonObject>

namespace Quaver::Local {

//! The JSON object in a request's body; an empty body is an empty object. What nests deeper than
//! 64 levels, or is not an object, is a 400.
[[nodiscard]] Result<QJsonObject> parseBody(const QByteArray &body);

//! A string field; absent and null are empty, any other type is a 400.
[[nodiscard]] Result<QString> stringField(const QJsonObject &object, const QString &name);
//! An integer field between \a least and \a most; absent and null are \a fallback.
[[nodiscard]] Result<qint64> integerField(const QJsonObject &object, const QString &name,
                                          qint64 least, qint64 most, qint64 fallback);
//! An object field whose values are strings; absent and null are an empty one.
[[nodiscard]] Result<QJsonObject> stringMapField(const QJsonObject &object, const QString &name);

} // namespace Quaver::Local
