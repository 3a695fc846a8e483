// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/flow/pythonserver.h"

#include <quaver/endpoint.h>

#include <QTemporaryDir>

//! The strict Daytona server of tests/support/strictdaytona, as a process of its own.
class StrictServer
{
public:
    //! \a config as in config.py. The official specifications are used when the environment
    //! variable QUAVER_DAYTONA_SPECS names their folder.
    explicit StrictServer(const QJsonObject &config = {});
    //! Quick enough for many runs in a test, and never immediate.
    [[nodiscard]] static QJsonObject quickConfig();

    [[nodiscard]] bool isRunning() const { return m_server.isRunning(); }
    [[nodiscard]] Quaver::Endpoint endpoint() const;

    //! What control.py answers at \a path; an invalid value when it does not.
    [[nodiscard]] QJsonValue ask(const QString &path) const { return m_server.ask(path); }
    //! Sends \a body there.
    QJsonValue tell(const QString &path, const QJsonObject &body) const
    {
        return m_server.tell(path, body);
    }

    //! Breaches of the wire as text, for a readable failure; empty is good.
    [[nodiscard]] QByteArray violations() const;
    //! Sandboxes, volumes and secrets that exist and are not on their way out.
    [[nodiscard]] QStringList leftovers() const;

private:
    QTemporaryDir m_folder;
    PythonServer m_server;
};
