// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/run.h>

#include <QMap>

namespace Quaver::Ui {

//! A task while a person works on it.
struct DraftTask
{
    DraftTask() = default;
    explicit DraftTask(Task task_)
        : task(std::move(task_))
    {
    }

    Task task;
    //! What is written in a field and is no value of it, by the field's key: half a number.
    QMap<QString, QString> unread;
    //! What a sandbox found, until the field is edited. `task` of these is of no account.
    QList<SpecFinding> found;

    bool operator==(const DraftTask &) const = default;
};

//! Everything of a specification but its tasks.
struct DraftHead
{
    DraftHead() = default;

    QString name;
    QString description;
    std::optional<SpecConfig> config;
    QList<SpecFinding> found; //!< as of a task

    bool operator==(const DraftHead &) const = default;
};

//! "check" of "check.value", "files" of "files["a"]": the field at which a finding is shown.
[[nodiscard]] inline QString fieldOf(const QString &key)
{
    qsizetype end = 0;
    while (end < key.size() && key.at(end) != u'.' && key.at(end) != u'[')
        ++end;
    return key.left(end);
}

} // namespace Quaver::Ui
