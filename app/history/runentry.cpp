// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/runentry.h"

#include "app/look/format.h"
#include "app/look/status.h"
#include "app/run/runsession.h"
#include "engine/core/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace Quaver::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::RunEntry)
};

constexpr qsizetype longestTitle = 200; // far more than there is room for

QString titleOf(const RunSummary &summary)
{
    const QString title = runTitle(summary);
    return title.isEmpty() ? Words::tr("Run without a prompt") : title;
}

//! Of a run in a session, which may know its specification before the store does.
QString titleOf(const RunSession &session, const RunSummary *summary)
{
    RunSummary known;
    known.name = summary ? summary->name : QString();
    known.specName = session.title();
    return titleOf(known);
}

QString activityOf(const RunSession &session)
{
    switch (session.state()) {
    case RunSession::State::Preparing:
        return Words::tr("Preparing");
    case RunSession::State::Reviewing:
        return Words::tr("Waiting for your review");
    case RunSession::State::Stopping:
        return Words::tr("Stopping");
    case RunSession::State::Loading:
    case RunSession::State::Running:
    case RunSession::State::Ended:
        break;
    }
    const std::optional<Phase> phase = session.currentPhase();
    return phase ? phaseText(*phase) : runStatusWord(RunStatus::Running);
}

QString modelsText(const QStringList &models)
{
    if (models.size() > 1)
        return Words::tr("%n model(s)", nullptr, static_cast<int>(models.size()));
    return models.isEmpty() ? QString() : printableLine(models.constFirst(), longestTitle);
}

} // namespace

RunEntry::RunEntry(const RunSummary &summary)
    : runId(summary.runId)
    , startedAt(summary.startedAt)
    , title(titleOf(summary))
    , status(summary.status)
    , score(summary.score)
    , models(summary.models)
    , tags(summary.tags)
    , m_prompt(summary.prompt)
{
    if (status != RunStatus::Done)
        activity = runStatusWord(status);
}

RunEntry::RunEntry(RunSession *session_, const RunSummary *summary)
    : runId(session_->runId())
    , session(session_)
    , title(titleOf(*session_, summary))
    , models(session_->models())
    , m_prompt(session_->config().prompt)
{
    const RunResult &result = session->result();
    startedAt = summary ? summary->startedAt : result.startedAt;
    if (summary)
        tags = summary->tags;
    status = session->isUnderWay() ? RunStatus::Running : result.status;
    // What could not even be prepared has no result.
    if (status == RunStatus::Running && !session->isUnderWay())
        status = RunStatus::Failed;
    if (!session->isUnderWay())
        score = result.results.score;
    const bool isBenchmarking = session->state() == RunSession::State::Running
        && session->currentPhase() == Phase::Benchmark;
    if (isBenchmarking && !session->trials().isEmpty()) {
        finalCount = session->finalCount();
        trialCount = static_cast<int>(session->trials().size());
    } else if (status != RunStatus::Done) {
        activity = session->isUnderWay() ? activityOf(*session) : runStatusWord(status);
    }
}

bool RunEntry::isSameRun(const RunEntry &other) const
{
    if (!runId.isEmpty() || !other.runId.isEmpty())
        return runId == other.runId;
    return session == other.session;
}

QString RunEntry::detail() const
{
    if (trialCount > 0) {
        return Words::tr("%1 · %2/%3", "share, number of tasks that are done, of all")
            .arg(percentText(static_cast<double>(finalCount) / trialCount), countText(finalCount),
                 countText(trialCount));
    }
    const QString first = activity.isEmpty() ? scoreText(score) : activity;
    const QString second = modelsText(models);
    if (second.isEmpty())
        return first;
    return Words::tr("%1 · %2", "score or state, models").arg(first, second);
}

QIcon RunEntry::icon() const { return runStatusIcon(status); }

bool RunEntry::matches(const QStringList &words) const
{
    return std::all_of(words.cbegin(), words.cend(), [&](const QString &word) {
        const auto has = [&](const QString &text) {
            return text.contains(word, Qt::CaseInsensitive);
        };
        return has(title) || has(m_prompt) || has(activity)
            || std::any_of(models.cbegin(), models.cend(), has)
            || std::any_of(tags.cbegin(), tags.cend(), has);
    });
}

bool RunEntry::hasTags(const QStringList &wanted) const
{
    return std::all_of(wanted.cbegin(), wanted.cend(), [this](const QString &tag) {
        return tags.contains(tag, Qt::CaseInsensitive);
    });
}

} // namespace Quaver::Ui
