// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/error.h>

#include <QHash>
#include <QObject>
#include <QStringList>

namespace Quaver::Ui {

class RunCenter;

//! What a person changes of the tags of several runs at once.
struct TagChange
{
    //! From the tags \a before, which all of the runs had, to \a after.
    TagChange(const QStringList &before, const QStringList &after);

    //! What a run that had \a tags has then. Tags of its own stay.
    [[nodiscard]] QStringList applied(const QStringList &tags) const;

    QStringList added;
    QStringList removed;
};

//! Those that are in every one of \a lists, in the order of the first.
[[nodiscard]] QStringList commonTags(const QList<QStringList> &lists);

//! Gives tags to runs in the store.
class RunTagging : public QObject
{
    Q_OBJECT

public:
    //! \a center has to outlive this.
    explicit RunTagging(RunCenter *center, QObject *parent = nullptr);

    //! By the id of each run.
    void set(const QHash<QString, QStringList> &tags);

Q_SIGNALS:
    //! A list of runs that is asked for now has them.
    void changed();
    void failed(const Quaver::Error &error);

private:
    RunCenter *m_center;
};

} // namespace Quaver::Ui
