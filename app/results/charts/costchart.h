// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/results/charts/chartpanel.h"

namespace Quaver::Ui {

//! What each model costs against what it scores. Needs two models whose price is known.
class CostChart : public ChartPanel
{
    Q_OBJECT

public:
    explicit CostChart(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QString titleText() const override;
    [[nodiscard]] ChartTable tableOf(const ResultsSummary &summary) const override;
    [[nodiscard]] QString noteText(const ResultsSummary &summary) const override;
    void draw(const ResultsSummary &summary) override;
};

} // namespace Quaver::Ui
