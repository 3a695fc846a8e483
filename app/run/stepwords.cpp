// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/stepwords.h"

#include <QCoreApplication>

namespace Quaver::Ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::Step)
};

} // namespace

QString stepWords(Step step)
{
    switch (step) {
    case Step::CreatingVolume:
        return Tr::tr("Creating the shared volume…");
    case Step::CreatingAgentSandbox:
        return Tr::tr("Creating the agent’s sandbox…");
    case Step::RunningAgent:
        return Tr::tr("The agent is at work…");
    case Step::CreatingBenchmarkSandbox:
        return Tr::tr("Creating the sandboxes of the benchmark…");
    case Step::RunningBenchmark:
        return Tr::tr("The tasks are being worked on…");
    case Step::CleaningUp:
        return Tr::tr("Cleaning up…");
    }
    Q_UNREACHABLE();
}

} // namespace Quaver::Ui
