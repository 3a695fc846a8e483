// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/processes/inputpipe.h"

#include <QString>

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace Quaver::Local {

namespace asio = boost::asio;

InputPipe::InputPipe(asio::io_context &context)
    : m_descriptor(context)
{
}

std::shared_ptr<InputPipe> InputPipe::start(asio::io_context &context, UniqueFd writeEnd)
{
    const std::shared_ptr<InputPipe> pipe(new InputPipe(context));
    boost::system::error_code error;
    pipe->m_descriptor.assign(writeEnd.get(), error);
    if (!error) {
        static_cast<void>(writeEnd.release());
        pipe->m_descriptor.non_blocking(true, error);
    }
    return pipe;
}

bool InputPipe::write(const QByteArray &data)
{
    if (!m_descriptor.is_open() || m_queue.size() + data.size() > mostQueued)
        return false;
    m_queue += data;
    if (!m_isWaiting)
        flush();
    return true;
}

void InputPipe::flush()
{
    qsizetype written = 0;
    boost::system::error_code error;
    while (written < m_queue.size() && !error) {
        written += static_cast<qsizetype>(m_descriptor.write_some(
            asio::buffer(m_queue.constData() + written,
                         static_cast<std::size_t>(m_queue.size() - written)),
            error));
    }
    m_queue.remove(0, written);
    if (m_queue.isEmpty())
        return;
    if (error != asio::error::would_block) {
        close(); // nobody reads any more
        return;
    }
    m_isWaiting = true;
    m_descriptor.async_wait(asio::posix::descriptor_base::wait_write,
                            [self = shared_from_this()](boost::system::error_code waitError) {
                                self->m_isWaiting = false;
                                if (!waitError && self->m_descriptor.is_open())
                                    self->flush();
                            });
}

void InputPipe::discard()
{
    m_queue.clear();
    if (!m_descriptor.is_open())
        return;
    // A description of its own: the reader's must go on to block.
    const QByteArray path = "/proc/self/fd/" + QByteArray::number(m_descriptor.native_handle());
    const UniqueFd readEnd(::open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    // No more than there is now: something inside may go on filling the pipe as long as it likes.
    int left = 0;
    if (!readEnd.isValid() || ::ioctl(readEnd.get(), FIONREAD, &left) != 0)
        return;
    std::array<char, 4096> unread{};
    while (left > 0) {
        const ssize_t got = ::read(readEnd.get(), unread.data(),
                                   std::min(unread.size(), static_cast<std::size_t>(left)));
        if (got <= 0)
            return;
        left -= static_cast<int>(got);
    }
}

void InputPipe::close()
{
    m_queue.clear();
    boost::system::error_code ignored;
    m_descriptor.close(ignored);
}

} // namespace Quaver::Local
