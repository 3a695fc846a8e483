// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compare/comparison.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace Quaver::Ui {

class ComparedSide;
class ComparisonFeed;
class ComparisonFilter;
class ComparisonModel;
class EmptyState;
class FittedTable;
class RunSession;

//! Two runs beside each other: what each came to, one sentence on the difference, and a table by
//! task. It follows runs that are under way while it is seen.
class CompareView : public QWidget
{
    Q_OBJECT

public:
    explicit CompareView(QWidget *parent = nullptr);

    //! \a first is A, against which \a second is measured as B. Either may be null, being read, or
    //! under way, and may go at any time. They may be the same, for two models of one run.
    void setSessions(RunSession *first, RunSession *second);
    [[nodiscard]] RunSession *first() const;
    [[nodiscard]] RunSession *second() const;
    //! Puts the keyboard into the filter of the table.
    void find();

Q_SIGNALS:
    //! A task is to be looked at: its trial \a trial of \a session.
    void trialActivated(Quaver::Ui::RunSession *session, qsizetype trial);
    //! The page of a run is wanted.
    void runActivated(Quaver::Ui::RunSession *session);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBar();
    QWidget *makeSides();
    void connectParts();
    void showSides();
    void showTasks();
    void showPage();
    void swap();
    void activate(const QModelIndex &index);
    void openTask(const ComparedTask &task, Side side);
    void showMenu(const QPoint &position);
    void showAllTasks();
    [[nodiscard]] QString nothingText() const;
    void retranslate();

    ComparisonFeed *m_feed;
    ComparisonModel *m_model;
    ComparisonFilter *m_filter;
    QLabel *m_title;
    QPushButton *m_swap;
    ComparedSide *m_a;
    ComparedSide *m_b;
    QLabel *m_sentence;
    QCheckBox *m_onlyDifferences;
    QLabel *m_count;
    QLineEdit *m_search;
    QWidget *m_bar;
    FittedTable *m_table;
    EmptyState *m_noMatch;
    EmptyState *m_nothing;
    QStackedWidget *m_pages;
};

} // namespace Quaver::Ui
