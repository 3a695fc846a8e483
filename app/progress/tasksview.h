// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QSplitter;
class QStackedLayout;
class QToolButton;

namespace Quaver::Ui {

class EmptyState;
class FilterChips;
class RunSession;
class TaskDetail;
class TrialFilter;
class TrialModel;
class TrialTable;

//! The tab "Tasks" of a run: chips and a search above a table of all trials, and below it the one
//! that is chosen. Ctrl+F goes to the search while the focus is within; Escape there clears it.
class TasksView : public QWidget
{
    Q_OBJECT

public:
    explicit TasksView(QWidget *parent = nullptr);

    //! \a session may be null and may go at any time.
    void setSession(RunSession *session);

    //! Columns and splitter, for the settings.
    [[nodiscard]] QByteArray saveState() const;
    //! False, and nothing is changed, when \a state is none of saveState().
    bool restoreState(const QByteArray &state);

    void focusSearch();
    //! Opens the trial of this index in the session, whatever was filtered.
    void showTrial(qsizetype index);

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeTable();
    void refresh();
    void showCounts();
    void showNothing();
    void showCurrent();
    void keepCurrent();
    void clearFilter();
    void retranslate();

    QPointer<RunSession> m_session;
    TrialModel *m_model;
    TrialFilter *m_filter;
    QStackedLayout *m_pages; // nothing yet, or everything
    EmptyState *m_nothing;
    QWidget *m_content;
    FilterChips *m_chips;
    QLineEdit *m_search;
    QToolButton *m_columns;
    QSplitter *m_splitter;
    QStackedLayout *m_tablePages; // the table, or that nothing matches
    TrialTable *m_table;
    EmptyState *m_noMatch;
    TaskDetail *m_detail;
};

} // namespace Quaver::Ui
