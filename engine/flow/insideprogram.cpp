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

//! Takes the place of what the same program reported before: its events carry totals. Nobody
//! outside the sandbox saw the calls, so they are the program's own count.
void replaceUsage(RunContext &run, Usage &previous, const ProgramEvent &event)
{
    Usage current;
    current.inputTokens = std::max(0, event.number("inputTokens"_L1));
    current.outputTokens = std::max(0, event.number("outputTokens"_L1));
    current.calls = std::max(0, event.number("calls"_L1));
    Usage sum = run.result.usage.value_or(Usage());
    sum.inputTokens += current.inputTokens - previous.inputTokens;
    sum.outputTokens += current.outputTokens - previous.outputTokens;
    sum.calls += current.calls - previous.calls;
    sum.selfReported = true;
    previous = current;
    run.result.usage = sum;
    run.reporter.usage(sum);
}

} // namespace

std::shared_ptr<Program> makeProgram(const Run &run, const Daytona::Sandbox &sandbox,
                                     ProgramName name, std::chrono::milliseconds deadline,
                                     const CancelToken &token)
{
    auto program = std::make_shared<Program>(*run->client, sandbox, name, deadline, token);
    QObject::connect(program.get(), &Program::errorLine, program.get(),
                     [run](const QString &line) { run->reporter.programOutput(line); });
    QObject::connect(program.get(), &Program::eventReceived, program.get(),
                     [run, reported = Usage()](const ProgramEvent &event) mutable {
                         if (event.type == ProgramEvent::Type::Progress)
                             run->reporter.message(event.text("message"_L1));
                         else if (event.type == ProgramEvent::Type::Usage)
                             replaceUsage(*run, reported, event);
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
