// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/address.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Models;
using namespace Qt::StringLiterals;

class TestAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void thisComputer_data();
    void thisComputer();
};

namespace {

using Reader = Result<QUrl> (*)(const QString &, const QString &);

Reader readerOf(const QString &kind)
{
    return kind == "anthropic"_L1 ? anthropicBaseUrlFrom
        : kind == "ollama"_L1     ? ollamaBaseUrlFrom
                                  : baseUrlFrom;
}

} // namespace

void TestAddress::reads_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *kind, const char *text, const char *url) {
        QTest::addRow("%s %s", kind, text)
            << QString::fromLatin1(kind) << QString::fromLatin1(text) << QString::fromLatin1(url);
    };
    row("openai", "https://api.openai.com/v1", "https://api.openai.com/v1");
    row("openai", " http://gpu-box:8000/v1/ ", "http://gpu-box:8000/v1");
    row("openai", "https://proxy.example/openai", "https://proxy.example/openai");
    row("openai", "http://[::1]:8000/v1//", "http://[::1]:8000/v1");
    row("openai", "http://127.0.0.1:8000", "http://127.0.0.1:8000");
    row("openai", "http://host/a/../v1", "http://host/v1");
    row("anthropic", "https://api.anthropic.com", "https://api.anthropic.com/v1");
    row("anthropic", "https://api.anthropic.com/", "https://api.anthropic.com/v1");
    row("anthropic", "http://127.0.0.1:4000/v1", "http://127.0.0.1:4000/v1");
    row("anthropic", "https://proxy.example/claude", "https://proxy.example/claude/v1");
    row("ollama", "gpu-box", "http://gpu-box:11434/v1");
    row("ollama", "gpu-box:8080", "http://gpu-box:8080/v1");
    row("ollama", ":8080", "http://127.0.0.1:8080/v1");
    row("ollama", "0.0.0.0", "http://127.0.0.1:11434/v1");
    row("ollama", "0.0.0.0:8080", "http://127.0.0.1:8080/v1");
    row("ollama", "http://0.0.0.0:8080", "http://127.0.0.1:8080/v1");
    row("ollama", "[::]:8080", "http://127.0.0.1:8080/v1");
    row("ollama", "::", "http://127.0.0.1:11434/v1");
    row("ollama", "::1", "http://[::1]:11434/v1");
    row("ollama", "http://gpu-box", "http://gpu-box/v1");
    row("ollama", "https://gpu-box/ollama/", "https://gpu-box/ollama/v1");
    row("ollama", "http://gpu-box:11434/v1", "http://gpu-box:11434/v1");
}

void TestAddress::reads()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, text);
    const Result<QUrl> url = readerOf(kind)(text, u"VARIABLE"_s);
    QVERIFY2(url, url ? "" : qPrintable(url.error().message));
    QTEST(url->toString(), "url");
}

void TestAddress::refuses_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *kind, const char *text) {
        QTest::addRow("%s %s", kind, text)
            << QString::fromLatin1(kind) << QString::fromLatin1(text);
    };
    for (const char *kind : {"openai", "anthropic"}) {
        row(kind, "api.example");
        row(kind, "localhost:8000");
        row(kind, "ftp://host/v1");
        row(kind, "file:///v1");
        row(kind, "http://");
        row(kind, "http:///v1");
        row(kind, "http://host:0/v1");
        row(kind, "http://host:99999/v1");
        row(kind, "http://ho st/v1");
    }
    for (const char *kind : {"openai", "anthropic", "ollama"}) {
        row(kind, "http://user:password@host/v1");
        row(kind, "user:password@host");
        row(kind, "http://password@host/v1");
        row(kind, "http://user:password@ho st/v1");
        row(kind, "http://host/v1?key=x");
        row(kind, "http://host/v1#x");
    }
    row("ollama", "tcp://host:11434");
    row("ollama", "host:port");
    row("ollama", "host:0");
}

void TestAddress::refuses()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, text);
    const Result<QUrl> url = readerOf(kind)(text, u"VARIABLE"_s);
    QVERIFY(!url);
    QCOMPARE(url.error().kind, Error::Kind::Setup);
    QVERIFY2(url.error().message.startsWith(u"VARIABLE is not an address like "_s),
             qPrintable(url.error().message));
    QVERIFY(!url.error().message.contains(u"password@"_s));
    QVERIFY(!url.error().message.contains(u":password"_s));
}

void TestAddress::thisComputer_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isHere");
    for (const char *here : {"http://localhost:1/v1", "http://LOCALHOST./v1", "http://127.0.0.1/v1",
                             "http://127.3.2.1", "http://[::1]:8000", "http://0.0.0.0:8000",
                             "http://models.localhost"})
        QTest::newRow(here) << QString::fromLatin1(here) << true;
    for (const char *elsewhere : {"https://api.openai.com/v1", "http://10.0.0.1:8000",
                                  "http://localhost.example", "http://[fe80::1]"})
        QTest::newRow(elsewhere) << QString::fromLatin1(elsewhere) << false;
}

void TestAddress::thisComputer()
{
    QFETCH(const QString, url);
    QTEST(isOnThisComputer(QUrl(url)), "isHere");
}

QTEST_GUILESS_MAIN(TestAddress)
#include "tst_address.moc"
