// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/gateway/gatewayfixture.h"
#include "tests/engine/gateway/manualprovider.h"
#include "tests/support/scriptedserver.h"

#include <QJsonDocument>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using Models::Caps;
using Models::ModelCall;
using Models::WireFormat;
using Outcome = ModelCall::Outcome;

//! What a run may use up, over all that it asks. A call here takes 15 tokens, 0.00007 dollars.
class TestGatewayCaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void caps_data();
    void caps();
    void capsAreTheRunsAlone();
    void allGrantsOfARunCount();
    void unknownPrice();
    void uncountableStream();
    void cutCallsCountWithWhatWasTold();
    void forgottenRun();

private:
    //! The statuses of \a times calls, one after the other.
    QList<int> ask(const Secret &token, int times);

    std::unique_ptr<ScriptedServer> m_provider;
    std::unique_ptr<GatewayFixture> m_fixture;
    Models::Model m_model;
};

void TestGatewayCaps::init()
{
    m_provider = std::make_unique<ScriptedServer>();
    m_provider->on("POST", u"/v1/chat/completions"_s, {{200, testAnswer(WireFormat::OpenAiChat)}});
    m_model = testModel(WireFormat::OpenAiChat, m_provider->url(u"/v1"_s));
    m_fixture = std::make_unique<GatewayFixture>();
    m_fixture->start();
}

QList<int> TestGatewayCaps::ask(const Secret &token, int times)
{
    QList<int> statuses;
    for (int i = 0; i < times; ++i) {
        const auto client = m_fixture->ask(token, "/v1/chat/completions", testBody());
        if (!QTest::qWaitFor([&] { return client->isOver(); }))
            return {};
        statuses.append(client->status());
    }
    return statuses;
}

void TestGatewayCaps::caps_data()
{
    QTest::addColumn<Caps>("caps");
    QTest::addColumn<QList<int>>("statuses");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << Caps() << QList<int>{200, 200, 200, 200} << QString();
    QTest::newRow("tokens") << Caps{31, std::nullopt} << QList<int>{200, 200, 200, 402}
                            << u"31 tokens"_s;
    QTest::newRow("exactly") << Caps{30, std::nullopt} << QList<int>{200, 200, 402, 402}
                             << u"30 tokens"_s;
    QTest::newRow("money") << Caps{std::nullopt, 0.0002} << QList<int>{200, 200, 200, 402}
                           << u"US dollars"_s;
    QTest::newRow("nothing") << Caps{0, std::nullopt} << QList<int>{402, 402, 402, 402}
                             << u"0 tokens"_s;
}

void TestGatewayCaps::caps()
{
    QFETCH(const Caps, caps);
    QFETCH(const QList<int>, statuses);
    QFETCH(const QString, words);
    m_fixture->gateway->limit(u"run-1"_s, caps);
    QCOMPARE(ask(m_fixture->grant(m_model), 4), statuses);
    QCOMPARE(m_provider->requests().size(), statuses.count(200));
    QTRY_COMPARE(m_fixture->calls.size(), 4);
    for (int i = 0; i < 4; ++i) {
        const ModelCall &call = m_fixture->calls.at(i);
        const bool isRefused = statuses.at(i) == 402;
        QCOMPARE(call.outcome, isRefused ? Outcome::Capped : Outcome::Answered);
        QCOMPARE(call.usage.calls, isRefused ? 0 : 1);
        QVERIFY2(!isRefused || call.failure.contains(words), qPrintable(call.failure));
    }
}

void TestGatewayCaps::capsAreTheRunsAlone()
{
    m_fixture->gateway->limit(u"run-1"_s, Caps{1, std::nullopt});
    const Secret first = m_fixture->grant(m_model, u"run-1"_s);
    const Secret second = m_fixture->grant(m_model, u"run-2"_s);
    QCOMPARE(ask(first, 2), (QList<int>{200, 402}));
    QCOMPARE(ask(second, 2), (QList<int>{200, 200}));
}

void TestGatewayCaps::allGrantsOfARunCount()
{
    m_fixture->gateway->limit(u"run-1"_s, Caps{20, std::nullopt});
    const Secret first = m_fixture->grant(m_model);
    QCOMPARE(ask(first, 1), QList<int>{200});
    m_fixture->gateway->revoke(first);
    QCOMPARE(ask(m_fixture->grant(m_model), 2), (QList<int>{200, 402}));
}

void TestGatewayCaps::unknownPrice()
{
    m_model.price.reset();
    m_fixture->gateway->limit(u"run-1"_s, Caps{std::nullopt, 1.0});
    QCOMPARE(ask(m_fixture->grant(m_model), 1), QList<int>{402});
    QVERIFY(m_provider->requests().isEmpty());
    QTRY_COMPARE(m_fixture->calls.size(), 1);
    QVERIFY(m_fixture->calls.first().failure.contains(u"price of test/model-1 is not known"_s));
    m_fixture->gateway->limit(u"run-1"_s, Caps{100, std::nullopt}); // tokens can be counted
    QCOMPARE(ask(m_fixture->grant(m_model), 1), QList<int>{200});
}

//! What does not tell its usage cannot be held to a cap.
void TestGatewayCaps::uncountableStream()
{
    m_fixture->gateway->limit(u"run-1"_s, Caps{100, std::nullopt});
    const auto client = m_fixture->ask(m_fixture->grant(m_model), "/v1/chat/completions",
                                       R"({"model":"model-1","stream":true})");
    QTRY_VERIFY(client->isWhole());
    QCOMPARE(client->status(), 402);
    QVERIFY(client->body().contains("include_usage"));
    QVERIFY(m_provider->requests().isEmpty());
}

void TestGatewayCaps::cutCallsCountWithWhatWasTold()
{
    ManualProvider provider;
    const Models::Model model = testModel(WireFormat::Anthropic, provider.url());
    m_fixture->gateway->limit(u"run-1"_s, Caps{std::nullopt, 0.00001});
    const Secret token = m_fixture->grant(model);
    const auto cut = m_fixture->ask(token, "/v1/messages", testBody(true));
    QTRY_COMPARE(provider.count(), 1);
    provider.beginStream(0);
    provider.writeChunk(0, testStream(WireFormat::Anthropic).first(180));
    QTRY_VERIFY(!cut->body().isEmpty());
    provider.drop(0);
    QTRY_COMPARE(m_fixture->calls.size(), 1);
    QVERIFY(!m_fixture->calls.first().usage.costUsd); // not known, but at least 0.00003
    const auto next = m_fixture->ask(token, "/v1/messages", testBody(true));
    QTRY_VERIFY(next->isOver());
    QCOMPARE(next->status(), 402);
}

void TestGatewayCaps::forgottenRun()
{
    m_fixture->gateway->limit(u"run-1"_s, Caps{1, std::nullopt});
    const Secret token = m_fixture->grant(m_model);
    QCOMPARE(ask(token, 2), (QList<int>{200, 402}));
    m_fixture->gateway->forget(u"run-1"_s);
    QCOMPARE(ask(token, 2), (QList<int>{200, 200}));
}

QTEST_GUILESS_MAIN(TestGatewayCaps)
#include "tst_gatewaycaps.moc"
