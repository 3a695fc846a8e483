// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log/runlog.h"
#include "app/run/runsession.h"

#include <QCache>
#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <functional>

namespace Quaver::Ui {

//! The values of a session and how they change. What is told of a change waits a moment for more.
class RunSession::Private
{
public:
    explicit Private(RunSession *session);

    // What a run under way says.
    void prepared(const QString &runId, const RunConfig &config);
    void startPhase(Phase phase);
    void addMessage(Phase phase, LogLevel level, const QString &text);
    void startReview(const SpecReview &asked);
    void setSpec(const BenchmarkSpec &spec);
    void startTrial(const TaskProgress &progress);
    void stepTrial(const TaskProgress &progress);
    void answerTrial(const TaskProgress &progress);
    void gradeTrial(const QString &model, const TaskResult &result);
    void addTranscript(const Transcript &transcript);
    void setUsage(const Usage &total, const UsageByRole &byRole);
    //! The end of a run, or one out of the store: takes everything over from \a outcome.
    void end(const RunResult &outcome);
    //! It could not be prepared or loaded.
    void fail(const Error &reason);

    //! Kept by the run, too, once no other one follows for a moment.
    void setDraft(const BenchmarkSpec &edited);
    void keepDraft(); //!< now, if it is not kept

    void setState(State newState);
    void setName(const QString &newName);

    //! −1: there is none.
    [[nodiscard]] qsizetype rowOf(const QString &model, const QString &taskId, int trial) const;
    //! Null: there is none.
    [[nodiscard]] const Task *taskOf(const QString &taskId) const;
    [[nodiscard]] QString titleText() const;

    RunSession *q;
    State state = State::Preparing;
    QString runId;
    QString name; // given by a person
    RunConfig config;
    Backend backend = Backend::Local;
    RunResult result;
    std::optional<Error> error;
    QDateTime startedAt; // UTC
    QElapsedTimer clock; // does not jump with the wall clock
    std::array<PhaseProgress, 4> phases;
    std::optional<Phase> currentPhase;
    std::optional<SpecReview> review;
    int reviewRound = 0;
    std::optional<BenchmarkSpec> draft;
    std::optional<BenchmarkSpec> spec;
    QList<Trial> trials;
    std::array<int, 8> counts{};
    qint64 benchmarkBegan = 0; // ms on the clock
    Usage usage;
    UsageByRole usageByRole;
    RunLog *log;
    std::function<void()> stop;
    std::function<void()> stopAtOnce;
    std::function<void(const BenchmarkSpec &)> proceed;
    std::function<void(const BenchmarkSpec &)> keepReviewed;
    //! Out of the store.
    std::function<Pending<std::optional<Transcript>>(const Trial &)> loadTranscript;
    //! Those that came last, which may not be in the store yet; by row, at most so many steps.
    mutable QCache<qsizetype, Transcript> recentTranscripts{20'000};

private:
    [[nodiscard]] static QString keyOf(const QString &model, const QString &taskId, int trial);
    Trial *begin(const TaskProgress &progress);
    void setTrialState(Trial *trial, TrialState newState);
    void touch(qsizetype row);
    void tell();
    void flush();
    void endReview();
    void endPhase(PhaseProgress::State how);
    void addTrials(QList<Trial> added);
    void takeResults(const RunResult &outcome);
    void takePhases(const RunResult &outcome);
    void failLastPhase();

    // Filled when first asked: a run out of the store is looked up by its rows.
    mutable QHash<QString, qsizetype> m_rows; // by keyOf()
    mutable qsizetype m_rowsIndexed = 0;
    mutable QHash<QString, qsizetype> m_taskIndexes; // in spec
    QTimer m_later;
    QTimer m_keepLater;
    bool m_isDraftKept = true;
    qsizetype m_firstChanged = -1;
    qsizetype m_lastChanged = -1;
};

} // namespace Quaver::Ui
