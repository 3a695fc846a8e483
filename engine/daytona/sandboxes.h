// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"
#include "engine/daytona/sandbox.h"

#include <QCoreApplication>

#include <chrono>

namespace Quaver::Daytona {

class Api;

class Sandboxes
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Daytona::Sandboxes)

public:
    explicit Sandboxes(Api &api)
        : m_api(api)
    {
    }

    //! Ends with the sandbox of that name, in whatever state, or with an error; mayExist() says
    //! what the error leaves open. Whatever went wrong with the request, the name is looked up:
    //! a lost answer, a 409 and a 400 that has left a sandbox all end with it. A sandbox of the
    //! same name that lacks one of the labels is somebody else's: Http error 409.
    Pending<Sandbox> create(const CreateSandbox &request, CancelToken token);

    Pending<Sandbox> get(const QString &idOrName, CancelToken token);
    //! All pages. Eventually consistent: proves neither a create nor a delete.
    Pending<QList<Sandbox>> list(const QMap<QString, QString> &labels, CancelToken token);

    //! Ends with \a sandbox itself, without a call, if that has started already.
    Pending<Sandbox> waitUntilStarted(const Sandbox &sandbox, CancelToken token);
    //! Asks for the stop; \a force kills at once. One that is stopped or gone is success.
    Pending<void> stop(const QString &id, bool force, CancelToken token);
    //! Stopped, destroyed and unknown are all the end of it.
    Pending<void> waitUntilStopped(const QString &id, CancelToken token);

    //! One DELETE. A sandbox that is not there (404) is success.
    Pending<void> remove(const QString &idOrName, CancelToken token);

    enum class Confirm {
        Accepted, //!< the server has accepted the DELETE
        Gone, //!< and the sandbox is destroyed
    };
    //! Asks again, while the sandbox is in transition or the server has trouble, until \a budget is
    //! used up; then ends with the last refusal. Confirm::Gone needs the id: a name is free, and so
    //! unknown, as soon as the DELETE is accepted.
    Pending<void> removeEventually(const QString &idOrName, std::chrono::milliseconds budget,
                                   Confirm confirm, CancelToken token);

    enum class Interval {
        AutoStop, //!< stopped after so many minutes without activity; 0 is never
        AutoDelete, //!< deleted so many minutes after its stop; 0 is at once
        TimeToLive, //!< destroyed so many minutes from now, whatever its state
    };
    Pending<void> setInterval(const QString &id, Interval interval, int minutes, CancelToken token);
    //! Resets the idle timer.
    Pending<void> keepAlive(const QString &id, CancelToken token);

private:
    Api &m_api;
};

} // namespace Quaver::Daytona
