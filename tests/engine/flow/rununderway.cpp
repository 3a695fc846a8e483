// SPDX-License-Identifier: GPL-3.0-or-later
#include "rununderway.h"

#include "engine/store/store.h"
#include "engine/types/enumnames.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Quaver;

namespace {

RunEnvironment environmentOf(const Endpoint &endpoint)
{
    RunEnvironment environment;
    environment.endpoint = endpoint;
    return environment;
}

} // namespace

RunUnderWay::RunUnderWay(const RunConfig &config, const Endpoint &endpoint)
    : RunUnderWay(config, environmentOf(endpoint))
{
}

RunUnderWay::RunUnderWay(const RunConfig &config, RunEnvironment environment)
{
    environment.dataDirectory = m_folder.path();
    m_run = runBenchmark(config, environment);
    const auto add = [this](const QString &line) { m_log.append(line); };
    BenchmarkRun *run = m_run.get();
    QObject::connect(run, &BenchmarkRun::phaseStarted, run,
                     [add](Phase phase) { add(u"phase "_s + phaseName(phase)); });
    QObject::connect(run, &BenchmarkRun::stepStarted, run,
                     [add](Step step) { add(u"step "_s + stepText(step)); });
    QObject::connect(run, &BenchmarkRun::specificationReady, run,
                     [add](const BenchmarkSpec &) { add(u"specification"_s); });
    QObject::connect(run, &BenchmarkRun::taskStarted, run,
                     [add](const TaskProgress &task) { add(u"started "_s + task.taskId); });
    QObject::connect(run, &BenchmarkRun::taskAnswered, run,
                     [add](const TaskProgress &task) { add(u"answered "_s + task.taskId); });
    QObject::connect(run, &BenchmarkRun::taskStep, run, [add](const TaskProgress &step) {
        add(u"turn of "_s + step.taskId + u": "_s + step.summary);
    });
    QObject::connect(run, &BenchmarkRun::taskGraded, run,
                     [add](const QString &, const TaskResult &task) {
                         add(u"graded "_s + task.taskId + u' ' + taskStatusName(task.status));
                     });
    QObject::connect(run, &BenchmarkRun::message, run,
                     [add](Phase, const QString &text) { add(u"message "_s + text); });
    QObject::connect(run, &BenchmarkRun::programOutput, run,
                     [add](Phase, const QString &line) { add(u"output "_s + line); });
    QObject::connect(run, &BenchmarkRun::finished, run, [add] { add(u"finished"_s); });
    QObject::connect(run, &BenchmarkRun::failed, run, [add] { add(u"failed"_s); });
}

void RunUnderWay::at(Step step, std::function<void(BenchmarkRun &)> act)
{
    BenchmarkRun *run = m_run.get();
    QObject::connect(run, &BenchmarkRun::stepStarted, run, [step, act, run](Step reported) {
        if (reported == step)
            act(*run);
    });
}

void RunUnderWay::atTaskSteps(std::function<void()> act)
{
    BenchmarkRun *run = m_run.get();
    QObject::connect(run, &BenchmarkRun::taskStep, run, [act](const TaskProgress &) { act(); });
}

bool RunUnderWay::waitForEnd(int timeoutMs)
{
    return QTest::qWaitFor([this] { return m_run->isFinished(); }, timeoutMs);
}

QStringList RunUnderWay::journal() const
{
    const auto opened = Store::open(m_folder.path());
    if (!QTest::qWaitFor([&] { return opened.isFinished(); }) || !opened.result())
        return {u"the store does not open"_s};
    const auto listed = (*opened.result())->resources();
    if (!QTest::qWaitFor([&] { return listed.isFinished(); }) || !listed.result())
        return {u"the journal does not open"_s};
    QStringList names;
    for (const JournalEntry &entry : *listed.result())
        names.append(entry.resource.name);
    return names;
}

QByteArray RunUnderWay::errorText() const
{
    QStringList lines{result().error ? result().error->message : u"no error"_s};
    for (const TaskResult &task : result().results.taskResults)
        lines.append(u"%1/%2 %3: %4 %5"_s.arg(task.taskId)
                         .arg(task.trial)
                         .arg(taskStatusName(task.status), task.reason, task.flags.join(u' ')));
    return (lines + m_log).join(u'\n').toUtf8();
}

RunConfig promptConfig()
{
    RunConfig config;
    config.prompt = u"Create a benchmark for testing API rate limiting"_s;
    return config;
}
