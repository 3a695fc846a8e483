// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/taskdetail.h"

#include "app/look/elidedlabel.h"
#include "app/look/emptystate.h"
#include "app/look/format.h"
#include "app/look/labels.h"
#include "app/look/status.h"
#include "app/look/theme.h"
#include "app/progress/longtext.h"
#include "app/progress/quietlabel.h"
#include "app/progress/statelabel.h"
#include "app/progress/steplist.h"
#include "app/progress/trialtext.h"
#include "app/run/runsession.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

TaskDetail::TaskDetail(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_nothing(new EmptyState(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"taskDetail"_s);
    m_scroll->setObjectName(u"taskDetailPage"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(m_scroll);
    m_title = new ElidedLabel(Qt::ElideMiddle, page);
    m_title->setObjectName(u"trialTitle"_s);
    QFont bold;
    bold.setBold(true);
    m_title->setFont(bold);
    m_state = new StateLabel(page);
    m_state->setObjectName(u"trialState"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(2 * gridUnit);
    head->addWidget(m_title, 1);
    head->addWidget(m_state);

    m_form = new QGridLayout;
    m_form->setHorizontalSpacing(2 * gridUnit);
    m_form->setVerticalSpacing(gridUnit);
    m_form->setColumnStretch(1, 1);
    m_prompt = addText(m_promptRow, u"trialPrompt"_s, 8);
    addRow(m_filesRow, m_files = newLabel(u"trialFiles"_s, LabelUse::Quote, page));
    m_expected = addText(m_expectedRow, u"trialExpected"_s, 4);
    m_check = addText(m_checkRow, u"trialCheck"_s, 4);
    auto *steps = new QWidget(page);
    auto *stepsLayout = new QVBoxLayout(steps);
    stepsLayout->setContentsMargins({});
    stepsLayout->setSpacing(0);
    stepsLayout->addWidget(m_stepsSentence =
                               newLabel(u"trialStepsSentence"_s, LabelUse::Quote, steps));
    stepsLayout->addWidget(m_steps = new StepList(steps));
    addRow(m_stepsRow, steps);
    m_answer = addText(m_answerRow, u"trialAnswer"_s, 10);
    addRow(m_graderRow, m_grader = newLabel(u"trialGrader"_s, LabelUse::Quote, page));
    m_reason = addText(m_reasonRow, u"trialReason"_s, 6);
    addRow(m_flagsRow, m_flags = newLabel(u"trialFlags"_s, LabelUse::Quote, page));

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(pageMargin, gridUnit, pageMargin, gridUnit);
    layout->setSpacing(gridUnit);
    layout->addLayout(head);
    layout->addLayout(m_form);
    layout->addStretch();
    m_scroll->setWidget(page);
    m_scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_scroll);
    retranslate();
}

void TaskDetail::setSession(RunSession *session)
{
    if (session && session == m_session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &RunSession::trialsChanged, this, [this](qsizetype first, qsizetype last) {
            if (m_index >= first && m_index <= last)
                refresh();
        });
        connect(session, &RunSession::transcriptArrived, this, [this](qsizetype index) {
            if (index == m_index)
                fetchSteps();
        });
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    // Also when the trial before was of the same index.
    m_index = -1;
    clearSteps();
    refresh();
}

void TaskDetail::setTrial(qsizetype index)
{
    const bool isThere = m_session && index >= 0 && index < m_session->trials().size();
    const qsizetype wanted = isThere ? index : -1;
    if (wanted == m_index)
        return;
    m_index = wanted;
    clearSteps();
    refresh();
    m_scroll->verticalScrollBar()->setValue(0);
    if (isThere)
        fetchSteps();
}

void TaskDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

LongText *TaskDetail::addText(Row &row, const QString &objectName, int lines)
{
    auto *text = new LongText(lines, m_scroll);
    text->setObjectName(objectName);
    addRow(row, text);
    return text;
}

void TaskDetail::addRow(Row &row, QWidget *field)
{
    row.name = new QuietLabel(QString(), m_scroll);
    row.field = field;
    const int place = m_form->rowCount();
    m_form->addWidget(row.name, place, 0, Qt::AlignLeading | Qt::AlignTop);
    m_form->addWidget(field, place, 1);
}

// QFormLayout would do, but with rows that are not visible Qt 6.4 writes beyond its own memory.
void TaskDetail::showRow(const Row &row, bool isVisible)
{
    row.name->setVisible(isVisible);
    row.field->setVisible(isVisible);
}

void TaskDetail::refresh()
{
    const bool isThere = m_session && m_index >= 0;
    m_stack->setCurrentWidget(isThere ? static_cast<QWidget *>(m_scroll) : m_nothing);
    if (!isThere)
        return;
    const Trial &trial = m_session->trials().at(m_index);
    m_title->setFullText(tr("%1 · %2 · trial %3", "task · model · trial")
                             .arg(trial.result.taskId, trial.model, countText(trial.result.trial)));
    const TrialState state = trial.state;
    m_state->setState(stateIcon(state), stateWord(state),
                      [state](const QPalette &palette) { return stateColour(state, palette); });
    showTask(trial);
    showOutcome(trial);
}

void TaskDetail::showTask(const Trial &trial)
{
    const Task *task = m_session->task(trial.result.taskId);
    showRow(m_promptRow, task);
    showRow(m_filesRow, task && !task->files.isEmpty());
    showRow(m_expectedRow, task && !task->expectedOutcome.isEmpty());
    showRow(m_checkRow, task && task->check);
    if (!task)
        return;
    m_prompt->setText(task->prompt);
    m_files->setText(QLocale().createSeparatedList(task->files.keys()));
    m_expected->setText(task->expectedOutcome);
    if (task->check)
        m_check->setText(checkText(*task->check));
}

void TaskDetail::showOutcome(const Trial &trial)
{
    const TaskResult &result = trial.result;
    m_answer->setText(result.output);
    showRow(m_answerRow, !result.output.isEmpty());
    m_grader->setText(graderText(result));
    showRow(m_graderRow, !m_grader->text().isEmpty());
    m_reason->setText(result.reason);
    showRow(m_reasonRow, !result.reason.isEmpty());
    showFlags(result.flags);
    if (m_hasSteps)
        return;
    if (isFinal(trial.state))
        showText(m_stepsSentence,
                 result.steps > 0
                     ? tr("%n step(s); what was done in them is not known.", nullptr, result.steps)
                     : tr("Nothing was done."));
    else if (trial.state == TrialState::Waiting)
        showText(m_stepsSentence, tr("It has not begun yet."));
    else if (trial.activity.isEmpty())
        showText(m_stepsSentence, tr("Everything it does is listed here once it is graded."));
    else
        showText(m_stepsSentence,
                 tr("Step %1: %2\nEverything it does is listed here once it is graded.")
                     .arg(countText(result.steps), trial.activity));
}

void TaskDetail::showFlags(const QStringList &flags)
{
    QStringList lines;
    for (const QString &flag : flags)
        lines.append(flagText(flag));
    if (!lines.isEmpty())
        lines.append(tr("That is for you to look at; it does not change the grade."));
    m_flags->setText(lines.join(u'\n'));
    showRow(m_flagsRow, !flags.isEmpty());
}

void TaskDetail::clearSteps()
{
    ++m_request;
    m_hasSteps = false;
    m_steps->setRows({});
}

void TaskDetail::fetchSteps()
{
    const int request = ++m_request;
    m_session->transcript(m_index).onFinished(
        this, [this, request](const Result<std::optional<Transcript>> &outcome) {
            if (request == m_request)
                takeSteps(outcome);
        });
}

void TaskDetail::takeSteps(const Result<std::optional<Transcript>> &outcome)
{
    if (!outcome) {
        showText(m_stepsSentence, outcome.error().message);
        return;
    }
    if (!outcome.value())
        return; // what the state says of it holds
    const Trial &trial = m_session->trials().at(m_index);
    const Task *task = m_session->task(trial.result.taskId);
    const QList<TranscriptRow> rows =
        transcriptRows(*outcome.value(), task ? task->prompt : QString());
    if (rows.isEmpty())
        return;
    m_hasSteps = true;
    showText(m_stepsSentence,
             outcome.value()->isCut
                 ? tr("This is only the beginning: what came later was not kept.")
                 : QString());
    m_steps->setRows(rows);
}

void TaskDetail::retranslate()
{
    m_nothing->setText(
        tr("Choose a task to see what was asked, what the model did and how it was judged."));
    m_scroll->setAccessibleName(tr("Details of the task"));
    const auto name = [](const Row &row, const QString &text) {
        row.name->setText(text);
        QWidget *const reader = row.field->focusProxy();
        (reader ? reader : row.field)->setAccessibleName(text);
    };
    name(m_promptRow, tr("Prompt"));
    name(m_filesRow, tr("Files"));
    name(m_expectedRow, tr("Expected"));
    name(m_checkRow, tr("Check"));
    name(m_stepsRow, tr("Steps"));
    name(m_answerRow, tr("Answer"));
    name(m_graderRow, tr("Grader"));
    name(m_reasonRow, tr("Reason"));
    name(m_flagsRow, tr("Noticed"));
    refresh();
}

} // namespace Quaver::Ui
