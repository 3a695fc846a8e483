// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/results/summary.h"

#include <QList>
#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace Quaver::Ui {

class ChartGrid;
class ChartPanel;
class EmptyState;
class MessageBar;
class ModelScores;
class RunSession;
class ScoreHeader;
class SummaryFeed;

//! The tab Results of a run: the score, the models, the charts. It follows the run while it is
//! under way; what it shows is worked out while it is visible alone.
class ResultsView : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsView(QWidget *parent = nullptr);

    //! The session is not owned. Null: nothing is shown.
    void setSession(RunSession *session);
    [[nodiscard]] RunSession *session() const;

    //! What is on the page.
    [[nodiscard]] const ResultsSummary &summary() const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *newPage();
    void addChart(ChartPanel *chart);
    void refresh();
    void fillTexts();
    void drawNextChart();

    SummaryFeed *m_feed;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    MessageBar *m_messages;
    ScoreHeader *m_header;
    ModelScores *m_scores;
    QLabel *m_comparison;
    QLabel *m_tokens;
    ChartGrid *m_grid;
    QList<ChartPanel *> m_charts;
    QTimer m_drawing; //!< one chart a turn of the event loop
    qsizetype m_nextChart = 0;
};

} // namespace Quaver::Ui
