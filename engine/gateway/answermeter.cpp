// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/answermeter.h"

#include "engine/core/redaction.h"
#include "engine/core/text.h"
#include "engine/net/boundedjson.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Quaver::Gateway {

using Models::WireFormat;

namespace {

constexpr qsizetype longestFailure = 500;
//! A tool call's arguments nest as the model likes.
constexpr int deepestAnswer = 512;

} // namespace

AnswerMeter::AnswerMeter(WireFormat format, bool isStream)
    : m_format(format)
    , m_isStream(isStream)
    , m_splitter([this](const QByteArray &data) { onData(data); })
    , m_count(format)
{
}

void AnswerMeter::feed(const QByteArray &piece)
{
    m_splitter.feed(piece);
    m_hasEvents = m_hasEvents || m_splitter.hasLost();
}

void AnswerMeter::readWhole(const QByteArray &body)
{
    const Result<QJsonValue> json = parseBoundedJson(body, deepestAnswer);
    m_hasEvents = true;
    if (!json || !json->isObject()) {
        m_isGarbage = true;
        return;
    }
    const QJsonObject object = json->toObject();
    m_count.add(object.value("usage"_L1).toObject());
    m_isCounted = true;
    m_hasEnded = true;
    takeError(object.value("error"_L1));
}

void AnswerMeter::onData(const QByteArray &data)
{
    m_hasEvents = true;
    if (data == "[DONE]") {
        m_hasEnded = m_hasEnded || m_format == WireFormat::OpenAiChat;
        return;
    }
    const Result<QJsonValue> json = parseBoundedJson(data, deepestAnswer);
    if (!json || !json->isObject()) {
        m_isGarbage = true;
        return;
    }
    const QJsonObject event = json->toObject();
    switch (m_format) {
    case WireFormat::Anthropic:
        onAnthropic(event);
        break;
    case WireFormat::OpenAiChat:
        onChatChunk(event);
        break;
    case WireFormat::OpenAiResponses:
        onResponses(event);
        break;
    }
}

void AnswerMeter::onAnthropic(const QJsonObject &event)
{
    const QString type = event.value("type"_L1).toString();
    if (type == "message_start"_L1) {
        m_count.add(event.value("message"_L1).toObject().value("usage"_L1).toObject());
    } else if (type == "message_delta"_L1) {
        m_count.add(event.value("usage"_L1).toObject());
        m_isCounted = true;
    } else if (type == "message_stop"_L1) {
        m_hasEnded = true;
    } else if (type == "error"_L1) {
        takeError(event.value("error"_L1));
        m_hasEnded = true;
    }
}

void AnswerMeter::onChatChunk(const QJsonObject &chunk)
{
    const QJsonArray choices = chunk.value("choices"_L1).toArray();
    for (const QJsonValue &choice : choices)
        m_isFinishing = m_isFinishing || choice.toObject().value("finish_reason"_L1).isString();
    const QJsonValue usage = chunk.value("usage"_L1);
    if (usage.isObject()) {
        m_count.add(usage.toObject());
        // Some servers tell the tokens so far with every piece.
        m_isCounted = m_isFinishing || choices.isEmpty();
    }
    takeError(chunk.value("error"_L1));
}

void AnswerMeter::onResponses(const QJsonObject &event)
{
    const QString type = event.value("type"_L1).toString();
    if (type == "error"_L1) {
        takeError(event.contains("error"_L1) ? event.value("error"_L1) : QJsonValue(event));
        m_hasEnded = true;
        return;
    }
    if (type != "response.completed"_L1 && type != "response.incomplete"_L1
        && type != "response.failed"_L1)
        return;
    const QJsonObject response = event.value("response"_L1).toObject();
    m_count.add(response.value("usage"_L1).toObject());
    m_isCounted = true;
    m_hasEnded = true;
    takeError(response.value("error"_L1));
}

void AnswerMeter::takeError(const QJsonValue &error)
{
    if (!error.isObject() && !error.isString())
        return;
    const QJsonObject object = error.toObject();
    const QString type = object.value("type"_L1).toString();
    m_isOverloaded = type == "overloaded_error"_L1 || type == "rate_limit_error"_L1;
    const QString message =
        error.isString() ? error.toString() : object.value("message"_L1).toString();
    m_failure = printableLine(redacted(message).trimmed(), longestFailure);
    if (m_failure.isEmpty()) {
        m_failure =
            QCoreApplication::translate("Quaver::ModelGateway", "an error without a message (%1)")
                .arg(printableLine(type, longestFailure));
    }
}

void AnswerMeter::close() { m_hasEnded = m_hasEnded || m_isFinishing; }

Usage AnswerMeter::usage() const
{
    Usage usage = m_count.usage();
    usage.calls = 1;
    usage.unmetered = m_isCounted && m_count.isComplete() ? 0 : 1;
    return usage;
}

} // namespace Quaver::Gateway
