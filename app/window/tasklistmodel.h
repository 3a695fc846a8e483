// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QAbstractTableModel>

namespace Quaver::Ui {

//! The tasks of a specification, one a row.
class TaskListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Id, Prompt, Check };
    static constexpr int columns = 3;

    using QAbstractTableModel::QAbstractTableModel;

    void setTasks(const QList<Task> &tasks);
    [[nodiscard]] const Task &task(int row) const { return m_tasks.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QList<Task> m_tasks;
};

//! How \a check decides, in words: "the answer contains …".
[[nodiscard]] QString checkText(const std::optional<Check> &check);

} // namespace Quaver::Ui
