// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/onetimebody.h"

#include <algorithm>

namespace Quaver {

OneTimeBody::OneTimeBody(QByteArray body)
    : m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered); // else pos() is not readData()'s
}

qint64 OneTimeBody::readData(char *data, qint64 maxSize)
{
    const qint64 length = std::min<qint64>(maxSize, m_body.size() - pos());
    std::copy_n(m_body.constData() + pos(), length, data);
    return length;
}

} // namespace Quaver
