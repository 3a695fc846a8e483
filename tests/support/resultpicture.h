// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QHash>

namespace Quaver::Testing {

//! Results from a picture of them, "a:PFL b:E": a task's name and a letter a trial, the first one
//! of its status.
inline QList<TaskResult> resultsFrom(const QString &picture)
{
    const QHash<QChar, TaskStatus> letters{{u'P', TaskStatus::Passed},
                                           {u'F', TaskStatus::Failed},
                                           {u'L', TaskStatus::Limit},
                                           {u'E', TaskStatus::Errored},
                                           {u'C', TaskStatus::Cancelled}};
    QList<TaskResult> results;
    const QStringList tasks = picture.split(u' ', Qt::SkipEmptyParts);
    for (const QString &task : tasks) {
        int trial = 0;
        for (const QChar letter : task.section(u':', 1)) {
            TaskResult result;
            result.taskId = task.section(u':', 0, 0);
            result.status = letters.value(letter);
            result.passed = letter == u'P';
            result.trial = ++trial;
            results.append(result);
        }
    }
    return results;
}

} // namespace Quaver::Testing
