// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/taskform.h"

#include "app/look/fieldnote.h"
#include "app/look/theme.h"
#include "app/review/checkform.h"
#include "app/review/filesform.h"
#include "app/review/growingtext.h"
#include "app/review/specdocument.h"
#include "engine/core/text.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

// The fields of a task, as a specification names them.
const QString idField = u"id"_s;
const QString promptField = u"prompt"_s;
const QString outcomeField = u"expectedOutcome"_s;
const QString checkField = u"check"_s;
const QString filesField = u"files"_s;

} // namespace

TaskForm::TaskForm(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QGridLayout(this))
    , m_idLabel(new QLabel(this))
    , m_promptLabel(new QLabel(this))
    , m_outcomeLabel(new QLabel(this))
    , m_checkLabel(new QLabel(this))
    , m_filesLabel(new QLabel(this))
    , m_id(new QLineEdit(this))
    , m_prompt(new GrowingText(3, 14, this))
    , m_outcome(new GrowingText(1, 8, this))
    , m_check(new CheckForm(this))
    , m_files(new FilesForm(this))
    , m_otherNote(new FieldNote(this))
{
    m_id->setObjectName(u"taskId"_s);
    m_prompt->setObjectName(u"taskPrompt"_s);
    m_outcome->setObjectName(u"taskOutcome"_s);
    m_rows->setContentsMargins(gridUnit, 0, gridUnit, gridUnit);
    m_rows->setHorizontalSpacing(2 * gridUnit);
    m_rows->setVerticalSpacing(gridUnit / 4);
    m_rows->setColumnStretch(1, 1);
    addRow(idField, m_idLabel, m_id);
    addRow(promptField, m_promptLabel, m_prompt);
    addRow(outcomeField, m_outcomeLabel, m_outcome);
    addRow(checkField, m_checkLabel, m_check);
    addRow(filesField, m_filesLabel, m_files);
    m_otherNote->setObjectName(u"taskNote"_s);
    m_rows->addWidget(m_otherNote, m_rows->rowCount(), 1);
    m_rows->setRowStretch(m_rows->rowCount(), 1);
    setFocusProxy(m_id);
    retranslate();

    connect(m_id, &QLineEdit::textEdited, this, [this](const QString &text) {
        DraftTask task = draft();
        task.task.id = text;
        write(idField, task);
    });
    connect(m_prompt, &GrowingText::edited, this, [this] {
        DraftTask task = draft();
        task.task.prompt = m_prompt->text();
        write(promptField, task);
    });
    connect(m_outcome, &GrowingText::edited, this, [this] {
        DraftTask task = draft();
        task.task.expectedOutcome = m_outcome->text();
        write(outcomeField, task);
    });
    connect(m_check, &CheckForm::edited, this, [this] {
        DraftTask task = draft();
        task.task.check = m_check->task().task.check;
        task.unread = m_check->task().unread;
        write(checkField, task);
    });
    connect(m_files, &FilesForm::edited, this, [this] {
        DraftTask task = draft();
        task.task.files = m_files->files();
        write(filesField, task);
    });
}

void TaskForm::setTask(SpecDocument *document, qsizetype index)
{
    if (document != m_document) {
        if (m_document)
            m_document->disconnect(this);
        m_document = document;
        if (document) {
            connect(document, &SpecDocument::taskChanged, this, [this](qsizetype changed) {
                if (changed == m_index && !m_isWriting)
                    showTask();
            });
            connect(document, &SpecDocument::findingsChanged, this,
                    [this] { showFindings(m_isWriting); });
        }
    }
    m_index = index;
    showTask();
}

void TaskForm::setReadOnly(bool isReadOnly)
{
    if (isReadOnly == m_isReadOnly)
        return;
    m_isReadOnly = isReadOnly;
    m_id->setReadOnly(isReadOnly);
    m_prompt->setReadOnly(isReadOnly);
    m_outcome->setReadOnly(isReadOnly);
    m_check->setReadOnly(isReadOnly);
    m_files->setReadOnly(isReadOnly);
    showTask();
}

void TaskForm::focusFirstFinding()
{
    const std::pair<QString, QWidget *> fields[] = {{idField, m_id},
                                                    {promptField, m_prompt},
                                                    {outcomeField, m_outcome},
                                                    {checkField, m_check},
                                                    {filesField, m_files}};
    for (const auto &[field, widget] : fields) {
        if (m_notes.value(field)->text().isEmpty())
            continue;
        widget->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_id->setFocus(Qt::OtherFocusReason);
}

void TaskForm::focusName()
{
    m_id->setFocus(Qt::OtherFocusReason);
    m_id->selectAll();
}

void TaskForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TaskForm::addRow(const QString &field, QLabel *label, QWidget *widget)
{
    label->setBuddy(widget);
    // On one line with the first line of its field.
    label->setMinimumHeight(m_id->sizeHint().height());
    auto *note = new FieldNote(this);
    note->setObjectName(field + u"Note"_s);
    m_notes.insert(field, note);
    auto *cell = new QVBoxLayout;
    cell->setContentsMargins(0, 0, 0, gridUnit);
    cell->setSpacing(gridUnit / 4);
    cell->addWidget(widget);
    cell->addWidget(note);
    const int row = m_rows->rowCount();
    m_rows->addWidget(label, row, 0, Qt::AlignTop);
    m_rows->addLayout(cell, row, 1);
}

bool TaskForm::hasTask() const
{
    return m_document && m_index >= 0 && m_index < m_document->count();
}

DraftTask TaskForm::draft() const { return hasTask() ? m_document->task(m_index) : DraftTask(); }

void TaskForm::write(const QString &field, const DraftTask &task)
{
    if (!hasTask() || m_isReadOnly)
        return;
    const QScopedValueRollback isWriting(m_isWriting, true);
    m_document->setTask(m_index, task, field);
}

void TaskForm::showTask()
{
    const DraftTask draft = this->draft();
    const Task &task = draft.task;
    const auto shown = [this](const QString &text) {
        return m_isReadOnly ? printable(text) : text;
    };
    if (m_id->text() != task.id)
        m_id->setText(task.id);
    m_prompt->setText(shown(task.prompt));
    m_outcome->setText(shown(task.expectedOutcome));
    m_check->setTask(draft);
    m_files->setFiles(task.files);
    const bool hasFiles = !m_isReadOnly || !task.files.isEmpty();
    m_files->setVisible(hasFiles);
    m_filesLabel->setVisible(hasFiles);
    showFindings(false);
}

void TaskForm::showFindings(bool isWhileTyping)
{
    QHash<QString, QString> texts;
    if (hasTask() && !m_isReadOnly) {
        const QList<SpecFinding> findings = m_document->findings(m_index);
        for (const SpecFinding &finding : findings) {
            const QString field = fieldOf(finding.key);
            QString &text = texts[m_notes.contains(field) ? field : QString()];
            text += text.isEmpty() ? finding.message : u'\n' + finding.message;
        }
    }
    const auto show = [&](FieldNote *note, const QString &text) {
        if (isWhileTyping && text != note->text())
            note->setProblemSoon(text);
        else if (!isWhileTyping)
            note->setText(FieldNote::Kind::Problem, text);
    };
    for (auto note = m_notes.cbegin(); note != m_notes.cend(); ++note)
        show(*note, texts.value(note.key()));
    show(m_otherNote, texts.value(QString()));
}

void TaskForm::retranslate()
{
    //: The name (id) of a task.
    m_idLabel->setText(tr("&Name"));
    m_promptLabel->setText(tr("&Prompt"));
    m_outcomeLabel->setText(tr("&Expected"));
    m_checkLabel->setText(tr("&Graded by"));
    m_filesLabel->setText(tr("&Files"));
    m_id->setAccessibleName(tr("Name of the task"));
    m_prompt->setAccessibleName(tr("Prompt: what the tested model is told"));
    m_outcome->setAccessibleName(tr("Expected outcome: what the tested model is never told"));
    m_promptLabel->setToolTip(tr("What the tested model is told."));
    m_outcomeLabel->setToolTip(
        tr("What a right answer does. The grader sees it, the tested model never."));
    m_checkLabel->setToolTip(tr("How it is decided whether the answer is right."));
    m_filesLabel->setToolTip(tr("What is in the model’s working folder at the start."));
}

} // namespace Quaver::Ui
