// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace Quaver::Ui {

class MessageBar;
class RunCenter;

//! What happens to runs that are under way when their window is closed: a person chooses.
class Closing : public QObject
{
    Q_OBJECT

public:
    //! All outlive it.
    Closing(RunCenter *center, MessageBar *bar, QWidget *window);

    //! Whether the window may close now. Where runs are under way it may not: the question is
    //! asked, and its answer does what is to be done.
    [[nodiscard]] bool mayClose();

Q_SIGNALS:
    void leaving(); //!< the window goes, now or as soon as its runs have ended

private:
    void ask();
    void stopAndQuit();
    void runInBackground();
    void leave();

    RunCenter *m_center;
    MessageBar *m_bar;
    QWidget *m_window;
    bool m_isQuitting = false; // as soon as no run is under way
};

} // namespace Quaver::Ui
