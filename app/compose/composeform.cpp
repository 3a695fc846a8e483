// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/composeform.h"

#include "app/compose/backendchoice.h"
#include "app/compose/limitfields.h"
#include "app/compose/modelpicker.h"
#include "app/compose/morelimits.h"
#include "app/compose/prompteditor.h"
#include "app/compose/recents.h"
#include "app/compose/resourcefields.h"
#include "app/compose/surroundings.h"
#include "app/compose/taskchoice.h"
#include "app/compose/testedmodels.h"
#include "app/look/fieldnote.h"
#include "app/look/theme.h"
#include "app/setup/configurationfile.h"
#include "app/setup/defaults.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

//! Below this many average characters the two columns become one.
constexpr int charactersOfTwoColumns = 120;

} // namespace

ComposeForm::ComposeForm(Surroundings *surroundings, QWidget *parent)
    : QWidget(parent)
    , m_surroundings(surroundings)
    , m_prompt(new PromptEditor(this))
    , m_kept(new KeptParts(this))
    , m_columns(new QHBoxLayout)
    , m_authorLabel(new QLabel(this))
    , m_testedLabel(new QLabel(this))
    , m_judgeLabel(new QLabel(this))
    , m_whereLabel(new QLabel(this))
    , m_sizeLabel(new QLabel(this))
    , m_limitsLabel(new QLabel(this))
    , m_author(new ModelPicker(this))
    , m_tested(new TestedModels(this))
    , m_judge(new ModelPicker(this))
    , m_authorNote(new FieldNote(this))
    , m_testedNote(new FieldNote(this))
    , m_judgeNote(new FieldNote(this))
    , m_backend(new BackendChoice(this))
    , m_resources(new ResourceFields(this))
    , m_limits(new LimitFields(this))
    , m_more(new MoreLimits(this))
    , m_tasks(new TaskChoice(this))
{
    m_author->setObjectName(u"author"_s);
    m_tested->setObjectName(u"tested"_s);
    m_tested->picker()->setObjectName(u"addTested"_s);
    m_judge->setObjectName(u"judge"_s);
    m_authorNote->setObjectName(u"authorNote"_s);
    m_testedNote->setObjectName(u"testedNote"_s);
    m_judgeNote->setObjectName(u"judgeNote"_s);
    m_backend->setObjectName(u"backend"_s);
    m_judge->setExcluded({QString(Models::offlineModel)}); // rules cannot judge

    m_columns->setSpacing(4 * gridUnit);
    QGridLayout *const models = newColumn();
    addRow(models, m_authorLabel, m_author, m_authorNote);
    addRow(models, m_testedLabel, m_tested, m_testedNote);
    addRow(models, m_judgeLabel, m_judge, m_judgeNote);
    models->setRowStretch(models->rowCount(), 1);
    QGridLayout *const means = newColumn();
    addRow(means, m_whereLabel, m_backend);
    addRow(means, m_sizeLabel, m_resources);
    addRow(means, m_limitsLabel, m_limits);
    means->setRowStretch(means->rowCount(), 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->setSpacing(2 * gridUnit);
    layout->addWidget(m_prompt, 100); // as far as it grows
    layout->addWidget(m_kept);
    layout->addLayout(m_columns);
    layout->addWidget(m_more);
    layout->addWidget(m_tasks);
    layout->addStretch();
    m_more->setVisible(false);
    setFocusProxy(m_prompt);

    connectFields();
    setTabOrders();
    retranslate();
    setConfig(RunConfig());
}

void ComposeForm::setConfig(const RunConfig &config)
{
    m_base = config;
    m_surroundings->setEndpoints(config.endpoints);
    {
        const QSignalBlocker quiet(m_prompt);
        m_prompt->setPrompt(config.prompt);
    }
    m_author->setModelId(config.agentModel);
    m_tested->setIds(config.benchmarkModels);
    m_judge->setModelId(config.judgeModel);
    m_backend->setBackend(config.backend);
    m_limits->setConfig(config);
    m_more->setConfig(config);
    m_resources->setResources(config.resources);
    if (m_more->hasChoice())
        m_limits->moreButton()->setChecked(true);
    updateModels();
    updateBackends();
}

RunConfig ComposeForm::config() const
{
    RunConfig config = m_base;
    config.prompt = m_prompt->prompt();
    config.agentModel = m_author->modelId();
    config.benchmarkModels = m_tested->ids();
    config.judgeModel = m_judge->modelId();
    config.backend = m_backend->backend();
    config.resources = m_resources->resources();
    m_limits->writeTo(&config);
    m_more->writeTo(&config);
    return config;
}

RunConfig ComposeForm::decidedConfig() const
{
    RunConfig decided = config();
    decided.backend = m_backend->effective();
    decided.agentModel = m_author->effectiveId();
    decided.benchmarkModels = m_tested->effectiveIds();
    if (decided.backend == Backend::Local)
        decided = Setup::withDefaults(std::move(decided), m_surroundings->localDefaults());
    return decided;
}

void ComposeForm::setPrompt(const QString &prompt)
{
    m_prompt->setPrompt(prompt);
    recompute();
}

void ComposeForm::commit()
{
    m_author->commit();
    m_tested->commit();
    m_judge->commit();
}

bool ComposeForm::reviewsTasks() const { return m_tasks->isReviewWanted(); }

void ComposeForm::openTasks(const QString &path)
{
    QStringList warnings;
    if (const auto read = Setup::readSpecification(path, &m_base, &warnings); !read) {
        m_tasks->setProblem(read.error().message);
        Q_EMIT toldAt(m_tasks);
        return;
    }
    m_tasks->setWarning(warnings.join(u'\n'));
    if (!warnings.isEmpty())
        Q_EMIT toldAt(m_tasks);
    onEdited();
}

bool ComposeForm::staysHere() const
{
    return m_estimate.isOffline && m_backend->effective() == Backend::Local;
}

void ComposeForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        recompute();
    }
}

void ComposeForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= charactersOfTwoColumns * fontMetrics().averageCharWidth();
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(isWide ? 4 * gridUnit : gridUnit);
}

QGridLayout *ComposeForm::newColumn()
{
    auto *column = new QGridLayout;
    column->setHorizontalSpacing(2 * gridUnit);
    column->setVerticalSpacing(0);
    column->setColumnStretch(1, 1);
    m_columns->addLayout(column, 1);
    return column;
}

void ComposeForm::addRow(QGridLayout *column, QLabel *label, QWidget *field, FieldNote *note)
{
    label->setBuddy(field);
    // On one line with the first line of its field, however high that is.
    label->setMinimumHeight(m_author->sizeHint().height());
    auto *cell = new QVBoxLayout;
    cell->setContentsMargins(0, 0, 0, gridUnit);
    cell->setSpacing(gridUnit / 4);
    cell->addWidget(field);
    if (note)
        cell->addWidget(note);
    const int row = column->rowCount();
    column->addWidget(label, row, 0, Qt::AlignTop);
    column->addLayout(cell, row, 1);
}

void ComposeForm::connectFields()
{
    connect(m_prompt, &PromptEditor::edited, this, &ComposeForm::onEdited);
    connect(m_prompt, &PromptEditor::fileDropped, this, &ComposeForm::fileDropped);
    connect(m_prompt, &PromptEditor::tasksDropped, this, &ComposeForm::openTasks);
    connect(m_kept, &KeptParts::removeRequested, this, &ComposeForm::removePart);
    for (ModelPicker *picker : {m_author, m_judge}) {
        connect(picker, &ModelPicker::chosen, this, &ComposeForm::onEdited);
        connect(picker, &ModelPicker::addKeyRequested, this, &ComposeForm::addKeyRequested);
    }
    connect(m_tested, &TestedModels::edited, this, &ComposeForm::onEdited);
    connect(m_tested, &TestedModels::addKeyRequested, this, &ComposeForm::addKeyRequested);
    connect(m_backend, &BackendChoice::edited, this, &ComposeForm::onEdited);
    connect(m_backend, &BackendChoice::addKeyRequested, this, &ComposeForm::addKeyRequested);
    connect(m_backend, &BackendChoice::checkRequested, m_surroundings, &Surroundings::refresh);
    connect(m_resources, &ResourceFields::edited, this, &ComposeForm::onEdited);
    connect(m_limits, &LimitFields::edited, this, &ComposeForm::onEdited);
    connect(m_limits, &LimitFields::moreToggled, m_more, &QWidget::setVisible);
    connect(m_more, &MoreLimits::edited, this, &ComposeForm::onEdited);
    connect(m_tasks, &TaskChoice::fileChosen, this, &ComposeForm::openTasks);
    connect(m_surroundings, &Surroundings::modelsChanged, this, &ComposeForm::updateModels);
    connect(m_surroundings, &Surroundings::backendsChanged, this, &ComposeForm::updateBackends);
}

void ComposeForm::setTabOrders()
{
    QWidget *before = m_prompt;
    for (QWidget *next :
         QWidgetList{m_kept, m_author, m_authorNote, m_tested, m_testedNote, m_judge, m_judgeNote,
                     m_backend, m_resources, m_limits, m_more, m_tasks}) {
        setTabOrder(before, next);
        before = next;
    }
}

void ComposeForm::onEdited()
{
    recompute();
    Q_EMIT edited();
}

void ComposeForm::removePart(KeptParts::Part part)
{
    switch (part) {
    case KeptParts::Part::Tasks:
        m_base.spec.reset();
        m_base.specFile.clear();
        break;
    case KeptParts::Part::Snapshot:
        m_base.snapshot.clear();
        break;
    case KeptParts::Part::Image:
        m_base.image.clear();
        break;
    }
    onEdited();
}

void ComposeForm::updateModels()
{
    const auto models = m_surroundings->models();
    const QStringList lastUsed = Recents::models();
    m_author->setModels(models, lastUsed);
    m_tested->setModels(models, lastUsed);
    m_judge->setModels(models, lastUsed);
    m_tested->setStandard(models->defaultTested());
    recompute();
}

void ComposeForm::updateBackends()
{
    m_backend->setStandard(m_surroundings->standardBackend());
    m_backend->setHealth(m_surroundings->health(Backend::Local),
                         m_surroundings->health(Backend::Daytona));
    recompute();
}

void ComposeForm::retranslate()
{
    m_authorLabel->setText(tr("&Author"));
    m_testedLabel->setText(tr("Te&sted"));
    m_judgeLabel->setText(tr("&Judge"));
    m_whereLabel->setText(tr("&Where"));
    m_sizeLabel->setText(tr("S&ize"));
    m_limitsLabel->setText(tr("&Limits"));
    m_author->setAccessibleName(tr("Author: the model that writes the tasks"));
    m_tested->setAccessibleName(tr("Models that are tested"));
    m_judge->setAccessibleName(tr("Judge: the model that grades what no check can"));
    m_authorLabel->setToolTip(tr("The model that writes the tasks."));
    m_testedLabel->setToolTip(tr("The models that work on the tasks."));
    m_judgeLabel->setToolTip(tr("The model that grades answers which no check can grade."));
    m_sizeLabel->setToolTip(tr("What the sandbox gets in which a model works."));
    int width = 0;
    const QList<QLabel *> labels{m_authorLabel, m_testedLabel, m_judgeLabel,
                                 m_whereLabel,  m_sizeLabel,   m_limitsLabel};
    for (QLabel *label : labels) {
        label->setMinimumWidth(0);
        width = std::max(width, label->sizeHint().width());
    }
    for (QLabel *label : labels)
        label->setMinimumWidth(width);
}

} // namespace Quaver::Ui
