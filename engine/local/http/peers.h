// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <set>

namespace Quaver::Local {

class Peers;

//! The server's end of a connection.
class Peer : public std::enable_shared_from_this<Peer>
{
public:
    explicit Peer(std::shared_ptr<Peers> peers);
    virtual ~Peer();
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    //! Ends the connection at once.
    virtual void abort() = 0;

protected:
    const std::shared_ptr<Peers> m_peers;
};

//! All connections there are; how many there may be.
class Peers
{
public:
    static constexpr std::size_t most = 256;

    [[nodiscard]] bool isFull() const { return m_all.size() >= most; }
    void abortAll();

    std::function<void()> onRoom; //!< one of `most` has gone

private:
    friend class Peer;
    std::set<Peer *> m_all;
};

} // namespace Quaver::Local
