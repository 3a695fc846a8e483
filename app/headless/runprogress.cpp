// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/runprogress.h"

#include "app/headless/messages.h"
#include "engine/core/text.h"
#include "engine/types/enumnames.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Quaver::Cli {

namespace {

QString inPhase(Phase phase, const QString &text)
{
    return u'[' + phaseName(phase) + u"] "_s + printableLine(text);
}

} // namespace

RunProgress::RunProgress(Console *console, bool showsReport, QObject *parent)
    : QObject(parent)
    , m_console(console)
    , m_showsReport(showsReport)
{
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &RunProgress::updateStatus);
}

void RunProgress::follow(BenchmarkRun *run)
{
    m_sinceStart.start();
    connect(run, &BenchmarkRun::phaseStarted, this,
            [this, run] { showBeginning(run->result().config); });
    connect(run, &BenchmarkRun::stepStarted, this, &RunProgress::showStep);
    connect(run, &BenchmarkRun::message, this, &RunProgress::showMessage);
    connect(run, &BenchmarkRun::programOutput, this, [this](Phase phase, const QString &line) {
        m_console->detail(inPhase(phase, u"| "_s + line));
    });
    connect(run, &BenchmarkRun::specificationReady, this, [this, run](const BenchmarkSpec &spec) {
        const int trials = run->result().config.trials.value_or(1);
        m_tasks = spec.tasks.size() * trials;
        showMessage(Phase::Agent,
                    Messages::tr("Specification %1, tasks: %2")
                        .arg(spec.name, QString::number(spec.tasks.size())));
    });
    const auto showTask = [this](const TaskProgress &task) {
        m_task = task.taskId;
        if (task.step > 0)
            m_task += Messages::tr(", step %1").arg(task.step);
        if (!task.summary.isEmpty())
            m_task += u": "_s + task.summary;
        m_console->detail(inPhase(Phase::Benchmark, m_task));
        updateStatus();
    };
    connect(run, &BenchmarkRun::taskStarted, this, showTask);
    connect(run, &BenchmarkRun::taskStep, this, showTask);
    connect(run, &BenchmarkRun::taskAnswered, this, showTask);
    connect(run, &BenchmarkRun::taskGraded, this,
            [this](const QString &, const TaskResult &result) { showGraded(result); });
    const auto end = [this] {
        m_clock.stop();
        m_console->setStatus({});
    };
    connect(run, &BenchmarkRun::finished, this, end);
    connect(run, &BenchmarkRun::failed, this, end);
    if (m_console->hasStatusLine())
        m_clock.start();
}

void RunProgress::showBeginning(const RunConfig &config)
{
    if (!m_showsReport || std::exchange(m_hasBegun, true))
        return;
    // The words of the report, which are never translated.
    m_console->print(u"Starting benchmark run...\n\nPrompt: "_s
                     + printableLine(config.prompt, 1 << 20) + u'\n');
}

void RunProgress::showStep(Step step)
{
    m_phase = phaseOf(step);
    m_task.clear();
    m_console->setStatus({}); // it is about the step before
    if (m_showsReport)
        m_console->print(inPhase(m_phase, stepText(step)));
    updateStatus();
}

void RunProgress::showMessage(Phase phase, const QString &text)
{
    if (m_console->hasStatusLine() && !m_console->isVerbose())
        m_task = text;
    else
        m_console->note(inPhase(phase, text));
    updateStatus();
}

void RunProgress::showGraded(const TaskResult &result)
{
    ++m_graded;
    m_passed += result.status == TaskStatus::Passed ? 1 : 0;
    if (!m_console->hasStatusLine() || m_console->isVerbose()) {
        QString text = Messages::tr("%1: %2, %3 ms")
                           .arg(result.taskId, taskStatusName(result.status),
                                QString::number(result.duration));
        if (!result.reason.isEmpty())
            text += u" ("_s + printableLine(result.reason, 200) + u')';
        m_console->note(inPhase(Phase::Benchmark, text));
    }
    updateStatus();
}

void RunProgress::updateStatus()
{
    QString status = Messages::tr("%1 s").arg(m_sinceStart.elapsed() / 1000);
    if (m_graded > 0)
        status +=
            Messages::tr(", %1 of %2 graded, %3 passed").arg(m_graded).arg(m_tasks).arg(m_passed);
    if (!m_task.isEmpty())
        status += u"  "_s + m_task;
    m_console->setStatus(inPhase(m_phase, status));
}

} // namespace Quaver::Cli
