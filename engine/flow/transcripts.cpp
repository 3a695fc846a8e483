// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/transcripts.h"

#include "engine/core/redaction.h"
#include "engine/core/text.h"
#include "engine/core/timing.h"
#include "engine/daytona/files.h"
#include "engine/flow/await.h"
#include "engine/flow/runcontext.h"
#include "engine/store/store.h"
#include "engine/types/transcriptjson.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostAtOnce = 32;
constexpr qint64 largestFile = 512 * 1024; // bytes; resources/sandbox/PROTOCOL.md
constexpr auto patience = 15s; // at the end

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Transcripts)
};

QString pathOf(const Trial &trial)
{
    return Transcripts::folder() + u"/t-"_s + trial.taskId + u".json"_s;
}

} // namespace

QString Transcripts::folder() { return u"/tmp/quaver-transcripts"_s; }

Transcripts::Transcripts(Run run, QString modelId, const CancelToken &token)
    : m_run(std::move(run))
    , m_modelId(std::move(modelId))
    , m_token(token)
{
    token.onCancelled(&m_context, [stop = m_stop, token] { stop.cancel(token.error()); });
}

void Transcripts::setSandbox(const Daytona::Sandbox &sandbox)
{
    m_sandbox = sandbox;
    const QList<Trial> lost = std::exchange(m_waiting, {});
    for (const Trial &trial : lost)
        end(trial, Tr::tr("The sandbox that held them has died."));
}

void Transcripts::fetch(const Trial &trial)
{
    if (m_fetched.contains(trial) || m_tasks.contains(trial.taskId))
        return;
    m_missing.insert(trial);
    m_tasks.insert(trial.taskId);
    m_waiting.append(trial);
    if (!std::exchange(m_isAtWork, true)) {
        m_idle = Promise<void>();
        spawn(work(shared_from_this()), "Fetching transcripts");
    }
}

QCoro::Task<void> Transcripts::work(std::shared_ptr<Transcripts> self)
{
    while (!self->m_waiting.isEmpty()) {
        const qsizetype count = std::min(mostAtOnce, self->m_waiting.size());
        const QList<Trial> trials = self->m_waiting.first(count);
        self->m_waiting.remove(0, count);
        co_await self->fetchAll(trials);
    }
    self->m_isAtWork = false;
    self->m_idle.finish({});
}

QCoro::Task<void> Transcripts::fetchAll(QList<Trial> trials)
{
    QStringList paths;
    for (const Trial &trial : trials)
        paths.append(pathOf(trial));
    const Daytona::Sandbox sandbox = m_sandbox;
    const qint64 most = trials.size() * largestFile;
    QList<Result<QByteArray>> files;
    std::optional<Error> failure;
    try {
        const auto downloaded =
            m_run->client->files().downloadAll(sandbox, paths, most, m_stop.token());
        files = co_await downloaded;
    } catch (const Exception &exception) {
        failure = exception.error();
    }
    // One that is larger than it can be must not take the others with it.
    const bool isWorthASecondLook = failure && failure->kind == Error::Kind::Protocol;
    if (isWorthASecondLook && trials.size() > 1) {
        for (const Trial &trial : trials) {
            const QList<Trial> alone{trial};
            co_await fetchAll(alone);
        }
        co_return;
    }
    for (qsizetype index = 0; index < trials.size(); ++index) {
        const Trial trial = trials.at(index);
        const Result<QByteArray> file = failure ? Result<QByteArray>(*failure) : files.at(index);
        co_await take(trial, file);
    }
}

QCoro::Task<void> Transcripts::take(Trial trial, Result<QByteArray> file)
{
    const Result<Transcript> transcript =
        file ? parsed(trial, *file) : Result<Transcript>(file.error());
    if (!transcript) {
        end(trial, transcript.error().message);
        co_return;
    }
    QString failure;
    try {
        const auto saved = m_run->store->saveTranscript(m_run->runId, m_modelId, *transcript);
        co_await saved;
    } catch (const Exception &exception) {
        failure = exception.error().message;
    }
    if (!m_token.isCancelled()) // else nobody waits for it any more
        m_run->reporter.transcript(*transcript);
    end(trial, failure);
}

Result<Transcript> Transcripts::parsed(const Trial &trial, const QByteArray &file) const
{
    if (file.size() > largestFile)
        return Error(Error::Kind::Protocol, Tr::tr("The file is too large."));
    Result<Transcript> transcript = transcriptFromJson(file);
    if (!transcript)
        return transcript.error();
    if (Trial(transcript->taskId, transcript->trial) != trial)
        return Error(Error::Kind::Protocol, Tr::tr("They are those of another trial."));
    transcript->model = m_modelId;
    transcript->extra = {};
    for (TranscriptStep &step : transcript->steps) {
        step.tool = redacted(printableLine(step.tool));
        step.text = redacted(printable(step.text));
        step.extra = {};
    }
    return transcript;
}

void Transcripts::end(const Trial &trial, const QString &failure)
{
    m_tasks.remove(trial.taskId);
    if (failure.isEmpty()) {
        m_fetched.insert(trial);
        m_missing.remove(trial);
    } else if (m_failure.isEmpty()) {
        m_failure = failure;
    }
    if (m_listener && !m_token.isCancelled())
        m_listener();
}

void Transcripts::tellWhatIsMissing() const
{
    if (m_missing.isEmpty() || m_token.isCancelled())
        return;
    m_run->reporter.message(Tr::tr("What %1 did in %n trial(s) cannot be shown: %2", nullptr,
                                   static_cast<int>(m_missing.size()))
                                .arg(m_modelId, m_failure));
}

QCoro::Task<void> Transcripts::finish()
{
    const CancelSource stopWatch; // its timer must not outlive this
    const auto stopTheWatch = qScopeGuard([stopWatch] { stopWatch.cancel(); });
    delay(patience, stopWatch.token())
        .onFinished(resumeContext(), [stop = m_stop](const Result<void> &ran) {
            if (ran)
                stop.cancel(Error(Error::Kind::Timeout, Tr::tr("This took too long.")));
        });
    if (m_isAtWork) {
        const auto idle = m_idle.pending();
        co_await idle;
    }
    tellWhatIsMissing();
}

} // namespace Quaver::Flow
