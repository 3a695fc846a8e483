// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/runtagging.h"

#include "app/run/runcenter.h"
#include "engine/store/store.h"

#include <algorithm>

namespace Quaver::Ui {

namespace {

bool has(const QStringList &tags, const QString &tag)
{
    return tags.contains(tag, Qt::CaseInsensitive);
}

} // namespace

TagChange::TagChange(const QStringList &before, const QStringList &after)
{
    for (const QString &tag : after) {
        // In other letters it is another tag for the person who has typed it.
        if (!before.contains(tag))
            added += tag;
    }
    for (const QString &tag : before) {
        if (!after.contains(tag))
            removed += tag;
    }
}

QStringList TagChange::applied(const QStringList &tags) const
{
    QStringList all;
    for (const QString &tag : tags) {
        if (!has(removed, tag) && !has(added, tag))
            all += tag;
    }
    return all + added;
}

QStringList commonTags(const QList<QStringList> &lists)
{
    QStringList common = lists.value(0);
    common.removeIf([&](const QString &tag) {
        return std::any_of(lists.cbegin(), lists.cend(),
                           [&](const QStringList &list) { return !has(list, tag); });
    });
    return common;
}

RunTagging::RunTagging(RunCenter *center, QObject *parent)
    : QObject(parent)
    , m_center(center)
{
}

void RunTagging::set(const QHash<QString, QStringList> &tags)
{
    const std::shared_ptr<Store> store = m_center->store();
    if (!store)
        return;
    for (auto run = tags.cbegin(); run != tags.cend(); ++run) {
        store->setRunTags(run.key(), run.value())
            .onFinished(this, [this](const Result<void> &done) {
                if (!done)
                    Q_EMIT failed(done.error());
            });
    }
    // The store answers in the order of the calls.
    Q_EMIT changed();
}

} // namespace Quaver::Ui
