// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/fieldnote.h"
#include "engine/flow/accountcheck.h"

#include <quaver/result.h>
#include <quaver/types.h>

#include <QList>
#include <QString>

namespace Quaver::Ui {

//! Whether a backend can be used here, and what it has to give.
struct BackendHealth
{
    enum class State {
        Checking, //!< not known yet
        Ready,
        Doubtful, //!< it can be used, and something is to be known
        KeyMissing, //!< Daytona only
        Broken,
    };

    State state = State::Checking;
    QString text; //!< a sentence or two for people; with the remedy where there is one
    QString command; //!< what an administrator can type to help; empty: nothing
    //! Most that a sandbox can be given; absent: not known.
    Resources most;
    //! Daytona: the sizes that there are without an image, the smallest first.
    QList<SandboxSize> sizes;

    [[nodiscard]] bool isUsable() const { return state <= State::Doubtful; }
    bool operator==(const BackendHealth &other) const;
};

//! How a note tells \a state.
[[nodiscard]] FieldNote::Kind noteKind(BackendHealth::State state);

//! This computer, by the \a outcome of starting local sandboxes: what is only advisory, as a
//! sentence, or why it cannot be done.
[[nodiscard]] BackendHealth localHealth(const Result<QString> &outcome, const Resources &most);

[[nodiscard]] BackendHealth daytonaHealth(const Result<AccountReport> &report);

//! The processors and memory of this computer, and the space that is free where local sandboxes
//! keep their files. Asks the file system, which may take its time.
[[nodiscard]] Resources resourcesOfThisComputer();

//! The command that \a message asks for, or the one that installs the package it names, as this
//! system's package manager is called; empty: none is known.
[[nodiscard]] QString remedyCommand(const QString &message);

} // namespace Quaver::Ui
