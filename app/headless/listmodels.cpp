// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/listmodels.h"

#include "app/headless/endpoints.h"
#include "app/headless/exitcodes.h"
#include "app/headless/usersettings.h"
#include "app/setup/defaults.h"
#include "app/setup/models.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

using Models::Model;
using Models::ModelRegistry;
using Models::Price;
using Models::Provider;

namespace {

// Words of standard output, which are never translated.
constexpr auto unknown = "unknown"_L1;
constexpr auto offlineDescription = "rules in place of a model"_L1;

struct ListedModel
{
    Model model;
    QString foundBy; //!< "catalogue", "discovery", "configuration" or "program"
};

//! What is known without asking anybody, then what was found, one line a configured endpoint, and
//! "offline".
QList<ListedModel> listed(const ModelRegistry &known, const ModelRegistry &found,
                          const QList<ModelEndpoint> &endpoints)
{
    QList<ListedModel> all;
    for (const Model &model : found.models()) {
        if (!model.isOffline()) {
            const bool isKnown = known.models().contains(model);
            all.append({model, isKnown ? u"catalogue"_s : u"discovery"_s});
        }
    }
    for (const ModelEndpoint &endpoint : endpoints) {
        const auto provider =
            std::find_if(found.providers().cbegin(), found.providers().cend(),
                         [&](const Provider &other) { return other.name == endpoint.name; });
        Model any;
        any.id = endpoint.name + u"/..."_s;
        any.provider = *provider;
        all.append({any, u"configuration"_s});
    }
    all.append({found.models().constLast(), u"program"_s});
    return all;
}

QString keyText(const Model &model)
{
    const Provider &provider = model.provider;
    if (!provider.needsKey)
        return u"none needed"_s;
    return provider.keySource + (provider.key.isEmpty() ? u" (not set)"_s : u" (set)"_s);
}

QString amount(double dollars)
{
    QString text = QString::number(dollars, 'f', 4);
    while (text.endsWith(u'0') && text.size() - text.indexOf(u'.') > 3)
        text.chop(1);
    return text;
}

QStringList cellsOf(const ListedModel &row)
{
    const Model &model = row.model;
    if (model.isOffline()) {
        return {model.id,  offlineDescription, keyText(model), u"-"_s,
                u"0.00"_s, u"0.00"_s,          u"-"_s,         row.foundBy};
    }
    QStringList cells{model.id, model.provider.name, keyText(model),
                      model.contextTokens ? QString::number(*model.contextTokens)
                                          : QString(unknown)};
    if (const std::optional<Price> &price = model.price) {
        const QString date = price->date.isValid() ? price->date.toString(Qt::ISODate) : u"-"_s;
        cells += {amount(price->input), amount(price->output), date};
    } else {
        cells += {unknown, unknown, u"-"_s};
    }
    return cells + QStringList{row.foundBy};
}

QString table(const QList<ListedModel> &rows)
{
    QList<QStringList> lines{{u"MODEL"_s, u"PROVIDER"_s, u"KEY"_s, u"CONTEXT"_s, u"IN $/MTOK"_s,
                              u"OUT $/MTOK"_s, u"PRICE OF"_s, u"KNOWN BY"_s}};
    for (const ListedModel &row : rows)
        lines.append(cellsOf(row));
    QList<qsizetype> widths(lines.constFirst().size(), 0);
    for (const QStringList &cells : std::as_const(lines)) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], cells.at(i).size());
    }
    QStringList texts;
    for (const QStringList &cells : std::as_const(lines)) {
        QString text;
        for (qsizetype i = 0; i + 1 < cells.size(); ++i)
            text += cells.at(i).leftJustified(widths[i] + 2);
        texts += text + cells.constLast();
    }
    return texts.join(u'\n');
}

template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue priceJson(const std::optional<Price> &price)
{
    if (!price)
        return QJsonValue();
    return QJsonObject{
        {u"currency"_s, u"USD"_s},
        {u"per"_s, 1'000'000},
        {u"input"_s, price->input},
        {u"output"_s, price->output},
        {u"cacheRead"_s, orNull(price->cacheRead)},
        {u"cacheWrite"_s, orNull(price->cacheWrite)},
        {u"date"_s,
         price->date.isValid() ? QJsonValue(price->date.toString(Qt::ISODate)) : QJsonValue()}};
}

QJsonObject json(const ListedModel &row)
{
    const Model &model = row.model;
    if (model.isOffline()) {
        return {{u"id"_s, model.id},
                {u"description"_s, QString(offlineDescription)},
                {u"foundBy"_s, row.foundBy},
                {u"price"_s, priceJson(model.price)}};
    }
    const Provider &provider = model.provider;
    return {{u"id"_s, model.id},
            {u"provider"_s, provider.name},
            {u"baseUrl"_s, provider.baseUrl.toString()},
            {u"format"_s, Models::wireFormatName(model.format)},
            {u"keySource"_s, provider.needsKey ? QJsonValue(provider.keySource) : QJsonValue()},
            {u"usable"_s, provider.isUsable()},
            {u"contextTokens"_s, orNull(model.contextTokens)},
            {u"maxOutputTokens"_s, orNull(model.maxOutputTokens)},
            {u"price"_s, priceJson(model.price)},
            {u"foundBy"_s, row.foundBy}};
}

Result<QList<ListedModel>> collect(const CommandLine &line)
{
    const auto given = endpointsOf(line);
    if (!given)
        return given.error();
    const UserSettings settings = readUserSettings(*given);
    const QList<ModelEndpoint> endpoints = Setup::withEndpoints(*given, settings.endpoints);
    const auto known = ModelRegistry::fromEnvironment(settings.variables, endpoints);
    if (!known)
        return known.error();
    const auto found = Setup::discovered(*known);
    if (!found)
        return found.error();
    return listed(*known, *found, endpoints);
}

} // namespace

int listModels(const CommandLine &line, Console &console)
{
    const auto models = collect(line);
    if (!models) {
        console.error(models.error().message);
        return exitCode(models.error());
    }
    if (line.has(Flag::Json)) {
        QJsonArray array;
        for (const ListedModel &row : *models)
            array += json(row);
        console.printBytes(QJsonDocument(array).toJson());
    } else {
        console.print(table(*models));
    }
    return console.hasOutputFailed() ? ExitFailed : ExitDone;
}

} // namespace Quaver::Cli
