// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/results/summary.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace Quaver::Ui {

class RunSession;

//! Keeps the summary of a session up to date while somebody looks. It is made in another thread,
//! one at a time, not more often than twice a second and for a fifth of the time at most. In the
//! GUI thread.
class SummaryFeed : public QObject
{
    Q_OBJECT

public:
    explicit SummaryFeed(QObject *parent = nullptr);

    //! Null: an empty summary. What was under way for another session is dropped.
    void setSession(RunSession *session);
    [[nodiscard]] RunSession *session() const;

    //! While it is not active, changes are noted and not worked out.
    void setActive(bool active);

    [[nodiscard]] const ResultsSummary &summary() const { return m_summary; }

Q_SIGNALS:
    void changed();

private:
    void noteChange();
    void start();
    void take();

    QPointer<RunSession> m_session;
    ResultsSummary m_summary;
    QFutureWatcher<ResultsSummary> m_work;
    QElapsedTimer m_sinceStart;
    QTimer m_pause; //!< runs between two starts
    bool m_isActive = false;
    bool m_isDirty = false;
    bool m_isBusy = false;
};

} // namespace Quaver::Ui
