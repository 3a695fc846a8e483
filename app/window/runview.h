// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/run.h>

#include <QPointer>
#include <QWidget>

class QMenu;
class QTabWidget;

namespace Quaver::Ui {

class ConfigurationView;
class LogView;
class OverallProgress;
class PhaseStepper;
class ResultsView;
class RunHead;
class RunSession;
class SpecificationView;
class TasksView;

//! The page of a run: its head, phases and progress above, and below the tabs Tasks, Results, Log,
//! Specification and Configuration.
class RunView : public QWidget
{
    Q_OBJECT

public:
    static constexpr int tabCount = 5;
    [[nodiscard]] static QStringList tabTitles();

    explicit RunView(QWidget *parent = nullptr);

    //! \a session may be null and may go at any time.
    void setSession(RunSession *session);
    [[nodiscard]] RunSession *session() const;
    //! What stands behind "⋯" at the head.
    void setMenu(QMenu *menu);
    void showTab(int tab);
    //! The trial \a index of the session, in the tab of tasks.
    void showTrial(qsizetype index);
    void focusTab();
    void beginRename();
    //! Opens the search of the tab that is shown.
    void find();

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void renameRequested(const QString &runId, const QString &name);
    void runAgainRequested();
    void useRequested(const Quaver::RunConfig &config); //!< for a new benchmark

protected:
    void changeEvent(QEvent *event) override;

private:
    void showReview(); //!< as soon as it begins, and the tasks once they run
    void retranslate();

    QPointer<RunSession> m_session;
    RunHead *m_head;
    PhaseStepper *m_stepper;
    OverallProgress *m_progress;
    QTabWidget *m_tabs;
    TasksView *m_tasks;
    ResultsView *m_results;
    LogView *m_log;
    SpecificationView *m_specification;
    ConfigurationView *m_configuration;
};

} // namespace Quaver::Ui
