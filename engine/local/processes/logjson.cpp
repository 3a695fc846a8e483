// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/processes/logjson.h"

#include <QJsonDocument>

namespace Quaver::Local {

namespace {

QByteArray escaped(const QString &text)
{
    QString result;
    result.reserve(text.size() + 16);
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u == u'"' || u == u'\\') {
            result += u'\\';
            result += c;
        } else if (u == u'\n') {
            result += QStringLiteral("\\n");
        } else if (u == u'\t') {
            result += QStringLiteral("\\t");
        } else if (u < 0x20 || u == 0x7f) {
            result += QStringLiteral("\\u%1").arg(uint(u), 4, 16, QLatin1Char('0'));
        } else {
            result += c;
        }
    }
    return result.toUtf8();
}

} // namespace

LogJson::LogJson(std::shared_ptr<const CommandLog> log, const QJsonObject &others,
                 QList<Field> fields)
    : m_log(std::move(log))
    , m_start(QJsonDocument(others).toJson(QJsonDocument::Compact))
    , m_fields(std::move(fields))
{
    m_start.chop(1);
    if (!others.isEmpty())
        m_start += ',';
}

Result<QByteArray> LogJson::next()
{
    constexpr qsizetype pieceSize = 64 * 1024;
    QByteArray result = std::exchange(m_start, {});
    while (!m_isEnded && result.size() < pieceSize) {
        if (m_field >= 0) {
            const std::optional<CommandLog::Piece> piece = m_log->next(&m_position);
            if (piece) {
                const Part part = m_fields.at(m_field).part;
                const bool isWanted = part == Part::Everything
                    || (part == Part::Output) == (piece->stream == CommandLog::Stream::Output);
                if (isWanted) {
                    const QString text = m_decoder(piece->data);
                    result += escaped(text);
                }
                continue;
            }
            result += '"';
        }
        if (++m_field == m_fields.size()) {
            result += '}';
            m_isEnded = true;
            break;
        }
        if (m_field > 0)
            result += ',';
        result += '"' + m_fields.at(m_field).name + "\":\"";
        m_decoder = QStringDecoder(QStringDecoder::Utf8);
        m_position = 0;
    }
    return result;
}

LogText::LogText(std::shared_ptr<const CommandLog> log, bool withMarks)
    : m_log(std::move(log))
    , m_withMarks(withMarks)
{
}

Result<QByteArray> LogText::next()
{
    if (m_withMarks)
        return markedPieces(*m_log, &m_position);
    const std::optional<CommandLog::Piece> piece = m_log->next(&m_position);
    return piece ? piece->data : QByteArray();
}

QByteArray markedPieces(const CommandLog &log, qint64 *position)
{
    constexpr qsizetype enough = 64 * 1024;
    QByteArray result;
    char current = 0;
    while (result.size() < enough) {
        const std::optional<CommandLog::Piece> piece = log.next(position);
        if (!piece)
            break;
        const char stream = static_cast<char>(piece->stream);
        if (stream != current)
            result += QByteArray(3, stream);
        current = stream;
        result += piece->data;
    }
    return result;
}

} // namespace Quaver::Local
