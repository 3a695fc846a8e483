// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/results/summary.h"

#include <QWidget>

class QLabel;

namespace Quaver::Ui {

class ElidedLabel;

//! The first thing to be read: the score of the best model, large, and how far it can be trusted.
class ScoreHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreHeader(QWidget *parent = nullptr);

    void setSummary(const ResultsSummary &summary, bool isUnderWay);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void colour();

    QLabel *m_number;
    ElidedLabel *m_caption;
    QLabel *m_interval;
    QLabel *m_coverage;
    QLabel *m_trials;
    QLabel *m_flags;
    ResultsSummary m_summary;
    bool m_isUnderWay = false;
};

} // namespace Quaver::Ui
