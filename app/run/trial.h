// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/status.h"

#include <quaver/types.h>

#include <QDateTime>

namespace Quaver::Ui {

//! One trial of one task under one model, as far as it has come.
struct Trial
{
    Trial() = default;

    QString model;
    TrialState state = TrialState::Waiting;
    QString activity; //!< what the model did last, one line; while it is running
    QDateTime startedAt; //!< UTC; invalid before
    //! taskId and trial always; steps while it runs; everything once the state is final.
    TaskResult result;
};

} // namespace Quaver::Ui
