// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daytona/client.h"
#include "engine/daytona/sandbox.h"
#include "tests/support/await.h"
#include "tests/support/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Quaver::Testing {

//! A scripted Daytona with a client whose waits are short. The API is below /api, the sandbox "s1"
//! below /toolbox/s1.
struct DaytonaFixture
{
    DaytonaFixture()
        : client(endpointOf(server), quickPolicy())
    {
    }
    explicit DaytonaFixture(const Daytona::Policy &policy)
        : client(endpointOf(server), policy)
    {
    }

    static Daytona::Policy quickPolicy()
    {
        using namespace std::chrono_literals;
        Daytona::Policy policy;
        policy.callDeadline = 5s;
        policy.createDeadline = 300ms;
        policy.volumeDeadline = 2s;
        policy.startDeadline = 2s;
        policy.stopDeadline = 2s;
        policy.firstPoll = 2ms;
        policy.longestPoll = 10ms;
        policy.slowPoll = 10ms;
        policy.maxTries = 3;
        policy.wait = [](int) { return 2ms; };
        policy.followCheck = 100ms;
        policy.followCloseGrace = 50ms;
        policy.deadAfter = 100ms;
        return policy;
    }

    static Endpoint endpointOf(const ScriptedServer &server)
    {
        Endpoint endpoint;
        endpoint.apiUrl = server.url(QStringLiteral("/api"));
        endpoint.apiKey = Secret("dtn_key_of_the_test");
        endpoint.target = QStringLiteral("eu");
        return endpoint;
    }

    [[nodiscard]] Daytona::SandboxAddress address() const
    {
        return Daytona::SandboxAddress(QStringLiteral("s1"),
                                       server.url(QStringLiteral("/toolbox")));
    }

    [[nodiscard]] static QJsonObject bodyOf(const ReceivedRequest &request)
    {
        return QJsonDocument::fromJson(request.body).object();
    }

    //! The answer that shows a sandbox in \a state.
    [[nodiscard]] static ScriptedReply sandbox(const QByteArray &state, const QByteArray &more = {})
    {
        return ScriptedReply(
            200,
            "{\"id\":\"s1\",\"name\":\"agent-run-1\",\"state\":\"" + state
                + "\",\"labels\":{\"quaver.run\":\"run-1\"},\"toolboxProxyUrl\":\"\"" + more + "}");
    }

    ScriptedServer server;
    Daytona::Client client;
};

} // namespace Quaver::Testing
