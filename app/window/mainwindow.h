// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/runcenter.h"

#include <quaver/types.h>

#include <QMainWindow>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace Quaver::Setup {
class Preferences;
}

namespace Quaver::Ui {

class Closing;
class CompareView;
class ComposePage;
class ConfigurationFiles;
class KeyStore;
class MainMenu;
class MessageBar;
class ResourcesPage;
class RunCommands;
class RunList;
class RunView;
class Settings;
class Surroundings;

//! Runs on the left; on the right the chosen one, the form for a new one, two beside each other, or
//! what exists outside. It connects the pages with the runs and does nothing of a run by itself.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    //! \a dataDirectory is that of the store.
    explicit MainWindow(const QString &dataDirectory, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Size, place and columns as they were at the last end.
    void restore();
    //! Shows the form with \a config filled in.
    void compose(const RunConfig &config);
    //! Opens a configuration file in the form, or says why it cannot.
    void openFile(const QString &path);
    //! The page of \a session.
    void showSession(RunSession *session);
    //! Two runs in the store beside each other.
    void showComparison(const QString &first, const QString &second);
    //! The page of what exists outside.
    void showResources();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPages();
    void connectMenu();
    void connectColours();
    void connectForm();
    void connectRuns();
    void connectList();

    void makeRunView();
    void showForm();
    void showPage(QWidget *page);
    void find();
    void rememberLayout() const;

    [[nodiscard]] RunSession *shownSession() const;
    void setListWidth(int wanted); //!< px
    void updateActions();
    void updateTitle();
    void moveFocus(int direction);
    void retranslate();

    MainMenu *m_menu;
    Setup::Preferences *m_preferences;
    KeyStore *m_keys;
    Surroundings *m_surroundings;
    Settings *m_settings;
    RunCenter *m_center;
    QSplitter *m_splitter;
    RunList *m_list;
    QStackedWidget *m_pages;
    MessageBar *m_bar;
    ComposePage *m_compose;
    RunView *m_view = nullptr; //!< once a run is shown
    CompareView *m_compare = nullptr; //!< once one is wanted
    ResourcesPage *m_resources = nullptr; //!< likewise
    ConfigurationFiles *m_files;
    RunCommands *m_commands;
    Closing *m_closing;
    QMenu *m_runMenu; //!< behind "⋯" at the head of a run
    bool m_isFolded = false; //!< the list of runs, because the window is narrow
};

} // namespace Quaver::Ui
