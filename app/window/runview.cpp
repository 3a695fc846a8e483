// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runview.h"

#include "app/log/logview.h"
#include "app/look/theme.h"
#include "app/progress/overallprogress.h"
#include "app/progress/phasestepper.h"
#include "app/progress/runhead.h"
#include "app/progress/tasksview.h"
#include "app/results/resultsview.h"
#include "app/review/specificationview.h"
#include "app/run/runsession.h"
#include "app/window/configurationview.h"

#include <QBoxLayout>
#include <QEvent>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

enum Tab { TasksTab, ResultsTab, LogTab, SpecificationTab, ConfigurationTab };

} // namespace

QStringList RunView::tabTitles()
{
    return {tr("Tasks"), tr("Results"), tr("Log"), tr("Specification"), tr("Configuration")};
}

RunView::RunView(QWidget *parent)
    : QWidget(parent)
    , m_head(new RunHead(this))
    , m_stepper(new PhaseStepper(this))
    , m_progress(new OverallProgress(this))
    , m_tabs(new QTabWidget(this))
    , m_tasks(new TasksView)
    , m_results(new ResultsView)
    , m_log(new LogView)
    , m_specification(new SpecificationView)
    , m_configuration(new ConfigurationView)
{
    m_tabs->setObjectName(u"runTabs"_s);
    m_tabs->setDocumentMode(true);
    for (QWidget *page : std::initializer_list<QWidget *>{m_tasks, m_results, m_log,
                                                          m_specification, m_configuration})
        m_tabs->addTab(page, QString());

    auto *top = new QVBoxLayout;
    top->setContentsMargins(pageMargin, pageMargin, pageMargin, gridUnit);
    top->setSpacing(gridUnit);
    top->addWidget(m_head);
    top->addWidget(m_stepper);
    top->addWidget(m_progress);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_tabs, 1);
    retranslate();

    connect(m_head, &RunHead::renameRequested, this, [this](const QString &name) {
        if (m_session)
            Q_EMIT renameRequested(m_session->runId(), name);
    });
    connect(m_head, &RunHead::stopRequested, this, [this] {
        if (m_session)
            m_session->stop();
    });
    connect(m_head, &RunHead::stopAtOnceRequested, this, [this] {
        if (m_session)
            m_session->stopAtOnce();
    });
    connect(m_head, &RunHead::runAgainRequested, this, &RunView::runAgainRequested);
    connect(m_stepper, &PhaseStepper::phaseActivated, this, [this](Phase phase) {
        showTab(LogTab);
        m_log->showPhase(phase);
    });
    connect(m_specification, &SpecificationView::useRequested, this, &RunView::useRequested);
    connect(m_configuration, &ConfigurationView::useRequested, this, &RunView::useRequested);
}

void RunView::setSession(RunSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &RunSession::reviewChanged, this, &RunView::showReview);
    m_head->setSession(session);
    m_stepper->setSession(session);
    m_progress->setSession(session);
    m_tasks->setSession(session);
    m_results->setSession(session);
    m_log->setLog(session ? session->log() : nullptr);
    m_specification->setSession(session);
    m_configuration->setSession(session);
    if (session && session->review())
        showReview();
}

void RunView::showReview()
{
    const bool isReviewing = m_session && m_session->state() == RunSession::State::Reviewing;
    const bool isOver = m_session && !m_session->review();
    if (isReviewing)
        showTab(SpecificationTab);
    else if (isOver && m_session->isUnderWay() && m_tabs->currentIndex() == SpecificationTab)
        showTab(TasksTab); // they are on their way
}

RunSession *RunView::session() const { return m_session; }

void RunView::setMenu(QMenu *menu) { m_head->setMenu(menu); }

void RunView::showTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
    focusTab();
}

void RunView::showTrial(qsizetype index)
{
    m_tasks->showTrial(index);
    showTab(TasksTab);
}

void RunView::focusTab() { m_tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason); }

void RunView::beginRename() { m_head->beginRename(); }

void RunView::find()
{
    if (m_tabs->currentWidget() == m_log)
        m_log->find();
    else if (m_tabs->currentWidget() == m_specification)
        m_specification->focusSearch();
    else {
        m_tabs->setCurrentWidget(m_tasks);
        m_tasks->focusSearch();
    }
}

QByteArray RunView::saveState() const { return m_tasks->saveState(); }

void RunView::restoreState(const QByteArray &state) { m_tasks->restoreState(state); }

void RunView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RunView::retranslate()
{
    m_tabs->setAccessibleName(tr("Views of the run"));
    const QStringList titles = tabTitles();
    for (int tab = 0; tab < tabCount; ++tab)
        m_tabs->setTabText(tab, titles.at(tab));
}

} // namespace Quaver::Ui
