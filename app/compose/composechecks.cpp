// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the form makes of its fields: the estimate, what is wrong with which field, and what stands
// in the way of a run.
#include "app/compose/composeform.h"

#include "app/compose/backendchoice.h"
#include "app/compose/limitfields.h"
#include "app/compose/modelpicker.h"
#include "app/compose/morelimits.h"
#include "app/compose/prompteditor.h"
#include "app/compose/resourcefields.h"
#include "app/compose/surroundings.h"
#include "app/compose/testedmodels.h"
#include "app/look/fieldnote.h"
#include "app/look/format.h"

namespace Quaver::Ui {

void ComposeForm::recompute()
{
    const Models::ModelRegistry &registry = *m_surroundings->models();
    m_kept->setConfig(m_base);
    const bool areTasksGiven = m_base.spec || !m_base.specFile.isEmpty();
    m_prompt->setOptional(areTasksGiven);
    m_author->setEnabled(!areTasksGiven);
    m_author->setStandard(standardAuthor(config(), registry));
    updatePlace();

    const RunConfig decided = decidedConfig();
    const JudgeChoice judge = judgeOf(decided, registry);
    m_judge->setStandard(QString(),
                         judge.model && decided.judgeModel.isEmpty()
                             ? tr("automatic: %1", "the judge").arg(judge.model->id)
                             : judge.words);
    updateModelNotes(decided);
    m_limits->setOuterProblem(capIssue(decided, registry));
    m_more->setOuterProblem(programIssue(decided, registry));
    m_estimate = estimateOf(decided, registry, judge.model);
    m_missing = firstProblem(decided);
    Q_EMIT changed();
}

void ComposeForm::updatePlace()
{
    ResourceFields::Place place;
    place.backend = m_backend->effective();
    place.health = m_surroundings->health(place.backend);
    place.standard = m_surroundings->localDefaults().resources;
    place.hasSnapshot = !m_base.snapshot.isEmpty();
    place.hasImage = !m_base.image.isEmpty();
    m_resources->setPlace(place);
    m_more->setStandardSandboxes(
        place.backend == Backend::Local ? m_surroundings->localDefaults().sandboxes : std::nullopt);
}

void ComposeForm::updateModelNotes(const RunConfig &decided)
{
    const Models::ModelRegistry &registry = *m_surroundings->models();
    const Backend backend = *decided.backend;
    showIssue(m_authorNote,
              m_author->isEnabled() ? issueOf(decided.agentModel, backend, registry)
                                    : ModelIssue());
    ModelIssue first;
    for (const QString &id : decided.benchmarkModels) {
        const ModelIssue issue = issueOf(id, backend, registry);
        m_tested->setProblem(id, issue.text);
        if (first.text.isEmpty())
            first = issue;
    }
    if (decided.benchmarkModels.isEmpty())
        first.text = tr("Add a model to be tested.");
    showIssue(m_testedNote, first);
    showIssue(m_judgeNote,
              decided.judgeModel.isEmpty() ? ModelIssue()
                                           : issueOf(decided.judgeModel, backend, registry));
}

void ComposeForm::showIssue(FieldNote *note, const ModelIssue &issue)
{
    QList<FieldNote::Action> actions;
    if (!issue.keyProvider.isEmpty()) {
        actions.append({tr("Add key…"), [this, provider = issue.keyProvider] {
                            Q_EMIT addKeyRequested(provider);
                        }});
    }
    if (issue.isOutOfReach) {
        actions.append({tr("Choose %1").arg(backendText(Backend::Local)),
                        [this] { m_backend->choose(Backend::Local); }});
    }
    note->setProblemSoon(issue.text, actions);
}

QString ComposeForm::firstProblem(const RunConfig &decided) const
{
    const Models::ModelRegistry &registry = *m_surroundings->models();
    const bool areTasksGiven = m_base.spec || !m_base.specFile.isEmpty();
    if (m_prompt->isEmpty() && !areTasksGiven)
        return tr("Write what should be tested.");
    if (const QString wrong = m_surroundings->modelsProblem(); !wrong.isEmpty())
        return wrong;
    QStringList used = decided.benchmarkModels;
    if (used.isEmpty())
        return tr("Add a model to be tested.");
    if (!areTasksGiven)
        used.prepend(decided.agentModel);
    if (!decided.judgeModel.isEmpty())
        used.append(decided.judgeModel);
    for (const QString &id : std::as_const(used)) {
        if (const ModelIssue issue = issueOf(id, *decided.backend, registry); !issue.text.isEmpty())
            return issue.text;
    }
    for (const QString &wrong : {m_prompt->problem(), m_backend->problem(), m_resources->problem(),
                                 m_limits->problem(), m_more->problem()}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    for (const QString &wrong : {capIssue(decided, registry), programIssue(decided, registry)}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    return issueOf(decided, registry);
}

} // namespace Quaver::Ui
