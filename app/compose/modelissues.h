// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/modelregistry.h"

#include <quaver/types.h>

#include <QString>

namespace Quaver::Ui {

//! Why a model cannot be used, in the words of the window.
struct ModelIssue
{
    QString text; //!< empty: it can be used
    QString keyProvider; //!< whose key is missing, where that is all
    bool isOutOfReach = false; //!< it is served on this computer, and Daytona is chosen
};

//! A provider's name as people know it: "OpenAI".
[[nodiscard]] QString providerTitle(const QString &name);

//! What is wrong with the model \a id on \a backend.
[[nodiscard]] ModelIssue issueOf(const QString &id, Backend backend,
                                 const Models::ModelRegistry &registry);

// Of the following, everything that the form shows has to be decided in the configuration, and an
// empty text says that nothing is wrong.

//! A cap on money that cannot be kept.
[[nodiscard]] QString capIssue(const RunConfig &config, const Models::ModelRegistry &registry);
//! An author program that does not go with its model.
[[nodiscard]] QString programIssue(const RunConfig &config, const Models::ModelRegistry &registry);
//! Whatever the run itself would refuse.
[[nodiscard]] QString issueOf(const RunConfig &config, const Models::ModelRegistry &registry);

//! The judge that a run with \a config takes; a sentence without one: "not needed: …".
struct JudgeChoice
{
    std::optional<Models::Model> model;
    QString words;
};
[[nodiscard]] JudgeChoice judgeOf(const RunConfig &config, const Models::ModelRegistry &registry);

//! What authors where nothing is chosen.
[[nodiscard]] QString standardAuthor(const RunConfig &config,
                                     const Models::ModelRegistry &registry);

} // namespace Quaver::Ui
