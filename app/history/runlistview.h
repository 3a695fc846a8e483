// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace Quaver::Ui {

class RunListDelegate;
class RunListModel;
struct RunEntry;

//! The list of runs. The keyboard passes over the titles of sections.
class RunListView : public QListView
{
    Q_OBJECT

public:
    //! \a model has to outlive this.
    explicit RunListView(RunListModel *model, QWidget *parent = nullptr);

    //! Icons alone.
    void setFolded(bool isFolded);
    //! The selected runs, from the top.
    [[nodiscard]] QModelIndexList selectedRuns() const;
    //! The selected run when it is the only one, else null.
    [[nodiscard]] const RunEntry *onlyRun() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    RunListModel *m_model;
    RunListDelegate *m_delegate;
};

} // namespace Quaver::Ui
