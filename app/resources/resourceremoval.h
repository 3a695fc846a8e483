// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/flow/sweep.h"

#include <QObject>
#include <QProcessEnvironment>

#include <optional>

namespace Quaver::Ui {

class RunCenter;

//! Removes resources as quaver --cleanup does: one bundle at a time, asynchronously. In the GUI
//! thread.
class ResourceRemoval : public QObject
{
    Q_OBJECT

public:
    //! \a center has to outlive this.
    explicit ResourceRemoval(RunCenter *center, QObject *parent = nullptr);
    //! Gives up what is under way; the journal keeps what is still there.
    ~ResourceRemoval() override;

    //! Keys and addresses.
    void setVariables(const QProcessEnvironment &variables);

    //! Tries to remove these, for a minute each at most. Only when nothing is under way. What a
    //! living process owns stays, whatever is asked for.
    void start(const QList<JournalEntry> &entries);
    void stop();
    [[nodiscard]] bool isUnderWay() const { return m_cancel.has_value(); }

Q_SIGNALS:
    void removed(qint64 entryId);
    void refused(qint64 entryId, const QString &reason);
    //! Some are on a Daytona server whose key is not at hand.
    void keyMissing();
    //! Nothing could be tried, or files on this computer could not be removed.
    void failed(const Quaver::Error &error);
    void ended();

private:
    [[nodiscard]] bool isReachable(const JournalEntry &entry) const;
    void sweepUp(const QList<qint64> &entries, bool isLocal);
    void removeLocalFiles();
    void end();

    RunCenter *m_center;
    QProcessEnvironment m_variables = QProcessEnvironment::systemEnvironment();
    std::optional<Endpoint> m_daytona;
    std::optional<CancelSource> m_cancel;
};

} // namespace Quaver::Ui
