// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/server.h"

#include "engine/local/http/listener.h"
#include "engine/local/routes/eventchannel.h"
#include "engine/local/routes/routes.h"

namespace Quaver::Local {

using namespace Qt::StringLiterals;

class Server::Private
{
public:
    Private(boost::asio::io_context &io, int stateDirectory, UniqueFd sandboxDirectory_,
            UniqueFd volumeDirectory, HostBindings bindings, std::unique_ptr<Listener> listener_,
            const Access &access, quint16 port_)
        : sandboxDirectory(std::move(sandboxDirectory_))
        , port(port_)
        , events(io, access)
        , context{io,
                  stateDirectory,
                  access,
                  u"http://127.0.0.1:%1/toolbox"_s.arg(port),
                  std::move(bindings),
                  VolumeStore(
                      std::move(volumeDirectory),
                      [this](const QString &id) { return context.sandboxes.isVolumeMounted(id); }),
                  SandboxRegistry(io, sandboxDirectory.get(), context.volumes, context.bindings)}
        , listener(std::move(listener_))
    {
    }

    void addRoutes(Router &router);
    void publishChanges();

    const UniqueFd sandboxDirectory;
    const quint16 port;
    EventChannel events;
    ServerContext context;
    std::shared_ptr<Peers> peers = std::make_shared<Peers>();
    std::unique_ptr<Listener> listener;
};

void Server::Private::addRoutes(Router &router)
{
    addAccountRoutes(router, context);
    addVolumeRoutes(router, context);
    addSandboxRoutes(router, context);
    addSandboxSettingRoutes(router, context);
    addFileRoutes(router, context);
    addUploadRoutes(router, context);
    addDownloadRoutes(router, context);
    addProcessRoutes(router, context);
    addSessionRoutes(router, context);
    addSnapshotRoutes(router, context);
    addSecretRoutes(router, context);
    router.add(
        "GET", "/api/socket.io",
        [this](const ExchangePtr &exchange) {
            if (events.isFull())
                return exchange->fail(httpError(503, u"Too many clients listen for events"_s));
            exchange->upgrade(
                [this](std::shared_ptr<WebSocket> socket) { events.add(std::move(socket)); });
        },
        Route::Body::Small, Route::Access::Open);
}

void Server::Private::publishChanges()
{
    context.sandboxes.created = [this](const SandboxEntry &entry) {
        events.send(u"sandbox.created"_s, entry.toJson(context.toolboxUrl, false));
    };
    context.sandboxes.stateChanged = [this](const SandboxEntry &entry, SandboxState before) {
        events.send(u"sandbox.state.updated"_s,
                    QJsonObject{{u"sandbox"_s, entry.toJson(context.toolboxUrl, false)},
                                {u"oldState"_s, stateName(before)},
                                {u"newState"_s, stateName(entry.state)}});
    };
}

Server::Server(std::unique_ptr<Private> d_)
    : d(std::move(d_))
{
}

Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::start(boost::asio::io_context &context,
                                              const StateDirectory &state, quint16 port,
                                              Secret token, HostBindings bindings)
{
    Result<UniqueFd> sandboxDirectory = state.makeFolder("sandboxes");
    if (!sandboxDirectory)
        return sandboxDirectory.error();
    Result<UniqueFd> volumeDirectory = state.makeFolder("volumes");
    if (!volumeDirectory)
        return volumeDirectory.error();
    auto listener = std::make_unique<Listener>(context);
    const Result<quint16> bound = listener->listen(port);
    if (!bound)
        return bound.error();
    const Access access(*bound, std::move(token));
    auto d = std::make_unique<Private>(context, state.fd(), *std::move(sandboxDirectory),
                                       *std::move(volumeDirectory), std::move(bindings),
                                       std::move(listener), access, *bound);
    const auto service = std::make_shared<Service>(Service{access, Router(), d->peers});
    d->addRoutes(service->router);
    d->publishChanges();
    d->listener->serve(service);
    return std::unique_ptr<Server>(new Server(std::move(d)));
}

quint16 Server::port() const { return d->port; }

void Server::shutDown(std::function<void()> done)
{
    d->listener->close();
    d->peers->abortAll();
    d->context.sandboxes.shutDown(std::move(done));
}

} // namespace Quaver::Local
