// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"
#include "engine/daytona/sandbox.h"
#include "engine/flow/trialboard.h"

#include <quaver/types.h>

#include <qcoro/qcorotask.h>

#include <QList>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! Brings what a model did in its trials from a grade sandbox into the store and to those who
//! listen to the run: beside the work, those that wait together in one request. What cannot be had
//! is told once, at the end, and is no reason for anything to fail.
class Transcripts : public std::enable_shared_from_this<Transcripts>
{
public:
    //! Of the model \a modelId. \a token gives up all of it.
    Transcripts(Run run, QString modelId, const CancelToken &token);
    Q_DISABLE_COPY_MOVE(Transcripts)

    //! Where the grade program is to leave them: the `transcripts` of its request.
    [[nodiscard]] static QString folder();

    //! Calls \a listener whenever a transcript is here, or given up.
    void onEnded(std::function<void()> listener) { m_listener = std::move(listener); }

    //! From now on they come from \a sandbox; what was in another one is given up.
    void setSandbox(const Daytona::Sandbox &sandbox);
    //! Fetches that of \a trial, which is in the sandbox. Where it was fetched before: nothing.
    void fetch(const Trial &trial);
    //! Whether that of a trial of this task is still in the sandbox alone.
    [[nodiscard]] bool isUnderWay(const QString &taskId) const { return m_tasks.contains(taskId); }
    //! Ends when nothing is under way any more, which it is granted only so much time for.
    QCoro::Task<void> finish();

private:
    static QCoro::Task<void> work(std::shared_ptr<Transcripts> self);
    QCoro::Task<void> fetchAll(QList<Trial> trials);
    QCoro::Task<void> take(Trial trial, Result<QByteArray> file);
    [[nodiscard]] Result<Transcript> parsed(const Trial &trial, const QByteArray &file) const;
    void end(const Trial &trial, const QString &failure);
    void tellWhatIsMissing() const;

    Run m_run;
    QString m_modelId;
    CancelToken m_token;
    CancelSource m_stop; //!< as m_token, and when it takes too long
    QObject m_context; //!< of the token's listener
    std::function<void()> m_listener;
    Daytona::Sandbox m_sandbox;
    QList<Trial> m_waiting;
    QSet<QString> m_tasks; //!< of those that wait or are being fetched
    QSet<Trial> m_fetched;
    QSet<Trial> m_missing; //!< those that were asked for and not fetched
    QString m_failure; //!< the first one
    Promise<void> m_idle; //!< of the work at hand
    bool m_isAtWork = false;
};

} // namespace Quaver::Flow
