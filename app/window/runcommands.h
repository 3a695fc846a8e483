// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QObject>

#include <functional>

class QWidget;

namespace Quaver::Ui {

class MessageBar;
class RunCenter;
class RunExport;
class RunSession;
class Settings;

//! What a person asks of a run, whether it is in the store or under way: start, run again, export.
class RunCommands : public QObject
{
    Q_OBJECT

public:
    //! Dialogs appear in front of \a window, what went wrong in \a bar. All outlive it.
    RunCommands(RunCenter *center, const Settings *settings, MessageBar *bar, QWidget *window);

    //! \a reviewsTasks: it waits for a person once its tasks are written.
    void start(const RunConfig &config, bool reviewsTasks = false);
    void runAgain(const QString &runId);
    void exportRun(const QString &runId);
    //! What an ended session has.
    void exportSession(const RunSession *session);

Q_SIGNALS:
    void started(Quaver::Ui::RunSession *session);

private:
    //! Calls \a then with the session of a run, once it is read.
    void withSession(const QString &runId, std::function<void(RunSession *)> then);

    RunCenter *m_center;
    const Settings *m_settings;
    MessageBar *m_bar;
    QWidget *m_window;
    RunExport *m_export;
};

} // namespace Quaver::Ui
