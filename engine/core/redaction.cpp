// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/redaction.h"

#include <quaver/secret.h>

#include <QList>
#include <QMutex>

#include <algorithm>

namespace Quaver {

namespace {

constexpr qsizetype shortestRedacted = 8;

struct KnownSecrets
{
    QMutex mutex;
    QList<QByteArray> values; // longest first, so that a key that contains another goes whole
};

KnownSecrets &knownSecrets()
{
    static KnownSecrets known;
    return known;
}

} // namespace

void addKnownSecret(const QByteArray &value)
{
    if (value.size() < shortestRedacted)
        return;
    KnownSecrets &known = knownSecrets();
    const QMutexLocker lock(&known.mutex);
    if (known.values.contains(value))
        return;
    const auto place = std::find_if(known.values.begin(), known.values.end(),
                                    [&](const QByteArray &v) { return v.size() < value.size(); });
    known.values.insert(place, value);
}

QByteArray redacted(const QByteArray &text)
{
    KnownSecrets &known = knownSecrets();
    const QMutexLocker lock(&known.mutex);
    QByteArray result = text;
    for (const QByteArray &value : std::as_const(known.values))
        result.replace(value, QByteArrayLiteral("<secret>"));
    return result;
}

QString redacted(const QString &text)
{
    KnownSecrets &known = knownSecrets();
    const QMutexLocker lock(&known.mutex);
    QString result = text;
    for (const QByteArray &value : std::as_const(known.values))
        result.replace(QString::fromUtf8(value), QStringLiteral("<secret>"));
    return result;
}

Secret::Secret(QByteArray value)
    : m_value(std::move(value))
{
    addKnownSecret(m_value);
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << (secret.isEmpty() ? "<no secret>" : "<secret>");
    return debug;
}

} // namespace Quaver
