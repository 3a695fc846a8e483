// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/jsontext.h"

#include "engine/core/redaction.h"

#include <QJsonArray>
#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void theDeepestIsAccepted();
    void bracketsInTextsDoNotCount();
    void ofADuplicateTheLastCounts();
    void theTextOfAFileIsStable();
    void secretsAreRedactedEverywhere();
};

void TestJsonText::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message"); // its beginning: the rest may be Qt's

    QTest::newRow("empty") << QByteArray() << u"not valid JSON: line 1, column 1"_s;
    QTest::newRow("list") << QByteArray("[]")
                          << u"not a JSON object: it has to begin with { and end with }"_s;
    QTest::newRow("syntax") << QByteArray("{\n \"a\": }") << u"not valid JSON: line 2, column 8"_s;
    QTest::newRow("rest") << QByteArray("{} x") << u"not valid JSON: line 1, column 4"_s;
    QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\"}")
                               << u"not valid JSON: line 1, column 7"_s;
    QTest::newRow("surrogate as UTF-8")
        << QByteArray("{\"a\":\"\xed\xa0\x80\"}") << u"not valid JSON: line 1, column 7"_s;
    const QString half = u"a text holds half of a surrogate pair, which is no character"_s;
    QTest::newRow("lone surrogate") << QByteArray(R"({"a":["\ud800"]})") << half;
    QTest::newRow("swapped surrogates") << QByteArray(R"({"a":{"b":"\ude00\ud83d"}})") << half;
    QTest::newRow("lone surrogate in a key") << QByteArray(R"({"\udc00":1})") << half;
    QTest::newRow("infinite number")
        << QByteArray("{\"a\":1e999}") << u"not valid JSON: line 1, column 11"_s;
    QTest::newRow("too large") << QByteArray("{\"a\":\"" + QByteArray(5000, 'x') + "\"}")
                               << u"too large: 5008 bytes, at most 4096 are read"_s;
    QTest::newRow("too deep") << QByteArray("{\"a\":" + QByteArray(8, '[') + QByteArray(8, ']')
                                            + '}')
                              << u"nested too deeply: at most 8 levels are read"_s;
    QTest::newRow("far too deep") << QByteArray(4000, '[')
                                  << u"nested too deeply: at most 8 levels are read"_s;
    QTest::newRow("cut off in a text")
        << QByteArray("{\"a\":\"\\") << u"not valid JSON: line 1, column 8"_s;
}

void TestJsonText::refused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, message);
    const Result<QJsonObject> parsed = parseJsonObject(text, {4096, 8});
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().message.startsWith(message), qPrintable(parsed.error().message));
    QCOMPARE(parsed.error().kind, Error::Kind::Input);
}

void TestJsonText::theDeepestIsAccepted()
{
    const QByteArray text = "{\"a\":" + QByteArray(7, '[') + QByteArray(7, ']') + '}';
    const Result<QJsonObject> parsed = parseJsonObject(text, {4096, 8});
    QVERIFY(parsed);
    QVERIFY(checkJsonContent(*parsed, 8));
    QVERIFY(!checkJsonContent(*parsed, 7));
}

void TestJsonText::bracketsInTextsDoNotCount()
{
    const QByteArray text = R"({"a":"[[[[[[[[[[[[\"[[[[[[[[[[\\"})";
    QVERIFY(parseJsonObject(text, {4096, 8}));
}

void TestJsonText::ofADuplicateTheLastCounts()
{
    const Result<QJsonObject> parsed = parseJsonObject(R"({"a":1,"a":2})", {4096, 8});
    QVERIFY(parsed);
    QCOMPARE(parsed->value(u"a"_s).toInt(), 2);
}

void TestJsonText::theTextOfAFileIsStable()
{
    const QJsonObject json{{u"b"_s, 1}, {u"a"_s, QJsonArray{u"x"_s}}};
    const QByteArray expected = "{\n    \"a\": [\n        \"x\"\n    ],\n    \"b\": 1\n}\n";
    QCOMPARE(toJsonText(json), expected);
    QCOMPARE(toJsonText(*parseJsonObject(expected, {})), expected);
}

void TestJsonText::secretsAreRedactedEverywhere()
{
    addKnownSecret("sk-json-text-1");
    const QString secret = u"my sk-json-text-1!"_s;
    const QJsonObject json{{secret, QJsonArray{secret, QJsonObject{{u"k"_s, secret}}}},
                           {u"n"_s, 1.5}};
    const QByteArray text = toJsonText(redactedJson(json));
    QVERIFY(!text.contains("sk-json-text-1"));
    QCOMPARE(text.count("my <secret>!"), 3);
    QVERIFY(text.contains("1.5"));
}

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
