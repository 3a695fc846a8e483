// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/redaction.h"
#include "engine/types/transcriptjson.h"
#include "tests/engine/store/storefixture.h"

#include <QtEndian>

using namespace Quaver;
using namespace Quaver::StoreFixture;
using namespace Qt::StringLiterals;

namespace {

Transcript transcriptOf(const QString &taskId, int trial, const QString &text)
{
    TranscriptStep call;
    call.kind = TranscriptStep::Kind::Call;
    call.turn = 1;
    call.tool = u"shell"_s;
    call.text = text;
    call.duration = 12;
    Transcript transcript;
    transcript.model = u"a"_s;
    transcript.taskId = taskId;
    transcript.trial = trial;
    transcript.steps = {call};
    return transcript;
}

} // namespace

class TestTranscripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comeBackAsTheyWere();
    void areKeptApart();
    void needTheirRun();
    void areSmallOnTheDisk();
    void keepNoSecrets();
    void tooLarge();
    void damaged_data();
    void damaged();

private:
    QString file() const { return m_directory->filePath(u"quaver.sqlite3"_s); }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Store> m_store;
};

void TestTranscripts::init()
{
    m_store.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_store = openStore(m_directory->path());
    QVERIFY(m_store);
    RunResult run;
    run.runId = u"run-1"_s;
    QVERIFY(await(m_store->saveRun(run)));
}

void TestTranscripts::comeBackAsTheyWere()
{
    Transcript transcript = transcriptOf(u"first"_s, 2, u"echo \u4e2d\n"_s);
    transcript.extra = {{u"seed"_s, 7}};
    QVERIFY(await(m_store->saveTranscript(u"run-1"_s, u"a"_s, transcript)));
    QCOMPARE(await(m_store->loadTranscript(u"run-1"_s, u"a"_s, u"first"_s, 2)).value(),
             std::optional<Transcript>(transcript));
    transcript.steps.clear();
    QVERIFY(await(m_store->saveTranscript(u"run-1"_s, u"a"_s, transcript)));
    QCOMPARE(await(m_store->loadTranscript(u"run-1"_s, u"a"_s, u"first"_s, 2)).value(),
             std::optional<Transcript>(transcript));
}

void TestTranscripts::areKeptApart()
{
    QVERIFY(await(m_store->saveTranscript(u"run-1"_s, u"a"_s, transcriptOf(u"t"_s, 1, u"one"_s))));
    QVERIFY(await(m_store->saveTranscript(u"run-1"_s, u"b"_s, transcriptOf(u"t"_s, 1, u"two"_s))));
    QVERIFY(
        await(m_store->saveTranscript(u"run-1"_s, u"a"_s, transcriptOf(u"t"_s, 2, u"three"_s))));
    const auto text = [this](const QString &model, int trial) {
        const auto loaded = await(m_store->loadTranscript(u"run-1"_s, model, u"t"_s, trial));
        return loaded && *loaded ? (*loaded)->steps.first().text : QString();
    };
    QCOMPARE(text(u"a"_s, 1), u"one"_s);
    QCOMPARE(text(u"b"_s, 1), u"two"_s);
    QCOMPARE(text(u"a"_s, 2), u"three"_s);
    QCOMPARE(await(m_store->loadTranscript(u"run-1"_s, u"b"_s, u"t"_s, 1)).value()->model, u"b"_s);
    const auto none = await(m_store->loadTranscript(u"run-1"_s, u"b"_s, u"t"_s, 2));
    QVERIFY(none && !*none);
}

void TestTranscripts::needTheirRun()
{
    const auto saved =
        await(m_store->saveTranscript(u"run-2"_s, u"a"_s, transcriptOf(u"t"_s, 1, u"x"_s)));
    QCOMPARE(saved.error().kind, Error::Kind::Storage);
}

void TestTranscripts::areSmallOnTheDisk()
{
    const QString text = u"the same line again and again\n"_s.repeated(10'000);
    QVERIFY(await(m_store->saveTranscript(u"run-1"_s, u"a"_s, transcriptOf(u"t"_s, 1, text))));
    QVERIFY(runSql(file(), u"SELECT length(document) FROM transcript"_s).toLongLong()
            < text.size() / 20);
    QCOMPARE(
        await(m_store->loadTranscript(u"run-1"_s, u"a"_s, u"t"_s, 1)).value()->steps.first().text,
        text);
}

void TestTranscripts::keepNoSecrets()
{
    addKnownSecret("sk-store-transcripts-01");
    QVERIFY(await(m_store->saveTranscript(
        u"run-1"_s, u"a"_s, transcriptOf(u"t"_s, 1, u"export K=sk-store-transcripts-01"_s))));
    QCOMPARE(
        await(m_store->loadTranscript(u"run-1"_s, u"a"_s, u"t"_s, 1)).value()->steps.first().text,
        u"export K=<secret>"_s);
}

void TestTranscripts::tooLarge()
{
    const Transcript large = transcriptOf(u"t"_s, 1, QString(maxTranscriptBytes, u'x'));
    const auto saved = await(m_store->saveTranscript(u"run-1"_s, u"a"_s, large));
    QCOMPARE(saved.error().kind, Error::Kind::Storage);
    QVERIFY2(saved.error().message.contains(u"too large"_s), qPrintable(saved.error().message));
}

void TestTranscripts::damaged_data()
{
    QTest::addColumn<QByteArray>("document");
    const QByteArray text = R"({"taskId":"t","steps":[]})";
    QByteArray lying = qCompress(QByteArray(64 << 20, ' '));
    qToBigEndian<quint32>(100, lying.data());
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("no length") << QByteArray("xy");
    QTest::newRow("not compressed") << text;
    QTest::newRow("half") << qCompress(text).first(20);
    QTest::newRow("more than it may be") << qCompress(QByteArray(maxTranscriptBytes + 1, ' '));
    QTest::newRow("more than it says") << lying;
    QTest::newRow("larger than what it may become") << QByteArray(maxTranscriptBytes + 1, 'x');
    QTest::newRow("no transcript") << qCompress(R"({"taskId":"t"})");
    QTest::newRow("not JSON") << qCompress("\xff");
}

void TestTranscripts::damaged()
{
    QFETCH(const QByteArray, document);
    runSql(file(), u"INSERT INTO transcript VALUES (1, 'run-1', 'a', 't', 1, ?)"_s, {document});
    const auto loaded = await(m_store->loadTranscript(u"run-1"_s, u"a"_s, u"t"_s, 1));
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::Storage);
    QVERIFY2(loaded.error().message.contains(u"run-1"_s), qPrintable(loaded.error().message));
}

QTEST_GUILESS_MAIN(TestTranscripts)
#include "tst_transcripts.moc"
