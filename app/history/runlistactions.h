// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QKeySequence;
class QPoint;

namespace Quaver::Ui {

class MessageBar;
class RunListModel;
class RunListView;
class RunTagging;
class RunTrash;
struct RunEntry;

//! What can be done with the selected runs: by keys in the list, and in its context menu.
class RunListActions : public QObject
{
    Q_OBJECT

public:
    //! All have to outlive this. \a message says what was deleted and offers to take it back.
    RunListActions(RunListModel *model, RunListView *view, RunTrash *trash, RunTagging *tagging,
                   MessageBar *message, QObject *parent);

    //! Those that are about several runs: to compare them, and their tags.
    [[nodiscard]] QList<QAction *> forSeveral() const { return {m_compare, m_tags}; }

    //! To be called when what is selected or known of it has changed.
    void update();
    void retranslate();

Q_SIGNALS:
    void openRequested();
    void runAgainRequested(const QString &runId);
    void exportRequested(const QString &runId);
    //! \a first is the older one.
    void compareRequested(const QString &first, const QString &second);
    //! The last run of the list was deleted.
    void listEmptied();

private:
    QAction *add(const QString &name, const QString &iconName, const QKeySequence &keys,
                 const std::function<void()> &call);
    void showMenu(const QPoint &position);
    void removeSelected();
    //! The selected runs that are in the store, from the top.
    [[nodiscard]] QList<RunEntry> selectedStored() const;
    void compareSelected();
    void editTags();
    void selectNeighbour();
    void undoRemoval();

    RunListModel *m_model;
    RunListView *m_view;
    RunTrash *m_trash;
    RunTagging *m_tagging;
    MessageBar *m_message;
    QAction *m_open;
    QAction *m_runAgain;
    QAction *m_rename;
    QAction *m_export;
    QAction *m_compare;
    QAction *m_tags;
    QAction *m_delete;
    QAction *m_undo;
};

} // namespace Quaver::Ui
