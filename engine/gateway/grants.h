// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/modelaccess.h"

#include <QHash>
#include <QMutex>

#include <atomic>
#include <memory>

namespace Quaver::Gateway {

//! A grant in force, or that was in force when a request began.
struct ActiveGrant
{
    explicit ActiveGrant(Models::Grant grant)
        : what(std::move(grant))
    {
    }

    const Models::Grant what;
    std::atomic<int> requests{0}; //!< under way
};

//! Counts one request of a grant as under way, as long as it lives.
class Lease
{
public:
    Lease() = default;
    explicit Lease(std::shared_ptr<ActiveGrant> grant);
    Lease(Lease &&) noexcept = default;
    Lease &operator=(Lease &&other) noexcept;
    ~Lease() { end(); }

    explicit operator bool() const { return m_grant != nullptr; }
    [[nodiscard]] const std::shared_ptr<ActiveGrant> &grant() const { return m_grant; }
    [[nodiscard]] const Models::Grant &what() const { return m_grant->what; }

private:
    void end();
    std::shared_ptr<ActiveGrant> m_grant;
};

//! Who may ask what. Thread-safe.
class Grants
{
public:
    [[nodiscard]] Secret add(const Models::Grant &grant);
    //! Without a grant when \a token is none.
    [[nodiscard]] Lease find(const QByteArray &token);
    //! From now on \a token is none. Returns what it was; null when it was none before.
    std::shared_ptr<ActiveGrant> remove(const Secret &token);

private:
    QMutex m_mutex;
    QHash<QByteArray, std::shared_ptr<ActiveGrant>> m_grants; //!< by the token's hash
};

} // namespace Quaver::Gateway
