// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/gatewayoptions.h"
#include "engine/models/modelaccess.h"

#include <quaver/result.h>

#include <memory>

namespace Quaver {

//! The gateway to models: HTTP over a UNIX socket, in the provider's own format, for programs in
//! local sandboxes that see the socket through a bind mount. It adds the key, which never enters a
//! sandbox, passes the answer on as it comes, counts tokens and money, and holds the run's caps.
//! It runs in a thread of its own, which lives as long as the object; destroying the object cuts
//! every call and removes the socket.
//!
//! Served are POST /v1/messages and /v1/messages/count_tokens, /v1/chat/completions, /v1/responses
//! (those of the grant's format) and GET /v1/models. The token goes where the provider has its key:
//! x-api-key or Authorization: Bearer. X-Quaver-Subject tells what a call is for. Every answer that
//! is no provider's 2xx has the provider's own error shape and x-should-retry: false.
//!
//! A call is repeated, before any byte of its answer went down, after a failed connection and after
//! 408, 429, 500, 502, 503, 504 and 529. How many calls a provider gets at once starts at 4, grows
//! to at most 64 while all goes well, and is halved when the provider limits the rate.
//!
//! callEnded() comes before the end of the answer reaches the program, so that whoever sees the
//! program end has counted its calls. Counting tokens and listing models are no calls in its
//! sense. When a call is answered from the cache, its usage is nothing, zero calls, since nobody
//! was asked. A call that was cut has the tokens told till then and is unmetered.
class ModelGateway final : public Models::ModelAccess
{
    Q_OBJECT

public:
    struct Options
    {
        Options() = default;

        QString directory; //!< where it makes one of its own; empty: $TMPDIR or /var/tmp
        QString cacheDirectory; //!< of answers to be given again; empty: none is kept
        Gateway::Patience patience;
    };

    //! Starts listening. Errors are of kind Setup: a directory that cannot be written to, or whose
    //! path is too long for a socket. Directories of gateways that died are removed first.
    [[nodiscard]] static Result<std::unique_ptr<ModelGateway>> start(const Options &options);
    ~ModelGateway() override;

    //! Of the host; any user may connect, but only the owner of its directory gets to it.
    [[nodiscard]] QString socketPath() const;

    [[nodiscard]] Secret grant(const Models::Grant &grant) override;
    //! Once it returns, callEnded() of all calls with \a token is on its way.
    void revoke(const Secret &token) override;
    void limit(const QString &runId, const Models::Caps &caps) override;
    void forget(const QString &runId) override;

private:
    class Private;
    explicit ModelGateway(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace Quaver
