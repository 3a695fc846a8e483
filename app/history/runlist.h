// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/error.h>

#include <QList>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QLineEdit;
class QPushButton;
class QStackedLayout;

namespace Quaver::Ui {

class EmptyState;
class MessageBar;
class ResourcesLine;
class RunCenter;
class RunListActions;
class RunListModel;
class RunListView;
class RunSession;
class RunTagging;
class RunTrash;
class TagFilter;

//! All runs, on the left of the window: those under way and those in the store, to be found,
//! opened, renamed and deleted. Narrower than foldWidth it shows icons alone.
class RunList : public QWidget
{
    Q_OBJECT

public:
    static constexpr int foldWidth = 120; //!< px

    //! \a center has to outlive this.
    explicit RunList(RunCenter *center, QWidget *parent = nullptr);

    //! Selects the run of \a session, which is in the window now, or will as soon as it is listed.
    //! Tells nobody.
    void select(RunSession *session);
    //! No run is in the window. Tells nobody.
    void clearSelection();

    //! Puts the keyboard into the search field; asks for room where it is folded away.
    void focusSearch();
    //! Puts the keyboard into the list.
    void focusRuns();

    //! Reads the list from the store anew, and what resources there are.
    void refresh();

    //! What can be done with several selected runs, for a menu: to compare two, and their tags.
    [[nodiscard]] QList<QAction *> selectionActions() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void newRequested();
    //! A run in the store was chosen.
    void runActivated(const QString &runId);
    //! A run under way here was chosen, or one that came to nothing before it was in the store.
    void sessionActivated(Quaver::Ui::RunSession *session);
    void runAgainRequested(const QString &runId);
    void exportRequested(const QString &runId);
    //! Two runs in the store, \a first the older one.
    void compareRequested(const QString &first, const QString &second);
    //! The page of what exists outside is wanted.
    void resourcesRequested();
    //! The search field is wanted, and the list is too narrow for it.
    void unfoldRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectCenter();
    void retranslate();
    void fold(bool isFolded);
    void refreshResources();
    void openSelected();
    void showError(const Error &error);
    void showTags();
    void showAll();
    void restoreSelection();
    void updateEmptyState();
    void waitForMidnight();

    RunCenter *m_center;
    RunListModel *m_model;
    RunTrash *m_trash;
    RunTagging *m_tagging;
    QPushButton *m_new;
    QLineEdit *m_search;
    TagFilter *m_tags;
    RunListView *m_view;
    EmptyState *m_empty;
    QStackedLayout *m_pages;
    MessageBar *m_message;
    ResourcesLine *m_resources;
    RunListActions *m_actions;

    // What is in the window: a run in the store by its id, another by its session.
    QString m_shownRun;
    QPointer<RunSession> m_shownSession;
    bool m_isSelecting = false; // it is not a person who does
    bool m_isFolded = false;
    bool m_isRead = false; // the store has told what there is
    QTimer m_opening;
    QTimer m_resourcesLater;
    QTimer m_midnight;
};

} // namespace Quaver::Ui
