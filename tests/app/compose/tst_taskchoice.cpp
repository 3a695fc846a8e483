// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/taskchoice.h"

#include "app/compose/composeform.h"
#include "app/compose/keptparts.h"
#include "app/look/fieldnote.h"
#include "tests/app/compose/composefixture.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Quaver;
using namespace Quaver::Ui;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;

//! Whether tasks are looked through, and whether they come from a file.
class TestTaskChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { useOwnSettings(u"tst_taskchoice"_s); }
    void remembersTheReview();
    void takesTasksFromAFile();
    void saysWhyItCannot_data();
    void saysWhyItCannot();

private:
    //! The path of a file with \a content.
    [[nodiscard]] QString written(const QByteArray &content) const;

    QTemporaryDir m_folder;
};

namespace {

constexpr auto sound = R"({"name": "Mine", "description": "d", "tasks":
    [{"id": "a", "prompt": "p", "expectedOutcome": "o"}]})";

void open(const ComposeFixture &fixture, const QString &path)
{
    Q_EMIT fixture.page().findChild<TaskChoice *>()->fileChosen(path);
}

} // namespace

QString TestTaskChoice::written(const QByteArray &content) const
{
    QFile file(m_folder.filePath(u"spec.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file");
    return file.fileName();
}

void TestTaskChoice::remembersTheReview()
{
    {
        const ComposeFixture fixture;
        QVERIFY(!fixture.page().reviewsTasks());
        QSignalSpy changed(&fixture.page(), &ComposePage::configChanged);
        auto *const box = fixture.find<QCheckBox>(u"reviewTasks"_s);
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QVERIFY(fixture.page().reviewsTasks());
        QCOMPARE(changed.size(), 0); // it is no part of the configuration
    }
    const ComposeFixture again;
    QVERIFY(again.page().reviewsTasks());
}

void TestTaskChoice::takesTasksFromAFile()
{
    const ComposeFixture fixture;
    fixture.page().setPrompt(QString());
    QVERIFY(!fixture.page().isReady());
    QSignalSpy changed(&fixture.page(), &ComposePage::configChanged);
    open(fixture, written(sound));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(fixture.page().config().spec->name, u"Mine"_s);
    QVERIFY2(fixture.page().isReady(), qPrintable(fixture.page().whatIsMissing()));
    QCOMPARE(fixture.note(u"tasksNote"_s), QString());
    const auto *const kept = fixture.page().findChild<KeptParts *>();
    QVERIFY(kept->isVisible());
    QVERIFY(!fixture.find<QWidget>(u"author"_s)->isEnabled());

    // What looks like a mistake is told, and kept.
    QByteArray odd(sound);
    odd.replace("\"expectedOutcome\": \"o\"", "\"expectedOutcome\": \"o\", \"chek\": 1");
    open(fixture, written(odd));
    QVERIFY2(fixture.note(u"tasksNote"_s).contains(u"chek"_s),
             qPrintable(fixture.note(u"tasksNote"_s)));
    QCOMPARE(fixture.page().config().spec->tasks.first().extra.value(u"chek"_s).toInt(), 1);

    QTest::mouseClick(fixture.find<QToolButton>(u"removePart"_s), Qt::LeftButton);
    QVERIFY(!fixture.page().config().spec);
}

void TestTaskChoice::saysWhyItCannot_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    QTest::newRow("no JSON") << QByteArray("tasks") << u"spec.json"_s;
    QTest::newRow("no tasks") << QByteArray(R"({"name": "n", "description": "d", "tasks": []})")
                              << u"tasks"_s;
    QTest::newRow("a configuration") << QByteArray(R"({"prompt": "p"})") << u"name"_s;
}

void TestTaskChoice::saysWhyItCannot()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, says);
    const ComposeFixture fixture;
    QSignalSpy changed(&fixture.page(), &ComposePage::configChanged);
    open(fixture, written(content));
    QVERIFY2(fixture.note(u"tasksNote"_s).contains(says), qPrintable(fixture.note(u"tasksNote"_s)));
    QCOMPARE(changed.size(), 0);
    QVERIFY(!fixture.page().config().spec);
    open(fixture, written(sound));
    QCOMPARE(fixture.note(u"tasksNote"_s), QString());
}

QTEST_MAIN(TestTaskChoice)

#include "tst_taskchoice.moc"
