// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/grants.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace Quaver::Gateway {

namespace {

//! Looked up by hash, so that no time spent comparing tells anything of a token.
QByteArray hashOf(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

} // namespace

Lease::Lease(std::shared_ptr<ActiveGrant> grant)
    : m_grant(std::move(grant))
{
    ++m_grant->requests;
}

Lease &Lease::operator=(Lease &&other) noexcept
{
    if (this != &other) {
        end();
        m_grant = std::move(other.m_grant);
    }
    return *this;
}

void Lease::end()
{
    if (m_grant)
        --m_grant->requests;
    m_grant.reset();
}

Secret Grants::add(const Models::Grant &grant)
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->generate(random.begin(), random.end());
    const QByteArray bytes(reinterpret_cast<const char *>(random.data()), sizeof random);
    const Secret token("quaver-" + bytes.toHex());
    const QMutexLocker lock(&m_mutex);
    m_grants.insert(hashOf(token.reveal()), std::make_shared<ActiveGrant>(grant));
    return token;
}

Lease Grants::find(const QByteArray &token)
{
    const QMutexLocker lock(&m_mutex);
    const std::shared_ptr<ActiveGrant> grant = m_grants.value(hashOf(token));
    return grant ? Lease(grant) : Lease();
}

std::shared_ptr<ActiveGrant> Grants::remove(const Secret &token)
{
    const QMutexLocker lock(&m_mutex);
    return m_grants.take(hashOf(token.reveal()));
}

} // namespace Quaver::Gateway
