// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QStringList>

namespace Quaver::Ui {

//! What a chart shows, in words and numbers: every row has as many cells as there are headers.
struct ChartTable
{
    QStringList headers;
    QList<QStringList> rows;

    bool operator==(const ChartTable &) const = default;
};

//! With tabs and newlines, as spreadsheets take it from the clipboard.
[[nodiscard]] QString tabbedText(const ChartTable &table);

class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ChartTableModel(ChartTable table, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    ChartTable m_table;
};

} // namespace Quaver::Ui
