// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/runcenter.h"

#include <quaver/types.h>

#include <QMainWindow>

#include <functional>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace Quaver::Ui {

class ComposePage;
class ConfigurationDocument;
class KeyStore;
class MainMenu;
class MessageBar;
class RunExport;
class RunList;
class RunView;
class Surroundings;

//! Runs on the left, the chosen one or the form for a new one on the right. It connects the pages
//! with the runs and does nothing of a run by itself.
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

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPages();
    void connectMenu();
    void connectPages();
    void connectRuns();

    void showForm();
    void start(const RunConfig &config);
    void runAgain(const QString &runId);
    void exportSession(RunSession *session);
    void exportStored(const QString &runId);
    void askForKey(const QString &provider);
    void askForFile();
    bool save();
    bool saveAs();
    //! Calls \a then unless a person wants to keep what would be lost.
    void leaveForm(const std::function<void()> &then);
    void fillRecentFiles();

    void rememberLayout() const;
    void askAboutRuns();
    void stopAndQuit();
    void runInBackground();
    void sessionEnded(RunSession *session);
    void showOverallProgress();

    [[nodiscard]] RunSession *shownSession() const;
    void setListWidth(int wanted); //!< px
    void updateActions();
    void updateTitle();
    void moveFocus(int direction);
    void retranslate();

    MainMenu *m_menu;
    RunCenter *m_center;
    KeyStore *m_keys;
    Surroundings *m_surroundings;
    ConfigurationDocument *m_document;
    RunExport *m_export;
    QSplitter *m_splitter;
    RunList *m_list;
    QStackedWidget *m_pages;
    MessageBar *m_bar;
    ComposePage *m_compose;
    RunView *m_view;
    QMenu *m_runMenu; //!< behind "⋯" at the head of a run
    bool m_isFolded = false; //!< the list of runs, because the window is narrow
    bool m_isQuitting = false; //!< as soon as no run is under way
};

} // namespace Quaver::Ui
