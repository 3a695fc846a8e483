// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QColor>
#include <QIcon>
#include <QString>

class QPalette;

//! How states are called, drawn and coloured: one place for all views. A state is never told by its
//! colour alone. The colours are Okabe and Ito's, which people tell apart whatever they see, made
//! darker or lighter until the contrast to the background is 4.5 : 1.
namespace Quaver::Ui {

//! What a trial is in, as people see it.
enum class TrialState {
    Waiting,
    Running,
    Answered, //!< has its answer and no grade yet
    Passed,
    Failed,
    Limit,
    Errored,
    Cancelled,
};

[[nodiscard]] TrialState trialState(TaskStatus status);
//! Whether nothing more will come.
[[nodiscard]] constexpr bool isFinal(TrialState state) { return state >= TrialState::Passed; }

[[nodiscard]] QString stateWord(TrialState state); //!< "Passed"
[[nodiscard]] QIcon stateIcon(TrialState state);
//! For text and marks on the base colour of \a palette.
[[nodiscard]] QColor stateColour(TrialState state, const QPalette &palette);

[[nodiscard]] QString runStatusWord(RunStatus status); //!< "Done", "Stopped", …
[[nodiscard]] QIcon runStatusIcon(RunStatus status);
[[nodiscard]] QColor runStatusColour(RunStatus status, const QPalette &palette);

//! Colours for things that are told apart and nothing else: models in a chart. Repeats after seven.
[[nodiscard]] QColor seriesColour(int index, const QPalette &palette);

} // namespace Quaver::Ui
