// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace Quaver::Ui {

//! The menus of the main window and the actions in them, with their shortcuts. What they do is the
//! window's business.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    //! Fills the menu bar of \a window, which owns everything.
    explicit MainMenu(QMainWindow *window);

    void retranslate();
    //! Adds what the list of runs offers for those selected in it.
    void addRunActions(const QList<QAction *> &actions);

    // File
    QAction *newRun;
    QAction *open;
    QMenu *recent;
    QAction *save;
    QAction *saveAs;
    QAction *exportRun;
    QAction *quit;
    // Edit
    QAction *find;
    QAction *searchRuns;
    QAction *settings;
    // Run
    QAction *start;
    QAction *stop;
    QAction *stopAtOnce;
    QAction *runAgain;
    QAction *rename;
    // View
    QAction *resources;
    QAction *nextArea;
    QAction *previousArea;
    QAction *systemColours;
    QAction *lightColours;
    QAction *darkColours;
    // Help
    QAction *help;
    QAction *about;

    //! Actions Ctrl+1 … for the tabs of a run's page.
    [[nodiscard]] const QList<QAction *> &tabActions() const { return m_tabActions; }

private:
    QAction *add(QMenu *menu, const QString &name);

    QMainWindow *m_window;
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_run;
    QMenu *m_view;
    QMenu *m_colours;
    QMenu *m_help;
    QList<QAction *> m_tabActions;
};

} // namespace Quaver::Ui
