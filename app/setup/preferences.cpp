// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/preferences.h"

#include "engine/core/text.h"
#include "engine/types/endpointjson.h"
#include "engine/types/runconfigjson.h"

#include <QJsonDocument>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace Quaver::Setup {

namespace {

constexpr auto languageKey = "window/language"_L1;
constexpr auto coloursKey = "window/colours"_L1;
constexpr auto endpointsKey = "models/endpoints"_L1;
constexpr auto daytonaUrlKey = "daytona/url"_L1;
constexpr auto daytonaTargetKey = "daytona/target"_L1;
constexpr auto defaultsKey = "compose/defaults"_L1;
constexpr auto localDefaultsKey = "local/defaults"_L1;
constexpr auto dataDirectoryKey = "data/directory"_L1;

QString text(QLatin1StringView key) { return QSettings().value(key).toString(); }

QJsonObject object(QLatin1StringView key)
{
    return QJsonDocument::fromJson(text(key).toUtf8()).object();
}

QString jsonText(const QJsonObject &json)
{
    return json.isEmpty() ? QString()
                          : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

//! A file that somebody has edited by hand must not keep the program from starting.
RunConfig configuration(QLatin1StringView key)
{
    const auto read = runConfigFromJson(object(key));
    return read ? *read : RunConfig();
}

//! Without what belongs to one benchmark alone.
QString jsonText(RunConfig config)
{
    config.prompt.clear();
    config.spec.reset();
    config.specFile.clear();
    config.endpoints.clear();
    return config == RunConfig() ? QString() : jsonText(toJson(config));
}

void complete(QProcessEnvironment *variables, const QString &name, const QString &value)
{
    if (!value.isEmpty() && variables->value(name).trimmed().isEmpty())
        variables->insert(name, value);
}

} // namespace

Preferences::Preferences(QObject *parent)
    : QObject(parent)
{
}

QString Preferences::language() const { return text(languageKey); }

void Preferences::setLanguage(const QString &code)
{
    if (store(languageKey, code))
        Q_EMIT languageChanged();
}

ColourScheme Preferences::colourScheme() const
{
    const int number = QSettings().value(coloursKey).toInt();
    const bool isKnown = number > 0 && number <= static_cast<int>(ColourScheme::Dark);
    return isKnown ? static_cast<ColourScheme>(number) : ColourScheme::System;
}

void Preferences::setColourScheme(ColourScheme scheme)
{
    // A file has texts for numbers: values are compared, and not entries.
    if (scheme != colourScheme() && store(coloursKey, QVariant(static_cast<int>(scheme))))
        Q_EMIT colourSchemeChanged();
}

QList<ModelEndpoint> Preferences::endpoints() const
{
    JsonProblems problems;
    JsonReader reader(object(endpointsKey), QString(), &problems);
    const QList<ModelEndpoint> endpoints = endpointsFromJson(reader, u"endpoints"_s);
    return problems.hasFailed() ? QList<ModelEndpoint>() : endpoints;
}

void Preferences::setEndpoints(const QList<ModelEndpoint> &endpoints)
{
    const QJsonObject json =
        endpoints.isEmpty() ? QJsonObject() : QJsonObject{{u"endpoints"_s, toJson(endpoints)}};
    if (store(endpointsKey, jsonText(json)))
        Q_EMIT endpointsChanged();
}

QString Preferences::daytonaUrl() const { return text(daytonaUrlKey); }

void Preferences::setDaytonaUrl(const QString &url)
{
    if (store(daytonaUrlKey, url.trimmed()))
        Q_EMIT daytonaChanged();
}

QString Preferences::daytonaTarget() const { return text(daytonaTargetKey); }

void Preferences::setDaytonaTarget(const QString &target)
{
    if (store(daytonaTargetKey, target.trimmed()))
        Q_EMIT daytonaChanged();
}

QProcessEnvironment Preferences::completed(QProcessEnvironment variables) const
{
    complete(&variables, u"DAYTONA_API_URL"_s, daytonaUrl());
    complete(&variables, u"DAYTONA_TARGET"_s, daytonaTarget());
    return variables;
}

RunConfig Preferences::defaults() const { return configuration(defaultsKey); }

void Preferences::setDefaults(const RunConfig &defaults)
{
    const RunConfig before = this->defaults();
    if (store(defaultsKey, jsonText(defaults)))
        Q_EMIT defaultsChanged(before);
}

RunConfig Preferences::localDefaults() const { return configuration(localDefaultsKey); }

void Preferences::setLocalDefaults(const RunConfig &defaults)
{
    if (store(localDefaultsKey, jsonText(defaults)))
        Q_EMIT localDefaultsChanged();
}

QString Preferences::dataDirectory() const { return text(dataDirectoryKey); }

void Preferences::setDataDirectory(const QString &directory)
{
    if (store(dataDirectoryKey, directory))
        Q_EMIT dataDirectoryChanged();
}

bool Preferences::store(QLatin1StringView key, const QString &text)
{
    return store(key, text.isEmpty() ? QVariant() : QVariant(text));
}

bool Preferences::store(QLatin1StringView key, const QVariant &value)
{
    QSettings settings;
    if (settings.value(key) == value)
        return false;
    if (value.isValid())
        settings.setValue(key, value);
    else
        settings.remove(key);
    settings.sync();
    if (settings.status() == QSettings::AccessError) {
        Q_EMIT notStored(tr("The settings cannot be written to %1, so they hold until Quaver "
                            "closes.")
                             .arg(printableLine(settings.fileName(), 400)));
    }
    return true;
}

} // namespace Quaver::Setup
