// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/transcriptrows.h"
#include "app/progress/trialtext.h"
#include "tests/app/progress/feeding.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Quaver::Tests {

using Ui::TranscriptRow;
using Kind = TranscriptStep::Kind;

class TestTranscriptRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsOutputsToTheirCalls();
    void leavesThePromptOut();
    void keepsWhatHasNoPartner();
    void carriesFailureAndCut();
    void summaries();
    void arguments_data();
    void arguments();
    void checks_data();
    void checks();
    void graders();
    void flags();

private:
    [[nodiscard]] static QList<TranscriptRow> rowsOf(const QList<TranscriptStep> &steps)
    {
        Transcript transcript;
        transcript.steps = steps;
        return Ui::transcriptRows(transcript, u"the prompt"_s);
    }
};

void TestTranscriptRows::putsOutputsToTheirCalls()
{
    TranscriptStep call = step(Kind::Call, 1, u"{\"command\":\"ls\"}"_s, u"shell"_s);
    call.duration = 700;
    TranscriptStep output = step(Kind::Output, 1, u"one"_s, u"shell"_s);
    output.duration = 300;
    const auto rows = rowsOf({
        step(Kind::Said, 1, u"Let me look."_s),
        call,
        step(Kind::Call, 1, u"{\"command\":\"pwd\"}"_s, u"shell"_s),
        step(Kind::Call, 1, u"{\"path\":\"a\"}"_s, u"read_file"_s),
        output,
        step(Kind::Output, 1, u"two"_s, u"shell"_s),
        step(Kind::Output, 1, u"three"_s, u"read_file"_s),
        step(Kind::Said, 2, u"Done."_s),
    });
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows.at(0).kind, TranscriptRow::Kind::Said);
    QCOMPARE(rows.at(1).text, u"ls"_s);
    QCOMPARE(rows.at(1).output, u"one"_s);
    QCOMPARE(rows.at(1).duration, std::optional<qint64>(1000));
    QCOMPARE(rows.at(2).text, u"pwd"_s);
    QCOMPARE(rows.at(2).output, u"two"_s);
    QCOMPARE(rows.at(3).tool, u"read_file"_s);
    QCOMPARE(rows.at(3).output, u"three"_s);
    QCOMPARE(rows.at(4).turn, 2);
}

void TestTranscriptRows::leavesThePromptOut()
{
    const auto rows =
        rowsOf({step(Kind::Note, 0, u"the prompt\n"_s), step(Kind::Note, 2, u"the prompt"_s),
                step(Kind::Note, 3, u"One step is left."_s)});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.at(0).summary, u"One step is left."_s);
    QCOMPARE(rowsOf({step(Kind::Note, 0, u"another"_s)}).size(), 1);
}

void TestTranscriptRows::keepsWhatHasNoPartner()
{
    const auto rows = rowsOf({
        step(Kind::Output, 1, u"of nothing"_s, u"shell"_s),
        step(Kind::Call, 2, u"{\"command\":\"ls\"}"_s, u"shell"_s),
        step(Kind::Output, 3, u"of another turn"_s, u"shell"_s),
        step(Kind::Call, 4, u"{}"_s, u"shell"_s),
        step(Kind::Output, 4, u"of another tool"_s, u"read_file"_s),
    });
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows.at(0).output, u"of nothing"_s);
    QVERIFY(!rows.at(1).hasOutput);
    QCOMPARE(rows.at(2).summary, u"of another turn"_s);
    QVERIFY(!rows.at(3).hasOutput);
    QCOMPARE(rows.at(4).tool, u"read_file"_s);
}

void TestTranscriptRows::carriesFailureAndCut()
{
    TranscriptStep output = step(Kind::Output, 1, u"no such file"_s, u"shell"_s);
    output.hasFailed = true;
    output.isCut = true;
    const auto rows = rowsOf({step(Kind::Call, 1, u"{}"_s, u"shell"_s), output});
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.at(0).hasFailed);
    QVERIFY(rows.at(0).isCut);
}

void TestTranscriptRows::summaries()
{
    const auto rows = rowsOf({step(Kind::Said, 1, u"  First\n\tsecond  "_s),
                              step(Kind::Said, 2, QString(2'000'000, u'x'))});
    QCOMPARE(rows.at(0).summary, u"First second"_s);
    QVERIFY(rows.at(1).summary.size() < 300);
    QCOMPARE(rows.at(1).text.size(), 2'000'000);
}

void TestTranscriptRows::arguments_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("one text") << u"{\"command\":\"cat a\\nls\"}"_s << u"cat a\nls"_s;
    QTest::newRow("several") << u"{\"n\":2.5,\"path\":\"a.py\",\"why\":[1,\"x\"]}"_s
                             << u"n: 2.5\npath: a.py\nwhy: [1,\"x\"]"_s;
    QTest::newRow("long one") << u"{\"content\":\"a\\nb\",\"path\":\"%1\"}"_s
                              << u"path: %1\ncontent:\na\nb"_s;
    QTest::newRow("cut") << u"{\"command\":\"ca"_s << u"{\"command\":\"ca"_s;
    QTest::newRow("none") << u"{}"_s << QString();
    QTest::newRow("no object") << u"[1]"_s << u"[1]"_s;
}

void TestTranscriptRows::arguments()
{
    QFETCH(QString, json);
    QTEST(Ui::argumentsText(json), "text");
}

void TestTranscriptRows::checks_data()
{
    QTest::addColumn<Check>("check");
    QTest::addColumn<QString>("text");
    Check check;
    check.value = u"%1 items"_s;
    QTest::newRow("exact") << check << u"The answer is exactly “%1 items”."_s;
    check.ignoreCase = true;
    QTest::newRow("any case") << check
                              << u"The answer is “%1 items”, in capital or small letters."_s;
    check.type = Check::Type::Contains;
    QTest::newRow("contains") << check
                              << u"The answer contains “%1 items”, in capital or small letters."_s;
    check.type = Check::Type::Regex;
    QTest::newRow("regex") << check << u"The answer matches the regular expression %1 items"_s;
    check.type = Check::Type::Number;
    check.value = 42;
    QTest::newRow("number") << check << u"The last number of the answer is 42."_s;
    check.tolerance = 0.5;
    QTest::newRow("tolerance") << check
                               << u"The last number of the answer is 42, give or take 0.5."_s;
    check.type = Check::Type::Json;
    check.value = QJsonArray{1, u"a"_s, true};
    QTest::newRow("json") << check << u"The answer, read as JSON, equals [1,\"a\",true]"_s;
    check.value = true;
    QTest::newRow("bare json") << check << u"The answer, read as JSON, equals true"_s;
    check.type = Check::Type::Command;
    check.command = u"python3 t.py"_s;
    QTest::newRow("command") << check
                             << u"This command succeeds in the working folder: python3 t.py"_s;
}

void TestTranscriptRows::checks()
{
    QFETCH(Check, check);
    QTEST(Ui::checkText(check), "text");
}

void TestTranscriptRows::graders()
{
    TaskResult result;
    QCOMPARE(Ui::graderText(result), QString());
    result.grader = u"check"_s;
    QCOMPARE(Ui::graderText(result), u"Check, without a model"_s);
    result.grader = u"gpt-4o"_s;
    QCOMPARE(Ui::graderText(result), u"Judge gpt-4o"_s);
    result.votes = Votes{2, 1};
    QCOMPARE(Ui::graderText(result), u"Judge gpt-4o · votes: 2 passed, 1 failed"_s);
}

void TestTranscriptRows::flags()
{
    QStringList sentences;
    for (const QString &flag : {u"looked-for-answers"_s, u"touched-program-files"_s,
                                u"searched-for-keys"_s, u"tried-network"_s}) {
        const QString sentence = Ui::flagText(flag);
        QVERIFY(!sentence.contains(flag));
        QVERIFY(!sentences.contains(sentence));
        sentences += sentence;
    }
    QVERIFY(Ui::flagText(u"of-the-future"_s).contains(u"of-the-future"_s));
}

} // namespace Quaver::Tests

Q_DECLARE_METATYPE(Quaver::Check)

QTEST_MAIN(Quaver::Tests::TestTranscriptRows)

#include "tst_transcriptrows.moc"
