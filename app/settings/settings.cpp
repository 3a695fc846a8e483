// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include "app/compose/modelissues.h"
#include "app/compose/surroundings.h"
#include "app/keys/keydialog.h"
#include "app/keys/keystore.h"
#include "app/look/theme.h"
#include "app/setup/language.h"
#include "app/setup/preferences.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr std::chrono::milliseconds pauseOfTyping{600};
constexpr auto daytonaVariable = "DAYTONA_API_KEY"_L1;

} // namespace

Settings::Settings(Setup::Preferences *preferences, KeyStore *keys, Surroundings *surroundings,
                   const QString &dataDirectory, QObject *parent)
    : QObject(parent)
    , m_context{preferences, keys, surroundings, dataDirectory}
{
    m_addressPause.setSingleShot(true);
    m_addressPause.setInterval(pauseOfTyping);
    connect(&m_addressPause, &QTimer::timeout, this, &Settings::applyVariables);
    connect(preferences, &Setup::Preferences::daytonaChanged, &m_addressPause,
            qOverload<>(&QTimer::start));
    connect(keys, &KeyStore::changed, this, &Settings::applyVariables);
    connect(surroundings, &Surroundings::modelsChanged, this, &Settings::loadKeys);
    connect(preferences, &Setup::Preferences::endpointsChanged, this, [this] {
        m_context.surroundings->setOwnEndpoints(m_context.preferences->endpoints());
    });
    connect(preferences, &Setup::Preferences::localDefaultsChanged, this, [this] {
        m_context.surroundings->setLocalDefaults(m_context.preferences->localDefaults());
    });
    connect(preferences, &Setup::Preferences::languageChanged, this,
            [this] { Setup::setLanguage(m_context.preferences->language()); });
    connect(preferences, &Setup::Preferences::colourSchemeChanged, this,
            [this] { applyColourScheme(m_context.preferences->colourScheme()); });

    if (preferences->colourScheme() != ColourScheme::System)
        applyColourScheme(preferences->colourScheme());
    surroundings->setOwnEndpoints(preferences->endpoints());
    surroundings->setLocalDefaults(preferences->localDefaults());
    loadKeys();
}

Settings::~Settings() { delete m_dialog; }

void Settings::show(QWidget *window, SettingsDialog::Page page)
{
    if (!m_dialog) {
        m_dialog = new SettingsDialog(m_context, window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &SettingsDialog::addKeyRequested, this,
                [this](const QString &provider) { askForKey(provider, m_dialog); });
    }
    m_dialog->setPage(page);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void Settings::askForKey(const QString &provider, QWidget *window)
{
    if (provider == "daytona"_L1) {
        Ui::askForKey(m_context.keys, u"Daytona"_s, daytonaVariable, window);
        return;
    }
    const auto models = m_context.surroundings->models();
    for (const Models::Provider &known : models->providers()) {
        if (known.name == provider && known.needsKey) {
            Ui::askForKey(m_context.keys, providerTitle(provider), known.keySource, window);
            return;
        }
    }
    show(window, SettingsDialog::Page::Keys);
}

Setup::RunOptions Settings::runOptions() const
{
    Setup::RunOptions options;
    options.variables = m_context.preferences->completed(m_context.keys->variables());
    options.endpoints = m_context.preferences->endpoints();
    return options;
}

void Settings::loadKeys()
{
    QStringList variables{daytonaVariable};
    for (const Models::Provider &provider : m_context.surroundings->models()->providers()) {
        if (provider.needsKey)
            variables += provider.keySource;
    }
    m_context.keys->load(variables);
}

void Settings::applyVariables()
{
    const QProcessEnvironment variables =
        m_context.preferences->completed(m_context.keys->variables());
    if (variables != m_context.surroundings->variables())
        m_context.surroundings->setVariables(variables);
}

} // namespace Quaver::Ui
