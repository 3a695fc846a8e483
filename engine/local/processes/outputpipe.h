// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/uniquefd.h"

#include <QByteArray>

#include <boost/asio/posix/stream_descriptor.hpp>

#include <functional>
#include <memory>

namespace Quaver::Local {

//! The read end of a pipe that a process writes to. Reads until the last writer has closed; keeps
//! itself alive so long, or until close(), so that no writer meets a broken pipe.
class OutputPipe : public std::enable_shared_from_this<OutputPipe>
{
public:
    [[nodiscard]] static std::shared_ptr<OutputPipe> start(
        boost::asio::io_context &context, UniqueFd readEnd,
        std::function<void(const QByteArray &)> data);

    //! Delivers what is in the pipe at this moment: all that a process wrote before it ended.
    void drain();
    //! Reads on, but delivers nothing any more.
    void ignore() { m_data = {}; }
    void close();

private:
    OutputPipe(boost::asio::io_context &context, std::function<void(const QByteArray &)> data);
    void read();

    boost::asio::posix::stream_descriptor m_descriptor;
    std::function<void(const QByteArray &)> m_data;
    QByteArray m_buffer;
};

} // namespace Quaver::Local
