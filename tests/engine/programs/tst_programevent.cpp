// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/programs/programevent.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Quaver::Programs;

class TestProgramEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsOnlyEvents_data();
    void acceptsOnlyEvents();
    void readsFieldsWithoutTrust_data();
    void readsFieldsWithoutTrust();
    void makesTextPrintable();
};

void TestProgramEvent::acceptsOnlyEvents_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isEvent");

    QTest::newRow("an event") << QByteArray(R"({"event":"progress","message":"x"})") << true;
    QTest::newRow("unknown fields")
        << QByteArray(R"({"event":"done","sha256":"a","more":[1]})") << true;
    QTest::newRow("unknown event") << QByteArray(R"({"event":"verdict"})") << false;
    QTest::newRow("no event") << QByteArray(R"({"message":"x"})") << false;
    QTest::newRow("event of another type") << QByteArray(R"({"event":7})") << false;
    QTest::newRow("an array") << QByteArray(R"(["event"])") << false;
    QTest::newRow("plain text") << QByteArray("Traceback (most recent call last):") << false;
    QTest::newRow("cut off") << QByteArray(R"({"event":"progress","mess)") << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("too long") << QByteArray(R"({"event":"progress","message":")")
            + QByteArray(longestEventLine, 'x') + QByteArray("\"}")
                              << false;
}

void TestProgramEvent::acceptsOnlyEvents()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, isEvent);
    QCOMPARE(parseEvent(line).has_value(), isEvent);
}

void TestProgramEvent::readsFieldsWithoutTrust_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("task");
    QTest::addColumn<int>("trial");

    QTest::newRow("as agreed") << QByteArray(R"("task":"a","trial":2)") << u"a"_s << 2;
    QTest::newRow("missing") << QByteArray(R"("x":1)") << QString() << 1;
    QTest::newRow("null task") << QByteArray(R"("task":null,"trial":null)") << QString() << 1;
    QTest::newRow("wrong types") << QByteArray(R"("task":{"a":1},"trial":"2")") << QString() << 1;
    QTest::newRow("negative trial") << QByteArray(R"("task":"a","trial":-5)") << u"a"_s << 1;
    QTest::newRow("huge trial") << QByteArray(R"("task":"a","trial":1e300)") << u"a"_s << 1;
}

void TestProgramEvent::readsFieldsWithoutTrust()
{
    QFETCH(QByteArray, fields);
    const auto event = parseEvent(R"({"event":"task_started",)" + fields + '}');
    QVERIFY(event);
    QTEST(event->task(), "task");
    QTEST(event->trial(), "trial");
}

void TestProgramEvent::makesTextPrintable()
{
    const auto event = parseEvent(R"({"event":"progress","message":"a\u001b[31m\nb\u202ec"})");
    QVERIFY(event);
    QCOMPARE(event->text("message"_L1), u"a[31m bc"_s);
}

QTEST_GUILESS_MAIN(TestProgramEvent)
#include "tst_programevent.moc"
