// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/http/request.h"
#include "engine/local/http/router.h"

#include <QTest>

using namespace Quaver::Local;

class TestRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void target_data();
    void target();
    void query();
    void routing();
};

void TestRequest::target_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isValid");
    QTest::addColumn<QByteArray>("joined");
    const auto row = [](const char *name, const char *text, bool isValid, const char *joined) {
        QTest::newRow(name) << QByteArray(text) << isValid << QByteArray(joined);
    };
    row("plain", "/api/volumes", true, "api|volumes");
    row("trailing slash", "/api/volumes/", true, "api|volumes");
    row("encoded slash stays in its segment", "/api/volumes/by-name/a%2Fb", true,
        "api|volumes|by-name|a/b");
    row("plus in a path is a plus", "/a+b", true, "a+b");
    row("dots are not resolved", "/toolbox/../api", true, "toolbox|..|api");
    row("absolute form", "http://127.0.0.1/api", false, "");
    row("asterisk", "*", false, "");
    row("broken encoding", "/a%2", false, "");
    row("encoding of no digit", "/a%zz", false, "");
    row("NUL", "/a%00b", false, "");
    row("NUL in the query", "/a?b=%00", false, "");
}

void TestRequest::target()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isValid);
    QFETCH(QByteArray, joined);
    Request request;
    QCOMPARE(request.setTarget(text), isValid);
    if (isValid)
        QCOMPARE(request.segments().join('|'), joined);
}

void TestRequest::query()
{
    Request request;
    QVERIFY(request.setTarget("/files?path=%2Fw+dir%2Bx&states=a&states=b&empty=&bare"));
    QCOMPARE(request.query("path").value_or(""), QByteArray("/w dir+x"));
    QCOMPARE(request.queryValues("states"), (QList<QByteArray>{"a", "b"}));
    QCOMPARE(request.query("empty").value_or("none"), QByteArray());
    QCOMPARE(request.query("bare").value_or("none"), QByteArray());
    QVERIFY(!request.query("other"));
}

void TestRequest::routing()
{
    Router router;
    router.add("GET", "/a/{name}", {});
    router.add("DELETE", "/a/{name}", {});
    const auto find = [&router](const QByteArray &method, const QByteArray &path,
                                QByteArray *allowed) {
        Request request;
        request.method = method;
        [[maybe_unused]] const bool isValid = request.setTarget(path);
        const auto route = router.find(&request, allowed);
        return route ? request.parameter("name") : QByteArray::number(route.error().httpStatus);
    };
    QByteArray allowed;
    QCOMPARE(find("GET", "/a/x%20y", &allowed), QByteArray("x y"));
    QCOMPARE(find("HEAD", "/a/x", &allowed), QByteArray("x"));
    QCOMPARE(find("GET", "/a/x/y", &allowed), QByteArray("404"));
    QCOMPARE(find("GET", "/b", &allowed), QByteArray("404"));
    QVERIFY(allowed.isEmpty());
    QCOMPARE(find("POST", "/a/x", &allowed), QByteArray("405"));
    QCOMPARE(allowed, QByteArray("GET, HEAD, DELETE"));
}

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
