// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/resources/standing.h"

#include <QIcon>

//! What is said of a resource, in the reader's terms. All plain text.
namespace Quaver::Ui {

[[nodiscard]] QString resourceKindWord(ResourceKind kind); //!< "Sandbox"
[[nodiscard]] QIcon resourceKindIcon(ResourceKind kind);
//! "This computer", "Daytona, app.daytona.io"
[[nodiscard]] QString placeText(const ResourceIntent &resource);
//! "In use by a run in this window"
[[nodiscard]] QString standingText(Standing standing);
//! Why it is there, and what becomes of it, in one or two sentences.
[[nodiscard]] QString standingSentence(const JournalEntry &entry, Standing standing);

} // namespace Quaver::Ui
