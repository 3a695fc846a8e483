// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/processes/outputpipe.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>

#include <sys/ioctl.h>

#include <algorithm>

namespace Quaver::Local {

namespace asio = boost::asio;

namespace {

constexpr qsizetype bufferSize = 64 * 1024;

} // namespace

OutputPipe::OutputPipe(asio::io_context &context, std::function<void(const QByteArray &)> data)
    : m_descriptor(context)
    , m_data(std::move(data))
{
}

std::shared_ptr<OutputPipe> OutputPipe::start(asio::io_context &context, UniqueFd readEnd,
                                              std::function<void(const QByteArray &)> data)
{
    const std::shared_ptr<OutputPipe> pipe(new OutputPipe(context, std::move(data)));
    boost::system::error_code error;
    pipe->m_descriptor.assign(readEnd.get(), error);
    if (!error) {
        static_cast<void>(readEnd.release());
        pipe->m_descriptor.non_blocking(true, error);
        pipe->read();
    }
    return pipe;
}

void OutputPipe::read()
{
    // Waiting first keeps the buffer free for drain(), and costs no memory while nothing comes.
    m_descriptor.async_wait(asio::posix::descriptor_base::wait_read,
                            [self = shared_from_this()](boost::system::error_code error) {
                                if (error || !self->m_descriptor.is_open())
                                    return;
                                self->m_buffer.resize(bufferSize);
                                const std::size_t got = self->m_descriptor.read_some(
                                    asio::buffer(self->m_buffer.data(), bufferSize), error);
                                if (error && error != asio::error::would_block) {
                                    self->close();
                                    return;
                                }
                                self->m_buffer.truncate(static_cast<qsizetype>(got));
                                if (const auto data = self->m_data; data && got > 0)
                                    data(self->m_buffer);
                                if (self->m_descriptor.is_open())
                                    self->read();
                            });
}

void OutputPipe::drain()
{
    int left = 0;
    if (!m_descriptor.is_open() || ::ioctl(m_descriptor.native_handle(), FIONREAD, &left) != 0)
        return;
    while (left > 0 && m_descriptor.is_open()) {
        QByteArray piece(std::min<qsizetype>(left, bufferSize), Qt::Uninitialized);
        boost::system::error_code error;
        const std::size_t got = m_descriptor.read_some(
            asio::buffer(piece.data(), static_cast<std::size_t>(piece.size())), error);
        if (error || got == 0)
            return;
        piece.truncate(static_cast<qsizetype>(got));
        left -= static_cast<int>(got);
        if (const auto data = m_data)
            data(piece);
    }
}

void OutputPipe::close()
{
    const auto keep = shared_from_this();
    m_data = {};
    boost::system::error_code ignored;
    m_descriptor.close(ignored);
}

} // namespace Quaver::Local
