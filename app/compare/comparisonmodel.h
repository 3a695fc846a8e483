// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compare/comparison.h"
#include "app/progress/trialmodel.h"

#include <QAbstractTableModel>

namespace Quaver::Ui {

//! The tasks of two runs as a table. It answers the roles of TrialModel.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TaskColumn,
        OutcomeAColumn,
        OutcomeBColumn,
        DifferenceColumn,
        TimeAColumn,
        TimeBColumn,
        CostAColumn,
        CostBColumn,
    };
    Q_ENUM(Column)
    static constexpr int columnTotal = CostBColumn + 1;

    enum Role {
        SortRole = TrialModel::SortRole,
        StateRole = TrialModel::StateRole, //!< an int, a TrialState; invalid where none fits
        SearchRole = TrialModel::SearchRole,
        DiffersRole, //!< bool
    };

    explicit ComparisonModel(QObject *parent = nullptr);

    void setTasks(const QList<ComparedTask> &tasks);
    [[nodiscard]] const ComparedTask &task(int row) const { return m_tasks.at(row); }
    //! Which of the two runs a column is about; none for the others.
    [[nodiscard]] static std::optional<Side> sideOf(int column);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString displayText(const ComparedTask &task, int column) const;

    QList<ComparedTask> m_tasks;
};

} // namespace Quaver::Ui
