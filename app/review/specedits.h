// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/specdocument.h"

#include <QElapsedTimer>
#include <QUndoCommand>

namespace Quaver::Ui {

//! A change of a document that can be undone.
class SpecEdit : public QUndoCommand
{
public:
    SpecEdit(SpecDocument &document, const QString &text);

protected:
    void putHead(const DraftHead &head) { m_document.putHead(head); }
    void putTask(qsizetype index, const DraftTask &task) { m_document.putTask(index, task); }
    void insert(qsizetype index, const DraftTask &task) { m_document.insert(index, task); }
    void take(qsizetype index) { m_document.take(index); }
    void move(qsizetype from, qsizetype to) { m_document.move(from, to); }

private:
    SpecDocument &m_document;
};

//! What is typed in one field without a pause is one change.
class FieldEdit : public SpecEdit
{
public:
    FieldEdit(SpecDocument &document, const QString &text, qsizetype index, QString field);

    bool mergeWith(const QUndoCommand *other) override;

protected:
    virtual void takeOver(const FieldEdit &later) = 0;

private:
    qsizetype m_index;
    QString m_field;
    QElapsedTimer m_age;
};

class TaskEdit : public FieldEdit
{
public:
    TaskEdit(SpecDocument &document, qsizetype index, DraftTask after, const QString &field);

    [[nodiscard]] int id() const override { return 1; }
    void undo() override { putTask(m_index, m_before); }
    void redo() override { putTask(m_index, m_after); }

protected:
    void takeOver(const FieldEdit &later) override;

private:
    qsizetype m_index;
    DraftTask m_before;
    DraftTask m_after;
};

class HeadEdit : public FieldEdit
{
public:
    HeadEdit(SpecDocument &document, DraftHead after, const QString &field);

    [[nodiscard]] int id() const override { return 2; }
    void undo() override { putHead(m_before); }
    void redo() override { putHead(m_after); }

protected:
    void takeOver(const FieldEdit &later) override;

private:
    DraftHead m_before;
    DraftHead m_after;
};

class TaskInsertion : public SpecEdit
{
public:
    TaskInsertion(SpecDocument &document, qsizetype index, DraftTask task, const QString &text);

    void undo() override { take(m_index); }
    void redo() override { insert(m_index, m_task); }

private:
    qsizetype m_index;
    DraftTask m_task;
};

//! Of one or several.
class TaskRemoval : public SpecEdit
{
public:
    //! \a indexes in ascending order.
    TaskRemoval(SpecDocument &document, const QList<qsizetype> &indexes);

    void undo() override;
    void redo() override;

private:
    QList<std::pair<qsizetype, DraftTask>> m_tasks;
};

class TaskMove : public SpecEdit
{
public:
    TaskMove(SpecDocument &document, qsizetype from, qsizetype to);

    void undo() override { move(m_to, m_from); }
    void redo() override { move(m_from, m_to); }

private:
    qsizetype m_from;
    qsizetype m_to;
};

} // namespace Quaver::Ui
