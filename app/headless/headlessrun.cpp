// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/headlessrun.h"

#include "app/headless/messages.h"
#include "app/headless/signallistener.h"
#include "engine/report/exportrun.h"
#include "engine/report/textreport.h"

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

HeadlessRun::HeadlessRun(const CommandLine *line, Console *console)
    : m_line(line)
    , m_console(console)
    , m_isJson(line->has(Flag::Json))
    , m_showsReport(!m_isJson && line->text(Flag::Events) != "-"_L1)
    , m_events(console)
    , m_progress(console, m_showsReport)
{
    m_end.minimumScore = line->real(Flag::MinScore);
    m_end.minimumCoverage = line->real(Flag::MinCoverage);
}

HeadlessRun::~HeadlessRun() = default;

int HeadlessRun::exec()
{
    SignalListener signalListener;
    connect(&signalListener, &SignalListener::received, this, &HeadlessRun::stop);

    if (m_line->has(Flag::Events)) {
        if (const auto opened = m_events.open(m_line->text(Flag::Events)); !opened)
            return refuse(opened.error(), {});
    }
    RunConfig config;
    auto plan = planRun(*m_line, *m_console, &config);
    if (!plan)
        return refuse(plan.error(), config);
    m_plan = *std::move(plan);

    m_run = runBenchmark(m_plan.run.config, m_plan.run.environment);
    m_progress.follow(m_run.get());
    if (m_line->has(Flag::Events))
        m_events.follow(m_run.get());
    connect(m_run.get(), &BenchmarkRun::finished, this, &HeadlessRun::end);
    connect(m_run.get(), &BenchmarkRun::failed, this, &HeadlessRun::end);
    if (m_end.signal != 0) // it came while the run was planned
        m_run->cancel(RunStatus::Interrupted);
    return QCoreApplication::exec();
}

//! Something is wrong before there is a run. --json gets a result all the same: a failed one.
int HeadlessRun::refuse(const Error &error, const RunConfig &config)
{
    m_end.result.status = RunStatus::Failed;
    m_end.result.error = error;
    m_end.result.config = config;
    m_end.result.backend = config.backend.value_or(Backend::Local);
    m_end.result.startedAt = QDateTime::currentDateTimeUtc();
    if (m_isJson)
        m_console->printBytes(jsonReport(m_end.result));
    m_console->error(error.message);
    return exitCode(m_end);
}

void HeadlessRun::stop(int signal)
{
    const bool isFirst = m_end.signal == 0;
    if (isFirst)
        m_end.signal = signal;
    if (!m_run || m_run->isFinished())
        return;
    if (isFirst) {
        m_console->note(Messages::tr("Stopping and cleaning up. A second signal stops at once."));
        m_run->cancel(RunStatus::Interrupted);
    } else {
        m_run->cancelAtOnce();
    }
}

void HeadlessRun::end(const RunResult &result)
{
    m_end.result = result;
    writeResult(result);
    explain(result);
    m_end.outputFailed = m_end.outputFailed || m_events.hasFailed() || m_console->hasOutputFailed();
    QCoreApplication::exit(exitCode(m_end));
}

void HeadlessRun::writeResult(const RunResult &result)
{
    if (m_isJson)
        m_console->printBytes(jsonReport(result));
    else if (m_showsReport && result.spec)
        m_console->print(textReport(result).chopped(1));
    for (const QString &path : m_plan.exports) {
        if (const auto written = exportRun(result, path); !written) {
            m_console->error(written.error().in(u"--export"_s).message);
            m_end.outputFailed = true;
        }
    }
}

void HeadlessRun::explain(const RunResult &result)
{
    // Who has stopped the run knows it; a cap is news.
    const bool isAsked =
        result.status == RunStatus::Cancelled || result.status == RunStatus::Interrupted;
    if (result.error && !(isAsked && result.error->isCancelled()))
        m_console->error(result.error->message);
    for (const LeakedResource &leaked : result.leaked) {
        m_console->error(Messages::tr("left behind: %1 %2 on %3 (%4)")
                             .arg(leaked.kind, leaked.name, leaked.server, leaked.reason));
    }
    if (!result.leaked.isEmpty())
        m_console->error(Messages::tr("quaver --cleanup removes what is left behind"));
    if (m_plan.run.environment.keepResources) {
        m_console->note(
            Messages::tr(
                "The sandboxes and the volume of this run are kept. To remove them: quaver "
                "--cleanup %1")
                .arg(result.runId));
    }
    if (m_console->isOutputClosed()) {
        m_console->note(
            Messages::tr(
                "Nobody reads standard output any more. The result is in the store: quaver "
                "--show %1")
                .arg(result.runId));
    }
}

} // namespace Quaver::Cli
