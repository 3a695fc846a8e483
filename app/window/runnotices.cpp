// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runnotices.h"

#include "app/look/format.h"
#include "app/run/runcenter.h"
#include "app/run/runsession.h"
#include "app/window/desktop.h"

#include <QApplication>
#include <QWidget>

namespace Quaver::Ui {

RunNotices::RunNotices(RunCenter *center, QWidget *window)
    : QObject(window)
    , m_center(center)
    , m_window(window)
{
    connect(m_center, &RunCenter::sessionAdded, this, &RunNotices::watch);
    connect(m_center, &RunCenter::sessionEnded, this, &RunNotices::sessionEnded);
    connect(m_center, &RunCenter::becameIdle, this, &RunNotices::showProgress);
}

void RunNotices::watch(RunSession *session)
{
    connect(session, &RunSession::changed, this, [this, session] {
        showProgress();
        if (session->state() != RunSession::State::Reviewing) {
            m_toldOfReview.remove(session);
        } else if (!m_toldOfReview.contains(session)) {
            m_toldOfReview.insert(session);
            notify(session->title(), tr("The tasks wait for your review."));
        }
    });
}

void RunNotices::sessionEnded(RunSession *session)
{
    m_toldOfReview.remove(session);
    notify(session->title(),
           session->error() ? session->error()->message
                            : scoreText(session->result().results.score));
}

void RunNotices::notify(const QString &title, const QString &text)
{
    if (m_window->isActiveWindow())
        return;
    Desktop::notify(title, text);
    QApplication::alert(m_window);
}

void RunNotices::showProgress()
{
    int done = 0;
    qsizetype all = 0;
    const QList<RunSession *> sessions = m_center->sessions();
    for (const RunSession *session : sessions) {
        if (!session->isUnderWay())
            continue;
        done += session->finalCount();
        all += session->trials().size();
    }
    Desktop::showProgress(all > 0
                              ? std::optional(static_cast<double>(done) / static_cast<double>(all))
                              : std::nullopt);
}

} // namespace Quaver::Ui
