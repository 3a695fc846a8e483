// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/await.h"
#include "engine/flow/benchmarkflow.h"
#include "engine/flow/review.h"
#include "engine/flow/runcontext.h"
#include "engine/flow/runid.h"
#include "engine/flow/sandboxrequest.h"

#include <quaver/run.h>

#include <QCoreApplication>
#include <QTimer>

namespace Quaver {

class BenchmarkRun::Private
{
public:
    Private(const RunConfig &config, const RunEnvironment &environment)
        : run(std::make_shared<Flow::RunContext>(Flow::makeRunId(), config, environment))
    {
    }

    Flow::Run run;
    bool isFinished = false;
};

namespace {

QCoro::Task<void> runAndAnnounce(Flow::Run run, QPointer<BenchmarkRun> object,
                                 std::function<void()> ended)
{
    co_await Flow::runFlow(run);
    if (object)
        ended();
}

} // namespace

BenchmarkRun::BenchmarkRun(std::unique_ptr<Private> d_)
    : d(std::move(d_))
{
    d->run->reporter.attach(this);
    const int seconds = d->run->config().limits.runSeconds.value_or(Flow::defaultRunSeconds);
    d->run->limit.start(std::chrono::seconds(seconds), [work = d->run->work, seconds] {
        work.cancel(Error(Error::Kind::Timeout,
                          tr("The run's time limit of %1 s has passed.").arg(seconds)));
    });
    QTimer::singleShot(0, this, [this] {
        const auto ended = [this] {
            d->run->limit.stop();
            d->isFinished = true;
            const RunResult &outcome = d->run->result;
            if (outcome.status == RunStatus::Done)
                Q_EMIT finished(outcome);
            else
                Q_EMIT failed(outcome);
        };
        Flow::spawn(runAndAnnounce(d->run, this, ended), "A run");
    });
}

BenchmarkRun::~BenchmarkRun()
{
    d->run->limit.stop();
    if (!d->isFinished)
        cancelAtOnce();
}

QString BenchmarkRun::runId() const { return d->run->runId; }

bool BenchmarkRun::isFinished() const { return d->isFinished; }

const RunResult &BenchmarkRun::result() const { return d->run->result; }

void BenchmarkRun::cancel(RunStatus status)
{
    if (d->run->work.isCancelled())
        return;
    d->run->cancelledAs = status;
    d->run->work.cancel();
}

void BenchmarkRun::cancelAtOnce()
{
    cancel(RunStatus::Cancelled);
    d->run->everything.cancel();
}

void BenchmarkRun::proceed(const BenchmarkSpec &spec) { d->run->desk.answer(spec); }

void BenchmarkRun::keepReviewed(const BenchmarkSpec &spec)
{
    if (d->run->desk.isOpen())
        Flow::keepSpecification(d->run, spec);
}

std::unique_ptr<BenchmarkRun> runBenchmark(const RunConfig &config,
                                           const RunEnvironment &environment)
{
    return std::unique_ptr<BenchmarkRun>(
        new BenchmarkRun(std::make_unique<BenchmarkRun::Private>(config, environment)));
}

} // namespace Quaver
