// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/runtagging.h"
#include "app/history/tagchips.h"
#include "app/history/tagfield.h"
#include "app/history/tagsdialog.h"
#include "engine/store/runtags.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialogButtonBox>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

class TestTags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOfSeveralRuns_data();
    void changesOfSeveralRuns();
    void common_data();
    void common();
    void separators_data();
    void separators();
    void fieldCompletes_data();
    void fieldCompletes();
    void fieldCompletesInTheMiddle();
    void dialogSaysWhatIsWrong();
    void dialogOfSeveralRuns();
    void chipsStayWithinTheirRoom_data();
    void chipsStayWithinTheirRoom();
};

void TestTags::changesOfSeveralRuns_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QStringList>("own");
    QTest::addColumn<QStringList>("then");
    const auto row = [](const char *name, const QStringList &before, const QStringList &after,
                        const QStringList &own, const QStringList &then) {
        QTest::newRow(name) << before << after << own << then;
    };
    row("added", {}, {u"a"_s}, {u"own"_s}, {u"own"_s, u"a"_s});
    row("removed", {u"a"_s}, {}, {u"own"_s, u"a"_s}, {u"own"_s});
    row("had it already", {}, {u"a"_s}, {u"a"_s, u"b"_s}, {u"b"_s, u"a"_s});
    row("unchanged", {u"a"_s}, {u"a"_s}, {u"a"_s, u"b"_s}, {u"a"_s, u"b"_s});
    row("other letters", {u"slow"_s}, {u"Slow"_s}, {u"slow"_s, u"b"_s}, {u"b"_s, u"Slow"_s});
}

void TestTags::changesOfSeveralRuns()
{
    QFETCH(const QStringList, before);
    QFETCH(const QStringList, after);
    QFETCH(const QStringList, own);
    QFETCH(const QStringList, then);
    QCOMPARE(TagChange(before, after).applied(own), then);
}

void TestTags::common_data()
{
    QTest::addColumn<QList<QStringList>>("lists");
    QTest::addColumn<QStringList>("tags");
    const auto row = [](const char *name, const QList<QStringList> &lists,
                        const QStringList &tags) { QTest::newRow(name) << lists << tags; };
    row("none", {}, {});
    row("one", {{u"a"_s, u"b"_s}}, {u"a"_s, u"b"_s});
    row("two", {{u"a"_s, u"b"_s}, {u"B"_s, u"c"_s}}, {u"b"_s});
    row("nothing", {{u"a"_s}, {}}, {});
}

void TestTags::common()
{
    QFETCH(const QList<QStringList>, lists);
    QFETCH(const QStringList, tags);
    QCOMPARE(commonTags(lists), tags);
}

void TestTags::separators_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("tags");
    const auto row = [](const char *name, const QString &typed, const QStringList &tags) {
        QTest::newRow(name) << typed << tags;
    };
    row("nothing", {}, {});
    row("one", u" release  2 "_s, {u"release 2"_s});
    row("comma", u"a,b"_s, {u"a"_s, u"b"_s});
    row("fullwidth comma", u"基线\uFF0C第二版"_s, {u"基线"_s, u"第二版"_s});
    row("ideographic comma", u"基線\u3001第二版"_s, {u"基線"_s, u"第二版"_s});
    row("semicolon", u"a; b"_s, {u"a"_s, u"b"_s});
    row("fullwidth semicolon", u"a\uFF1Bb"_s, {u"a"_s, u"b"_s});
    row("all of them", u"a,b\uFF0Cc\u3001d;e\uFF1Bf"_s,
        {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s});
    row("empty ones", u"\uFF0C;a\u3001 \u3001b,"_s, {u"a"_s, u"b"_s});
    row("other marks", u"a.b: c/d"_s, {u"a.b: c/d"_s});
}

void TestTags::separators()
{
    QFETCH(const QString, typed);
    QFETCH(const QStringList, tags);
    TagField field;
    field.setText(typed);
    QCOMPARE(field.tags(), tags);
    TagsDialog dialog({}, {}, 1);
    dialog.findChild<TagField *>(u"tagsField"_s)->setText(typed);
    QCOMPARE(dialog.tags(), tags);
}

void TestTags::fieldCompletes_data()
{
    QTest::addColumn<QString>("separator");
    QTest::newRow("comma") << u","_s;
    QTest::newRow("fullwidth comma") << u"\uFF0C"_s;
    QTest::newRow("ideographic comma") << u"\u3001"_s;
    QTest::newRow("semicolon") << u";"_s;
    QTest::newRow("fullwidth semicolon") << u"\uFF1B"_s;
}

void TestTags::fieldCompletes()
{
    QFETCH(const QString, separator);
    TagField field;
    field.setKnownTags({u"baseline"_s, u"release 1"_s, u"release 2"_s});
    field.show();
    field.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.insert(u"mine"_s + separator); // as an input method does it
    QTest::keyClicks(&field, u" rel"_s);
    auto *popup = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
    QVERIFY(popup);
    QCOMPARE(popup->model()->rowCount(), 2);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(field.text(), u"mine"_s + separator + u" release 2"_s);
    QCOMPARE(field.tags(), QStringList({u"mine"_s, u"release 2"_s}));
    QVERIFY(!popup->isVisible());
}

void TestTags::fieldCompletesInTheMiddle()
{
    TagField field;
    field.setKnownTags({u"baseline"_s});
    field.setTags({u"one"_s, u"two"_s});
    QCOMPARE(field.text(), u"one, two"_s);
    field.show();
    field.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.setCursorPosition(3);
    QTest::keyClicks(&field, u",bas"_s);
    auto *popup = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(field.tags(), QStringList({u"one"_s, u"baseline"_s, u"two"_s}));
}

void TestTags::dialogSaysWhatIsWrong()
{
    TagsDialog dialog({u"a"_s}, {}, 1);
    dialog.show();
    auto *field = dialog.findChild<TagField *>(u"tagsField"_s);
    auto *problem = dialog.findChild<QLabel *>(u"tagsProblem"_s);
    const QPushButton *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QCOMPARE(field->text(), u"a"_s);
    QVERIFY(!problem->isVisible());
    field->setText(QString(longestRunTag + 1, u'x'));
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QString::number(longestRunTag)));
    QVERIFY(!ok->isEnabled());
    field->setText(u" b ,, c"_s);
    QVERIFY(!problem->isVisible());
    QVERIFY(ok->isEnabled());
    QCOMPARE(dialog.tags(), QStringList({u"b"_s, u"c"_s}));
}

void TestTags::dialogOfSeveralRuns()
{
    const TagsDialog dialog({}, {}, 3);
    QVERIFY(dialog.findChild<QLabel *>(u"tagsCaption"_s)->text().contains(u'3'));
    QVERIFY(dialog.findChild<QLabel *>(u"tagsNote"_s)->text().contains(u"stay"_s));
}

void TestTags::chipsStayWithinTheirRoom_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("isRightToLeft");
    for (const int width : {0, 10, 40, 90, 200, 600}) {
        QTest::addRow("%d", width) << width << false;
        QTest::addRow("%d mirrored", width) << width << true;
    }
}

//! Whatever there is room for, nothing is drawn beside it, and wide enough, something is.
void TestTags::chipsStayWithinTheirRoom()
{
    QFETCH(const int, width);
    QFETCH(const bool, isRightToLeft);
    QFont font;
    const TagChips chips({u"baseline"_s, QString(40, u'W'), u"slow"_s, u"release 2"_s}, font);
    constexpr int side = 50; // px, beside the room
    QImage image(width + 2 * side, 30, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    chips.paint(&painter, QRect(side, 5, width, 20),
                isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight, Qt::black);
    painter.end();
    bool isAnything = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == QColor(Qt::white))
                continue;
            isAnything = true;
            QVERIFY2(x >= side - 1 && x <= side + width, qPrintable(QString::number(x)));
        }
    }
    QCOMPARE(isAnything, width >= 90);
}

QTEST_MAIN(TestTags)
#include "tst_tags.moc"
