// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/specdocument.h"
#include "app/review/tasklistmodel.h"
#include "tests/app/support/sessionbuilder.h"

#include <QtTest>

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Ui;
using namespace Quaver::Tests;

//! What a person does to a specification, all of it undone and done again.
class TestSpecDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void typingIsOneStep();
    void addsAndRemoves();
    void removesSeveralAtOnce();
    void duplicates();
    void moves();
    void head();
    void whatIsUnknownStays();
    void findingsOfItsOwn();
    void repeatedTasks();
    void foundOnesGoWithTheEdit();
    void foundOnesMoveWithTheirTask();
    void model();

private:
    void setPrompt(qsizetype index, const QString &prompt);
    [[nodiscard]] QString ids() const;
    //! Undoes everything, does it again, and looks at both ends.
    void checkUndo(const BenchmarkSpec &before);

    std::unique_ptr<SpecDocument> m_document;
    std::unique_ptr<TaskListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestSpecDocument::init()
{
    m_document = std::make_unique<SpecDocument>();
    m_document->setSpec(specificationOf(4));
    m_model = std::make_unique<TaskListModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_model->setDocument(m_document.get());
}

void TestSpecDocument::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_document.reset();
}

void TestSpecDocument::setPrompt(qsizetype index, const QString &prompt)
{
    DraftTask task = m_document->task(index);
    task.task.prompt = prompt;
    m_document->setTask(index, task, u"prompt"_s);
}

QString TestSpecDocument::ids() const
{
    QStringList all;
    for (qsizetype i = 0; i < m_document->count(); ++i)
        all.append(m_document->task(i).task.id);
    return all.join(u' ');
}

void TestSpecDocument::checkUndo(const BenchmarkSpec &before)
{
    const BenchmarkSpec after = m_document->spec();
    QVERIFY(after != before);
    QUndoStack *const stack = m_document->undoStack();
    while (stack->canUndo())
        stack->undo();
    QCOMPARE(m_document->spec(), before);
    while (stack->canRedo())
        stack->redo();
    QCOMPARE(m_document->spec(), after);
}

void TestSpecDocument::typingIsOneStep()
{
    const BenchmarkSpec before = m_document->spec();
    QSignalSpy edited(m_document.get(), &SpecDocument::edited);
    for (const QString &text : {u"a"_s, u"ab"_s, u"abc"_s})
        setPrompt(1, text);
    setPrompt(1, u"abc"_s); // no change
    QCOMPARE(edited.size(), 3);
    QCOMPARE(m_document->undoStack()->count(), 1);
    setPrompt(2, u"x"_s);
    setPrompt(1, u"abcd"_s);
    QCOMPARE(m_document->undoStack()->count(), 3);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->task(1).task.prompt, u"abc"_s);
    m_document->undoStack()->redo();
    checkUndo(before);
}

void TestSpecDocument::addsAndRemoves()
{
    const BenchmarkSpec before = m_document->spec();
    m_document->addTask(1);
    QCOMPARE(ids(), u"task-1 task-5 task-2 task-3 task-4"_s);
    QVERIFY(!m_document->hasForm()); // it has no prompt yet
    m_document->addTask(0);
    QCOMPARE(ids(), u"task-6 task-1 task-5 task-2 task-3 task-4"_s);
    m_document->removeTasks({1});
    m_document->addTask(5);
    QCOMPARE(ids(), u"task-6 task-5 task-2 task-3 task-4 task-6-2"_s);
    checkUndo(before);
}

void TestSpecDocument::removesSeveralAtOnce()
{
    const BenchmarkSpec before = m_document->spec();
    m_document->removeTasks({3, 0, 2});
    QCOMPARE(ids(), u"task-2"_s);
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->removeTasks({});
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->removeTasks({0});
    QCOMPARE(m_document->count(), 0);
    QVERIFY(!m_document->hasForm());
    QCOMPARE(m_document->findings(-1).size(), 1);
    QCOMPARE(m_document->nextBadTask(-1), -1);
    checkUndo(before);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->findings(-1).size(), 0);
}

void TestSpecDocument::duplicates()
{
    const BenchmarkSpec before = m_document->spec();
    m_document->duplicateTask(1);
    QCOMPARE(ids(), u"task-1 task-2 task-2-2 task-3 task-4"_s);
    QCOMPARE(m_document->task(2).task.prompt, m_document->task(1).task.prompt);
    // Until it is made another one, it is a task too many.
    QCOMPARE(m_document->badTasks(), 2);
    setPrompt(2, u"Something else"_s);
    QVERIFY(m_document->hasForm());
    checkUndo(before);

    DraftTask longest = m_document->task(0);
    longest.task.id = QString(64, u'x');
    m_document->setTask(0, longest, u"id"_s);
    m_document->duplicateTask(0);
    QCOMPARE(m_document->task(1).task.id, QString(62, u'x') + u"-2"_s);
}

void TestSpecDocument::moves()
{
    const BenchmarkSpec before = m_document->spec();
    m_document->moveTask(0, 2);
    QCOMPARE(ids(), u"task-2 task-3 task-1 task-4"_s);
    m_document->moveTask(3, 0);
    QCOMPARE(ids(), u"task-4 task-2 task-3 task-1"_s);
    QCOMPARE(m_model->index(0).data().toString(), u"task-4"_s);
    m_document->moveTask(0, -1);
    m_document->moveTask(3, 4);
    QCOMPARE(m_document->undoStack()->count(), 2);
    checkUndo(before);
}

void TestSpecDocument::head()
{
    const BenchmarkSpec before = m_document->spec();
    DraftHead head = m_document->head();
    head.name.clear();
    m_document->setHead(head, u"name"_s);
    QVERIFY(!m_document->hasForm());
    QCOMPARE(m_document->findings(-1).first().key, u"name"_s);
    head.name = u"Other limits"_s;
    m_document->setHead(head, u"name"_s);
    QVERIFY(m_document->hasForm());
    head.config = SpecConfig();
    head.config->maxSteps = 7;
    m_document->setHead(head, u"config"_s);
    QCOMPARE(m_document->spec().config->maxSteps, std::optional(7));
    QCOMPARE(m_document->undoStack()->count(), 2);
    checkUndo(before);

    m_document->setHeadProblem(u"no number"_s);
    QVERIFY(!m_document->hasForm());
    QCOMPARE(m_document->findings(-1).first().message, u"no number"_s);
    m_document->setHeadProblem(QString());
    QVERIFY(m_document->hasForm());
}

void TestSpecDocument::whatIsUnknownStays()
{
    BenchmarkSpec spec = specificationOf(2);
    spec.extra = {{u"source"_s, u"somewhere"_s}};
    spec.tasks[1].extra = {{u"weight"_s, 3}};
    spec.config = SpecConfig();
    spec.config->extra = {{u"retries"_s, 2}};
    m_document->setSpec(spec);
    QCOMPARE(m_document->spec(), spec);
    setPrompt(1, u"Other"_s);
    m_document->removeTasks({0});
    QCOMPARE(m_document->spec().extra, spec.extra);
    QCOMPARE(m_document->spec().tasks.first().extra, spec.tasks.at(1).extra);
    QCOMPARE(m_document->spec().config, spec.config);
    QVERIFY(m_document->undoStack()->count() == 2);
    m_document->setSpec(spec);
    QCOMPARE(m_document->undoStack()->count(), 0);
}

void TestSpecDocument::findingsOfItsOwn()
{
    QVERIFY(m_document->hasForm());
    setPrompt(2, u"  "_s);
    QCOMPARE(m_document->badTasks(), 1);
    QCOMPARE(m_document->findings(2).first().key, u"prompt"_s);
    QCOMPARE(m_document->nextBadTask(-1), 2);
    QCOMPARE(m_document->nextBadTask(2), 2);
    QVERIFY(m_model->index(2).data(TaskListModel::HasFindingsRole).toBool());
    QVERIFY(m_model->index(2).data(Qt::AccessibleTextRole).toString() != u"task-3"_s);

    DraftTask task = m_document->task(0);
    task.unread.insert(u"check.value"_s, u"[1,"_s);
    m_document->setTask(0, task, u"check"_s);
    QCOMPARE(m_document->badTasks(), 2);
    QCOMPARE(m_document->nextBadTask(2), 0);
    QVERIFY(!m_document->hasForm());
    m_document->undoStack()->undo();
    m_document->undoStack()->undo();
    QVERIFY(m_document->hasForm());
}

void TestSpecDocument::repeatedTasks()
{
    QSignalSpy changed(m_document.get(), &SpecDocument::findingsChanged);
    setPrompt(3, u" Write  retry1.py so that it waits.\n"_s);
    QVERIFY(changed.size() > 0);
    QVERIFY(m_document->hasFindings(0) && m_document->hasFindings(3));
    QVERIFY(!m_document->hasFindings(1));
    DraftTask task = m_document->task(1);
    task.task.id = u"task-3"_s;
    m_document->setTask(1, task, u"id"_s);
    QCOMPARE(m_document->badTasks(), 4);
    QVERIFY(!m_document->hasForm());
    m_document->removeTasks({2, 3});
    QVERIFY(m_document->hasForm());
}

void TestSpecDocument::foundOnesGoWithTheEdit()
{
    m_document->setFound({{1, u"check.value"_s, u"hollow"_s},
                          {1, u"prompt"_s, u"again"_s},
                          {-1, u"name"_s, u"odd"_s},
                          {99, u"id"_s, u"of no task"_s}});
    QCOMPARE(m_document->findings(1).size(), 2);
    QCOMPARE(m_document->findings(-1).size(), 2);
    QVERIFY(m_document->hasForm()); // only another try tells
    setPrompt(1, u"Another"_s);
    QCOMPARE(m_document->findings(1).size(), 1);
    QCOMPARE(m_document->findings(1).first().message, u"hollow"_s);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->findings(1).size(), 2);
    m_document->setFound({});
    QCOMPARE(m_document->badTasks(), 0);
}

void TestSpecDocument::foundOnesMoveWithTheirTask()
{
    m_document->setFound({{1, u"check.value"_s, u"hollow"_s}});
    m_document->moveTask(1, 3);
    QVERIFY(m_document->hasFindings(3) && !m_document->hasFindings(1));
    m_document->removeTasks({0});
    QVERIFY(m_document->hasFindings(2));
    m_document->duplicateTask(2);
    setPrompt(3, u"Another"_s);
    QVERIFY(!m_document->hasFindings(3));
}

void TestSpecDocument::model()
{
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->index(1).data(TaskListModel::PromptRole).toString(),
             u"Write retry2.py so that it waits."_s);
    setPrompt(1, u"Two\nlines"_s);
    QCOMPARE(m_model->index(1).data(TaskListModel::PromptRole).toString(), u"Two lines"_s);
    QVERIFY(m_model->index(1).data(TaskListModel::SearchRole).toString().contains(u"Two\nlines"_s));
    m_document->setSpec(specificationOf(7));
    QCOMPARE(m_model->rowCount(), 7);
    m_document.reset();
    QCOMPARE(m_model->rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestSpecDocument)

#include "tst_specdocument.moc"
