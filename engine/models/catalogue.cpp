// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/catalogue.h"

#include "engine/types/jsonreader.h"
#include "engine/types/jsontext.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

// Must be outside of any namespace, and is needed since the resource sits in a static library.
static void initResource() { Q_INIT_RESOURCE(model_catalogue); }

namespace Quaver::Models {

namespace {

constexpr qsizetype mostEntries = 1000;
constexpr double highestPrice = 1e6;

WireFormat readFormat(JsonReader &reader, WireFormat otherwise)
{
    const QString key = u"format"_s;
    const std::optional<QString> name = reader.text(key, {});
    if (!name)
        return otherwise;
    const std::optional<WireFormat> format = wireFormatFromName(*name);
    if (!format)
        reader.failType(key, u"a wire format"_s);
    return format.value_or(otherwise);
}

std::optional<Price> readPrice(JsonReader &model)
{
    std::optional<JsonReader> reader = model.object(u"price"_s);
    if (!reader)
        return std::nullopt;
    const auto required = [&](const QString &key) {
        const std::optional<double> value = reader->number(key, 0, highestPrice);
        if (!value)
            reader->failMissing(key);
        return value.value_or(0);
    };
    Price price;
    price.input = required(u"input"_s);
    price.output = required(u"output"_s);
    price.cacheRead = reader->number(u"cacheRead"_s, 0, highestPrice);
    price.cacheWrite = reader->number(u"cacheWrite"_s, 0, highestPrice);
    price.date = QDate::fromString(reader->requiredText(u"date"_s, {}), Qt::ISODate);
    if (!price.date.isValid())
        reader->failType(u"date"_s, u"a date"_s);
    return price;
}

CatalogueModel readModel(JsonReader reader, const CatalogueProvider &provider)
{
    CatalogueModel model;
    model.id = reader.requiredText(u"id"_s, {});
    model.aliases = reader.texts(u"aliases"_s, mostEntries, {});
    model.snapshots = reader.texts(u"snapshots"_s, mostEntries, {});
    model.format = readFormat(reader, provider.format);
    constexpr int most = std::numeric_limits<int>::max();
    model.contextTokens = reader.integer(u"contextTokens"_s, 1, most);
    model.maxOutputTokens = reader.integer(u"maxOutputTokens"_s, 1, most);
    model.price = readPrice(reader);
    return model;
}

CatalogueProvider readProvider(JsonReader reader)
{
    CatalogueProvider provider;
    provider.name = reader.requiredText(u"name"_s, {});
    provider.baseUrl = QUrl(reader.requiredText(u"baseUrl"_s, {}), QUrl::StrictMode);
    if (!provider.baseUrl.isValid())
        reader.failType(u"baseUrl"_s, u"a URL"_s);
    provider.keyVariable = reader.text(u"keyVariable"_s, {}).value_or(QString());
    provider.format = readFormat(reader, provider.format);
    for (JsonReader &family : reader.objects(u"families"_s, mostEntries)) {
        provider.families.append(
            {QRegularExpression(QRegularExpression::wildcardToRegularExpression(
                 family.requiredText(u"pattern"_s, {}))),
             readFormat(family, provider.format)});
    }
    for (const JsonReader &model : reader.objects(u"models"_s, mostEntries))
        provider.models.append(readModel(model, provider));
    return provider;
}

QByteArray builtInText()
{
    initResource();
    QFile file(u":/quaver/catalogue/models.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The catalogue of models is missing from this build.");
    return file.readAll();
}

} // namespace

const CatalogueModel *CatalogueProvider::model(const QString &modelName) const
{
    const auto found = std::find_if(models.cbegin(), models.cend(), [&](const auto &known) {
        return known.id == modelName || known.aliases.contains(modelName)
            || known.snapshots.contains(modelName);
    });
    return found == models.cend() ? nullptr : &*found;
}

std::optional<WireFormat> CatalogueProvider::familyFormat(const QString &modelName) const
{
    for (const CatalogueFamily &family : families) {
        if (family.names.match(modelName).hasMatch())
            return family.format;
    }
    return std::nullopt;
}

const CatalogueProvider *Catalogue::provider(const QString &name) const
{
    const auto found = std::find_if(providers.cbegin(), providers.cend(),
                                    [&](const auto &known) { return known.name == name; });
    return found == providers.cend() ? nullptr : &*found;
}

const Catalogue &Catalogue::builtIn()
{
    static const Catalogue catalogue = [] {
        const Result<Catalogue> read = fromJson(builtInText());
        if (!read)
            qFatal("The catalogue of models: %s", qPrintable(read.error().message));
        return *read;
    }();
    return catalogue;
}

Result<Catalogue> Catalogue::fromJson(const QByteArray &text)
{
    const Result<QJsonObject> json = parseJsonObject(text, {});
    if (!json)
        return json.error();
    JsonProblems problems;
    JsonReader reader(*json, QString(), &problems);
    Catalogue catalogue;
    for (const JsonReader &provider : reader.objects(u"providers"_s, mostEntries))
        catalogue.providers.append(readProvider(provider));
    catalogue.authors = reader.texts(u"authors"_s, mostEntries, {});
    catalogue.tested = reader.texts(u"tested"_s, mostEntries, {});
    catalogue.judges = reader.texts(u"judges"_s, mostEntries, {});
    return problems.resultFor(std::move(catalogue));
}

} // namespace Quaver::Models
