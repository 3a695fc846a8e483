// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/http/listener.h"

#include <QCoreApplication>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>

namespace Quaver::Local {

using namespace std::chrono_literals;
namespace asio = boost::asio;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::LocalServer)
};

Error listenError(quint16 port, int number)
{
    return Error(
        Error::Kind::Setup,
        Texts::tr("Cannot listen on 127.0.0.1:%1: %2").arg(port).arg(qt_error_string(number)));
}

} // namespace

Listener::Listener(asio::io_context &context)
    : m_acceptor(context)
    , m_pause(context)
{
}

Listener::~Listener() { close(); }

Result<quint16> Listener::listen(quint16 port)
{
    // Not through the acceptor: its sockets would be inherited by every process that is started.
    UniqueFd fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int on = 1;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *raw = reinterpret_cast<sockaddr *>(&address);
    if (!fd.isValid() || ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0
        || ::bind(fd.get(), raw, size) != 0 || ::listen(fd.get(), SOMAXCONN) != 0
        || ::getsockname(fd.get(), raw, &size) != 0)
        return listenError(port, errno);
    boost::system::error_code error;
    m_acceptor.assign(asio::ip::tcp::v4(), fd.get(), error);
    if (!error) {
        static_cast<void>(fd.release());
        m_acceptor.non_blocking(true, error);
    }
    if (error)
        return listenError(port, error.value());
    return ntohs(address.sin_port);
}

void Listener::serve(std::shared_ptr<const Service> service)
{
    m_service = std::move(service);
    m_service->peers->onRoom = [this] { acceptNext(); };
    acceptNext();
}

void Listener::close()
{
    if (m_service)
        m_service->peers->onRoom = {};
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
    m_pause.cancel();
}

void Listener::acceptNext()
{
    if (m_isWaiting || !m_acceptor.is_open() || m_service->peers->isFull())
        return;
    m_isWaiting = true;
    m_acceptor.async_wait(asio::socket_base::wait_read, [this](boost::system::error_code error) {
        if (error == asio::error::operation_aborted)
            return; // this may be gone
        m_isWaiting = false;
        acceptPending();
        acceptNext();
    });
}

void Listener::acceptPending()
{
    while (!m_service->peers->isFull()) {
        UniqueFd fd(
            ::accept4(m_acceptor.native_handle(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (!fd.isValid()) {
            if (errno == EINTR || errno == ECONNABORTED)
                continue;
            if (errno != EAGAIN && errno != EWOULDBLOCK) {
                // Out of descriptors: the pending connection stays readable, so wait a little.
                m_isWaiting = true;
                m_pause.expires_after(100ms);
                m_pause.async_wait([this](boost::system::error_code error) {
                    if (error)
                        return;
                    m_isWaiting = false;
                    acceptNext();
                });
            }
            return;
        }
        const int on = 1;
        ::setsockopt(fd.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        asio::ip::tcp::socket socket(m_acceptor.get_executor());
        boost::system::error_code error;
        socket.assign(asio::ip::tcp::v4(), fd.get(), error);
        if (error)
            continue;
        static_cast<void>(fd.release());
        std::make_shared<Connection>(std::move(socket), m_service)->start();
    }
}

} // namespace Quaver::Local
