// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/results/charts/charttable.h"

#include <QDialog>

namespace Quaver::Ui {

//! The numbers behind a chart, to be read and copied. Not modal; deletes itself when it is closed.
class ChartDataDialog : public QDialog
{
    Q_OBJECT

public:
    ChartDataDialog(const QString &title, ChartTable table, QWidget *parent);

private:
    void copy() const;

    ChartTable m_table;
};

} // namespace Quaver::Ui
