// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/insideprogram.h"

#include "engine/flow/runcontext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;
using Programs::Program;
using Programs::ProgramEvent;
using Programs::ProgramName;

namespace {

constexpr int exitCommandNotFound = 127; // of every POSIX shell

//! The program's own count: nobody outside the sandbox saw the calls.
void addUsage(RunContext &run, const ProgramEvent &event)
{
    Usage usage = run.result.usage.value_or(Usage());
    usage.inputTokens += std::max(0, event.number("inputTokens"_L1));
    usage.outputTokens += std::max(0, event.number("outputTokens"_L1));
    usage.calls += std::max(0, event.number("calls"_L1));
    usage.selfReported = true;
    run.result.usage = usage;
    run.reporter.usage(usage);
}

} // namespace

std::shared_ptr<Program> makeProgram(const Run &run, const Daytona::Sandbox &sandbox,
                                     ProgramName name, std::chrono::milliseconds deadline,
                                     const CancelToken &token)
{
    auto program = std::make_shared<Program>(*run->client, sandbox, name, deadline, token);
    QObject::connect(program.get(), &Program::errorLine, program.get(),
                     [run](const QString &line) { run->reporter.programOutput(line); });
    QObject::connect(program.get(), &Program::event, program.get(),
                     [run](const ProgramEvent &event) {
                         if (event.type == ProgramEvent::Type::Progress)
                             run->reporter.message(event.text("message"_L1));
                         else if (event.type == ProgramEvent::Type::Usage)
                             addUsage(*run, event);
                     });
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
    const QString text =
        QCoreApplication::translate("Quaver::InsideProgram",
                                    "The program “%1” in the sandbox ended with exit code %2. %3")
            .arg(Programs::nameOf(name))
            .arg(exitCode)
            .arg(reason);
    return Error(Error::Kind::Sandbox, text.trimmed());
}

} // namespace Quaver::Flow
