// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/run.h>

#include <QJsonObject>
#include <QJsonValue>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

//! The strict Daytona server of tests/support/strictdaytona, as a process of its own.
class StrictServer
{
public:
    //! \a config as in config.py. The official specifications are used when the environment
    //! variable QUAVER_DAYTONA_SPECS names their folder.
    explicit StrictServer(const QJsonObject &config = {});
    ~StrictServer();
    Q_DISABLE_COPY_MOVE(StrictServer)

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] Quaver::Endpoint endpoint() const;

    //! What control.py answers at \a path; an invalid value when it does not.
    [[nodiscard]] QJsonValue ask(const QString &path) const;
    //! Sends \a body there.
    QJsonValue tell(const QString &path, const QJsonObject &body) const;

    //! Breaches of the wire as text, for a readable failure; empty is good.
    [[nodiscard]] QByteArray violations() const;
    //! Sandboxes and volumes that exist and are not on their way out.
    [[nodiscard]] QStringList leftovers() const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QJsonObject m_ready;
};
