// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/overallprogress.h"

#include "app/look/format.h"
#include "app/look/theme.h"
#include "app/run/runsession.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

OverallProgress::OverallProgress(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_words(new QLabel(this))
{
    setObjectName(u"overallProgress"_s);
    m_bar->setObjectName(u"overallBar"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(gridUnit);
    m_words->setObjectName(u"overallWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2 * gridUnit);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_words);
    refresh();
}

void OverallProgress::setSession(RunSession *session)
{
    if (session && session == m_session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &RunSession::changed, this, &OverallProgress::refresh);
        connect(session, &RunSession::trialsAdded, this, &OverallProgress::refresh);
        connect(session, &RunSession::trialsChanged, this, &OverallProgress::refresh);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    refresh();
}

void OverallProgress::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void OverallProgress::refresh()
{
    m_bar->setAccessibleName(tr("Progress of the run"));
    setVisible(m_session && m_session->isUnderWay());
    if (!m_session || !m_session->isUnderWay())
        return;
    if (m_session->trials().isEmpty())
        showUnknown();
    else
        showCount();
}

void OverallProgress::showCount()
{
    const auto total = static_cast<int>(m_session->trials().size());
    const int done = m_session->finalCount();
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    const auto remaining = m_session->remaining();
    const bool isWorking = m_session->state() == RunSession::State::Running && done < total;
    say(isWorking && remaining
            ? tr("%1 of %2 · %3 left", "done, of all, time")
                  .arg(countText(done), countText(total), roughDurationText(*remaining))
            : tr("%1 of %2", "done, of all").arg(countText(done), countText(total)));
}

void OverallProgress::showUnknown()
{
    const bool isReviewing = m_session->state() == RunSession::State::Reviewing;
    // A bar without an end moves all the time: still where the desktop asks for that, and where
    // nothing goes on.
    m_bar->setRange(0, isMotionWanted() && !isReviewing ? 0 : 1);
    const bool isWriting = m_session->currentPhase() == Phase::Agent && !m_session->config().spec
        && m_session->config().specFile.isEmpty();
    if (m_session->state() == RunSession::State::Stopping)
        say(tr("Stopping"));
    else if (isReviewing)
        say(tr("Waiting for your review"));
    else
        say(isWriting ? tr("The tasks are being written") : tr("Getting ready"));
}

void OverallProgress::say(const QString &words)
{
    if (words == m_words->text())
        return;
    m_words->setText(words);
    m_bar->setAccessibleDescription(words);
}

} // namespace Quaver::Ui
