// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/connectionpool.h"

#include "engine/core/logging.h"

#include <QFuture>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace Quaver {

namespace {

//! What QNetworkAccessManager runs at once for one host.
constexpr int requestsPerManager = 6;
//! A thread each. A run has one or two calls under way, so that this is a thousand runs here, and a
//! hundred and twenty calls at once towards somebody else's server.
constexpr int managersPerLoopbackHost = 170;
constexpr int managersPerRemoteHost = 20;
//! A PAC file may come from a server that does not answer.
constexpr std::chrono::seconds proxyLookupDeadline(10);

QString keyOf(const QUrl &url)
{
    const int standardPort = url.scheme() == "https"_L1 || url.scheme() == "wss"_L1 ? 443 : 80;
    return url.scheme() + u"://"_s + url.host() + u':' + QString::number(url.port(standardPort));
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1)
        || QHostAddress(host).isLoopback();
}

} // namespace

std::shared_ptr<ConnectionPool> ConnectionPool::ofThread()
{
    static thread_local std::weak_ptr<ConnectionPool> current;
    std::shared_ptr<ConnectionPool> pool = current.lock();
    if (!pool) {
        pool.reset(new ConnectionPool); // its constructor is private
        pool->m_self = pool;
        current = pool;
    }
    return pool;
}

ConnectionPool::~ConnectionPool() = default;

ConnectionPool::Slot::Slot(std::weak_ptr<ConnectionPool> pool, QString host, int manager)
    : m_pool(std::move(pool))
    , m_host(std::move(host))
    , m_manager(manager)
{
}

ConnectionPool::Slot::~Slot()
{
    if (const auto pool = m_pool.lock())
        pool->release(m_host, m_manager);
}

QNetworkAccessManager *ConnectionPool::Slot::manager() const
{
    const auto pool = m_pool.lock();
    return pool ? pool->m_hosts.at(m_host).managers.at(static_cast<std::size_t>(m_manager)).get()
                : nullptr;
}

void ConnectionPool::acquire(const QUrl &url, QObject *context,
                             std::function<void(std::unique_ptr<Slot>)> ready)
{
    Host &host = hostOf(url);
    host.waiting.append({context, std::move(ready)});
    serve(keyOf(url));
}

Pending<QNetworkProxy> ConnectionPool::proxyFor(const QUrl &url)
{
    return hostOf(url).proxy.pending();
}

ConnectionPool::Host &ConnectionPool::hostOf(const QUrl &url)
{
    const QString key = keyOf(url);
    const auto known = m_hosts.find(key);
    if (known != m_hosts.end())
        return known->second;
    Host &host = m_hosts[key];
    if (isLoopback(url)) {
        host.maxManagers = managersPerLoopbackHost;
        host.proxy.finish(QNetworkProxy(QNetworkProxy::NoProxy));
        return host;
    }
    host.maxManagers = managersPerRemoteHost;
    const auto lookup = std::make_shared<QPromise<QNetworkProxy>>();
    lookup->start();
    lookup->future().then(this, [this, key](const QNetworkProxy &proxy) { setProxy(key, proxy); });
    QThreadPool::globalInstance()->start([lookup, url] {
        const QList<QNetworkProxy> proxies =
            QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
        lookup->addResult(proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy)
                                            : proxies.first());
        lookup->finish();
    });
    QTimer::singleShot(proxyLookupDeadline, this, [this, key] {
        if (m_hosts.at(key).proxy.isFinished())
            return;
        qCWarning(logNet) << "No answer to the question for a proxy; connecting directly to" << key;
        setProxy(key, QNetworkProxy(QNetworkProxy::NoProxy));
    });
    return host;
}

void ConnectionPool::setProxy(const QString &key, const QNetworkProxy &proxy)
{
    m_hosts.at(key).proxy.finish(proxy);
    serve(key);
}

void ConnectionPool::serve(const QString &key)
{
    Host &host = m_hosts.at(key);
    while (host.proxy.isFinished() && !host.waiting.isEmpty()) {
        if (!host.waiting.first().context) {
            host.waiting.removeFirst();
            continue;
        }
        // The first that has room: its connections are the warmest.
        const auto place = std::find_if(host.running.begin(), host.running.end(),
                                        [](int running) { return running < requestsPerManager; });
        const auto index = static_cast<std::size_t>(place - host.running.begin());
        if (place == host.running.end()) {
            if (host.running.size() >= static_cast<std::size_t>(host.maxManagers))
                return;
            auto manager = std::make_unique<QNetworkAccessManager>();
            manager->setAutoDeleteReplies(false);
            manager->setProxy(host.proxy.pending().result().value());
            host.managers.push_back(std::move(manager));
            host.running.push_back(0);
        }
        ++host.running.at(index);
        const Waiter next = host.waiting.takeFirst();
        next.ready(std::make_unique<Slot>(m_self, key, static_cast<int>(index)));
    }
}

void ConnectionPool::release(const QString &key, int manager)
{
    Host &host = m_hosts.at(key);
    --host.running.at(static_cast<std::size_t>(manager));
    // Not directly: the one who lets go may be in the middle of its own end.
    if (!host.waiting.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, key] { serve(key); }, Qt::QueuedConnection);
}

} // namespace Quaver
