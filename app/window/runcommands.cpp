// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runcommands.h"

#include "app/look/messagebar.h"
#include "app/run/runcenter.h"
#include "app/run/runsession.h"
#include "app/settings/settings.h"
#include "app/window/runexport.h"

namespace Quaver::Ui {

RunCommands::RunCommands(RunCenter *center, const Settings *settings, MessageBar *bar,
                         QWidget *window)
    : QObject(window)
    , m_center(center)
    , m_settings(settings)
    , m_bar(bar)
    , m_window(window)
    , m_export(new RunExport(this))
{
    connect(m_export, &RunExport::written, this, [this](const QString &path) {
        m_bar->setMessage(MessageBar::Kind::Information,
                          tr("The run was written to %1.").arg(path));
    });
    connect(m_export, &RunExport::failed, this, [this](const QString &message) {
        m_bar->setMessage(MessageBar::Kind::Error, message);
    });
}

void RunCommands::start(const RunConfig &config, bool reviewsTasks)
{
    Setup::RunOptions options = m_settings->runOptions();
    options.reviewsSpecification = reviewsTasks;
    Q_EMIT started(m_center->start(config, options));
}

void RunCommands::runAgain(const QString &runId)
{
    withSession(runId, [this](const RunSession *session) { start(session->config()); });
}

void RunCommands::exportRun(const QString &runId)
{
    withSession(runId, [this](const RunSession *session) { exportSession(session); });
}

void RunCommands::exportSession(const RunSession *session)
{
    if (session && session->state() == RunSession::State::Ended)
        m_export->ask(m_window, session->result());
}

void RunCommands::withSession(const QString &runId, std::function<void(RunSession *)> then)
{
    RunSession *const session = m_center->open(runId);
    if (session->state() != RunSession::State::Loading) {
        then(session);
        return;
    }
    connect(
        session, &RunSession::ended, this,
        [this, session, then = std::move(then)] {
            // What could not be read has an error and nothing else.
            if (session->error() && session->config().prompt.isEmpty())
                m_bar->setMessage(MessageBar::Kind::Error, session->error()->message);
            else
                then(session);
        },
        Qt::SingleShotConnection);
}

} // namespace Quaver::Ui
