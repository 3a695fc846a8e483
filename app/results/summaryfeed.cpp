// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/summaryfeed.h"

#include "app/run/runsession.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace Quaver::Ui {

namespace {

constexpr qint64 shortestPause = 500; // ms
constexpr qint64 pausePerWork = 4;

SummaryInput inputOf(const RunSession &session)
{
    SummaryInput input;
    input.models = session.models();
    input.trials = session.trials();
    input.usage = session.usageByRole();
    input.runs = session.result().runs;
    return input;
}

} // namespace

SummaryFeed::SummaryFeed(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SummaryFeed::start);
    connect(&m_work, &QFutureWatcherBase::finished, this, &SummaryFeed::take);
}

void SummaryFeed::setSession(RunSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_work.setFuture({});
    m_session = session;
    m_summary = {};
    m_isBusy = false;
    m_pause.stop();
    if (session) {
        for (const auto signal :
             {&RunSession::changed, &RunSession::specChanged, &RunSession::ended})
            connect(session, signal, this, &SummaryFeed::noteChange);
        connect(session, &RunSession::trialsAdded, this, &SummaryFeed::noteChange);
        connect(session, &RunSession::trialsChanged, this, &SummaryFeed::noteChange);
    }
    Q_EMIT changed();
    noteChange();
}

RunSession *SummaryFeed::session() const { return m_session; }

void SummaryFeed::setActive(bool active)
{
    m_isActive = active;
    start();
}

void SummaryFeed::noteChange()
{
    m_isDirty = true;
    start();
}

void SummaryFeed::start()
{
    if (!m_isDirty || !m_isActive || m_isBusy || m_pause.isActive() || !m_session)
        return;
    m_isDirty = false;
    m_isBusy = true;
    m_sinceStart.start();
    const auto promise = std::make_shared<QPromise<ResultsSummary>>();
    promise->start();
    m_work.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, input = inputOf(*m_session)] {
        promise->addResult(summarize(input));
        promise->finish();
    });
}

void SummaryFeed::take()
{
    m_isBusy = false;
    if (m_work.future().resultCount() == 0)
        return;
    m_summary = m_work.result();
    m_pause.start(static_cast<int>(std::max(shortestPause, m_sinceStart.elapsed() * pausePerWork)));
    Q_EMIT changed();
}

} // namespace Quaver::Ui
