// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/resultsview.h"

#include "app/look/emptystate.h"
#include "app/look/labels.h"
#include "app/look/messagebar.h"
#include "app/look/theme.h"
#include "app/results/charts/chartgrid.h"
#include "app/results/charts/costchart.h"
#include "app/results/charts/durationchart.h"
#include "app/results/charts/outcomechart.h"
#include "app/results/charts/tokenchart.h"
#include "app/results/modelscores.h"
#include "app/results/scoreheader.h"
#include "app/results/sentences.h"
#include "app/results/summaryfeed.h"
#include "app/run/runsession.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

ResultsView::ResultsView(QWidget *parent)
    : QWidget(parent)
    , m_feed(new SummaryFeed(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_messages(new MessageBar(this))
    , m_header(new ScoreHeader(this))
    , m_scores(new ModelScores(this))
    , m_comparison(newLabel(u"comparison"_s, LabelUse::Quote, this))
    , m_tokens(newLabel(u"tokens"_s, LabelUse::Quote, this))
    , m_grid(new ChartGrid(this))
{
    setObjectName(u"resultsView"_s);
    m_empty->setObjectName(u"noResults"_s);
    addChart(new OutcomeChart(this));
    addChart(new DurationChart(this));
    addChart(new CostChart(this));
    addChart(new TokenChart(this));

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"resultsScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(newPage());
    m_pages->addWidget(m_empty);
    m_pages->addWidget(scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);

    m_drawing.setSingleShot(true);
    m_drawing.setInterval(0);
    connect(&m_drawing, &QTimer::timeout, this, &ResultsView::drawNextChart);
    connect(m_feed, &SummaryFeed::changed, this, &ResultsView::refresh);
    refresh();
}

QWidget *ResultsView::newPage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->setSpacing(2 * gridUnit);
    const QList<QWidget *> parts{m_messages, m_header, m_scores, m_comparison, m_tokens, m_grid};
    for (QWidget *part : parts)
        layout->addWidget(part);
    layout->addStretch();
    return page;
}

void ResultsView::addChart(ChartPanel *chart)
{
    m_grid->add(chart);
    m_charts.append(chart);
    connect(chart, &ChartPanel::saveFailed, m_messages, [this](const QString &message) {
        m_messages->setMessage(MessageBar::Kind::Error, message);
    });
}

void ResultsView::setSession(RunSession *session)
{
    m_messages->clear();
    m_feed->setSession(session);
}

RunSession *ResultsView::session() const { return m_feed->session(); }

const ResultsSummary &ResultsView::summary() const { return m_feed->summary(); }

void ResultsView::refresh()
{
    fillTexts();
    m_scores->setSummary(summary());
    m_nextChart = 0;
    m_drawing.start();
}

void ResultsView::drawNextChart()
{
    ChartPanel *chart = m_charts.at(m_nextChart);
    const bool wasHidden = chart->isHidden();
    chart->setSummary(summary());
    if (chart->isHidden() != wasHidden)
        m_grid->arrange();
    ++m_nextChart;
    if (m_nextChart < m_charts.size())
        m_drawing.start();
}

void ResultsView::fillTexts()
{
    const RunSession *run = session();
    const bool isUnderWay = run && run->isUnderWay();
    m_header->setSummary(summary(), isUnderWay);
    showText(m_comparison, comparisonText(summary()));
    showText(m_tokens, tokensSentence(summary().usage));
    if (run && run->state() == RunSession::State::Ended)
        m_empty->setText(tr("Nothing was graded in this run. The tabs Tasks and Log say why."));
    else
        m_empty->setText(tr("Nothing is graded yet. The first grades appear here while the other "
                            "tasks are still at work."));
    m_pages->setCurrentIndex(summary().outcomes().final() > 0 ? 1 : 0);
}

void ResultsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_feed->setActive(true);
}

void ResultsView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_feed->setActive(false);
}

void ResultsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fillTexts();
}

} // namespace Quaver::Ui
