// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/boundedjson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

class TestBoundedJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses();
    void refuses_data();
    void refuses();
    void depthIsBounded();
};

void TestBoundedJson::parses()
{
    QCOMPARE(parseBoundedJson(R"({"a":[1,2]})")->toObject().value("a"_L1).toArray().size(), 2);
    QCOMPARE(parseBoundedJson("[3]")->toArray().first().toInt(), 3);
    QVERIFY(parseBoundedJson("")->isNull());
    QVERIFY(parseBoundedJson(" \r\n")->isNull());
}

void TestBoundedJson::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("html") << QByteArray("<html></html>");
    QTest::newRow("cut") << QByteArray(R"({"a":)");
    QTest::newRow("rest") << QByteArray("{} {}");
    QTest::newRow("binary") << QByteArray("\x00\xff\x01", 3);
}

void TestBoundedJson::refuses()
{
    QFETCH(const QByteArray, text);
    const Result<QJsonValue> parsed = parseBoundedJson(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Error::Kind::Protocol);
}

void TestBoundedJson::depthIsBounded()
{
    QVERIFY(parseBoundedJson(QByteArray(64, '[') + QByteArray(64, ']')));
    QVERIFY(!parseBoundedJson(QByteArray(65, '[') + QByteArray(65, ']')));
    QVERIFY(!parseBoundedJson(QByteArray(1'000'000, '[')));
    QVERIFY(parseBoundedJson("{\"a\":\"" + QByteArray(1000, '[')
                             + "\\\"[[\"}")); // in a string they do not count
}

QTEST_GUILESS_MAIN(TestBoundedJson)
#include "tst_boundedjson.moc"
