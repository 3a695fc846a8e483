// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/runsession.h"

namespace Quaver::Tests {

//! What the engine says of the trial in \a row: it begins.
void startTrial(Ui::RunSession &session, qsizetype row);
//! It takes its step number \a step, which is \a summary.
void stepTrial(Ui::RunSession &session, qsizetype row, int step, const QString &summary);
//! It has answered.
void answerTrial(Ui::RunSession &session, qsizetype row);
//! It is graded.
void gradeTrial(Ui::RunSession &session, qsizetype row, TaskStatus status);
void gradeTrial(Ui::RunSession &session, qsizetype row, const TaskResult &result);
//! What the model did in it.
void addTranscript(Ui::RunSession &session, qsizetype row, const QList<TranscriptStep> &steps);

[[nodiscard]] TranscriptStep step(TranscriptStep::Kind kind, int turn, const QString &text,
                                  const QString &tool = QString());

} // namespace Quaver::Tests
