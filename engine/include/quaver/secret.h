// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>

namespace Quaver {

//! A key or a token. It neither streams nor converts by itself: whoever needs the bytes says
//! reveal(), and that word is what a reviewer looks for. Every value is known to the redaction of
//! core/redaction.h from its creation on.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value);

    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }
    [[nodiscard]] const QByteArray &reveal() const { return m_value; }

    bool operator==(const Secret &) const = default;

private:
    QByteArray m_value;
};

//! Writes "<secret>" or "<no secret>", never the value.
QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace Quaver
