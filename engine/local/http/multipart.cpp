// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/http/multipart.h"

#include "engine/local/http/response.h"

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHead = 16 * 1024;

Error malformed(const QString &what)
{
    return httpError(400, u"The multipart body is malformed: %1"_s.arg(what),
                     u"INVALID_REQUEST_BODY"_s);
}

//! The value of `name` in "form-data; name="a"; filename="b"".
QByteArray attribute(const QByteArray &header, const QByteArray &name)
{
    qsizetype at = 0;
    while (at < header.size()) {
        // One attribute after the other, so that a name inside quotes is not taken for one.
        const qsizetype end = [&] {
            bool inQuotes = false;
            for (qsizetype i = at; i < header.size(); ++i) {
                if (header.at(i) == '\\' && inQuotes)
                    ++i;
                else if (header.at(i) == '"')
                    inQuotes = !inQuotes;
                else if (header.at(i) == ';' && !inQuotes)
                    return i;
            }
            return header.size();
        }();
        const QByteArray pair = header.mid(at, end - at).trimmed();
        at = end + 1;
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0 || pair.left(equals).trimmed().toLower() != name)
            continue;
        const QByteArray raw = pair.mid(equals + 1).trimmed();
        if (raw.size() < 2 || !raw.startsWith('"') || !raw.endsWith('"'))
            return raw;
        QByteArray value;
        for (qsizetype i = 1; i < raw.size() - 1; ++i) {
            if (raw.at(i) == '\\' && i + 1 < raw.size() - 1
                && (raw.at(i + 1) == '"' || raw.at(i + 1) == '\\'))
                ++i;
            value += raw.at(i);
        }
        return value.replace("%22", "\""); // how browsers write it
    }
    return {};
}

} // namespace

std::optional<QByteArray> Multipart::boundaryOf(const QByteArray &contentType)
{
    constexpr qsizetype longestBoundary = 200; // the standard says 70
    if (!contentType.left(20).toLower().startsWith("multipart/form-data"))
        return std::nullopt;
    const QByteArray boundary = attribute(contentType, "boundary");
    if (boundary.isEmpty() || boundary.size() > longestBoundary)
        return std::nullopt;
    return boundary;
}

Multipart::Multipart(const QByteArray &boundary, Receiver &receiver)
    : m_delimiter("\r\n--" + boundary)
    , m_receiver(receiver)
    , m_buffer("\r\n") // so that the first delimiter looks like the others
{
}

Result<void> Multipart::feed(const QByteArray &data)
{
    if (m_state == State::End)
        return {}; // the epilogue
    m_buffer += data;
    while (true) {
        const Result<bool> done = step();
        if (!done)
            return done.error();
        if (!*done)
            return {};
    }
}

Result<bool> Multipart::step()
{
    switch (m_state) {
    case State::Preamble:
    case State::Data: {
        const qsizetype at = m_buffer.indexOf(m_delimiter);
        // What may be the start of a delimiter stays.
        const qsizetype sure =
            at >= 0 ? at : std::max<qsizetype>(0, m_buffer.size() - m_delimiter.size() + 1);
        if (m_state == State::Data && sure > 0) {
            if (const Result<void> taken = m_receiver.partData(m_buffer.left(sure)); !taken)
                return taken.error();
        }
        m_buffer.remove(0, sure);
        if (at < 0)
            return false;
        m_buffer.remove(0, m_delimiter.size());
        if (m_state == State::Data) {
            if (const Result<void> ended = m_receiver.partEnds(); !ended)
                return ended.error();
        }
        m_state = State::Delimiter;
        return true;
    }
    case State::Delimiter:
        if (m_buffer.size() < 2)
            return false;
        if (m_buffer.startsWith("--")) {
            m_state = State::End;
            m_buffer.clear();
            return false;
        }
        if (!m_buffer.startsWith("\r\n"))
            return malformed(u"bad boundary"_s);
        m_state = State::Head;
        return true;
    case State::Head: {
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end > longestHead || (end < 0 && m_buffer.size() > longestHead))
            return malformed(u"the head of a part is too long"_s);
        if (end < 0)
            return false;
        const QByteArray head = m_buffer.left(end);
        m_buffer.remove(0, end + 4);
        m_state = State::Data;
        // An empty part's delimiter may begin with the line end that ended its head.
        if (m_buffer.startsWith(m_delimiter.mid(2)))
            m_buffer.prepend("\r\n");
        if (const Result<void> read = readHead(head); !read)
            return read.error();
        return true;
    }
    case State::End:
        break;
    }
    return false;
}

Result<void> Multipart::readHead(const QByteArray &head)
{
    QByteArray disposition;
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == "content-disposition")
            disposition = line.mid(colon + 1).trimmed();
    }
    const QByteArray name = attribute(disposition, "name");
    if (name.isEmpty())
        return malformed(u"a part has no name"_s);
    return m_receiver.partBegins(name, attribute(disposition, "filename"));
}

} // namespace Quaver::Local
