// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/progress/trialdelegate.h"

namespace Quaver::Ui {

//! Draws the cells of a ResourceModel as those of a table of trials are.
class ResourceDelegate : public TrialDelegate
{
    Q_OBJECT

public:
    using TrialDelegate::TrialDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Quaver::Ui
