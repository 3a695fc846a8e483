// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/results/charts/chartpanel.h"

namespace Quaver::Ui {

//! The tokens that each role has used, to the model and from it. Needs two roles that used any.
class TokenChart : public ChartPanel
{
    Q_OBJECT

public:
    explicit TokenChart(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QString titleText() const override;
    [[nodiscard]] ChartTable tableOf(const ResultsSummary &summary) const override;
    [[nodiscard]] QString noteText(const ResultsSummary &summary) const override;
    void draw(const ResultsSummary &summary) override;
};

} // namespace Quaver::Ui
