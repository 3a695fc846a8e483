// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/results/summary.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace Quaver::Ui {

class ElidedLabel;
class ScoreBar;

//! One row a model: its score as a bar with whiskers and in numbers, what it has cost and how long
//! a task took it. Where it is narrow, the interval in numbers stays away.
class ModelScores : public QWidget
{
    Q_OBJECT

public:
    explicit ModelScores(QWidget *parent = nullptr);

    void setSummary(const ResultsSummary &summary);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        ElidedLabel *name = nullptr;
        ScoreBar *bar = nullptr;
        QLabel *score = nullptr;
        QLabel *interval = nullptr;
        QLabel *cost = nullptr;
        QLabel *time = nullptr;
    };

    QLabel *addLabel(int row, int column, const QString &name);
    void addRow();
    void removeRow();
    void retranslate();
    void fill();
    void colour();
    void fitToWidth();

    QGridLayout *m_layout;
    QList<QLabel *> m_headers; //!< model, score, interval, cost, time
    QList<Row> m_rows;
    ResultsSummary m_summary;
};

} // namespace Quaver::Ui
