// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/catalogue.h"

#include <QSet>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Models;
using namespace Qt::StringLiterals;

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreUnique();
    void ranksNameModels();
    void pricesHavePastDates();
    void facts_data();
    void facts();
    void formatOfFamilies_data();
    void formatOfFamilies();
    void refuses_data();
    void refuses();
};

void TestCatalogue::namesAreUnique()
{
    QSet<QString> seen;
    for (const CatalogueProvider &provider : Catalogue::builtIn().providers) {
        for (const CatalogueModel &model : provider.models) {
            for (const QString &name : QStringList{model.id} + model.aliases + model.snapshots) {
                QVERIFY2(!seen.contains(name), qPrintable(name));
                seen.insert(name);
                // Who meets the name of a newer snapshot takes it for the same provider's.
                QVERIFY2(provider.familyFormat(name), qPrintable(name));
                QVERIFY2(provider.familyFormat(name) == model.format, qPrintable(name));
            }
        }
    }
    QVERIFY(!seen.isEmpty());
}

void TestCatalogue::ranksNameModels()
{
    const Catalogue &catalogue = Catalogue::builtIn();
    for (const QStringList &rank : {catalogue.authors, catalogue.tested, catalogue.judges}) {
        QSet<QString> providers;
        for (const QString &id : rank) {
            const bool isKnown =
                std::any_of(catalogue.providers.cbegin(), catalogue.providers.cend(),
                            [&](const CatalogueProvider &provider) {
                                const bool has = provider.model(id) != nullptr;
                                if (has)
                                    providers.insert(provider.name);
                                return has;
                            });
            QVERIFY2(isKnown, qPrintable(id));
        }
        // Whichever key is there, one of them can be used.
        QCOMPARE(providers, QSet<QString>({u"anthropic"_s, u"openai"_s}));
    }
}

void TestCatalogue::pricesHavePastDates()
{
    for (const CatalogueProvider &provider : Catalogue::builtIn().providers) {
        for (const CatalogueModel &model : provider.models) {
            if (!model.price)
                continue;
            QVERIFY2(model.price->date >= QDate(2025, 1, 1), qPrintable(model.id));
            QVERIFY2(model.price->date < QDate(2030, 1, 1), qPrintable(model.id));
            QVERIFY2(model.price->output > model.price->input, qPrintable(model.id));
            QVERIFY2(model.price->cacheRead.value_or(0) < model.price->input, qPrintable(model.id));
        }
    }
}

void TestCatalogue::facts_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("context");
    QTest::addColumn<int>("output");
    QTest::addColumn<double>("inputPrice");
    QTest::addColumn<double>("outputPrice");
    QTest::newRow("sonnet") << u"anthropic"_s << u"claude-sonnet-4-5"_s << 200'000 << 64'000 << 3.0
                            << 15.0;
    QTest::newRow("opus") << u"anthropic"_s << u"claude-opus-4-1"_s << 200'000 << 32'000 << 15.0
                          << 75.0;
    QTest::newRow("4o") << u"openai"_s << u"gpt-4o"_s << 128'000 << 16'384 << 2.5 << 10.0;
    QTest::newRow("4o mini") << u"openai"_s << u"gpt-4o-mini"_s << 128'000 << 16'384 << 0.15 << 0.6;
    QTest::newRow("o3") << u"openai"_s << u"o3"_s << 200'000 << 100'000 << 2.0 << 8.0;
}

void TestCatalogue::facts()
{
    QFETCH(const QString, provider);
    QFETCH(const QString, id);
    const CatalogueProvider *const known = Catalogue::builtIn().provider(provider);
    QVERIFY(known);
    const CatalogueModel *const model = known->model(id);
    QVERIFY(model && model->price);
    QTEST(model->contextTokens.value_or(0), "context");
    QTEST(model->maxOutputTokens.value_or(0), "output");
    QTEST(model->price->input, "inputPrice");
    QTEST(model->price->output, "outputPrice");
}

void TestCatalogue::formatOfFamilies_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("format"); // empty: no family
    const auto row = [](const char *provider, const char *name, const char *format) {
        QTest::newRow(name) << QString::fromLatin1(provider) << QString::fromLatin1(name)
                            << QString::fromLatin1(format);
    };
    row("anthropic", "claude-next-9", "anthropic");
    row("anthropic", "gpt-4o", "");
    row("openai", "gpt-9", "openai-chat");
    row("openai", "gpt-9-pro", "openai-responses");
    row("openai", "gpt-9-pro-2030-01-01", "openai-responses");
    row("openai", "gpt-9-codex-max", "openai-responses");
    row("openai", "codex-mini-latest", "openai-responses");
    row("openai", "o3", "openai-chat");
    row("openai", "o3-2025-04-16", "openai-chat");
    row("openai", "o3-pro", "openai-responses");
    row("openai", "o4-mini-deep-research", "openai-responses");
    row("openai", "o33", "");
    row("openai", "opal", "");
    row("openai", "my-gpt-4o", "");
    row("ollama", "llama3.2", "");
}

void TestCatalogue::formatOfFamilies()
{
    QFETCH(const QString, provider);
    QFETCH(const QString, name);
    const auto format = Catalogue::builtIn().provider(provider)->familyFormat(name);
    QTEST(format ? wireFormatName(*format) : QString(), "format");
}

void TestCatalogue::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const auto provider = [](const QByteArray &more) -> QByteArray {
        return R"({"providers":[{"name":"p","baseUrl":"https://p.example/v1")" + more + "}]}";
    };
    QTest::newRow("no JSON") << QByteArray("{") << QString();
    QTest::newRow("no name") << QByteArray(R"({"providers":[{"baseUrl":"https://x"}]})")
                             << u"providers[0].name"_s;
    QTest::newRow("format") << provider(R"(,"format":"grpc")") << u"providers[0].format"_s;
    QTest::newRow("context") << provider(R"(,"models":[{"id":"m","contextTokens":0}])")
                             << u"providers[0].models[0].contextTokens"_s;
    QTest::newRow("price without output")
        << provider(R"(,"models":[{"id":"m","price":{"input":1,"date":"2026-01-01"}}])")
        << u"providers[0].models[0].price.output"_s;
    QTest::newRow("price without date")
        << provider(R"(,"models":[{"id":"m","price":{"input":1,"output":1}}])")
        << u"providers[0].models[0].price.date"_s;
    QTest::newRow("no date") << provider(
        R"(,"models":[{"id":"m","price":{"input":1,"output":1,"date":"May"}}])")
                             << u"providers[0].models[0].price.date"_s;
    QTest::newRow("negative price")
        << provider(R"(,"models":[{"id":"m","price":{"input":-1,"output":1,"date":"2026-01-01"}}])")
        << u"providers[0].models[0].price.input"_s;
}

void TestCatalogue::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, place);
    const Result<Catalogue> read = Catalogue::fromJson(text);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(place), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
