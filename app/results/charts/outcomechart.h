// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/results/charts/chartpanel.h"

namespace Quaver::Ui {

//! What the trials of each model came to: one stacked bar a model. Needs two models, or trials of
//! one that came to different ends.
class OutcomeChart : public ChartPanel
{
    Q_OBJECT

public:
    explicit OutcomeChart(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QString titleText() const override;
    [[nodiscard]] ChartTable tableOf(const ResultsSummary &summary) const override;
    void draw(const ResultsSummary &summary) override;
};

} // namespace Quaver::Ui
