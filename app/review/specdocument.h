// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/drafttask.h"

#include <QHash>
#include <QObject>
#include <QUndoStack>

namespace Quaver::Ui {

//! A specification that a person edits, with undo, and what is wrong with each part of it. What
//! this version does not know of it stays as it is.
class SpecDocument : public QObject
{
    Q_OBJECT

public:
    explicit SpecDocument(QObject *parent = nullptr);
    ~SpecDocument() override;

    //! Begins anew, without anything to be undone. \a spec has the form of a specification.
    void setSpec(const BenchmarkSpec &spec);
    [[nodiscard]] BenchmarkSpec spec() const;
    [[nodiscard]] const DraftHead &head() const { return m_head; }
    [[nodiscard]] qsizetype count() const { return m_tasks.size(); }
    [[nodiscard]] const DraftTask &task(qsizetype index) const { return m_tasks.at(index).draft; }
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }

    // What a person does. All of it can be undone. Typing in one field is undone at once.
    void setHead(const DraftHead &head, const QString &field);
    void setTask(qsizetype index, const DraftTask &task, const QString &field);
    //! A new task at \a index, with a name that no other has.
    void addTask(qsizetype index);
    void duplicateTask(qsizetype index);
    void removeTasks(QList<qsizetype> indexes);
    void moveTask(qsizetype from, qsizetype to);

    //! What a sandbox has found: replaces what it found before.
    void setFound(const QList<SpecFinding> &findings);
    //! What is wrong with a field of the head whose text is no value of it; empty: nothing.
    void setHeadProblem(const QString &problem);

    //! Of the task \a index, or with -1 of the head.
    [[nodiscard]] QList<SpecFinding> findings(qsizetype index) const;
    [[nodiscard]] bool hasFindings(qsizetype index) const;
    //! Whether all that can be known without a sandbox is in order. What a sandbox has found may
    //! have been mended elsewhere: only another try tells.
    [[nodiscard]] bool hasForm() const;
    //! How many tasks have some.
    [[nodiscard]] int badTasks() const;
    //! The next task after \a index that has some, around the end; -1: none.
    [[nodiscard]] qsizetype nextBadTask(qsizetype index) const;

Q_SIGNALS:
    void aboutToReset();
    void wasReset();
    void aboutToInsert(qsizetype index);
    void inserted(qsizetype index);
    void aboutToRemove(qsizetype index);
    void removed(qsizetype index);
    void aboutToMove(qsizetype from, qsizetype to);
    void moved(qsizetype from, qsizetype to);
    void taskChanged(qsizetype index);
    void headChanged();
    void findingsChanged();
    void edited(); //!< after each change but a reset

private:
    friend class SpecEdit;

    struct Entry
    {
        Entry() = default;
        DraftTask draft;
        QString prompt; // as prompts are compared
        QList<SpecFinding> own; // of the task by itself
    };

    void putHead(const DraftHead &head);
    void putTask(qsizetype index, const DraftTask &task);
    void insert(qsizetype index, const DraftTask &task);
    void take(qsizetype index);
    void move(qsizetype from, qsizetype to);
    void count(const Entry &entry, int times);
    [[nodiscard]] bool hasOwnFindings(const Entry &entry) const;
    [[nodiscard]] QString freeId(const QString &wanted) const;
    [[nodiscard]] static Entry entryOf(const DraftTask &task);

    QUndoStack m_undo;
    BenchmarkSpec m_rest; // without tasks: keeps what is unknown
    DraftHead m_head;
    QList<SpecFinding> m_headFindings;
    QString m_headProblem;
    QList<Entry> m_tasks;
    QHash<QString, int> m_ids; // how many tasks have it
    QHash<QString, int> m_prompts;
};

} // namespace Quaver::Ui
