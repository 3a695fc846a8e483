// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/uniquefd.h"

#include <QByteArray>

#include <boost/asio/posix/stream_descriptor.hpp>

#include <memory>

namespace Quaver::Local {

//! The write end of a pipe that a process reads, with a bounded queue before it.
class InputPipe : public std::enable_shared_from_this<InputPipe>
{
public:
    static constexpr qsizetype mostQueued = 8 * 1024 * 1024;

    [[nodiscard]] static std::shared_ptr<InputPipe> start(boost::asio::io_context &context,
                                                          UniqueFd writeEnd);

    //! False if it does not fit into the queue.
    [[nodiscard]] bool write(const QByteArray &data);
    //! Forgets what is queued, and takes out of the pipe what nobody has read.
    void discard();
    void close();

private:
    explicit InputPipe(boost::asio::io_context &context);
    void flush();

    boost::asio::posix::stream_descriptor m_descriptor;
    QByteArray m_queue;
    bool m_isWaiting = false;
};

} // namespace Quaver::Local
