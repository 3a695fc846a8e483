// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/composepage.h"
#include "app/compose/prompttext.h"
#include "app/look/fieldnote.h"
#include "tests/app/compose/composefixture.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Ui;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;

//! Files that are dropped on the page.
class TestDroppedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { useOwnSettings(u"tst_droppedfiles"_s); }
    void text();
    void configuration();
    void tasks_data();
    void tasks();
    void tasksThatAreNone();
};

namespace {

void drop(QWidget &target, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &event);
}

//! The path of a file with \a content.
QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file");
    return file.fileName();
}

} // namespace

void TestDroppedFiles::text()
{
    const QTemporaryDir folder;
    const QString path = written(folder, u"idea.txt"_s, "Test dates.\n");
    ComposeFixture compose;
    auto *const prompt = compose.find<PromptText>(u"prompt"_s);
    drop(*prompt->viewport(), path);
    QTRY_COMPARE(compose.page().config().prompt, u"Test dates."_s);
    drop(*prompt->viewport(), folder.filePath(u"missing.txt"_s));
    QTRY_VERIFY(compose.note(u"promptNote"_s).contains("missing.txt"_L1));
    QCOMPARE(compose.page().config().prompt, u"Test dates."_s);
}

void TestDroppedFiles::configuration()
{
    ComposeFixture compose;
    QSignalSpy dropped(&compose.page(), &ComposePage::fileDropped);
    drop(*compose.find<PromptText>(u"prompt"_s)->viewport(), u"/x/a.quaver.json"_s);
    drop(compose.page(), u"/x/b.quaver.json"_s);
    QTRY_COMPARE(dropped.count(), 2);
    QVERIFY(dropped.contains(QVariantList{u"/x/a.quaver.json"_s}));
    QVERIFY(dropped.contains(QVariantList{u"/x/b.quaver.json"_s}));
}

void TestDroppedFiles::tasks_data()
{
    QTest::addColumn<bool>("isOnThePrompt");
    QTest::addColumn<QString>("name");
    QTest::newRow("on the prompt") << true << u"spec.json"_s;
    QTest::newRow("beside it") << false << u"spec.json"_s;
    QTest::newRow("in capitals") << false << u"SPEC.JSON"_s;
}

void TestDroppedFiles::tasks()
{
    QFETCH(const bool, isOnThePrompt);
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    const QString path = written(folder, name, R"({"name": "Mine", "description": "d", "tasks":
        [{"id": "a", "prompt": "p", "expectedOutcome": "o"}]})");
    ComposeFixture compose;
    const QString prompt = compose.page().config().prompt;
    QSignalSpy dropped(&compose.page(), &ComposePage::fileDropped);
    QSignalSpy changed(&compose.page(), &ComposePage::configChanged);
    if (isOnThePrompt)
        drop(*compose.find<PromptText>(u"prompt"_s)->viewport(), path);
    else
        drop(compose.page(), path);
    QTRY_VERIFY(compose.page().config().spec);
    QCOMPARE(compose.page().config().spec->name, u"Mine"_s);
    QCOMPARE(compose.page().config().prompt, prompt);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(dropped.size(), 0);
}

void TestDroppedFiles::tasksThatAreNone()
{
    const QTemporaryDir folder;
    ComposeFixture compose;
    compose.page().resize(1000, 320); // its end is out of sight
    QSignalSpy changed(&compose.page(), &ComposePage::configChanged);
    const auto *const note = compose.find<FieldNote>(u"tasksNote"_s);
    drop(compose.page(), written(folder, u"list.json"_s, "[1, 2]"));
    QTRY_VERIFY(!note->visibleRegion().isEmpty());
    QVERIFY2(note->text().contains("list.json"_L1), qPrintable(note->text()));
    QCOMPARE(note->kind(), FieldNote::Kind::Problem);
    QCOMPARE(changed.size(), 0);
    QVERIFY(!compose.page().config().spec);
}

QTEST_MAIN(TestDroppedFiles)
#include "tst_droppedfiles.moc"
