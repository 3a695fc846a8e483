// SPDX-License-Identifier: GPL-3.0-or-later
#include <quaver/local.h>

#include "engine/core/logging.h"
#include "engine/local/sandboxes/sandbox.h"
#include "engine/local/server.h"
#include "engine/local/statedirectory.h"

#include <QRandomGenerator>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <chrono>
#include <future>
#include <optional>
#include <thread>

namespace Quaver {

using namespace Qt::StringLiterals;

namespace {

//! Longer than an end by force ever takes; a sandbox that hangs still dies with the thread.
constexpr auto shutDownDeadline = std::chrono::seconds(10);

Secret newToken()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->generate(random.begin(), random.end());
    const QByteArray bytes(reinterpret_cast<const char *>(random.data()), sizeof random);
    return Secret("dtn_" + bytes.toHex());
}

} // namespace

class LocalServer::Private
{
public:
    Private(Local::StateDirectory state_)
        : state(std::move(state_))
        , token(newToken())
    {
    }
    ~Private();

    [[nodiscard]] Result<quint16> start(quint16 wanted, Local::HostBindings bindings);
    void run(quint16 wanted, Local::HostBindings bindings, std::promise<Result<quint16>> started);

    Local::StateDirectory state; // last to go: the thread's end lets go of what is in it
    const Secret token;
    quint16 port = 0;
    boost::asio::io_context context{1};
    std::unique_ptr<Local::Server> server; //!< of the thread
    std::thread thread;
};

Result<quint16> LocalServer::Private::start(quint16 wanted, Local::HostBindings bindings)
{
    std::promise<Result<quint16>> started;
    std::future<Result<quint16>> outcome = started.get_future();
    thread = std::thread(&Private::run, this, wanted, std::move(bindings), std::move(started));
    return outcome.get();
}

void LocalServer::Private::run(quint16 wanted, Local::HostBindings bindings,
                               std::promise<Result<quint16>> started)
{
    Result<std::unique_ptr<Local::Server>> made =
        Local::Server::start(context, state, wanted, token, std::move(bindings));
    if (!made) {
        started.set_value(made.error());
        return;
    }
    server = *std::move(made);
    started.set_value(server->port());
    context.run();
    server.reset();
}

LocalServer::Private::~Private()
{
    if (!thread.joinable())
        return;
    boost::asio::post(context, [this] {
        if (!server)
            return;
        const auto deadline =
            std::make_shared<boost::asio::steady_timer>(context, shutDownDeadline);
        deadline->async_wait([this, deadline](boost::system::error_code error) {
            if (!error) {
                qCWarning(logLocal) << "a sandbox does not end; it is left to the kernel";
                context.stop();
            }
        });
        server->shutDown([this] { context.stop(); });
    });
    thread.join();
}

LocalServer::LocalServer(std::unique_ptr<Private> d_)
    : d(std::move(d_))
{
}

LocalServer::~LocalServer() = default;

Result<std::unique_ptr<LocalServer>> LocalServer::start(const Options &options)
{
    if (const Result<void> possible = Local::checkBubblewrap(); !possible)
        return possible.error();
    Local::removeStaleControlGroups();
    Result<Local::StateDirectory> state = Local::StateDirectory::make(options.directory);
    if (!state)
        return state.error();
    Result<Local::UniqueFd> linkFolder = state->makeFolder("sockets");
    if (!linkFolder)
        return linkFolder.error();
    Result<Local::HostBindings> bindings =
        Local::HostBindings::make(options, *std::move(linkFolder));
    if (!bindings)
        return bindings.error();
    auto d = std::make_unique<Private>(*std::move(state));
    const Result<quint16> port = d->start(options.port, *std::move(bindings));
    if (!port)
        return port.error();
    d->port = *port;
    return std::unique_ptr<LocalServer>(new LocalServer(std::move(d)));
}

QUrl LocalServer::apiUrl() const { return QUrl(u"http://127.0.0.1:%1/api"_s.arg(d->port)); }

Secret LocalServer::apiKey() const { return d->token; }

QString LocalServer::advisoryLimits() const { return Local::advisoryLimits(); }

} // namespace Quaver
