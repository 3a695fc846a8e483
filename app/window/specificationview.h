// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QStackedLayout;
class QTreeView;

namespace Quaver::Ui {

class EmptyState;
class RunSession;
class TaskListModel;

//! The tasks of a run as they were written: a list, and the whole of the chosen one, with what the
//! model under test never sees.
class SpecificationView : public QWidget
{
    Q_OBJECT

public:
    explicit SpecificationView(QWidget *parent = nullptr);

    //! \a session may be null and may go at any time.
    void setSession(RunSession *session);
    void focusSearch();

Q_SIGNALS:
    //! The tasks for a new benchmark that needs no author.
    void useRequested(const Quaver::RunConfig &config);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showTask();
    void use();
    void save();
    void retranslate();

    QPointer<RunSession> m_session;
    TaskListModel *m_model;
    QSortFilterProxyModel *m_filter;
    EmptyState *m_empty;
    QWidget *m_page;
    QLabel *m_description;
    QLineEdit *m_search;
    QPushButton *m_use;
    QPushButton *m_save;
    QSplitter *m_splitter;
    QTreeView *m_list;
    QPlainTextEdit *m_task;
    QStackedLayout *m_stack;
};

} // namespace Quaver::Ui
