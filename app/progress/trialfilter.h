// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/status.h"

#include <QSortFilterProxyModel>
#include <QStringList>

namespace Quaver::Ui {

//! Which trials of a TrialModel are shown, and in which order. Texts are ordered
//! regardless of case, with numbers in them by value; what has no value yet comes last in either
//! order.
class TrialFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Group { All, Passed, Failed, Limit, Errored, Cancelled, Running };
    Q_ENUM(Group)

    explicit TrialFilter(QObject *parent = nullptr);

    //! Whether trials in \a state belong to \a group; those with an answer are under way still.
    [[nodiscard]] static bool contains(Group group, TrialState state);

    void setGroup(Group group);
    [[nodiscard]] Group group() const { return m_group; }
    //! Every word of \a text must be in the task's id, the model or the reason.
    void setText(const QString &text);

    //! The row of the source that is shown whatever its state has become, since it is being looked
    //! at; -1: none. Another group or text ends that.
    void setKeptRow(int sourceRow);
    [[nodiscard]] int keptRow() const { return m_keptRow; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    Group m_group = Group::All;
    QStringList m_words;
    int m_keptRow = -1;
};

} // namespace Quaver::Ui
