// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/livesession.h"

#include "app/log/runlog.h"
#include "app/run/runjob.h"
#include "app/run/runsessionprivate.h"
#include "app/run/stepwords.h"

#include <QDeadlineTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Quaver::Ui {

namespace {

constexpr auto patienceAtTheEnd = 5s;

} // namespace

LiveSession::LiveSession(RunSession *session, const RunConfig &config,
                         const Setup::RunOptions &options)
    : m_job(new RunJob(config, options))
{
    RunSession::Private &feed = session->feed();
    feed.config = config;
    feed.backend = config.backend.value_or(Backend::Local);
    feed.startedAt = QDateTime::currentDateTimeUtc();
    feed.clock.start();
    feed.stop = [job = m_job] { QMetaObject::invokeMethod(job, &RunJob::stop); };
    feed.stopAtOnce = [job = m_job] { QMetaObject::invokeMethod(job, &RunJob::stopAtOnce); };
    feed.proceed = [job = m_job](const BenchmarkSpec &spec) {
        QMetaObject::invokeMethod(job, [job, spec] { job->proceed(spec); });
    };
    feed.keepReviewed = [job = m_job](const BenchmarkSpec &spec) {
        QMetaObject::invokeMethod(job, [job, spec] { job->keepReviewed(spec); });
    };
    follow(session, options.dataDirectory);

    m_thread.setObjectName(u"run"_s);
    m_job->moveToThread(&m_thread);
    // Its run and server end where they have lived.
    QObject::connect(&m_thread, &QThread::finished, m_job, &QObject::deleteLater);
    QObject::connect(m_job, &RunJob::ended, &m_thread, &QThread::quit);
    QObject::connect(m_job, &RunJob::failed, &m_thread, &QThread::quit);
    m_thread.start();
    QMetaObject::invokeMethod(m_job, &RunJob::start);
}

LiveSession::~LiveSession()
{
    // A run that is given up still drops its calls, for which it needs its event loop.
    if (m_thread.isRunning())
        QMetaObject::invokeMethod(m_job, &RunJob::stopAtOnce);
    if (!m_thread.wait(QDeadlineTimer(patienceAtTheEnd))) {
        m_thread.quit();
        m_thread.wait();
    }
}

void LiveSession::follow(RunSession *session, const QString &dataDirectory)
{
    RunSession::Private *const feed = &session->feed();
    QObject::connect(m_job, &RunJob::noted, session, [feed](const QString &text) {
        feed->addMessage(Phase::Setup, LogLevel::Message, text);
    });
    QObject::connect(m_job, &RunJob::prepared, session,
                     [feed, dataDirectory](const QString &runId, const RunConfig &config) {
                         feed->prepared(runId, config);
                         feed->log->setPath(RunLog::pathOf(dataDirectory, runId));
                     });
    QObject::connect(m_job, &RunJob::failed, session,
                     [feed](const Error &error) { feed->fail(error); });
    QObject::connect(m_job, &RunJob::ended, session,
                     [feed](const RunResult &result) { feed->end(result); });
    QObject::connect(m_job, &RunJob::phaseStarted, session,
                     [feed](Phase phase) { feed->startPhase(phase); });
    QObject::connect(m_job, &RunJob::stepStarted, session, [feed](Step step) {
        feed->addMessage(phaseOf(step), LogLevel::Progress, stepWords(step));
    });
    QObject::connect(m_job, &RunJob::message, session, [feed](Phase phase, const QString &text) {
        feed->addMessage(phase, LogLevel::Message, text);
    });
    QObject::connect(m_job, &RunJob::programOutput, session,
                     [feed](Phase phase, const QString &line) {
                         feed->addMessage(phase, LogLevel::Output, line);
                     });
    QObject::connect(m_job, &RunJob::reviewRequested, session,
                     [feed](const SpecReview &review) { feed->startReview(review); });
    QObject::connect(m_job, &RunJob::specificationReady, session,
                     [feed](const BenchmarkSpec &spec) { feed->setSpec(spec); });
    QObject::connect(m_job, &RunJob::taskStarted, session,
                     [feed](const TaskProgress &task) { feed->startTrial(task); });
    QObject::connect(m_job, &RunJob::taskStep, session,
                     [feed](const TaskProgress &step) { feed->stepTrial(step); });
    QObject::connect(m_job, &RunJob::taskAnswered, session,
                     [feed](const TaskProgress &task) { feed->answerTrial(task); });
    QObject::connect(m_job, &RunJob::taskGraded, session,
                     [feed](const QString &model, const TaskResult &result) {
                         feed->gradeTrial(model, result);
                     });
    QObject::connect(m_job, &RunJob::transcriptReady, session,
                     [feed](const Transcript &transcript) { feed->addTranscript(transcript); });
    QObject::connect(
        m_job, &RunJob::usageChanged, session,
        [feed](const Usage &total, const UsageByRole &byRole) { feed->setUsage(total, byRole); });
}

} // namespace Quaver::Ui
