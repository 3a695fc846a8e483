// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/charts/charttable.h"

namespace Quaver::Ui {

namespace {

QString tabbedLine(const QStringList &cells)
{
    QStringList clean;
    for (const QString &cell : cells)
        clean.append(cell.simplified());
    return clean.join(u'\t') + u'\n';
}

} // namespace

QString tabbedText(const ChartTable &table)
{
    QString text = tabbedLine(table.headers);
    for (const QStringList &row : table.rows)
        text += tabbedLine(row);
    return text;
}

ChartTableModel::ChartTableModel(ChartTable table, QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(std::move(table))
{
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.headers.size());
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_table.rows.at(index.row()).at(index.column());
    // The first column names what the others measure.
    if (role == Qt::TextAlignmentRole && index.column() > 0)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::DisplayRole)
        return m_table.headers.value(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section > 0 ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    return {};
}

} // namespace Quaver::Ui
