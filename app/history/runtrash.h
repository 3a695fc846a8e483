// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/error.h>

#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>

namespace Quaver::Ui {

class RunCenter;

//! Deletes runs in the store and takes that back, the last deletion first. What is deleted is
//! hidden at once.
class RunTrash : public QObject
{
    Q_OBJECT

public:
    //! \a center has to outlive this.
    explicit RunTrash(RunCenter *center, QObject *parent = nullptr);

    //! Runs in the store that have ended.
    void remove(const QStringList &runIds);
    //! Takes the last remove() back, if there is one.
    void undo();
    [[nodiscard]] bool canUndo() const { return !m_removals.isEmpty(); }
    [[nodiscard]] const QSet<QString> &hidden() const { return m_hidden; }

Q_SIGNALS:
    void hiddenChanged();
    //! Runs are back in the store that are not in a list which was asked for before.
    void restored();
    void failed(const Quaver::Error &error);

private:
    void setDeleted(const QString &runId, bool isDeleted);

    RunCenter *m_center;
    QList<QStringList> m_removals;
    QSet<QString> m_hidden;
};

} // namespace Quaver::Ui
