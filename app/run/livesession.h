// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/setup/preparedrun.h"

#include <QThread>

#include <memory>

namespace Quaver::Ui {

class RunJob;
class RunSession;

//! A run under way and its thread, which feed a session. In the GUI thread.
class LiveSession
{
public:
    //! Starts the run. \a session has to outlive this.
    LiveSession(RunSession *session, const RunConfig &config, const Setup::RunOptions &options);
    //! Ends the thread. A run that is still under way is stopped at once; what it leaves is in the
    //! journal.
    ~LiveSession();
    Q_DISABLE_COPY_MOVE(LiveSession)

private:
    void follow(RunSession *session, const QString &dataDirectory);

    QThread m_thread;
    RunJob *m_job; // deleted in its thread
};

} // namespace Quaver::Ui
