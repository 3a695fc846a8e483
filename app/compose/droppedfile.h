// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMimeData;
class QString;

namespace Quaver::Ui {

//! What a file that is dropped on the form is taken for.
enum class DroppedFile {
    Configuration, //!< of a run
    Tasks, //!< a specification
    Prompt, //!< text
};

//! By its name alone: nothing is read while something is still dragged.
[[nodiscard]] DroppedFile droppedFile(const QString &path);

//! The one file of this computer that \a data has; empty: none, or several.
[[nodiscard]] QString localFileIn(const QMimeData &data);

} // namespace Quaver::Ui
