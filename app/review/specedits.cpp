// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/specedits.h"

#include <chrono>

using namespace std::chrono_literals;

namespace Quaver::Ui {

namespace {

constexpr std::chrono::milliseconds pauseBetweenEdits = 3s;

} // namespace

SpecEdit::SpecEdit(SpecDocument &document, const QString &text)
    : QUndoCommand(text)
    , m_document(document)
{
}

FieldEdit::FieldEdit(SpecDocument &document, const QString &text, qsizetype index, QString field)
    : SpecEdit(document, text)
    , m_index(index)
    , m_field(std::move(field))
{
    m_age.start();
}

bool FieldEdit::mergeWith(const QUndoCommand *other)
{
    const auto &later = *static_cast<const FieldEdit *>(other); // of the same id()
    const bool isSame = later.m_index == m_index && later.m_field == m_field;
    if (!isSame || m_age.hasExpired(pauseBetweenEdits.count()))
        return false;
    takeOver(later);
    m_age.restart();
    return true;
}

TaskEdit::TaskEdit(SpecDocument &document, qsizetype index, DraftTask after, const QString &field)
    : FieldEdit(document, SpecDocument::tr("Edit task"), index, field)
    , m_index(index)
    , m_before(document.task(index))
    , m_after(std::move(after))
{
}

void TaskEdit::takeOver(const FieldEdit &later)
{
    m_after = static_cast<const TaskEdit &>(later).m_after;
}

HeadEdit::HeadEdit(SpecDocument &document, DraftHead after, const QString &field)
    : FieldEdit(document, SpecDocument::tr("Edit specification"), -1, field)
    , m_before(document.head())
    , m_after(std::move(after))
{
}

void HeadEdit::takeOver(const FieldEdit &later)
{
    m_after = static_cast<const HeadEdit &>(later).m_after;
}

TaskInsertion::TaskInsertion(SpecDocument &document, qsizetype index, DraftTask task,
                             const QString &text)
    : SpecEdit(document, text)
    , m_index(index)
    , m_task(std::move(task))
{
}

TaskRemoval::TaskRemoval(SpecDocument &document, const QList<qsizetype> &indexes)
    : SpecEdit(document,
               SpecDocument::tr("Remove %n task(s)", nullptr, static_cast<int>(indexes.size())))
{
    for (const qsizetype index : indexes)
        m_tasks.append({index, document.task(index)});
}

void TaskRemoval::undo()
{
    for (const auto &[index, task] : std::as_const(m_tasks))
        insert(index, task);
}

void TaskRemoval::redo()
{
    for (auto it = m_tasks.crbegin(); it != m_tasks.crend(); ++it)
        take(it->first);
}

TaskMove::TaskMove(SpecDocument &document, qsizetype from, qsizetype to)
    : SpecEdit(document, SpecDocument::tr("Move task"))
    , m_from(from)
    , m_to(to)
{
}

} // namespace Quaver::Ui
