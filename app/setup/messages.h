// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Quaver::Setup {

//! The translation context of what is said about the set-up of a run.
struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Setup)
};

} // namespace Quaver::Setup
