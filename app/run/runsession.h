// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/trial.h"
#include "engine/core/pending.h"

#include <quaver/run.h>
#include <quaver/types.h>

#include <QList>
#include <QObject>

#include <array>
#include <memory>
#include <optional>

namespace Quaver::Ui {

class RunLog;

//! Where one of the four phases of a run is.
struct PhaseProgress
{
    enum class State { Waiting, Running, Done, Failed, Skipped };

    PhaseProgress() = default;

    State state = State::Waiting;
    QDateTime startedAt; //!< UTC; invalid before
    qint64 duration = 0; //!< ms; of a phase that has ended
    QString activity; //!< the last thing it said: what it does or waits for
};

//! One run as the window shows it: under way, or out of the store. It is fed by listeners of the
//! engine or by the store, holds values alone and starts nothing; views listen to it. In the GUI
//! thread. Changes come in bundles, some twenty times a second at most.
class RunSession : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Loading, //!< is being read from the store
        Preparing, //!< models and server are being found
        Running,
        Reviewing, //!< waits for proceed()
        Stopping, //!< asked to stop; cleans up
        Ended,
    };

    explicit RunSession(QObject *parent = nullptr);
    ~RunSession() override;

    //! For whoever feeds the session: app/run/runsessionprivate.h.
    class Private;
    [[nodiscard]] Private &feed() { return *d; }

    [[nodiscard]] QString runId() const; //!< empty while it is being prepared
    //! What the run is called: its own name, else the specification's, else the prompt's beginning.
    [[nodiscard]] QString title() const;
    [[nodiscard]] State state() const;
    [[nodiscard]] bool isUnderWay() const; //!< neither Loading nor Ended
    //! As it was asked for, and with everything decided once it runs.
    [[nodiscard]] const RunConfig &config() const;
    [[nodiscard]] Backend backend() const;
    [[nodiscard]] QStringList models() const; //!< those under test

    //! What is known: complete once the state is Ended. Its results of tasks are in trials().
    [[nodiscard]] const RunResult &result() const;
    //! Why it failed, or could not be prepared or loaded.
    [[nodiscard]] std::optional<Error> error() const;
    [[nodiscard]] qint64 elapsed() const; //!< ms; grows while the run is under way

    [[nodiscard]] const PhaseProgress &phase(Phase phase) const;
    //! The phase that is under way, or in which it failed.
    [[nodiscard]] std::optional<Phase> currentPhase() const;
    [[nodiscard]] const std::optional<BenchmarkSpec> &spec() const;
    //! The task of this id; null: none.
    [[nodiscard]] const Task *task(const QString &taskId) const;

    //! The tasks about which a person is asked, with what is wrong with them; from the moment that
    //! the run waits for that person until it goes on with them, or ends.
    [[nodiscard]] const std::optional<SpecReview> &review() const;
    //! How often the run has asked so far.
    [[nodiscard]] int reviewRound() const;
    //! Goes on with \a spec, or comes back to Reviewing with what is wrong with it. Only while
    //! Reviewing.
    void proceed(const BenchmarkSpec &spec);
    //! What that person has made of the tasks so far: kept here and in the store whatever becomes
    //! of the run. Only while Reviewing.
    void setDraft(const BenchmarkSpec &spec);
    //! The draft, until the run goes on with it: in an ended run, tasks that were edited and never
    //! run.
    [[nodiscard]] const std::optional<BenchmarkSpec> &draft() const;

    //! Every trial there will be, from the moment that the specification is known.
    [[nodiscard]] const QList<Trial> &trials() const;
    [[nodiscard]] int count(TrialState state) const; //!< of trials in this state
    [[nodiscard]] int finalCount() const; //!< of trials that have their grade
    //! ms; absent until enough is known for an estimate.
    [[nodiscard]] std::optional<qint64> remaining() const;

    [[nodiscard]] const Usage &usage() const; //!< of all roles together, so far
    [[nodiscard]] const UsageByRole &usageByRole() const;

    [[nodiscard]] RunLog *log() const; //!< never null; lives as long as the session

    //! What the model did in the trial \a index, if it is known.
    [[nodiscard]] Pending<std::optional<Transcript>> transcript(qsizetype index) const;

    //! Stops the work and cleans up; partial results stay.
    void stop();
    //! Gives up cleaning up, too.
    void stopAtOnce();

Q_SIGNALS:
    void changed(); //!< state, title, phases, usage, error
    void specChanged();
    void reviewChanged();
    void trialsAdded(qsizetype first, qsizetype last); //!< after the fact
    void trialsChanged(qsizetype first, qsizetype last); //!< some of them
    void transcriptArrived(qsizetype index);
    void ended(); //!< after the last changed()

private:
    std::unique_ptr<Private> d;
};

} // namespace Quaver::Ui
