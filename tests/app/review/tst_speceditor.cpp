// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/fieldnote.h"
#include "app/review/growingtext.h"
#include "app/review/specdocument.h"
#include "app/review/speceditor.h"
#include "app/review/undokeys.h"
#include "tests/app/support/sessionbuilder.h"

#include <QtTest>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Ui;
using namespace Quaver::Tests;

//! The editor of tasks, by mouse and keys.
class TestSpecEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheChosenTask();
    void filters();
    void addsATask();
    void duplicatesATask();
    void removesTasks();
    void movesATask();
    void editsEachField();
    void choosesHowItIsGraded();
    void undoesByKeys();
    void saysWhatIsWrong();
    void showsWhatWasFound();
    void onlyReads();
    void doesWithoutADocument();

private:
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        auto *const found = m_editor->findChild<Widget *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] QListView *list() const { return find<QListView>(u"specificationTasks"_s); }
    [[nodiscard]] GrowingText *prompt() const { return find<GrowingText>(u"taskPrompt"_s); }
    [[nodiscard]] QLineEdit *id() const { return find<QLineEdit>(u"taskId"_s); }
    [[nodiscard]] const Task &task(qsizetype index) const { return m_document->task(index).task; }
    //! The words below a field; empty while they are not shown.
    [[nodiscard]] QString note(const QString &field) const;
    void click(const QString &tool) const;
    void chooseCheck(int row) const;

    std::unique_ptr<SpecDocument> m_document;
    std::unique_ptr<SpecEditor> m_editor;
};

void TestSpecEditor::init()
{
    m_document = std::make_unique<SpecDocument>();
    m_document->setSpec(specificationOf(3));
    m_editor = std::make_unique<SpecEditor>();
    m_editor->setDocument(m_document.get());
    (new UndoKeys(m_editor.get()))->setStack(m_document->undoStack());
    m_editor->resize(800, 600);
    m_editor->show();
    m_editor->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void TestSpecEditor::cleanup()
{
    m_editor.reset();
    m_document.reset();
}

QString TestSpecEditor::note(const QString &field) const
{
    const auto *const found = find<FieldNote>(field + u"Note"_s);
    return found->isVisible() ? found->text() : QString();
}

void TestSpecEditor::click(const QString &tool) const
{
    QTest::mouseClick(find<QToolButton>(tool), Qt::LeftButton);
}

void TestSpecEditor::chooseCheck(int row) const
{
    auto *const type = find<QComboBox>(u"checkType"_s);
    type->setFocus();
    QTest::keyClick(type, Qt::Key_Home);
    for (int i = 0; i < row; ++i)
        QTest::keyClick(type, Qt::Key_Down);
    QCOMPARE(type->currentIndex(), row);
}

void TestSpecEditor::showsTheChosenTask()
{
    QCOMPARE(m_editor->currentTask(), 0);
    QCOMPARE(id()->text(), u"task-1"_s);
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(m_editor->currentTask(), 1);
    QCOMPARE(id()->text(), u"task-2"_s);
    QCOMPARE(prompt()->text(), u"Write retry2.py so that it waits."_s);
    QCOMPARE(find<GrowingText>(u"checkValue"_s)->text(), u"python3 retry2.py"_s);
    QCOMPARE(m_document->undoStack()->count(), 0);
}

void TestSpecEditor::filters()
{
    QTest::keyClicks(find<QLineEdit>(u"specificationSearch"_s), u"RETRY3"_s);
    QCOMPARE(list()->model()->rowCount(), 1);
    QVERIFY(!find<QToolButton>(u"moveTaskUp"_s)->isEnabled());
    // What is added would not be seen.
    click(u"addTask"_s);
    QCOMPARE(list()->model()->rowCount(), 4);
}

void TestSpecEditor::addsATask()
{
    QTest::keyClick(list(), Qt::Key_Down);
    click(u"addTask"_s);
    QCOMPARE(m_document->count(), 4);
    QCOMPARE(m_editor->currentTask(), 2);
    // Its name can be typed at once.
    QCOMPARE(QApplication::focusWidget(), id());
    QTest::keyClicks(id(), u"mine"_s);
    QCOMPARE(task(2).id, u"mine"_s);
    QTest::keyClick(id(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), prompt());
    QTest::keyClicks(prompt(), u"Do it"_s);
    QCOMPARE(task(2).prompt, u"Do it"_s);
}

void TestSpecEditor::duplicatesATask()
{
    click(u"duplicateTask"_s);
    QCOMPARE(m_document->count(), 4);
    QCOMPARE(m_editor->currentTask(), 1);
    QCOMPARE(task(1).prompt, task(0).prompt);
    QTRY_VERIFY(!note(u"prompt"_s).isEmpty());
}

void TestSpecEditor::removesTasks()
{
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(m_document->count(), 2);
    QCOMPARE(id()->text(), u"task-2"_s);
    QTest::keyClick(list(), Qt::Key_A, Qt::ControlModifier);
    click(u"removeTask"_s);
    QCOMPARE(m_document->count(), 0);
    QVERIFY(!id()->isVisible());
    QVERIFY(!find<QToolButton>(u"removeTask"_s)->isEnabled());
    click(u"undoEdit"_s);
    QCOMPARE(m_document->count(), 2);
    QVERIFY(id()->isVisible());
    QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_document->count(), 3);
    QCOMPARE(id()->text(), u"task-1"_s);
    QVERIFY(!find<QToolButton>(u"undoEdit"_s)->isEnabled());
}

void TestSpecEditor::movesATask()
{
    QVERIFY(!find<QToolButton>(u"moveTaskUp"_s)->isEnabled());
    click(u"moveTaskDown"_s);
    QCOMPARE(task(1).id, u"task-1"_s);
    QCOMPARE(m_editor->currentTask(), 1);
    QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(task(2).id, u"task-1"_s);
    QVERIFY(!find<QToolButton>(u"moveTaskDown"_s)->isEnabled());
    QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(task(1).id, u"task-1"_s);
    QCOMPARE(id()->text(), u"task-1"_s);
}

void TestSpecEditor::editsEachField()
{
    id()->setFocus();
    id()->selectAll();
    QTest::keyClicks(id(), u"first"_s);
    prompt()->selectAll();
    QTest::keyClicks(prompt(), u"New"_s);
    auto *const outcome = find<GrowingText>(u"taskOutcome"_s);
    outcome->selectAll();
    QTest::keyClicks(outcome, u"Better"_s);
    auto *const value = find<GrowingText>(u"checkValue"_s);
    value->selectAll();
    QTest::keyClicks(value, u"true"_s);
    QCOMPARE(task(0).id, u"first"_s);
    QCOMPARE(task(0).prompt, u"New"_s);
    QCOMPARE(task(0).expectedOutcome, u"Better"_s);
    QCOMPARE(task(0).check->command, u"true"_s);
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"first"_s);
    QCOMPARE(m_document->undoStack()->count(), 4);
}

void TestSpecEditor::choosesHowItIsGraded()
{
    auto *const meaning = find<QLabel>(u"checkMeaning"_s);
    auto *const value = find<GrowingText>(u"checkValue"_s);
    auto *const ignoreCase = find<QCheckBox>(u"checkIgnoreCase"_s);
    auto *const tolerance = find<QLineEdit>(u"checkTolerance"_s);
    QSet<QString> meanings;
    for (int row = 0; row <= 6; ++row) {
        chooseCheck(row);
        meanings.insert(meaning->text());
        QCOMPARE(value->isVisible(), row > 0);
        QCOMPARE(ignoreCase->isVisible(), row == 1 || row == 2);
        QCOMPARE(tolerance->isVisible(), row == 4);
    }
    QCOMPARE(meanings.size(), 7);
    QVERIFY(task(0).check->type == Check::Type::Command);

    chooseCheck(0);
    QVERIFY(!task(0).check);
    chooseCheck(2);
    QTest::keyClicks(value, u"waits"_s);
    QTest::mouseClick(ignoreCase, Qt::LeftButton, {}, QPoint(8, ignoreCase->height() / 2));
    QVERIFY(task(0).check->type == Check::Type::Contains);
    QCOMPARE(task(0).check->value, QJsonValue(u"waits"_s));
    QVERIFY(task(0).check->ignoreCase);

    chooseCheck(4);
    QTRY_VERIFY(!note(u"check"_s).isEmpty()); // "waits" is no number
    value->selectAll();
    QTest::keyClicks(value, u"42"_s);
    QTest::keyClicks(tolerance, u"0.5"_s);
    QCOMPARE(task(0).check->value, QJsonValue(42));
    QCOMPARE(task(0).check->tolerance, std::optional(0.5));
    QTRY_COMPARE(note(u"check"_s), QString());
}

void TestSpecEditor::undoesByKeys()
{
    prompt()->setFocus();
    prompt()->selectAll();
    QTest::keyClicks(prompt(), u"New"_s);
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClicks(prompt(), u"Two: "_s);
    QCOMPARE(task(1).prompt, u"Two: Write retry2.py so that it waits."_s);
    prompt()->setFocus();
    QTest::keyClick(prompt(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(task(1).prompt, u"Write retry2.py so that it waits."_s);
    QCOMPARE(prompt()->text(), task(1).prompt);
    // The next one is of another task, which is shown.
    QTest::keyClick(prompt(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->currentTask(), 0);
    QCOMPARE(prompt()->text(), u"Write retry1.py so that it waits."_s);
    QTest::keyClick(prompt(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(prompt()->text(), u"New"_s);
    id()->setFocus();
    QTest::keyClick(id(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(prompt()->text(), u"Write retry1.py so that it waits."_s);
}

void TestSpecEditor::saysWhatIsWrong()
{
    id()->setFocus();
    id()->selectAll();
    QTest::keyClicks(id(), u"a b"_s);
    QCOMPARE(note(u"id"_s), QString()); // not before typing pauses
    QTRY_VERIFY(!note(u"id"_s).isEmpty());
    QTest::keyClick(id(), Qt::Key_Backspace);
    QTest::keyClick(id(), Qt::Key_Backspace);
    QCOMPARE(note(u"id"_s), QString()); // but solved at once
    QTest::keyClick(list(), Qt::Key_Down);
    prompt()->selectAll();
    QTest::keyClick(prompt(), Qt::Key_Delete);
    QTRY_VERIFY(!note(u"prompt"_s).isEmpty());
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(note(u"prompt"_s), QString());
    m_editor->showNextBadTask();
    QCOMPARE(m_editor->currentTask(), 1);
    QCOMPARE(QApplication::focusWidget(), prompt());
}

void TestSpecEditor::showsWhatWasFound()
{
    m_document->setFound({{2, u"check.command"_s, u"it passes for nothing"_s},
                          {2, u"weight"_s, u"of a key without a field"_s}});
    QCOMPARE(note(u"check"_s), QString());
    m_editor->showNextBadTask();
    QCOMPARE(m_editor->currentTask(), 2);
    QCOMPARE(note(u"check"_s), u"it passes for nothing"_s);
    QCOMPARE(note(u"task"_s), u"of a key without a field"_s);
    QCOMPARE(QApplication::focusWidget(), find<QComboBox>(u"checkType"_s));
    auto *const value = find<GrowingText>(u"checkValue"_s);
    QTest::keyClicks(value, u"x"_s);
    QCOMPARE(note(u"check"_s), QString());
}

void TestSpecEditor::onlyReads()
{
    m_editor->setReadOnly(true);
    QVERIFY(!find<QToolButton>(u"addTask"_s)->isVisible());
    QTest::keyClicks(prompt(), u"x"_s);
    QTest::keyClicks(id(), u"x"_s);
    QTest::keyClick(list(), Qt::Key_Delete);
    QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_document->spec(), specificationOf(3));
    QVERIFY(!find<QWidget>(u"checkType"_s)->isEnabled());
    // What could mislead whoever reads it is left out.
    BenchmarkSpec odd = specificationOf(1);
    odd.tasks[0].prompt = u"left \u202etfel"_s;
    m_document->setSpec(odd);
    QCOMPARE(prompt()->text(), u"left tfel"_s);
}

void TestSpecEditor::doesWithoutADocument()
{
    m_document.reset();
    QCOMPARE(list()->model()->rowCount(), 0);
    QVERIFY(!id()->isVisible());
    m_editor->setDocument(nullptr);
    m_editor->showNextBadTask();
    QCOMPARE(m_editor->currentTask(), -1);
}

QTEST_MAIN(TestSpecEditor)

#include "tst_speceditor.moc"
