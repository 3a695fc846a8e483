// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/elidedlabel.h"
#include "app/look/emptystate.h"
#include "app/look/messagebar.h"

#include <QtTest>

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

QTEST_MAIN(TestWidgets)

#include "tst_widgets.moc"
