// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log/logfindbar.h"
#include "app/log/logmodel.h"
#include "app/log/logsearch.h"
#include "engine/core/pending.h"

#include <QWidget>

#include <optional>

class QStackedLayout;

namespace Quaver::Ui {

class EmptyState;
class LogFilterBar;
class LogTable;
class MessageBar;

//! The log of a run: its lines, which of them are shown, search (Ctrl+F, F3, Shift+F3), copy and
//! save. A log under way is followed to its end, one of an earlier run begins at its beginning.
class LogView : public QWidget
{
    Q_OBJECT

public:
    explicit LogView(QWidget *parent = nullptr);

    //! Null for none. The log may be deleted at any time.
    void setLog(RunLog *log);

    //! Shows the first line of \a phase, without any filter; once it is there, in a log that is
    //! still being read or has not come so far.
    void showPhase(Phase phase);

    //! Opens the search.
    void find();
    void findNext();
    void findPrevious();

    //! Writes the whole log as text to \a path, in the background.
    Pending<void> saveTo(const QString &path);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void askWhereToSave();
    void search(const QString &text);
    void searchOn(LogSearch::Direction direction);
    void onFound(int row, bool isRound);
    void closeSearch();
    void showWantedPhase(int firstRow);
    void updateEmptyState();

    LogModel *m_model;
    LogSearch *m_search;
    LogFilterBar *m_filterBar;
    MessageBar *m_message;
    LogTable *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_pages;
    LogFindBar *m_findBar;
    std::optional<Phase> m_wantedPhase; // its first line is not there yet
    int m_searchBegin = 0; // the row from which what is being typed is looked for
};

} // namespace Quaver::Ui
