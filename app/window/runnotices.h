// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>

class QWidget;

namespace Quaver::Ui {

class RunCenter;
class RunSession;

//! Tells the desktop about runs while their window is not looked at: a notification when one has
//! ended or waits for a person, and the progress of all of them in the task bar.
class RunNotices : public QObject
{
    Q_OBJECT

public:
    //! Both outlive it.
    RunNotices(RunCenter *center, QWidget *window);

private:
    void watch(RunSession *session);
    void sessionEnded(RunSession *session);
    void notify(const QString &title, const QString &text);
    void showProgress();

    RunCenter *m_center;
    QWidget *m_window;
    QSet<const RunSession *> m_toldOfReview; // and not gone on since
};

} // namespace Quaver::Ui
