// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/comparisonfeed.h"

#include "app/run/runsession.h"

#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace Quaver::Ui {

ComparisonFeed::ComparisonFeed(QObject *parent)
    : QObject(parent)
{
    for (Part &part : m_parts) {
        part.feed = new SummaryFeed(this);
        connect(part.feed, &SummaryFeed::changed, this, &ComparisonFeed::noteChange);
    }
    connect(&m_work, &QFutureWatcherBase::finished, this, &ComparisonFeed::take);
}

void ComparisonFeed::setSessions(RunSession *a, RunSession *b)
{
    for (const Side side : {Side::A, Side::B}) {
        if (session(side))
            session(side)->disconnect(this);
    }
    m_work.setFuture({});
    m_isBusy = false;
    m_comparison = {};
    for (Part &part : m_parts)
        part.model.clear();
    sideOf(Side::A).feed->setSession(a);
    sideOf(Side::B).feed->setSession(b);
    for (RunSession *session : {a, b}) {
        if (session)
            connect(session, &RunSession::changed, this, &ComparisonFeed::chooseModels,
                    Qt::UniqueConnection);
    }
    chooseModels();
    Q_EMIT modelsChanged();
    Q_EMIT summaryChanged();
    Q_EMIT comparisonChanged();
    noteChange();
}

RunSession *ComparisonFeed::session(Side side) const { return sideOf(side).feed->session(); }

void ComparisonFeed::setActive(bool active)
{
    for (const Part &part : m_parts)
        part.feed->setActive(active);
}

void ComparisonFeed::setModel(Side side, const QString &model)
{
    if (sideOf(side).model == model)
        return;
    sideOf(side).model = model;
    Q_EMIT modelsChanged();
    noteChange();
}

ModelSummary ComparisonFeed::summary(Side side) const
{
    for (const ModelSummary &model : sideOf(side).feed->summary().models) {
        if (model.model == sideOf(side).model)
            return model;
    }
    return {};
}

//! The first of each run, until a person chooses another; of one run on both sides, the first two.
void ComparisonFeed::chooseModels()
{
    bool hasChanged = false;
    for (const Side side : {Side::A, Side::B}) {
        const RunSession *run = session(side);
        if (!run || run->models().isEmpty() || run->models().contains(model(side)))
            continue;
        const bool isSecond =
            side == Side::B && run == session(Side::A) && run->models().size() > 1;
        sideOf(side).model = run->models().at(isSecond ? 1 : 0);
        hasChanged = true;
    }
    if (hasChanged) {
        Q_EMIT modelsChanged();
        noteChange();
    }
}

ComparedRun ComparisonFeed::inputOf(Side side) const
{
    ComparedRun input;
    const RunSession *run = session(side);
    if (!run)
        return input;
    input.model = model(side);
    input.trials = run->trials();
    if (run->spec())
        input.tasks = run->spec()->tasks;
    return input;
}

void ComparisonFeed::noteChange()
{
    Q_EMIT summaryChanged();
    m_isDirty = true;
    start();
}

void ComparisonFeed::start()
{
    if (!m_isDirty || m_isBusy || model(Side::A).isEmpty() || model(Side::B).isEmpty())
        return; // nothing is known of one of the two yet
    m_isDirty = false;
    m_isBusy = true;
    const auto promise = std::make_shared<QPromise<TaskComparison>>();
    promise->start();
    m_work.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, a = inputOf(Side::A), b = inputOf(Side::B)] {
        promise->addResult(compareTasks(a, b));
        promise->finish();
    });
}

void ComparisonFeed::take()
{
    m_isBusy = false;
    if (m_work.future().resultCount() == 0)
        return;
    m_comparison = m_work.result();
    Q_EMIT comparisonChanged();
    start();
}

} // namespace Quaver::Ui
