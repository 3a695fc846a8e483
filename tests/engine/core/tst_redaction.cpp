// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/redaction.h"

#include <quaver/secret.h>

#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretIsKnownOnceItExists();
    void theLongerSecretGoesWhole();
    void shortValuesAreLeftAlone();
    void aSecretDoesNotStream();
};

void TestRedaction::aSecretIsKnownOnceItExists()
{
    QCOMPARE(redacted(u"key sk-first-0001!"_s), u"key sk-first-0001!"_s);
    const Secret secret("sk-first-0001");
    QCOMPARE(redacted(u"key sk-first-0001!"_s), u"key <secret>!"_s);
    QCOMPARE(redacted(QByteArray("sk-first-0001sk-first-0001")), QByteArray("<secret><secret>"));
}

void TestRedaction::theLongerSecretGoesWhole()
{
    addKnownSecret("sk-second-00");
    addKnownSecret("sk-second-0000-long");
    QCOMPARE(redacted(u"[sk-second-0000-long] [sk-second-00]"_s), u"[<secret>] [<secret>]"_s);
}

void TestRedaction::shortValuesAreLeftAlone()
{
    const Secret secret("1234567");
    QCOMPARE(redacted(u"1234567"_s), u"1234567"_s);
}

void TestRedaction::aSecretDoesNotStream()
{
    QString text;
    QDebug(&text) << Secret("sk-third-00001") << Secret();
    QVERIFY(!text.contains(u"third"));
    QVERIFY(text.contains(u"<secret>"));
    QVERIFY(text.contains(u"<no secret>"));
    QCOMPARE(Secret("sk-third-00001").reveal(), QByteArray("sk-third-00001"));
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
