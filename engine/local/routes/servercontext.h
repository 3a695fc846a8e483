// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/access.h"
#include "engine/local/registry/hostbindings.h"
#include "engine/local/registry/sandboxregistry.h"
#include "engine/local/volumes/volumestore.h"

namespace Quaver::Local {

//! What the routes work on. Outlives every request.
struct ServerContext
{
    boost::asio::io_context &io;
    int stateDirectory;
    Access access;
    QString toolboxUrl; //!< http://127.0.0.1:PORT/toolbox
    HostBindings bindings;
    VolumeStore volumes;
    SandboxRegistry sandboxes;
};

} // namespace Quaver::Local
