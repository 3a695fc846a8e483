// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/http/peers.h"

#include <vector>

namespace Quaver::Local {

Peer::Peer(std::shared_ptr<Peers> peers)
    : m_peers(std::move(peers))
{
    m_peers->m_all.insert(this);
}

Peer::~Peer()
{
    const bool wasFull = m_peers->isFull();
    m_peers->m_all.erase(this);
    if (wasFull && m_peers->onRoom)
        m_peers->onRoom();
}

void Peers::abortAll()
{
    // Held while it lasts: an abort may release other peers.
    std::vector<std::shared_ptr<Peer>> all;
    for (Peer *peer : m_all) {
        if (std::shared_ptr<Peer> held = peer->weak_from_this().lock())
            all.push_back(std::move(held));
    }
    for (const std::shared_ptr<Peer> &peer : all)
        peer->abort();
}

} // namespace Quaver::Local
