// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/flow/trialboard.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace Quaver::Flow {

//! The order in which trials go to a sandbox: those of different tasks side by side, those of one
//! task after another, since none may find what an earlier one has left.
class TrialFeed
{
public:
    //! The trials \a waiting; those of the tasks \a blocked come only after().
    TrialFeed(const QList<Trial> &waiting, QSet<QString> blocked);

    //! The first trial of each task that is not blocked; to be asked for once.
    [[nodiscard]] QList<Trial> first();
    //! What \a done leaves the way free for, once nothing of it is in the sandbox any more.
    [[nodiscard]] std::optional<Trial> after(const Trial &done);
    //! Whether every trial has been handed out.
    [[nodiscard]] bool isEmpty() const { return m_left == 0; }

private:
    std::optional<Trial> take(const QString &taskId);

    QStringList m_order; //!< of the tasks
    QSet<QString> m_blocked;
    QHash<QString, QList<Trial>> m_byTask;
    qsizetype m_left = 0;
};

} // namespace Quaver::Flow
