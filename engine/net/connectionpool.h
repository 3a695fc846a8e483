// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/pending.h"

#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <map>
#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace Quaver {

//! The connections of one thread. A QNetworkAccessManager runs six requests per host at once and
//! lets the others wait where no deadline sees them; so there are as many managers per host as the
//! load needs, none gets a seventh request, and who waits does so here.
//!
//! The proxy of a host is looked up once, off the thread, since that may ask for a PAC file; a
//! loopback host has none.
class ConnectionPool : public QObject
{
    Q_OBJECT

public:
    //! The pool of this thread; it goes with its last user.
    [[nodiscard]] static std::shared_ptr<ConnectionPool> ofThread();
    ~ConnectionPool() override;

    //! The right to one request to a host; gives it back when destroyed.
    class Slot
    {
    public:
        Slot(std::weak_ptr<ConnectionPool> pool, QString host, int manager);
        ~Slot();
        Q_DISABLE_COPY_MOVE(Slot)

        //! Null when the pool is gone.
        [[nodiscard]] QNetworkAccessManager *manager() const;

    private:
        std::weak_ptr<ConnectionPool> m_pool;
        QString m_host;
        int m_manager;
    };

    //! Calls \a ready with a slot, directly or from the event loop, unless \a context goes first.
    //! First come, first served.
    void acquire(const QUrl &url, QObject *context,
                 std::function<void(std::unique_ptr<Slot>)> ready);

    //! The proxy to use for \a url.
    Pending<QNetworkProxy> proxyFor(const QUrl &url);

private:
    struct Waiter
    {
        QPointer<QObject> context;
        std::function<void(std::unique_ptr<Slot>)> ready;
    };
    struct Host
    {
        Promise<QNetworkProxy> proxy;
        int maxManagers = 0;
        std::vector<std::unique_ptr<QNetworkAccessManager>> managers;
        std::vector<int> running; //!< requests of each manager
        QList<Waiter> waiting;
    };

    ConnectionPool() = default;
    Host &hostOf(const QUrl &url);
    void setProxy(const QString &key, const QNetworkProxy &proxy);
    void serve(const QString &key);
    void release(const QString &key, int manager);

    std::weak_ptr<ConnectionPool> m_self;
    std::map<QString, Host> m_hosts; //!< by scheme, name and port
};

} // namespace Quaver
