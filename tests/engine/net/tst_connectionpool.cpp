// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/connectionpool.h"

#include "engine/net/httpclient.h"
#include "tests/support/await.h"
#include "tests/support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = ScriptedReply::Way;

class TestConnectionPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSharedWithinTheThread();
    void sixRequestsAManager();
    void waitersComeInOrder();
    void waiterThatLeaves();
    void loopbackHasNoProxy_data();
    void loopbackHasNoProxy();
    void runsManyAtOnce();
};

void TestConnectionPool::isSharedWithinTheThread()
{
    const auto pool = ConnectionPool::ofThread();
    QCOMPARE(ConnectionPool::ofThread(), pool);
}

void TestConnectionPool::sixRequestsAManager()
{
    const auto pool = ConnectionPool::ofThread();
    const QUrl url(u"http://127.0.0.1:1"_s);
    std::vector<std::unique_ptr<ConnectionPool::Slot>> slots;
    for (int i = 0; i < 7; ++i) {
        pool->acquire(url, this, [&slots](std::unique_ptr<ConnectionPool::Slot> slot) {
            slots.push_back(std::move(slot));
        });
    }
    QCOMPARE(slots.size(), std::size_t(7));
    for (std::size_t i = 1; i < 6; ++i)
        QCOMPARE(slots.at(i)->manager(), slots.at(0)->manager());
    QVERIFY(slots.at(6)->manager() != slots.at(0)->manager());
}

void TestConnectionPool::waitersComeInOrder()
{
    const auto pool = ConnectionPool::ofThread();
    const QUrl url(u"http://127.0.0.1:2"_s);
    std::vector<std::unique_ptr<ConnectionPool::Slot>> slots;
    QList<int> served;
    int asked = 0;
    while (served.size() == asked) { // until the pool is exhausted
        pool->acquire(url, this,
                      [&slots, &served, asked](std::unique_ptr<ConnectionPool::Slot> slot) {
                          slots.push_back(std::move(slot));
                          served.append(asked);
                      });
        ++asked;
        QVERIFY(asked < 10'000);
    }
    pool->acquire(url, this, [&slots, &served, asked](std::unique_ptr<ConnectionPool::Slot> slot) {
        slots.push_back(std::move(slot));
        served.append(asked);
    });
    const qsizetype before = served.size();
    slots.erase(slots.begin());
    QTRY_COMPARE(served.size(), before + 1);
    QCOMPARE(served.last(), asked - 1);
    slots.erase(slots.begin());
    QTRY_COMPARE(served.size(), before + 2);
    QCOMPARE(served.last(), asked);
}

void TestConnectionPool::waiterThatLeaves()
{
    const auto pool = ConnectionPool::ofThread();
    const QUrl url(u"http://127.0.0.1:3"_s);
    std::vector<std::unique_ptr<ConnectionPool::Slot>> slots;
    int asked = 0;
    while (static_cast<int>(slots.size()) == asked) {
        pool->acquire(url, this, [&slots](std::unique_ptr<ConnectionPool::Slot> slot) {
            slots.push_back(std::move(slot));
        });
        ++asked;
    }
    bool isServed = false;
    auto gone = std::make_unique<QObject>();
    pool->acquire(url, gone.get(),
                  [&isServed](std::unique_ptr<ConnectionPool::Slot>) { isServed = true; });
    gone.reset();
    const std::size_t before = slots.size();
    slots.erase(slots.begin(), slots.begin() + 2);
    QTRY_COMPARE(slots.size(),
                 before - 1); // the one that waited is served, the other left a place free
    QVERIFY(!isServed);
}

void TestConnectionPool::loopbackHasNoProxy_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("v4") << QUrl(u"http://127.0.0.1:4000"_s);
    QTest::newRow("v4, other") << QUrl(u"http://127.8.8.8"_s);
    QTest::newRow("v6") << QUrl(u"http://[::1]:4000"_s);
    QTest::newRow("name") << QUrl(u"http://localhost:4000"_s);
    QTest::newRow("name below") << QUrl(u"ws://a.localhost"_s);
}

void TestConnectionPool::loopbackHasNoProxy()
{
    QFETCH(const QUrl, url);
    qputenv("http_proxy", "http://127.0.0.1:9");
    const Pending<QNetworkProxy> proxy = ConnectionPool::ofThread()->proxyFor(url);
    qunsetenv("http_proxy");
    QVERIFY(proxy.isFinished()); // nobody has to be asked
    QCOMPARE(proxy.result()->type(), QNetworkProxy::NoProxy);
}

void TestConnectionPool::runsManyAtOnce()
{
    ScriptedServer server;
    server.on("GET", u"/a"_s, {ScriptedReply(200, {}, Way::Hang)});
    HttpClient client(HttpClient::Options{});
    const CancelSource source;
    constexpr int calls = 300;
    for (int i = 0; i < calls; ++i)
        (void)client.send(HttpRequest("GET", server.url(u"/a"_s), u"Asking"_s), source.token());
    QTRY_COMPARE_WITH_TIMEOUT(server.count("GET", u"/a"_s), calls, 20'000);
    source.cancel();
    QTRY_COMPARE(client.activeCalls(), 0);
}

QTEST_GUILESS_MAIN(TestConnectionPool)
#include "tst_connectionpool.moc"
