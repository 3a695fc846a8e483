// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/progress/trialmodel.h"

#include <QTableView>
#include <QTimer>

class QMenu;

namespace Quaver::Ui {

class TrialFilter;

//! The table of trials. Its columns fit the width until a person gives them one of their own, and
//! where it is narrow those that matter least give way. A click on a header sorts, a third one goes
//! back to the order of the specification. Runs the times of the running trials that are seen.
class TrialTable : public QTableView
{
    Q_OBJECT

public:
    //! \a model behind \a filter; neither is owned.
    TrialTable(TrialModel *model, TrialFilter *filter, QWidget *parent = nullptr);

    //! Shows and hides columns. It changes with the language.
    [[nodiscard]] QMenu *columnMenu() const { return m_menu; }
    //! Times run only while there can be any.
    void setTicking(bool isTicking);

    //! Widths, order, sorting and hidden columns.
    [[nodiscard]] QByteArray saveColumns() const;
    bool restoreColumns(const QByteArray &state);
    void resetColumns();

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeMenu();
    void setRowHeight();
    void fitColumns();
    void noticeWidth(int column);
    void refreshTimes();

    TrialModel *m_trials;
    TrialFilter *m_filter;
    QMenu *m_menu;
    QTimer m_second;
    QList<int> m_hidden; // columns that a person has hidden; others give way to a lack of room
    bool m_isFitting = true; // until a person sets a width
    bool m_isResizing = false; // by fitColumns()
};

} // namespace Quaver::Ui
