// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/limitfields.h"

#include "app/compose/flowlayout.h"
#include "app/look/fieldnote.h"
#include "app/look/theme.h"
#include "app/setup/bounds.h"

#include <QBoxLayout>
#include <QEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace Bounds = Setup::Bounds;

LimitFields::LimitFields(QWidget *parent)
    : QWidget(parent)
    , m_taskSeconds(newCaptionedNumber(u"taskSeconds"_s, Quantity::Duration, this))
    , m_steps(newCaptionedNumber(u"steps"_s, Quantity::Count, this))
    , m_cost(newCaptionedNumber(u"costUsd"_s, Quantity::Money, this))
    , m_more(new QToolButton(this))
    , m_note(new FieldNote(this))
{
    m_more->setObjectName(u"moreLimits"_s);
    m_note->setObjectName(u"limitNote"_s);
    m_taskSeconds.field->setBounds(1, Bounds::mostTaskSeconds);
    m_taskSeconds.field->setStandard(Limits::defaultTaskSeconds);
    m_steps.field->setBounds(1, Bounds::mostSteps);
    m_steps.field->setStandard(Limits::defaultSteps);
    m_cost.field->setBounds(Bounds::leastCost, Bounds::mostCost);
    m_cost.field->setStepStart(1);
    for (const CaptionedNumber &number : {m_taskSeconds, m_steps, m_cost})
        connect(number.field, &NumberField::edited, this, &LimitFields::onEdited);
    m_more->setCheckable(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setFocusPolicy(Qt::StrongFocus);
    connect(m_more, &QToolButton::toggled, this, [this](bool isOpen) {
        m_more->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        Q_EMIT moreToggled(isOpen);
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit / 2);
    layout->addWidget(
        newFlow({m_taskSeconds.captioned, m_steps.captioned, m_cost.captioned, m_more}, this));
    layout->addWidget(m_note);
    setFocusProxy(m_taskSeconds.field);
    retranslate();
}

void LimitFields::setConfig(const RunConfig &config)
{
    const Limits &limits = config.limits;
    m_taskSeconds.field->setAmount(limits.taskSeconds);
    m_steps.field->setAmount(limits.steps);
    m_cost.field->setAmount(limits.costUsd);
    m_note->setText(FieldNote::Kind::Problem, problem());
}

void LimitFields::writeTo(RunConfig *config) const
{
    config->limits.taskSeconds = m_taskSeconds.field->whole();
    config->limits.steps = m_steps.field->whole();
    config->limits.costUsd = m_cost.field->amount();
}

QString LimitFields::problem() const
{
    return firstProblem({{m_taskSeconds.field, tr("Time of a task: %1", "what is wrong with it")},
                         {m_steps.field, tr("Steps: %1", "what is wrong with them")},
                         {m_cost.field, tr("Money: %1", "what is wrong with it")}});
}

void LimitFields::setOuterProblem(const QString &text)
{
    m_outerProblem = text;
    const QString own = problem();
    m_note->setProblemSoon(own.isEmpty() ? text : own);
}

void LimitFields::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LimitFields::onEdited()
{
    const QString own = problem();
    m_note->setProblemSoon(own.isEmpty() ? m_outerProblem : own);
    Q_EMIT edited();
}

void LimitFields::retranslate()
{
    m_taskSeconds.captioned->setCaption(tr("a task"), tr("Longest time of a task"));
    m_steps.captioned->setCaption(tr("steps"), tr("Most steps of a task"));
    m_cost.captioned->setCaption(tr("money"), tr("Most money of the run"));
    m_cost.field->setStandard(std::nullopt, tr("no cap"));
    m_cost.field->setToolTip(tr("The run stops once its models have used this much."));
    m_steps.field->setToolTip(tr("How often a model may act before its task counts as not done."));
    m_more->setText(tr("&More"));
    m_more->setAccessibleName(tr("More limits and numbers"));
}

} // namespace Quaver::Ui
