// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/progress/feeding.h"

#include "app/run/runsessionprivate.h"
#include "tests/app/support/sessionbuilder.h"

namespace Quaver::Tests {

namespace {

TaskProgress progressOf(const Ui::RunSession &session, qsizetype row)
{
    const Ui::Trial &trial = session.trials().at(row);
    TaskProgress progress;
    progress.model = trial.model;
    progress.taskId = trial.result.taskId;
    progress.trial = trial.result.trial;
    return progress;
}

} // namespace

void startTrial(Ui::RunSession &session, qsizetype row)
{
    session.feed().startTrial(progressOf(session, row));
}

void stepTrial(Ui::RunSession &session, qsizetype row, int step, const QString &summary)
{
    TaskProgress progress = progressOf(session, row);
    progress.step = step;
    progress.summary = summary;
    session.feed().stepTrial(progress);
}

void answerTrial(Ui::RunSession &session, qsizetype row)
{
    session.feed().answerTrial(progressOf(session, row));
}

void gradeTrial(Ui::RunSession &session, qsizetype row, TaskStatus status)
{
    const TaskProgress trial = progressOf(session, row);
    gradeTrial(session, row, resultOf(trial.taskId, trial.trial, status));
}

void gradeTrial(Ui::RunSession &session, qsizetype row, const TaskResult &result)
{
    session.feed().gradeTrial(session.trials().at(row).model, result);
}

void addTranscript(Ui::RunSession &session, qsizetype row, const QList<TranscriptStep> &steps)
{
    const TaskProgress trial = progressOf(session, row);
    Transcript transcript;
    transcript.model = trial.model;
    transcript.taskId = trial.taskId;
    transcript.trial = trial.trial;
    transcript.steps = steps;
    session.feed().addTranscript(transcript);
}

TranscriptStep step(TranscriptStep::Kind kind, int turn, const QString &text, const QString &tool)
{
    TranscriptStep made;
    made.kind = kind;
    made.turn = turn;
    made.text = text;
    made.tool = tool;
    return made;
}

} // namespace Quaver::Tests
