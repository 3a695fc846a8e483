// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/http/request.h"

#include <cctype>

namespace Quaver::Local {

namespace {

std::optional<QByteArray> decoded(const QByteArray &text, bool plusIsSpace)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto isHex = [&](qsizetype at) {
            return at < text.size() && std::isxdigit(static_cast<unsigned char>(text.at(at))) != 0;
        };
        if (text.at(i) == '%' && (!isHex(i + 1) || !isHex(i + 2)))
            return std::nullopt;
    }
    QByteArray result = text;
    if (plusIsSpace)
        result.replace('+', ' ');
    result = QByteArray::fromPercentEncoding(result);
    if (result.contains('\0'))
        return std::nullopt;
    return result;
}

} // namespace

bool Request::setTarget(const QByteArray &target)
{
    if (!target.startsWith('/'))
        return false;
    const qsizetype mark = target.indexOf('?');
    m_path = mark < 0 ? target : target.left(mark);
    m_segments.clear();
    m_query.clear();
    const QList<QByteArray> rawSegments = m_path.mid(1).split('/');
    for (const QByteArray &raw : rawSegments) {
        const std::optional<QByteArray> segment = decoded(raw, false);
        if (!segment)
            return false;
        m_segments.append(*segment);
    }
    if (m_segments.size() > 1 && m_segments.last().isEmpty())
        m_segments.removeLast(); // "/api/volumes/" is "/api/volumes"
    if (mark < 0)
        return true;
    const QList<QByteArray> pairs = target.mid(mark + 1).split('&');
    for (const QByteArray &pair : pairs) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const std::optional<QByteArray> name = decoded(equals < 0 ? pair : pair.left(equals), true);
        const std::optional<QByteArray> value =
            decoded(equals < 0 ? QByteArray() : pair.mid(equals + 1), true);
        if (!name || !value)
            return false;
        m_query.append({*name, *value});
    }
    return true;
}

void Request::addHeader(const QByteArray &name, const QByteArray &value)
{
    const QByteArray key = name.toLower();
    // Of repeated headers the first holds, but for those that decide on access a repetition is an
    // attempt to be read differently by two readers.
    if (m_headers.contains(key) && (key == "host" || key == "authorization" || key == "origin"))
        m_headers.insert(key, QByteArrayLiteral("<repeated>"));
    else if (!m_headers.contains(key))
        m_headers.insert(key, value);
}

std::optional<QByteArray> Request::query(const QByteArray &name) const
{
    for (const auto &[key, value] : m_query) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

QList<QByteArray> Request::queryValues(const QByteArray &name) const
{
    QList<QByteArray> values;
    for (const auto &[key, value] : m_query) {
        if (key == name)
            values.append(value);
    }
    return values;
}

} // namespace Quaver::Local
