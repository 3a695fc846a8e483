// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/progress/columnfit.h"

#include <QTableView>

namespace Quaver::Ui {

//! A table whose columns fit its width until a person gives them one of their own; where it is
//! narrow, those that matter least give way. Rows are of one height and chosen as a whole. A click
//! on a header sorts, a third one goes back to the order of the model.
class FittedTable : public QTableView
{
    Q_OBJECT

public:
    //! \a columns in the order of those of \a model, which is not owned; their widths are in digits
    //! and not in px.
    FittedTable(QAbstractItemModel *model, const QList<ColumnWish> &columns,
                QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setRowHeight();
    void fitColumns();

    QList<ColumnWish> m_columns;
    bool m_isFitting = true; // until a person sets a width
    bool m_isResizing = false; // by fitColumns()
};

} // namespace Quaver::Ui
