// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/modelgateway.h"

#include "engine/gateway/service.h"
#include "engine/gateway/socketdirectory.h"

#include <quaver/gateway.h>

#include <QCoreApplication>
#include <QThread>

namespace Quaver {

class ModelGateway::Private
{
public:
    explicit Private(Gateway::SocketDirectory directory_)
        : directory(std::move(directory_))
    {
    }
    ~Private();

    [[nodiscard]] Result<void> start(std::unique_ptr<Gateway::ResponseCache> cache,
                                     const Gateway::Patience &patience);
    //! In the gateway's thread: \a call gets the service, whose owner may be at its end by then.
    template <typename Call>
    void post(Call call, Qt::ConnectionType type = Qt::QueuedConnection)
    {
        QMetaObject::invokeMethod(
            service.get(), [call = std::move(call), to = service.get()] { call(to); }, type);
    }

    Gateway::SocketDirectory directory; // last to go
    Gateway::Shared shared;
    QThread thread;
    std::unique_ptr<Gateway::Service> service; //!< of the thread
};

Result<void> ModelGateway::Private::start(std::unique_ptr<Gateway::ResponseCache> cache,
                                          const Gateway::Patience &patience)
{
    thread.setObjectName(QStringLiteral("model gateway"));
    thread.start();
    QObject inThread;
    inThread.moveToThread(&thread);
    Result<void> outcome;
    QMetaObject::invokeMethod(
        &inThread,
        [&] {
            service = std::make_unique<Gateway::Service>(&shared, std::move(cache), patience);
            outcome = service->listen(directory.socketPath());
            inThread.moveToThread(nullptr);
        },
        Qt::BlockingQueuedConnection);
    return outcome;
}

ModelGateway::Private::~Private()
{
    if (service) {
        post(
            [this](Gateway::Service *) {
                service.reset();
                // Calls that were cut have left work to the event loop, which ends now.
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            },
            Qt::BlockingQueuedConnection);
    }
    thread.quit();
    thread.wait();
}

ModelGateway::ModelGateway(std::unique_ptr<Private> d_)
    : d(std::move(d_))
{
    // In the gateway's thread: one step from there to the receiver's, and no call is overtaken.
    connect(d->service.get(), &Gateway::Service::callEnded, this, &ModelAccess::callEnded,
            Qt::DirectConnection);
    connect(d->service.get(), &Gateway::Service::notice, this, &ModelAccess::notice,
            Qt::DirectConnection);
}

ModelGateway::~ModelGateway() = default;

Result<std::unique_ptr<ModelGateway>> ModelGateway::start(const Options &options)
{
    std::unique_ptr<Gateway::ResponseCache> cache;
    if (!options.cacheDirectory.isEmpty()) {
        auto opened = Gateway::ResponseCache::open(options.cacheDirectory);
        if (!opened)
            return opened.error();
        cache = *std::move(opened);
    }
    Result<Gateway::SocketDirectory> directory = Gateway::SocketDirectory::make(options.directory);
    if (!directory)
        return directory.error();
    auto d = std::make_unique<Private>(*std::move(directory));
    const Result<void> started = d->start(std::move(cache), options.patience);
    if (!started)
        return started.error();
    return std::unique_ptr<ModelGateway>(new ModelGateway(std::move(d)));
}

QString ModelGateway::socketPath() const { return d->directory.socketPath(); }

Secret ModelGateway::grant(const Models::Grant &grant) { return d->shared.grants.add(grant); }

void ModelGateway::revoke(const Secret &token)
{
    const std::shared_ptr<Gateway::ActiveGrant> grant = d->shared.grants.remove(token);
    if (!grant || grant->requests == 0)
        return;
    d->post([grant](Gateway::Service *service) { service->cut(grant); },
            Qt::BlockingQueuedConnection);
}

void ModelGateway::limit(const QString &runId, const Models::Caps &caps)
{
    d->shared.ledger.limit(runId, caps);
}

void ModelGateway::forget(const QString &runId)
{
    d->shared.ledger.forget(runId);
    d->post([runId](Gateway::Service *service) { service->forget(runId); });
}

Result<LocalModels> startLocalModels(const QString &cacheDirectory)
{
    ModelGateway::Options options;
    options.cacheDirectory = cacheDirectory;
    auto started = ModelGateway::start(options);
    if (!started)
        return started.error();
    const std::shared_ptr<ModelGateway> gateway = *std::move(started);
    return LocalModels{gateway, gateway->socketPath(), QString(Models::socketInSandbox)};
}

} // namespace Quaver
