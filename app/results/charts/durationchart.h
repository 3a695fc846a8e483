// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/results/charts/chartpanel.h"

namespace Quaver::Ui {

class DotCloud;

//! How long the trials took: a dot each, in a lane a model, with its median. Needs two trials.
class DurationChart : public ChartPanel
{
    Q_OBJECT

public:
    explicit DurationChart(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QString titleText() const override;
    [[nodiscard]] ChartTable tableOf(const ResultsSummary &summary) const override;
    [[nodiscard]] QString noteText(const ResultsSummary &summary) const override;
    void draw(const ResultsSummary &summary) override;

private:
    DotCloud *m_dots; // the chart owns it
};

} // namespace Quaver::Ui
