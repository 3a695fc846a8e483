// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compare/comparison.h"
#include "app/results/summaryfeed.h"

#include <QFutureWatcher>
#include <QObject>

#include <array>

namespace Quaver::Ui {

//! Keeps two runs and their comparison up to date while somebody looks. It is made in another
//! thread, no more often than the summaries of the two. In the GUI thread.
class ComparisonFeed : public QObject
{
    Q_OBJECT

public:
    explicit ComparisonFeed(QObject *parent = nullptr);

    //! Either may be null, and may go at any time. They may be the same.
    void setSessions(RunSession *a, RunSession *b);
    [[nodiscard]] RunSession *session(Side side) const;
    //! While it is not active, changes are noted and not worked out.
    void setActive(bool active);

    //! One of the models of the run; "" when it has none yet.
    void setModel(Side side, const QString &model);
    [[nodiscard]] QString model(Side side) const { return sideOf(side).model; }

    //! What the chosen model came to.
    [[nodiscard]] ModelSummary summary(Side side) const;
    [[nodiscard]] const TaskComparison &comparison() const { return m_comparison; }

Q_SIGNALS:
    void modelsChanged(); //!< those that there are, or those that are chosen
    void summaryChanged();
    void comparisonChanged();

private:
    struct Part
    {
        SummaryFeed *feed = nullptr;
        QString model;
    };

    [[nodiscard]] const Part &sideOf(Side side) const
    {
        return m_parts.at(side == Side::A ? 0 : 1);
    }
    [[nodiscard]] Part &sideOf(Side side) { return m_parts.at(side == Side::A ? 0 : 1); }
    [[nodiscard]] ComparedRun inputOf(Side side) const;
    void chooseModels();
    void noteChange();
    void start();
    void take();

    std::array<Part, 2> m_parts;
    TaskComparison m_comparison;
    QFutureWatcher<TaskComparison> m_work;
    bool m_isDirty = false;
    bool m_isBusy = false;
};

} // namespace Quaver::Ui
