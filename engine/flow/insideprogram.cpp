// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/insideprogram.h"

#include "engine/flow/ledger.h"
#include "engine/flow/runcontext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;
using Programs::Program;
using Programs::ProgramEvent;
using Programs::ProgramName;

namespace {

constexpr int exitFailed = 1; // of the programs, which then say why
constexpr int exitCommandNotFound = 127; // of every POSIX shell

Usage usageOf(const ProgramEvent &event)
{
    Usage usage;
    usage.inputTokens = std::max(0, event.number("inputTokens"_L1));
    usage.outputTokens = std::max(0, event.number("outputTokens"_L1));
    usage.cacheReadTokens = std::max(0, event.number("cacheReadTokens"_L1));
    usage.cacheWriteTokens = std::max(0, event.number("cacheWriteTokens"_L1));
    usage.calls = std::max(0, event.number("calls"_L1));
    usage.unmetered = std::max(0, event.number("unmetered"_L1));
    return usage;
}

Usage difference(const Usage &current, const Usage &previous)
{
    Usage usage;
    usage.inputTokens = current.inputTokens - previous.inputTokens;
    usage.outputTokens = current.outputTokens - previous.outputTokens;
    usage.cacheReadTokens = current.cacheReadTokens - previous.cacheReadTokens;
    usage.cacheWriteTokens = current.cacheWriteTokens - previous.cacheWriteTokens;
    usage.calls = current.calls - previous.calls;
    usage.unmetered = current.unmetered - previous.unmetered;
    return usage;
}

//! Counts what the program says of itself, where nobody outside the sandbox sees the calls. Its
//! events carry totals, so the previous one is taken off.
void countUsage(const Run &run, const ModelPass &pass, Usage &previous, const ProgramEvent &event)
{
    if (pass.isMetered())
        return;
    const Usage current = usageOf(event);
    Usage used = difference(current, previous);
    used.costUsd = pass.model().isOffline() ? 0 : Models::costUsd(pass.model().price, used);
    previous = current;
    run->ledger->addSelfReported(pass.role(), pass.model().id, used);
}

} // namespace

std::shared_ptr<Program> makeProgram(const Run &run, const Daytona::Sandbox &sandbox,
                                     ProgramName name, std::chrono::milliseconds deadline,
                                     const std::optional<ModelPass> &pass, const CancelToken &token)
{
    auto program = std::make_shared<Program>(*run->client, sandbox, name, deadline, token);
    const auto held = std::make_shared<std::optional<ModelPass>>(pass);
    QObject::connect(program.get(), &Program::errorLine, program.get(),
                     [run](const QString &line) { run->reporter.programOutput(line); });
    QObject::connect(program.get(), &Program::eventReceived, program.get(),
                     [run, held, reported = Usage()](const ProgramEvent &event) mutable {
                         if (event.type == ProgramEvent::Type::Progress)
                             run->reporter.message(event.text("message"_L1));
                         else if (event.type == ProgramEvent::Type::Usage && *held)
                             countUsage(run, **held, reported, event);
                     });
    program->exitCode().onFinished(program.get(), [held](const Result<int> &) { held->reset(); });
    if (pass)
        pass->handTo(*program);
    return program;
}

Error programFailure(const Program &program, ProgramName name, int exitCode)
{
    QString reason = program.failureReason();
    if (exitCode == exitCommandNotFound) {
        reason = QCoreApplication::translate(
            "Quaver::InsideProgram",
            "python3 is missing in the sandbox. Use a snapshot or an image that "
            "has it, or install it on this computer for local sandboxes.");
    }
    if (exitCode == exitFailed && !reason.isEmpty())
        return Error(Error::Kind::Sandbox, reason);
    const QString text =
        QCoreApplication::translate("Quaver::InsideProgram",
                                    "The program “%1” in the sandbox ended with exit code %2. %3")
            .arg(Programs::nameOf(name))
            .arg(exitCode)
            .arg(reason);
    return Error(Error::Kind::Sandbox, text.trimmed());
}

} // namespace Quaver::Flow
