// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/setup/preparedrun.h"

#include <quaver/error.h>
#include <quaver/types.h>

#include <QList>
#include <QObject>

#include <memory>

namespace Quaver {
class Store;
}

namespace Quaver::Ui {

class RunSession;

//! Starts runs, each in a thread of its own, and opens those in the store. Owns the sessions and
//! the window's connection to the store. In the GUI thread.
class RunCenter : public QObject
{
    Q_OBJECT

public:
    //! \a dataDirectory is that of the store, which begins to be opened.
    explicit RunCenter(const QString &dataDirectory, QObject *parent = nullptr);
    //! Ends what is under way without cleaning up: ask isBusy() before.
    ~RunCenter() override;

    [[nodiscard]] QString dataDirectory() const;
    //! Null until storeOpened(), and after storeFailed().
    [[nodiscard]] std::shared_ptr<Store> store() const;

    //! Starts a run. What is wrong with it ends the session, which is there at once.
    RunSession *start(const RunConfig &config, const Setup::RunOptions &options);
    //! The session of a run in the store, which is read if it is not there yet; one that is under
    //! way here is itself.
    RunSession *open(const QString &runId);
    //! Gives a run in the store, and its session, a name; empty: none.
    void rename(const QString &runId, const QString &name);
    //! Forgets an ended session; deletes it later.
    void release(RunSession *session);

    [[nodiscard]] QList<RunSession *> sessions() const;
    [[nodiscard]] bool isBusy() const; //!< a run is under way

Q_SIGNALS:
    void storeOpened();
    void storeFailed(const Quaver::Error &error);
    void sessionAdded(Quaver::Ui::RunSession *session);
    void sessionEnded(Quaver::Ui::RunSession *session);
    void becameIdle(); //!< the last run under way has ended
    void historyChanged(); //!< a run in the store was added, has ended or was renamed
    void renameFailed(const Quaver::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Quaver::Ui
