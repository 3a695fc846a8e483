// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>
#include <quaver/run.h>

#include <memory>

namespace Quaver {
class LocalServer;
}

namespace Quaver::Setup {

//! The embedded server, and the gateway to models where one is wanted, where there are such: on
//! Linux. They end with the last copy of this.
class LocalBackend
{
public:
    struct Options
    {
        Options() = default;

        quint16 port = 0; //!< 0: the system chooses
        bool reachesModels = false; //!< start a gateway
        bool hasClaudeCode = false; //!< the snapshot quaver-agent has the CLI that is on PATH
        QString cacheDirectory; //!< of models' answers; empty: none is kept
    };

    //! Errors are of kind Setup.
    [[nodiscard]] static Result<LocalBackend> start(const Options &options);

    [[nodiscard]] Endpoint endpoint() const;
    //! Null without one.
    [[nodiscard]] std::shared_ptr<Models::ModelAccess> gateway() const { return m_gateway; }
    //! What is only watched here and not enforced, as a sentence, or empty.
    [[nodiscard]] QString advisoryLimits() const;

private:
    LocalBackend(std::shared_ptr<Models::ModelAccess> gateway, std::shared_ptr<LocalServer> server);

    std::shared_ptr<Models::ModelAccess> m_gateway;
    std::shared_ptr<LocalServer> m_server; //!< goes first: sandboxes use the gateway
};

} // namespace Quaver::Setup
