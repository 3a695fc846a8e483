// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/usersettings.h"

#include "app/setup/defaults.h"
#include "app/setup/keychain.h"
#include "app/setup/preferences.h"
#include "engine/models/catalogue.h"

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

namespace {

//! The variables that may hold a key.
QStringList keyVariables(const QList<ModelEndpoint> &endpoints)
{
    QStringList names{u"DAYTONA_API_KEY"_s};
    for (const Models::CatalogueProvider &provider : Models::Catalogue::builtIn().providers)
        names += provider.keyVariable;
    for (const ModelEndpoint &endpoint : endpoints)
        names += endpoint.keyVariable;
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

} // namespace

UserSettings readUserSettings(const QList<ModelEndpoint> &given)
{
    const Setup::Preferences preferences;
    UserSettings settings;
    settings.endpoints = preferences.endpoints();
    settings.variables = preferences.completed(QProcessEnvironment::systemEnvironment());

    QStringList missing = keyVariables(Setup::withEndpoints(given, settings.endpoints));
    missing.removeIf(
        [&](const QString &name) { return !settings.variables.value(name).trimmed().isEmpty(); });
    const QHash<QString, Secret> keys = Setup::keysIn(*Setup::Keychain::ofTheDesktop(), missing);
    for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
        if (!key.value().isEmpty())
            settings.variables.insert(key.key(), QString::fromUtf8(key.value().reveal()));
    }
    return settings;
}

} // namespace Quaver::Cli
