// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>
#include <quaver/run.h>

#include <memory>

namespace Quaver {
class LocalServer;
}

namespace Quaver::Cli {

//! The embedded server, where there is one: on Linux. It ends with the last copy of this.
class LocalBackend
{
public:
    //! \a port 0: the system chooses. Errors are of kind Setup.
    [[nodiscard]] static Result<LocalBackend> start(quint16 port = 0);

    [[nodiscard]] Endpoint endpoint() const;
    //! What is only watched here and not enforced, as a sentence, or empty.
    [[nodiscard]] QString advisoryLimits() const;

private:
    explicit LocalBackend(std::shared_ptr<LocalServer> server);
    std::shared_ptr<LocalServer> m_server;
};

} // namespace Quaver::Cli
