// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/endpointjson.h"

#include "engine/types/runconfigjson.h"

#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

namespace {

RunConfig configWith(const QList<ModelEndpoint> &endpoints)
{
    RunConfig config;
    config.prompt = u"p"_s;
    config.endpoints = endpoints;
    return config;
}

ModelEndpoint endpoint(const QString &name, const QString &baseUrl = u"http://box:8000/v1"_s,
                       const QString &keyVariable = QString())
{
    return {name, baseUrl, keyVariable, {}};
}

} // namespace

class TestEndpointJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowed_data();
    void allowed();
    void refused_data();
    void refused();
    void errorsDoNotRepeatSecrets();
    void shapes_data();
    void shapes();
};

void TestEndpointJson::allowed_data()
{
    QTest::addColumn<ModelEndpoint>("allowed");
    QTest::newRow("one letter") << endpoint(u"a"_s);
    QTest::newRow("longest name") << endpoint(QString(32, u'9'));
    QTest::newRow("nearly built-in") << endpoint(u"openai-2"_s);
    QTest::newRow("https, IPv6") << endpoint(u"a-b-"_s, u"https://[2001:db8::1]/v1"_s);
    QTest::newRow("no path") << endpoint(u"a"_s, u"http://127.0.0.1:1"_s);
    QTest::newRow("key") << endpoint(u"a"_s, u"http://h/v1"_s, u"_My_KEY2"_s);
}

void TestEndpointJson::allowed()
{
    QFETCH(const ModelEndpoint, allowed);
    const RunConfig config = configWith({allowed});
    const Result<void> checked = checkRunConfig(config);
    QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().message));
    QCOMPARE(runConfigFromJson(toJson(config)).value(), config);
}

void TestEndpointJson::refused_data()
{
    QTest::addColumn<QList<ModelEndpoint>>("endpoints");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QList<ModelEndpoint> &endpoints,
                        const QString &message) {
        QTest::newRow(name) << endpoints << u"endpoints"_s + message;
    };

    const QString nameRule =
        u"[0].name: expected 1 to 32 small letters, digits or \"-\", and no \"-\" in front, got "_s;
    row("no name", {endpoint(QString())}, u"[0].name: must not be empty"_s);
    row("long name", {endpoint(QString(33, u'a'))}, nameRule + u'"' + QString(33, u'a') + u'"');
    row("capitals", {endpoint(u"Box"_s)}, nameRule + u"\"Box\""_s);
    row("slash", {endpoint(u"a/b"_s)}, nameRule + u"\"a/b\""_s);
    row("hyphen in front", {endpoint(u"-a"_s)}, nameRule + u"\"-a\""_s);
    row("newline", {endpoint(u"a\n"_s)}, nameRule + u"\"a \""_s);
    for (const char *name : {"anthropic", "openai", "ollama", "llamacpp", "lmstudio", "offline"})
        row(name, {endpoint(QString::fromLatin1(name))},
            u"[0].name: \"%1\" is a built-in provider: take another name"_s.arg(
                QString::fromLatin1(name)));
    row("twice", {endpoint(u"a"_s), endpoint(u"b"_s), endpoint(u"a"_s)},
        u"[2].name: \"a\" is listed twice"_s);

    const QString addressRule =
        u"[0].baseUrl: expected an address such as http://gpu-box:8000/v1"_s;
    row("no address", {endpoint(u"a"_s, QString())}, u"[0].baseUrl: must not be empty"_s);
    row("no scheme", {endpoint(u"a"_s, u"box:8000/v1"_s)}, addressRule);
    row("other scheme", {endpoint(u"a"_s, u"file:///etc/passwd"_s)}, addressRule);
    row("no host", {endpoint(u"a"_s, u"http:///v1"_s)}, addressRule);
    row("no port", {endpoint(u"a"_s, u"http://h:99999/v1"_s)}, addressRule);
    row("space", {endpoint(u"a"_s, u"http://h/v 1"_s)}, addressRule);
    row("query", {endpoint(u"a"_s, u"http://h/v1?a=b"_s)},
        u"[0].baseUrl: must end before \"?\" and \"#\""_s);
    row("fragment", {endpoint(u"a"_s, u"http://h/v1#x"_s)},
        u"[0].baseUrl: must end before \"?\" and \"#\""_s);

    const QString keyRule =
        u"[0].keyVariable: expected the name of an environment variable such as GPU_BOX_KEY"_s;
    row("key with a space", {endpoint(u"a"_s, u"http://h"_s, u"MY KEY"_s)}, keyRule);
    row("key with =", {endpoint(u"a"_s, u"http://h"_s, u"A=B"_s)}, keyRule);
    row("key that begins with a digit", {endpoint(u"a"_s, u"http://h"_s, u"1A"_s)}, keyRule);
    QList<ModelEndpoint> many;
    for (int i = 0; i < 65; ++i)
        many.append(endpoint(u"e%1"_s.arg(i)));
    row("many", many, u": too many: 65, at most 64"_s);
}

void TestEndpointJson::refused()
{
    QFETCH(const QList<ModelEndpoint>, endpoints);
    QFETCH(const QString, message);
    const Result<void> checked = checkRunConfig(configWith(endpoints));
    QVERIFY(!checked);
    QCOMPARE(checked.error().message, message);
    QCOMPARE(checked.error().kind, Error::Kind::Input);
}

void TestEndpointJson::errorsDoNotRepeatSecrets()
{
    const QString secret = u"sk-0123456789"_s;
    for (const ModelEndpoint &wrong :
         {endpoint(u"a"_s, u"http://user:"_s + secret + u"@h/v1"_s),
          endpoint(u"a"_s, u"https://h/v1?key="_s + secret), endpoint(u"a"_s, secret),
          endpoint(u"a"_s, u"http://h/v1"_s, secret)}) {
        const Result<void> checked = checkRunConfig(configWith({wrong}));
        QVERIFY(!checked);
        QVERIFY2(!checked.error().message.contains(u"0123"_s), qPrintable(checked.error().message));
    }
}

void TestEndpointJson::shapes_data()
{
    QTest::addColumn<QByteArray>("endpoints");
    QTest::addColumn<QString>("message");
    QTest::newRow("object") << QByteArray("{}") << u"endpoints: expected a list, got an object"_s;
    QTest::newRow("number") << QByteArray("[1]") << u"endpoints[0]: expected an object, got 1"_s;
    QTest::newRow("no name") << QByteArray(R"([{"baseUrl":"http://h"}])")
                             << u"endpoints[0].name: missing"_s;
    QTest::newRow("misspelt")
        << QByteArray(R"([{"name":"a","baseURL":"http://h"}])")
        << u"endpoints[0].baseUrl: missing, was \"baseURL\" meant to be it?"_s;
    QTest::newRow("null") << QByteArray("null") << QString();
}

void TestEndpointJson::shapes()
{
    QFETCH(const QByteArray, endpoints);
    QFETCH(const QString, message);
    const auto read = runConfigFromJson(QByteArray("{\"endpoints\":" + endpoints + '}'));
    QCOMPARE(read ? QString() : read.error().message, message);
}

QTEST_GUILESS_MAIN(TestEndpointJson)
#include "tst_endpointjson.moc"
