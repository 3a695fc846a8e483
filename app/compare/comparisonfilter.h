// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/progress/trialfilter.h"

namespace Quaver::Ui {

//! Which tasks of a ComparisonModel are shown, and in which order: as those of a run are.
class ComparisonFilter : public TrialFilter
{
    Q_OBJECT

public:
    using TrialFilter::TrialFilter;

    //! Only what came to something else in one run than in the other.
    void setOnlyDifferences(bool isOnly);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_isOnlyDifferences = false;
};

} // namespace Quaver::Ui
