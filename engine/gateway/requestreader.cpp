// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/requestreader.h"

#include <QCoreApplication>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <limits>

namespace Quaver::Gateway {

namespace http = boost::beast::http;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::ModelGateway)
};

QByteArray bytes(boost::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QString tooLarge()
{
    return Texts::tr("The request's body is too large: at most %1 MiB.")
        .arg(RequestReader::bodyLimit >> 20);
}

} // namespace

class RequestReader::Parser : public http::request_parser<http::string_body>
{
};

QByteArray RequestHead::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray RequestHead::token() const
{
    const QByteArray key = header("x-api-key");
    if (!key.isEmpty())
        return key;
    const QByteArray authorization = header("authorization");
    return authorization.left(7).toLower() == "bearer " ? authorization.mid(7).trimmed()
                                                        : QByteArray();
}

RequestReader::RequestReader()
    : m_parser(std::make_unique<Parser>())
{
    m_parser->header_limit(headLimit);
    // Until the token is known, a length of any size must not be the error that is told.
    m_parser->body_limit(std::numeric_limits<std::uint64_t>::max());
}

RequestReader::~RequestReader() = default;

RequestReader::State RequestReader::read(QByteArray &data)
{
    while (!data.isEmpty() && (m_state == State::Head || m_state == State::Body)) {
        boost::system::error_code error;
        const std::size_t used = m_parser->put(
            boost::asio::buffer(data.constData(), static_cast<std::size_t>(data.size())), error);
        data.remove(0, static_cast<qsizetype>(used));
        if (error == http::error::body_limit)
            return fail(413, tooLarge());
        if (error == http::error::header_limit)
            return fail(431, Texts::tr("The request's head is too large."));
        if (error && error != http::error::need_more)
            return fail(400, Texts::tr("This is not a valid HTTP request."));
        if (m_state == State::Head && m_parser->is_header_done())
            takeHead();
        else if (m_parser->is_done())
            m_state = State::Done;
        if (error == http::error::need_more || used == 0)
            break;
    }
    // What is left of a body is the head of a chunk, which the parser does not bound.
    if (m_state == State::Body && data.size() > headLimit)
        return fail(400, Texts::tr("This is not a valid HTTP request."));
    return m_state;
}

void RequestReader::takeHead()
{
    const auto &message = m_parser->get();
    m_head.method = bytes(message.method_string());
    const QByteArray target = bytes(message.target());
    const qsizetype question = target.indexOf('?');
    m_head.path = question < 0 ? target : target.left(question);
    m_head.query = question < 0 ? QByteArray() : target.mid(question + 1);
    for (const auto &field : message)
        m_head.headers.append({bytes(field.name_string()), bytes(field.value())});
    m_head.keepsAlive = message.keep_alive();
    m_head.isHttp11 = message.version() >= 11;
    m_head.expectsContinue =
        !m_parser->is_done() && m_head.header("expect").toLower() == "100-continue";
    m_state = State::HeadRead;
}

RequestReader::State RequestReader::acceptBody()
{
    if (m_parser->is_done())
        return m_state = State::Done;
    constexpr auto limit = static_cast<std::uint64_t>(bodyLimit);
    const auto length = m_parser->content_length();
    if (length && *length > limit)
        return fail(413, tooLarge());
    m_parser->body_limit(limit);
    return m_state = State::Body;
}

QByteArray RequestReader::takeBody()
{
    const std::string body = std::move(m_parser->get().body());
    return {body.data(), static_cast<qsizetype>(body.size())};
}

RequestReader::State RequestReader::fail(int status, const QString &message)
{
    m_status = status;
    m_message = message;
    return m_state = State::Failed;
}

} // namespace Quaver::Gateway
