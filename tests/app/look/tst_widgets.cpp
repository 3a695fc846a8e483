// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/elidedlabel.h"
#include "app/look/emptystate.h"
#include "app/look/labels.h"
#include "app/look/messagebar.h"

#include <QtTest>

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Quaver::Ui;

//! The small widgets that pages share.
class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messages();
    void anActionThatClearsItsBar();
    void emptyState();
    void elidedLabel();
    void labels_data();
    void labels();
    void labelWithNothingToSay();
};

void TestWidgets::messages()
{
    MessageBar bar;
    QVERIFY(!bar.isVisibleTo(nullptr));
    bar.setMessage(MessageBar::Kind::Error, u"<b>plain</b>"_s);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.text(), u"<b>plain</b>"_s);
    int called = 0;
    bar.addAction(u"Do it"_s, [&] { ++called; });
    QTest::mouseClick(bar.findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
    QCOMPARE(called, 1);
    QTest::mouseClick(bar.findChild<QToolButton *>(u"messageClose"_s), Qt::LeftButton);
    QVERIFY(!bar.isVisible());
    QVERIFY(bar.text().isEmpty());
}

void TestWidgets::anActionThatClearsItsBar()
{
    MessageBar bar;
    bar.setMessage(MessageBar::Kind::Warning, u"text"_s);
    bar.addAction(u"Clear"_s, [&] { bar.clear(); });
    QTest::mouseClick(bar.findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
    QVERIFY(!bar.isVisible());
    QTRY_VERIFY(!bar.findChild<QPushButton *>(u"messageAction"_s));
}

void TestWidgets::emptyState()
{
    EmptyState state;
    state.setText(u"Nothing yet."_s);
    state.show();
    auto *const button = state.findChild<QPushButton *>(u"emptyAction"_s);
    QVERIFY(!button->isVisible());
    state.setText(u"Nothing yet."_s, u"Begin"_s);
    QVERIFY(button->isVisible());
    QSignalSpy triggered(&state, &EmptyState::actionTriggered);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
}

void TestWidgets::elidedLabel()
{
    const QString whole = u"anthropic/a-model-with-a-very-long-name-20261122"_s;
    ElidedLabel label(Qt::ElideMiddle);
    label.setFullText(whole);
    label.resize(label.sizeHint());
    label.show();
    QCOMPARE(label.text(), whole);
    QVERIFY(label.toolTip().isEmpty());
    label.resize(80, label.height());
    QVERIFY(label.text().contains(u'…'));
    QVERIFY(!label.text().endsWith(u'…'));
    QVERIFY(label.toolTip().contains(whole));
    QCOMPARE(label.accessibleName(), whole);
    QVERIFY(label.minimumSizeHint().width() < 80);
}

void TestWidgets::labels_data()
{
    QTest::addColumn<LabelUse>("use");
    QTest::addColumn<bool>("wraps");
    QTest::addColumn<QString>("copied");
    QTest::newRow("word") << LabelUse::Word << false << QString();
    QTest::newRow("sentence") << LabelUse::Sentence << true << QString();
    QTest::newRow("quote") << LabelUse::Quote << true << u"<b>never</b> bold, however long"_s;
}

void TestWidgets::labels()
{
    QFETCH(const LabelUse, use);
    QFETCH(const bool, wraps);
    QFETCH(const QString, copied);
    QWidget parent;
    QLabel *const label = newLabel(u"told"_s, use, &parent);
    QCOMPARE(parent.findChild<QLabel *>(u"told"_s), label);
    label->setText(u"<b>never</b> bold, however long"_s);
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(label->hasHeightForWidth(), wraps);
    label->resize(label->sizeHint());
    parent.show();
    QVERIFY(QTest::qWaitForWindowActive(&parent));

    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(label, Qt::LeftButton);
    QTest::keyClick(label, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(label, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), copied);
}

void TestWidgets::labelWithNothingToSay()
{
    QWidget parent;
    QLabel *const label = newLabel(u"told"_s, LabelUse::Sentence, &parent);
    parent.show();
    showText(label, u"Something."_s);
    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), u"Something."_s);
    showText(label, QString());
    QVERIFY(!label->isVisible());
}

QTEST_MAIN(TestWidgets)

#include "tst_widgets.moc"
