// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;
class QScrollArea;
class QSortFilterProxyModel;
class QSplitter;
class QToolButton;

namespace Quaver::Ui {

class SpecDocument;
class TaskForm;
class TaskListModel;

//! The tasks of a document: a list on the left, to which tasks are added and from which they are
//! removed, and all of the chosen one on the right.
class SpecEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SpecEditor(QWidget *parent = nullptr);

    //! \a document may be null, and may be deleted.
    void setDocument(SpecDocument *document);
    //! What is to be read only has no tools.
    void setReadOnly(bool isReadOnly);
    void focusSearch();
    //! Chooses the first task with something wrong.
    void showFirstBadTask();
    //! Chooses the next task with something wrong, and the field where it is.
    void showNextBadTask();
    [[nodiscard]] qsizetype currentTask() const; //!< -1: none

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeList();
    QToolButton *makeTool(const QString &name, const QString &iconName);
    void follow(SpecDocument *document);
    void choose(qsizetype index);
    void showCurrent();
    void updateTools();
    void add();
    void removeChosen();
    void moveCurrent(int by);
    [[nodiscard]] QList<qsizetype> chosenTasks() const;
    void retranslate();

    QPointer<SpecDocument> m_document;
    TaskListModel *m_model;
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_search;
    QListView *m_list;
    QWidget *m_tools;
    QToolButton *m_add = nullptr;
    QToolButton *m_duplicate = nullptr;
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_undo = nullptr;
    QSplitter *m_splitter;
    QScrollArea *m_scroll;
    TaskForm *m_form;
    bool m_isReadOnly = false;
};

} // namespace Quaver::Ui
