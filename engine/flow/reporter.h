// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/run.h>

#include <QPointer>

#include <optional>

namespace Quaver::Flow {

//! The coroutines' way to the signals of a BenchmarkRun. Silent once that object is gone.
class Reporter
{
public:
    void attach(BenchmarkRun *run) { m_run = run; }

    [[nodiscard]] Phase phase() const { return m_phase; }

    //! Reports the step, and its phase before it when that is a new one.
    void step(Step step);
    void message(const QString &text) const; //!< in the current phase
    void programOutput(const QString &line) const; //!< likewise
    void review(const SpecReview &review) const;
    void specification(const BenchmarkSpec &spec) const;
    void taskStarted(const TaskProgress &task) const;
    void taskStep(const TaskProgress &task) const;
    void taskAnswered(const TaskProgress &task) const;
    void taskGraded(const QString &model, const TaskResult &result) const;
    void transcript(const Transcript &transcript) const;
    void usage(const Usage &total, const UsageByRole &byRole) const;

private:
    QPointer<BenchmarkRun> m_run;
    Phase m_phase = Phase::Setup;
    std::optional<Phase> m_reported;
};

} // namespace Quaver::Flow
