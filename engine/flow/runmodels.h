// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/model.h"

#include <quaver/result.h>
#include <quaver/run.h>

#include <QList>

#include <optional>

namespace Quaver::Models {
class ModelRegistry;
}

namespace Quaver::Flow {

//! The models of a run, resolved before anything is created.
struct RunModels
{
    RunModels() = default;

    std::optional<Models::Model> author; //!< absent: the specification is given
    QList<Models::Model> tested; //!< in the order asked for
    std::optional<Models::Model> judge; //!< absent: every task needs a check

    //! Those under test, then the author, then the judge.
    [[nodiscard]] QList<Models::Model> all() const;
};

//! Resolves what \a config names, and decides the judge that it leaves open: the author's model if
//! that is not under test, else another one with a key; never silently a model under test. Errors
//! are of kind Input (an unknown model, a cap on money with a model of unknown price) or Setup (no
//! key; an address that sandboxes cannot reach).
[[nodiscard]] Result<RunModels> chooseModels(const RunConfig &config,
                                             const RunEnvironment &environment,
                                             const Models::ModelRegistry &registry);

//! Whether the key of \a model gets into a Daytona sandbox as one of the organization's secrets.
[[nodiscard]] bool usesSecret(const Models::Model &model, const RunEnvironment &environment);

} // namespace Quaver::Flow
