// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/journalentry.h"

#include <quaver/error.h>

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QProcessEnvironment;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;

namespace Quaver::Ui {

class EmptyState;
class FittedTable;
class RemovalBar;
class ResourceModel;
class ResourceRemoval;
class RunCenter;

//! Everything that runs have made outside and that still exists, by the journal, with the way to be
//! rid of it.
class ResourcesPage : public QWidget
{
    Q_OBJECT

public:
    //! \a center has to outlive this.
    explicit ResourcesPage(RunCenter *center, QWidget *parent = nullptr);

    //! Keys and addresses of servers: what runs get.
    void setVariables(const QProcessEnvironment &variables);
    //! Reads the journal anew. It is read whenever the page is shown, and while runs are under way.
    void refresh();
    [[nodiscard]] bool isRemoving() const;

Q_SIGNALS:
    //! The page of a run in the store is wanted.
    void runRequested(const QString &runId);
    //! Something is on a Daytona server whose key is not at hand.
    void keyRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void connectParts();
    void followRuns();
    void readRuns();
    void showEntries(const QList<JournalEntry> &entries);
    void showError(const Error &error);

    [[nodiscard]] QList<int> selectedRows() const;
    [[nodiscard]] QList<JournalEntry> removableOf(const QList<int> &rows) const;
    [[nodiscard]] QString onlyRun() const;
    void removeSelected();
    void removeLeftOver();
    void explainInUse(int row);
    void remove(const QList<JournalEntry> &entries);
    void showMenu(const QPoint &position);
    void fill();
    void retranslate();

    RunCenter *m_center;
    ResourceModel *m_model;
    QSortFilterProxyModel *m_sorted;
    ResourceRemoval *m_removal;
    QAction *m_remove;
    QAction *m_openRun;
    QAction *m_refresh;
    QLabel *m_title;
    QLabel *m_summary;
    QPushButton *m_removeAll;
    RemovalBar *m_message;
    FittedTable *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_pages;
    QWidget *m_foot;
    QLabel *m_sentence;
    QTimer m_later;
    bool m_isRead = false; // the journal has told what there is
};

} // namespace Quaver::Ui
