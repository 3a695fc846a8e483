// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/fieldnote.h"
#include "app/review/filesform.h"
#include "app/review/growingtext.h"

#include <QtTest>

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Quaver::Ui;

//! The files of a task, by mouse and keys.
class TestFilesForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheChosenOne();
    void isEdited();
    void takesNewOnes();
    void takesFilesFromTheDisk();
    void saysWhatCannotBeTaken_data();
    void saysWhatCannotBeTaken();
    void removes();
    void renames();
    void readOnly();

private:
    [[nodiscard]] QListWidget *list() const { return m_form->findChild<QListWidget *>(); }
    [[nodiscard]] GrowingText *text() const { return m_form->findChild<GrowingText *>(); }
    void click(const QString &button) const;

    std::unique_ptr<FilesForm> m_form;
};

void TestFilesForm::init()
{
    m_form = std::make_unique<FilesForm>();
    m_form->setFiles({{u"a.py"_s, u"print(1)\r\n"_s}, {u"data/b.csv"_s, u"x,y"_s}});
    m_form->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
}

void TestFilesForm::cleanup() { m_form.reset(); }

void TestFilesForm::click(const QString &button) const
{
    QTest::mouseClick(m_form->findChild<QPushButton *>(button), Qt::LeftButton);
}

void TestFilesForm::showsTheChosenOne()
{
    QCOMPARE(list()->count(), 2);
    QCOMPARE(text()->text(), u"print(1)\r\n"_s); // nothing is lost by looking
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(text()->text(), u"x,y"_s);
    m_form->setFiles({});
    QVERIFY(!list()->isVisible());
    QVERIFY(!text()->isVisible());
}

void TestFilesForm::isEdited()
{
    QSignalSpy edited(m_form.get(), &FilesForm::edited);
    list()->setCurrentRow(1);
    QCOMPARE(edited.size(), 0);
    QTest::keyClick(text(), Qt::Key_End);
    QTest::keyClicks(text(), u",z"_s);
    QCOMPARE(edited.size(), 2);
    QCOMPARE(m_form->files().value(u"data/b.csv"_s), u"x,y,z"_s);
    QCOMPARE(m_form->files().value(u"a.py"_s), u"print(1)\r\n"_s);
}

void TestFilesForm::takesNewOnes()
{
    QSignalSpy edited(m_form.get(), &FilesForm::edited);
    click(u"newFile"_s);
    QCOMPARE(edited.size(), 1);
    QVERIFY(m_form->files().contains(u"file.txt"_s));
    // Its name is being asked for.
    auto *const name = list()->findChild<QLineEdit *>();
    QVERIFY(name);
    name->selectAll();
    QTest::keyClicks(name, u"notes.md"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(m_form->files().contains(u"notes.md"_s));
    QCOMPARE(m_form->files().size(), 3);
    QCOMPARE(list()->currentItem()->text(), u"notes.md"_s);
}

void TestFilesForm::takesFilesFromTheDisk()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.py"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("print(2)");
    file.close();
    m_form->addFiles({file.fileName()});
    QCOMPARE(m_form->files().value(u"a.py"_s), u"print(1)\r\n"_s);
    QCOMPARE(m_form->files().value(u"a-2.py"_s), u"print(2)"_s);
    QCOMPARE(text()->text(), u"print(2)"_s);
}

void TestFilesForm::saysWhatCannotBeTaken_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    QTest::newRow("no text") << QByteArray("\xff\xfe\x00", 3) << u"UTF-8"_s;
    QTest::newRow("too large") << QByteArray((1 << 20) + 1, 'x') << u"larger"_s;
}

void TestFilesForm::saysWhatCannotBeTaken()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, says);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"odd.bin"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QSignalSpy edited(m_form.get(), &FilesForm::edited);
    m_form->addFiles({file.fileName()});
    const auto *const note = m_form->findChild<FieldNote *>();
    QVERIFY2(note->isVisible() && note->text().contains(says), qPrintable(note->text()));
    QCOMPARE(edited.size(), 0);
    QCOMPARE(m_form->files().size(), 2);
}

void TestFilesForm::removes()
{
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(m_form->files().keys(), QStringList(u"data/b.csv"_s));
    QCOMPARE(text()->text(), u"x,y"_s);
    click(u"removeFile"_s);
    QVERIFY(m_form->files().isEmpty());
    QVERIFY(!m_form->findChild<QPushButton *>(u"removeFile"_s)->isEnabled());
}

void TestFilesForm::renames()
{
    QSignalSpy edited(m_form.get(), &FilesForm::edited);
    list()->item(0)->setText(u"data/b.csv"_s); // another has it
    QTRY_VERIFY(m_form->files().contains(u"data/b-2.csv"_s));
    QCOMPARE(m_form->files().value(u"data/b-2.csv"_s), u"print(1)\r\n"_s);
    QCOMPARE(edited.size(), 1);
    list()->item(0)->setText(QString());
    QTRY_COMPARE(edited.size(), 2);
    QCOMPARE(m_form->files().size(), 2);
}

void TestFilesForm::readOnly()
{
    m_form->setReadOnly(true);
    QVERIFY(!m_form->findChild<QPushButton *>(u"addFiles"_s)->isVisible());
    QVERIFY(text()->isReadOnly());
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(m_form->files().size(), 2);
    QVERIFY(!list()->item(0)->flags().testFlag(Qt::ItemIsEditable));
}

QTEST_MAIN(TestFilesForm)

#include "tst_filesform.moc"
