// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/flow/modelprovider.h"

#include <quaver/local.h>
#include <quaver/run.h>

#include <QTemporaryDir>

namespace Quaver {
class ModelGateway;
}

//! All that runs on one machine need: a provider, the gateway to it, and a server of local
//! sandboxes which sees that. It takes no time to repeat a call but what the provider asks for.
class LocalWorld
{
public:
    explicit LocalWorld(const QStringList &providerArguments = {});
    ~LocalWorld();
    Q_DISABLE_COPY_MOVE(LocalWorld)

    //! Why there is none; empty is good.
    [[nodiscard]] QString failure() const { return m_failure; }
    [[nodiscard]] ModelProvider &provider() { return m_provider; }
    [[nodiscard]] Quaver::RunEnvironment environment() const;
    //! The program file of the Claude Code CLI, which agents in these sandboxes then have: what the
    //! environment variable QUAVER_CLAUDE names; empty without it.
    [[nodiscard]] static QString claudeCode();
    //! Where the server of sandboxes and the gateway keep everything.
    [[nodiscard]] QString stateDirectory() const { return m_state.path(); }

private:
    QTemporaryDir m_state;
    ModelProvider m_provider;
    std::shared_ptr<Quaver::ModelGateway> m_gateway;
    std::unique_ptr<Quaver::LocalServer> m_server;
    QString m_failure;
};
