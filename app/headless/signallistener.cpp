// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/signallistener.h"

#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace Quaver::Cli {

namespace {

constexpr std::array handledSignals{SIGINT, SIGTERM, SIGHUP};

// What the handler needs; only what is async-signal-safe may happen there.
std::array<int, 2> sockets{-1, -1};
std::atomic<int> receivedCount{0};

extern "C" void handleSignal(int signal)
{
    const int savedErrno = errno;
    constexpr int patience = 3;
    if (++receivedCount >= patience)
        ::_exit(128 + signal);
    const auto byte = static_cast<char>(signal);
    [[maybe_unused]] const ssize_t written = ::write(sockets[1], &byte, 1);
    errno = savedErrno;
}

bool isIgnored(int signal)
{
    struct sigaction current
    {
    };
    return ::sigaction(signal, nullptr, &current) == 0 && current.sa_handler == SIG_IGN;
}

} // namespace

SignalListener::SignalListener(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, sockets.data()) != 0)
        qFatal("quaver: no socket pair for signals: %s", std::strerror(errno));
    auto *notifier = new QSocketNotifier(sockets[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &SignalListener::read);

    struct sigaction action
    {
    };
    action.sa_handler = handleSignal;
    action.sa_flags = SA_RESTART;
    ::sigemptyset(&action.sa_mask);
    for (const int signal : handledSignals) {
        if (signal != SIGHUP || !isIgnored(signal))
            ::sigaction(signal, &action, nullptr);
    }
}

SignalListener::~SignalListener()
{
    struct sigaction action
    {
    };
    action.sa_handler = SIG_DFL;
    for (const int signal : handledSignals) {
        if (!isIgnored(signal))
            ::sigaction(signal, &action, nullptr);
    }
    for (int &socket : sockets)
        ::close(std::exchange(socket, -1));
}

void SignalListener::read()
{
    char byte = 0;
    while (::read(sockets[0], &byte, 1) == 1)
        Q_EMIT received(byte);
}

} // namespace Quaver::Cli
