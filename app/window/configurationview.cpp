// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/configurationview.h"

#include "app/look/format.h"
#include "app/look/theme.h"
#include "app/run/runsession.h"
#include "engine/core/text.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

ConfigurationView::ConfigurationView(QWidget *parent)
    : QScrollArea(parent)
    , m_form(new QFormLayout)
    , m_use(new QPushButton)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->setSpacing(pageMargin);
    m_form->setHorizontalSpacing(pageMargin);
    m_form->setVerticalSpacing(gridUnit);
    m_use->setObjectName(u"useConfiguration"_s);
    layout->addLayout(m_form);
    layout->addWidget(m_use, 0, Qt::AlignLeading);
    layout->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusProxy(m_use);
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (m_session)
            Q_EMIT useRequested(m_session->config());
    });
    refresh();
}

void ConfigurationView::setSession(RunSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &RunSession::changed, this, [this] {
            // It changes once, when everything is decided; the session far more often.
            if (m_session->config() != m_shown || m_session->runId() != m_shownRun)
                refresh();
        });
    }
    refresh();
}

void ConfigurationView::addRow(const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *text = new QLabel(printable(value, 20'000));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(label);
    m_form->addRow(label, text);
}

void ConfigurationView::addLimits(const Limits &limits)
{
    addRow(tr("Time for a task:"),
           durationText(1000LL * limits.taskSeconds.value_or(Limits::defaultTaskSeconds)));
    addRow(tr("Steps for a task:"), countText(limits.steps.value_or(Limits::defaultSteps)));
    if (limits.runSeconds)
        addRow(tr("Time for the run:"), durationText(1000LL * *limits.runSeconds));
    if (limits.tokens)
        addRow(tr("Tokens for the run:"), countText(*limits.tokens));
    if (limits.costUsd)
        addRow(tr("Money for the run:"), moneyText(limits.costUsd));
}

void ConfigurationView::refresh()
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_use->setText(tr("&Use for a new benchmark"));
    m_use->setVisible(m_session);
    if (!m_session)
        return;
    m_shown = m_session->config();
    m_shownRun = m_session->runId();
    const RunConfig &config = m_shown;
    addRow(tr("Prompt:"), config.prompt);
    addRow(tr("Author:"), config.agentModel);
    if (config.agent == AgentKind::ClaudeCode)
        addRow(tr("Author program:"), tr("Claude Code"));
    addRow(tr("Tested models:"), config.benchmarkModels.join(u", "_s));
    addRow(tr("Judge:"), config.judgeModel);
    addRow(tr("Where:"), backendText(m_session->backend()));
    if (config.resources.cpu)
        addRow(tr("Processors:"), countText(*config.resources.cpu));
    if (config.resources.memory)
        addRow(tr("Memory:"), memoryText(*config.resources.memory));
    if (config.resources.disk)
        addRow(tr("Disk:"), memoryText(*config.resources.disk));
    addRow(tr("Snapshot:"), config.snapshot);
    addRow(tr("Image:"), config.image);
    addRow(tr("Trials of a task:"), countText(config.trials.value_or(1)));
    if (config.sandboxes)
        addRow(tr("Sandboxes:"), countText(*config.sandboxes));
    if (config.parallelTasks)
        addRow(tr("Tasks at once:"), countText(*config.parallelTasks));
    if (config.votes)
        addRow(tr("Votes of the judge:"), countText(*config.votes));
    addLimits(config.limits);
    addRow(tr("Run ID:"), m_shownRun);
    if (m_session->result().startedAt.isValid())
        addRow(tr("Started:"), momentText(m_session->result().startedAt));
}

void ConfigurationView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace Quaver::Ui
