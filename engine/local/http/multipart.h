// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QByteArray>

#include <optional>

namespace Quaver::Local {

//! Takes a multipart/form-data body apart as it comes; nothing but a part's head is kept.
class Multipart
{
public:
    //! What the parts are given to. An error ends the parsing.
    class Receiver
    {
    public:
        virtual ~Receiver() = default;
        virtual Result<void> partBegins(const QByteArray &name, const QByteArray &fileName) = 0;
        virtual Result<void> partData(const QByteArray &data) = 0;
        virtual Result<void> partEnds() = 0;
    };

    //! The boundary in a Content-Type, or none if it is not that of a multipart form.
    [[nodiscard]] static std::optional<QByteArray> boundaryOf(const QByteArray &contentType);

    //! \a receiver must outlive this.
    Multipart(const QByteArray &boundary, Receiver &receiver);

    [[nodiscard]] Result<void> feed(const QByteArray &data);
    [[nodiscard]] bool isComplete() const { return m_state == State::End; }

private:
    enum class State { Preamble, Delimiter, Head, Data, End };
    [[nodiscard]] Result<void> readHead(const QByteArray &head);
    //! Whether something was done and more may be.
    [[nodiscard]] Result<bool> step();

    const QByteArray m_delimiter;
    Receiver &m_receiver;
    QByteArray m_buffer;
    State m_state = State::Preamble;
};

} // namespace Quaver::Local
