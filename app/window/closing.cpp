// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/closing.h"

#include "app/look/messagebar.h"
#include "app/run/runcenter.h"
#include "app/run/runsession.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

Closing::Closing(RunCenter *center, MessageBar *bar, QWidget *window)
    : QObject(window)
    , m_center(center)
    , m_bar(bar)
    , m_window(window)
{
    connect(m_center, &RunCenter::becameIdle, this, [this] {
        if (m_isQuitting)
            QApplication::quit();
    });
}

bool Closing::mayClose()
{
    if (!m_center->isBusy() || !m_window->isVisible())
        return true;
    ask();
    return false;
}

void Closing::ask()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Runs under way"),
                                m_isQuitting ? tr("Runs are being stopped and cleaned up.")
                                             : tr("Runs are under way."),
                                QMessageBox::NoButton, m_window);
    box->setObjectName(u"closingBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    if (m_isQuitting) {
        box->setInformativeText(tr("What is not cleaned up now is removed at the next start."));
        connect(box->addButton(tr("Quit &at once"), QMessageBox::DestructiveRole),
                &QPushButton::clicked, this, [this] {
                    m_window->hide();
                    QApplication::quit();
                });
        box->addButton(tr("&Wait"), QMessageBox::RejectRole);
    } else {
        connect(box->addButton(tr("&Stop and quit"), QMessageBox::AcceptRole),
                &QPushButton::clicked, this, &Closing::stopAndQuit);
        const QList<RunSession *> sessions = m_center->sessions();
        const bool waitsForAPerson =
            std::any_of(sessions.cbegin(), sessions.cend(), [](const RunSession *session) {
                return session->state() == RunSession::State::Reviewing;
            });
        if (waitsForAPerson) {
            box->setInformativeText(tr("Stopping keeps the results so far. A run that waits for "
                                       "your review cannot go on without a window."));
        } else {
            box->setInformativeText(
                tr("Stopping keeps the results so far. In the background they go on without a "
                   "window, and Quaver ends when they do."));
            connect(box->addButton(tr("Run in the &background"), QMessageBox::ActionRole),
                    &QPushButton::clicked, this, &Closing::runInBackground);
        }
        box->setEscapeButton(box->addButton(QMessageBox::Cancel));
    }
    box->open();
}

void Closing::stopAndQuit()
{
    m_bar->setMessage(MessageBar::Kind::Information,
                      tr("Stopping and cleaning up. Quaver ends when that is done."));
    const QList<RunSession *> sessions = m_center->sessions();
    for (RunSession *session : sessions)
        session->stop();
    leave();
}

void Closing::runInBackground()
{
    QApplication::setQuitOnLastWindowClosed(false);
    m_window->hide();
    leave();
}

void Closing::leave()
{
    m_isQuitting = true;
    Q_EMIT leaving();
    if (!m_center->isBusy())
        QApplication::quit();
}

} // namespace Quaver::Ui
