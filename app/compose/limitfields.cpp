// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/limitfields.h"

#include "app/compose/captioned.h"
#include "app/compose/fieldnote.h"
#include "app/compose/flowlayout.h"
#include "app/compose/numberfield.h"
#include "app/look/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

// What the file of a configuration takes.
constexpr int mostTaskSeconds = 24 * 3600;
constexpr int mostSteps = 10'000;
constexpr double leastCost = 0.01;
constexpr double mostCost = 1e6;

} // namespace

LimitFields::LimitFields(QWidget *parent)
    : QWidget(parent)
    , m_taskSeconds(new NumberField(Quantity::Duration))
    , m_steps(new NumberField(Quantity::Count))
    , m_cost(new NumberField(Quantity::Money))
    , m_taskField(new Captioned(m_taskSeconds, this))
    , m_stepsField(new Captioned(m_steps, this))
    , m_costField(new Captioned(m_cost, this))
    , m_more(new QToolButton(this))
    , m_note(new FieldNote(this))
{
    m_taskSeconds->setObjectName(u"taskSeconds"_s);
    m_steps->setObjectName(u"steps"_s);
    m_cost->setObjectName(u"costUsd"_s);
    m_more->setObjectName(u"moreLimits"_s);
    m_note->setObjectName(u"limitNote"_s);
    m_taskSeconds->setBounds(1, mostTaskSeconds);
    m_taskSeconds->setStandard(Limits::defaultTaskSeconds);
    m_steps->setBounds(1, mostSteps);
    m_steps->setStandard(Limits::defaultSteps);
    m_cost->setBounds(leastCost, mostCost);
    m_cost->setStepStart(1);
    for (NumberField *field : {m_taskSeconds, m_steps, m_cost})
        connect(field, &NumberField::edited, this, &LimitFields::onEdited);
    m_more->setCheckable(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setFocusPolicy(Qt::StrongFocus);
    connect(m_more, &QToolButton::toggled, this, [this](bool isOpen) {
        m_more->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        Q_EMIT moreToggled(isOpen);
    });

    auto *fields = new QWidget(this);
    auto *flow = new FlowLayout(gridUnit, fields);
    for (QWidget *widget : QWidgetList{m_taskField, m_stepsField, m_costField, m_more})
        flow->addWidget(widget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit / 2);
    layout->addWidget(fields);
    layout->addWidget(m_note);
    setFocusProxy(m_taskSeconds);
    retranslate();
}

void LimitFields::setConfig(const RunConfig &config)
{
    const Limits &limits = config.limits;
    m_taskSeconds->setAmount(limits.taskSeconds ? std::optional<double>(*limits.taskSeconds)
                                                : std::nullopt);
    m_steps->setAmount(limits.steps ? std::optional<double>(*limits.steps) : std::nullopt);
    m_cost->setAmount(limits.costUsd);
    m_note->setText(FieldNote::Kind::Problem, problem());
}

void LimitFields::writeTo(RunConfig *config) const
{
    config->limits.taskSeconds = m_taskSeconds->whole();
    config->limits.steps = m_steps->whole();
    config->limits.costUsd = m_cost->amount();
}

QString LimitFields::problem() const
{
    if (const QString wrong = m_taskSeconds->problem(); !wrong.isEmpty())
        return tr("Time of a task: %1", "what is wrong with it").arg(wrong);
    if (const QString wrong = m_steps->problem(); !wrong.isEmpty())
        return tr("Steps: %1", "what is wrong with them").arg(wrong);
    if (const QString wrong = m_cost->problem(); !wrong.isEmpty())
        return tr("Money: %1", "what is wrong with it").arg(wrong);
    return {};
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
    m_taskField->setCaption(tr("a task"), tr("Longest time of a task"));
    m_stepsField->setCaption(tr("steps"), tr("Most steps of a task"));
    m_costField->setCaption(tr("money"), tr("Most money of the run"));
    m_cost->setStandard(std::nullopt, tr("no cap"));
    m_cost->setToolTip(tr("The run stops once its models have used this much."));
    m_steps->setToolTip(tr("How often a model may act before its task counts as not done."));
    m_more->setText(tr("&More"));
    m_more->setAccessibleName(tr("More limits and numbers"));
}

} // namespace Quaver::Ui
