// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/eventsplitter.h"
#include "engine/gateway/tokencount.h"

#include <QJsonObject>

namespace Quaver::Gateway {

//! What a provider's 2xx answer says of itself, read as it passes by.
class AnswerMeter
{
public:
    AnswerMeter(Models::WireFormat format, bool isStream);
    Q_DISABLE_COPY_MOVE(AnswerMeter)

    [[nodiscard]] bool isStream() const { return m_isStream; }
    //! The next piece of a stream.
    void feed(const QByteArray &piece);
    //! The whole of an answer that is no stream.
    void readWhole(const QByteArray &body);

    //! It has said that it is complete, well or not.
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    //! Something in it is not what the format has, or it holds nothing of it.
    [[nodiscard]] bool isGarbage() const { return m_isGarbage || !m_hasEvents; }
    //! The error that it ended with, as one printable line; empty when there was none.
    [[nodiscard]] const QString &failure() const { return m_failure; }
    //! That error says that the provider has too much to do.
    [[nodiscard]] bool isOverloaded() const { return m_isOverloaded; }
    //! One call with the tokens told so far; unmetered unless all were.
    [[nodiscard]] Usage usage() const;

    //! The connection has closed properly: a stream that has said its last word but not the word
    //! that ends it has ended, too.
    void close();

private:
    void onData(const QByteArray &data);
    void onAnthropic(const QJsonObject &event);
    void onChatChunk(const QJsonObject &chunk);
    void onResponses(const QJsonObject &event);
    void takeError(const QJsonValue &error);

    Models::WireFormat m_format;
    bool m_isStream;
    EventSplitter m_splitter;
    TokenCount m_count;
    QString m_failure;
    bool m_hasEvents = false;
    bool m_isGarbage = false;
    bool m_isOverloaded = false;
    bool m_isFinishing = false; //!< the model's last word is there
    bool m_isCounted = false; //!< the tokens told are the final ones
    bool m_hasEnded = false;
};

} // namespace Quaver::Gateway
