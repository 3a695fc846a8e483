// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/defaultspage.h"

#include "app/compose/flowlayout.h"
#include "app/compose/modelpicker.h"
#include "app/compose/recents.h"
#include "app/compose/surroundings.h"
#include "app/compose/testedmodels.h"
#include "app/look/fieldnote.h"
#include "app/look/format.h"
#include "app/look/theme.h"
#include "app/setup/bounds.h"
#include "app/setup/preferences.h"

#include <QComboBox>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace Bounds = Setup::Bounds;

DefaultsPage::DefaultsPage(Setup::Preferences *preferences, Surroundings *surroundings,
                           QWidget *parent)
    : SettingsPage(parent)
    , m_preferences(preferences)
    , m_surroundings(surroundings)
    , m_author(new ModelPicker(this))
    , m_tested(new TestedModels(this))
    , m_judge(new ModelPicker(this))
    , m_where(new QComboBox(this))
    , m_taskSeconds(
          addNumber(u"defaultTaskSeconds"_s, Quantity::Duration, 1, Bounds::mostTaskSeconds))
    , m_steps(addNumber(u"defaultSteps"_s, Quantity::Count, 1, Bounds::mostSteps))
    , m_cost(addNumber(u"defaultCost"_s, Quantity::Money, Bounds::leastCost, Bounds::mostCost))
    , m_limitsNote(new FieldNote(this))
    , m_trials(addNumber(u"defaultTrials"_s, Quantity::Count, 1, Bounds::mostTrials))
    , m_parallelTasks(
          addNumber(u"defaultParallelTasks"_s, Quantity::Count, 1, Bounds::mostParallelTasks))
    , m_widthNote(new FieldNote(this))
{
    m_author->setObjectName(u"defaultAuthor"_s);
    m_tested->setObjectName(u"defaultTested"_s);
    m_tested->picker()->setObjectName(u"addDefaultTested"_s);
    m_judge->setObjectName(u"defaultJudge"_s);
    m_where->setObjectName(u"defaultWhere"_s);
    m_limitsNote->setObjectName(u"defaultLimitsNote"_s);
    m_widthNote->setObjectName(u"defaultWidthNote"_s);
    m_judge->setExcluded({QString(Models::offlineModel)}); // rules cannot judge
    m_where->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_where->addItems({QString(), QString(), QString()});
    m_taskSeconds.field->setStandard(Limits::defaultTaskSeconds);
    m_steps.field->setStandard(Limits::defaultSteps);
    m_cost.field->setStepStart(1);
    m_trials.field->setStandard(1);
    m_parallelTasks.field->setStandard(Bounds::standardParallelTasks);

    m_authorLabel = addRow(m_author);
    m_testedLabel = addRow(m_tested);
    m_testedLabel->setMinimumHeight(m_author->sizeHint().height());
    m_judgeLabel = addRow(m_judge);
    m_whereLabel = addRow(m_where);
    m_limitsLabel = addRow(inOneLine({m_taskSeconds, m_steps, m_cost}), m_limitsNote);
    m_widthLabel = addRow(inOneLine({m_trials, m_parallelTasks}), m_widthNote);
    addSpace();

    for (ModelPicker *picker : {m_author, m_judge}) {
        connect(picker, &ModelPicker::chosen, this, &DefaultsPage::store);
        connect(picker, &ModelPicker::addKeyRequested, this, &DefaultsPage::addKeyRequested);
    }
    connect(m_tested, &TestedModels::edited, this, &DefaultsPage::store);
    connect(m_tested, &TestedModels::addKeyRequested, this, &DefaultsPage::addKeyRequested);
    connect(m_where, &QComboBox::activated, this, &DefaultsPage::store);
    connect(m_surroundings, &Surroundings::modelsChanged, this, &DefaultsPage::updateModels);
    connect(m_preferences, &Setup::Preferences::defaultsChanged, this, [this] {
        if (!m_isStoring)
            showDefaults();
    });
    updateModels();
    showDefaults();
    retranslate();
}

QString DefaultsPage::title() const { return tr("New benchmarks"); }

QString DefaultsPage::iconName() const { return u"new"_s; }

CaptionedNumber DefaultsPage::addNumber(const QString &name, Quantity quantity, double least,
                                        double most)
{
    const CaptionedNumber number = newCaptionedNumber(name, quantity, this);
    number.field->setBounds(least, most);
    connect(number.field, &NumberField::edited, this, &DefaultsPage::store);
    return number;
}

QWidget *DefaultsPage::inOneLine(std::initializer_list<CaptionedNumber> numbers)
{
    QWidgetList widgets;
    for (const CaptionedNumber &number : numbers)
        widgets += number.captioned;
    QWidget *line = newFlow(widgets, this);
    line->setFocusProxy(numbers.begin()->field);
    return line;
}

void DefaultsPage::updateModels()
{
    const auto models = m_surroundings->models();
    const QStringList lastUsed = Recents::models();
    m_author->setModels(models, lastUsed);
    m_tested->setModels(models, lastUsed);
    m_judge->setModels(models, lastUsed);
}

void DefaultsPage::showDefaults()
{
    const RunConfig defaults = m_preferences->defaults();
    m_author->setModelId(defaults.agentModel);
    m_tested->setIds(defaults.benchmarkModels);
    m_judge->setModelId(defaults.judgeModel);
    m_where->setCurrentIndex(!defaults.backend ? 0 : *defaults.backend == Backend::Local ? 1 : 2);
    m_taskSeconds.field->setAmount(defaults.limits.taskSeconds);
    m_steps.field->setAmount(defaults.limits.steps);
    m_cost.field->setAmount(defaults.limits.costUsd);
    m_trials.field->setAmount(defaults.trials);
    m_parallelTasks.field->setAmount(defaults.parallelTasks);
    showNotes();
}

void DefaultsPage::store()
{
    RunConfig defaults = m_preferences->defaults();
    defaults.agentModel = m_author->modelId();
    defaults.benchmarkModels = m_tested->ids();
    defaults.judgeModel = m_judge->modelId();
    const std::optional<Backend> places[] = {std::nullopt, Backend::Local, Backend::Daytona};
    defaults.backend = places[m_where->currentIndex()];
    // A number that is wrong is not kept; the one before is.
    m_taskSeconds.field->keepIn(&defaults.limits.taskSeconds);
    m_steps.field->keepIn(&defaults.limits.steps);
    m_cost.field->keepIn(&defaults.limits.costUsd);
    m_trials.field->keepIn(&defaults.trials);
    m_parallelTasks.field->keepIn(&defaults.parallelTasks);
    m_isStoring = true;
    m_preferences->setDefaults(defaults);
    m_isStoring = false;
    showNotes();
}

void DefaultsPage::showNotes()
{
    m_limitsNote->setProblemSoon(
        firstProblem({{m_taskSeconds.field, tr("Time of a task: %1", "what is wrong with it")},
                      {m_steps.field, tr("Steps: %1", "what is wrong with them")},
                      {m_cost.field, tr("Money: %1", "what is wrong with it")}}));
    m_widthNote->setProblemSoon(firstProblem(
        {{m_trials.field, tr("Trials: %1", "what is wrong with them")},
         {m_parallelTasks.field, tr("Tasks at once: %1", "what is wrong with them")}}));
}

void DefaultsPage::retranslate()
{
    setHeading(tr("What the form for a new benchmark is filled with. What is left open here is "
                  "chosen by the keys that are there."));
    m_authorLabel->setText(tr("&Author"));
    m_testedLabel->setText(tr("Te&sted"));
    m_judgeLabel->setText(tr("&Judge"));
    m_whereLabel->setText(tr("&Where"));
    m_limitsLabel->setText(tr("&Limits"));
    m_widthLabel->setText(tr("&Numbers"));
    m_author->setAccessibleName(tr("Author: the model that writes the tasks"));
    m_tested->setAccessibleName(tr("Models that are tested"));
    m_judge->setAccessibleName(tr("Judge: the model that grades what no check can"));
    m_where->setAccessibleName(tr("Where benchmarks run"));
    //: a model that is chosen by the keys that are there
    const QString automatic = tr("automatic");
    m_author->setStandard(QString(), automatic);
    m_judge->setStandard(QString(), automatic);
    m_where->setItemText(0, tr("On Daytona where a key is there, else on this computer"));
    m_where->setItemText(1, backendText(Backend::Local));
    m_where->setItemText(2, backendText(Backend::Daytona));
    m_taskSeconds.captioned->setCaption(tr("a task"), tr("Longest time of a task"));
    m_steps.captioned->setCaption(tr("steps"), tr("Most steps of a task"));
    m_cost.captioned->setCaption(tr("money"), tr("Most money of the run"));
    m_cost.field->setStandard(std::nullopt, tr("no cap"));
    m_trials.captioned->setCaption(tr("trials"), tr("Trials of each task"));
    m_parallelTasks.captioned->setCaption(tr("tasks at once"), tr("Tasks at once in a sandbox"));
    showNotes();
}

} // namespace Quaver::Ui
