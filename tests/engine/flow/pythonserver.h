// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QProcess>
#include <QString>
#include <QStringList>

//! A server of tests/support, as a process of its own that prints `READY {…}` once it serves, and
//! answers tests at the address `control` in that. All members block until the answer is there.
class PythonServer
{
public:
    //! Starts \a script with Debian's Python, whose modules it needs.
    PythonServer(const QString &script, const QStringList &arguments);
    ~PythonServer();
    Q_DISABLE_COPY_MOVE(PythonServer)

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    //! What it said of itself.
    [[nodiscard]] const QJsonObject &ready() const { return m_ready; }
    //! Ends it as a crash does.
    void kill();

    //! What its control.py answers at \a path; an invalid value when it does not.
    [[nodiscard]] QJsonValue ask(const QString &path) const;
    //! Sends \a body there.
    QJsonValue tell(const QString &path, const QJsonObject &body = {}) const;

private:
    QProcess m_process;
    QJsonObject m_ready;
};
