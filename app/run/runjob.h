// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/setup/preparedrun.h"

#include <quaver/run.h>

#include <QObject>

#include <memory>

namespace Quaver::Ui {

//! One run in a thread of its own, so that neither its preparation nor a busy moment of it holds up
//! the window. Created in any thread, then moved; start() and everything after happens in its own.
//! Signals of the run are passed on as they are.
class RunJob : public QObject
{
    Q_OBJECT

public:
    RunJob(RunConfig config, Setup::RunOptions options);
    ~RunJob() override;

    //! Finds models and server, then starts the run.
    void start();
    void stop();
    void stopAtOnce();
    void proceed(const BenchmarkSpec &spec);
    void keepReviewed(const BenchmarkSpec &spec);

Q_SIGNALS:
    void noted(const QString &text); //!< of what was chosen; see Setup::Note
    void prepared(const QString &runId, const Quaver::RunConfig &config);
    //! Exactly one of these two is the last signal.
    void failed(const Quaver::Error &error);
    void ended(const Quaver::RunResult &result);

    void phaseStarted(Quaver::Phase phase);
    void stepStarted(Quaver::Step step);
    void message(Quaver::Phase phase, const QString &text);
    void programOutput(Quaver::Phase phase, const QString &line);
    void reviewRequested(const Quaver::SpecReview &review);
    void specificationReady(const Quaver::BenchmarkSpec &spec);
    void taskStarted(const Quaver::TaskProgress &task);
    void taskStep(const Quaver::TaskProgress &step);
    void taskAnswered(const Quaver::TaskProgress &task);
    void taskGraded(const QString &model, const Quaver::TaskResult &result);
    void transcriptReady(const Quaver::Transcript &transcript);
    void usageChanged(const Quaver::Usage &total, const Quaver::UsageByRole &byRole);

private:
    [[nodiscard]] Result<void> prepare();
    void passOnSignals();
    void end(const RunResult &result);

    Setup::RunOptions m_options;
    Setup::PreparedRun m_prepared; // before m_run: the server outlives the run
    std::unique_ptr<BenchmarkRun> m_run;
    bool m_isStopped = false;
};

} // namespace Quaver::Ui
