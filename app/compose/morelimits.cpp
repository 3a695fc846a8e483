// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/morelimits.h"

#include "app/compose/flowlayout.h"
#include "app/look/fieldnote.h"
#include "app/look/theme.h"
#include "app/setup/bounds.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace Bounds = Setup::Bounds;

MoreLimits::MoreLimits(QWidget *parent)
    : QWidget(parent)
    , m_agent(new QComboBox)
    , m_agentField(new Captioned(m_agent, this))
    , m_note(new FieldNote(this))
{
    m_trials = addNumber(u"trials"_s, Quantity::Count, Bounds::mostTrials);
    m_sandboxes = addNumber(u"sandboxes"_s, Quantity::Count, Bounds::mostSandboxes);
    m_parallelTasks = addNumber(u"parallelTasks"_s, Quantity::Count, Bounds::mostParallelTasks);
    m_runSeconds = addNumber(u"runSeconds"_s, Quantity::Duration, Bounds::mostRunSeconds);
    m_tokens = addNumber(u"tokens"_s, Quantity::Count, static_cast<double>(Bounds::mostTokens));
    m_votes = addNumber(u"votes"_s, Quantity::Count, Bounds::mostVotes);
    m_trials.field->setStandard(1);
    m_sandboxes.field->setStandard(1);
    m_parallelTasks.field->setStandard(Bounds::standardParallelTasks);
    m_runSeconds.field->setStandard(Bounds::standardRunSeconds);
    m_tokens.field->setStepStart(100'000);
    m_votes.field->setStandard(1);
    m_votes.field->setStep(2);
    m_votes.field->setRule([](double votes) {
        return std::fmod(votes, 2) == 1 ? QString()
                                        : tr("An odd number, so that there is a majority.");
    });
    m_agent->setObjectName(u"agent"_s);
    m_agent->addItems({QString(), QString()});
    connect(m_agent, &QComboBox::activated, this, [this](int index) {
        m_givenAgent = index == 0 ? AgentKind::Builtin : AgentKind::ClaudeCode;
        onEdited();
    });
    m_note->setObjectName(u"moreNote"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit / 2);
    layout->addWidget(
        newFlow({m_trials.captioned, m_sandboxes.captioned, m_parallelTasks.captioned,
                 m_runSeconds.captioned, m_tokens.captioned, m_votes.captioned, m_agentField},
                this));
    layout->addWidget(m_note);
    retranslate();
}

void MoreLimits::setConfig(const RunConfig &config)
{
    m_trials.field->setAmount(config.trials);
    m_sandboxes.field->setAmount(config.sandboxes);
    m_parallelTasks.field->setAmount(config.parallelTasks);
    m_runSeconds.field->setAmount(config.limits.runSeconds);
    m_tokens.field->setAmount(config.limits.tokens);
    m_votes.field->setAmount(config.votes);
    m_givenAgent = config.agent;
    m_agent->setCurrentIndex(config.agent == AgentKind::ClaudeCode ? 1 : 0);
    m_note->setText(FieldNote::Kind::Problem, problem());
}

void MoreLimits::writeTo(RunConfig *config) const
{
    config->trials = m_trials.field->whole();
    config->sandboxes = m_sandboxes.field->whole();
    config->parallelTasks = m_parallelTasks.field->whole();
    config->limits.runSeconds = m_runSeconds.field->whole();
    config->limits.tokens = m_tokens.field->amount()
        ? std::optional<qint64>(std::llround(*m_tokens.field->amount()))
        : std::nullopt;
    config->votes = m_votes.field->whole();
    config->agent = m_givenAgent;
}

QString MoreLimits::problem() const
{
    return firstProblem({
        {m_trials.field, tr("Trials: %1", "what is wrong with them")},
        {m_sandboxes.field, tr("Sandboxes: %1", "what is wrong with them")},
        {m_parallelTasks.field, tr("Tasks at once: %1", "what is wrong with them")},
        {m_runSeconds.field, tr("Time of the run: %1", "what is wrong with it")},
        {m_tokens.field, tr("Tokens: %1", "what is wrong with them")},
        {m_votes.field, tr("Votes: %1", "what is wrong with them")},
    });
}

void MoreLimits::setStandardSandboxes(const std::optional<int> &standard)
{
    m_sandboxes.field->setStandard(standard.value_or(1));
}

void MoreLimits::setOuterProblem(const QString &text)
{
    m_outerProblem = text;
    updateNote();
}

bool MoreLimits::hasChoice() const
{
    for (const CaptionedNumber &number :
         {m_trials, m_sandboxes, m_parallelTasks, m_runSeconds, m_tokens, m_votes}) {
        if (number.field->amount() || !number.field->problem().isEmpty())
            return true;
    }
    return m_givenAgent == AgentKind::ClaudeCode;
}

void MoreLimits::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

CaptionedNumber MoreLimits::addNumber(const QString &name, Quantity quantity, double most)
{
    const CaptionedNumber number = newCaptionedNumber(name, quantity, this);
    number.field->setBounds(1, most);
    connect(number.field, &NumberField::edited, this, &MoreLimits::onEdited);
    return number;
}

void MoreLimits::updateNote()
{
    const QString own = problem();
    m_note->setProblemSoon(own.isEmpty() ? m_outerProblem : own);
}

void MoreLimits::onEdited()
{
    updateNote();
    Q_EMIT edited();
}

void MoreLimits::retranslate()
{
    m_trials.captioned->setCaption(tr("trials"), tr("Trials of each task"));
    m_trials.field->setToolTip(
        tr("How often each task is tried. More trials tell luck from skill."));
    m_sandboxes.captioned->setCaption(tr("sandboxes"), tr("Sandboxes of each model"));
    m_sandboxes.field->setToolTip(tr("Over how many sandboxes the tasks of a model are spread."));
    m_parallelTasks.captioned->setCaption(tr("tasks at once"), tr("Tasks at once in a sandbox"));
    m_runSeconds.captioned->setCaption(tr("whole run"), tr("Longest time of the whole run"));
    m_tokens.captioned->setCaption(tr("tokens"), tr("Most tokens of the run"));
    m_tokens.field->setStandard(std::nullopt, tr("no cap"));
    m_votes.captioned->setCaption(tr("judge votes"), tr("Votes of the judge on each answer"));
    m_agentField->setCaption(tr("author program"), tr("Program that writes the tasks"));
    m_agent->setItemText(0, tr("Built-in"));
    m_agent->setItemText(1, tr("Claude Code"));
    m_agent->setToolTip(tr("Claude Code has to be installed, and works with models of Anthropic."));
}

} // namespace Quaver::Ui
