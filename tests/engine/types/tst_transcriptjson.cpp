// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/transcriptjson.h"

#include <QJsonDocument>
#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

class TestTranscriptJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothWays();
    void theSmallest();
    void errors_data();
    void errors();
    void isBounded();
};

void TestTranscriptJson::bothWays()
{
    const QByteArray text = R"({"cut":true,"model":"openai/gpt-4o","seed":7,"steps":[
        {"kind":"note","text":"Count","turn":0},
        {"duration":900,"kind":"said","text":"I look.","turn":1},
        {"cut":true,"kind":"call","text":"{}","tool":"shell","turn":1,"why":"x"},
        {"duration":3,"failed":true,"kind":"output","text":"","tool":"shell","turn":1}],
        "taskId":"t","trial":3})";
    const Result<Transcript> transcript = transcriptFromJson(text);
    QVERIFY2(transcript, qPrintable(transcript ? QString() : transcript.error().message));
    QCOMPARE(transcript->model, u"openai/gpt-4o"_s);
    QCOMPARE(transcript->trial, 3);
    QVERIFY(transcript->isCut);
    QCOMPARE(transcript->steps.size(), 4);
    QCOMPARE(transcript->steps.at(1).kind, TranscriptStep::Kind::Said);
    QCOMPARE(transcript->steps.at(1).duration, std::optional<qint64>(900));
    QVERIFY(transcript->steps.at(2).isCut);
    QVERIFY(!transcript->steps.at(2).duration);
    QVERIFY(transcript->steps.at(3).hasFailed);
    QCOMPARE(toJson(*transcript), QJsonDocument::fromJson(text).object());
}

void TestTranscriptJson::theSmallest()
{
    const Result<Transcript> transcript = transcriptFromJson(R"({"taskId":"t","steps":[]})");
    QVERIFY(transcript);
    Transcript expected;
    expected.taskId = u"t"_s;
    QCOMPARE(*transcript, expected);
    QCOMPARE(toJson(expected).keys(), QStringList({u"steps"_s, u"taskId"_s, u"trial"_s}));
}

void TestTranscriptJson::errors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("no JSON") << QByteArray("{") << u"not valid JSON"_s;
    QTest::newRow("not UTF-8") << QByteArray("{\"taskId\":\"\xff\",\"steps\":[]}")
                               << u"not valid JSON"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"not a JSON object"_s;
    QTest::newRow("too deep") << QByteArray("[").repeated(100) << u"nested too deeply"_s;
    QTest::newRow("no task") << QByteArray(R"({"steps":[]})") << u"taskId:"_s;
    QTest::newRow("no steps") << QByteArray(R"({"taskId":"t"})") << u"steps:"_s;
    QTest::newRow("steps that are none")
        << QByteArray(R"({"taskId":"t","steps":"x"})") << u"steps:"_s;
    QTest::newRow("a step that is none")
        << QByteArray(R"({"taskId":"t","steps":[1]})") << u"steps[0]:"_s;
    QTest::newRow("no kind") << QByteArray(R"({"taskId":"t","steps":[{"turn":1}]})")
                             << u"steps[0].kind:"_s;
    QTest::newRow("unknown kind") << QByteArray(
        R"({"taskId":"t","steps":[{"kind":"note"},{"kind":"shout"}]})")
                                  << u"steps[1].kind:"_s;
    QTest::newRow("no number") << QByteArray(
        R"({"taskId":"t","steps":[{"kind":"note","turn":"1"}]})")
                               << u"steps[0].turn:"_s;
    QTest::newRow("negative") << QByteArray(
        R"({"taskId":"t","steps":[{"kind":"note","duration":-1}]})")
                              << u"steps[0].duration:"_s;
    QTest::newRow("trial 0") << QByteArray(R"({"taskId":"t","trial":0,"steps":[]})") << u"trial:"_s;
}

void TestTranscriptJson::errors()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, beginning);
    const Result<Transcript> transcript = transcriptFromJson(text);
    QVERIFY(!transcript);
    QCOMPARE(transcript.error().kind, Error::Kind::Input);
    QVERIFY2(transcript.error().message.startsWith(beginning),
             qPrintable(transcript.error().message));
}

void TestTranscriptJson::isBounded()
{
    const QByteArray text = R"({"taskId":"t","steps":[]})";
    QVERIFY(transcriptFromJson(text + QByteArray(maxTranscriptBytes - text.size(), ' ')));
    const QByteArray large = text + QByteArray(maxTranscriptBytes - text.size() + 1, ' ');
    QVERIFY(transcriptFromJson(large).error().message.startsWith(u"too large"_s));
}

QTEST_GUILESS_MAIN(TestTranscriptJson)
#include "tst_transcriptjson.moc"
