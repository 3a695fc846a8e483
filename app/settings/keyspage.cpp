// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/keyspage.h"

#include "app/compose/modelissues.h"
#include "app/keys/keyrow.h"
#include "app/keys/keystore.h"
#include "app/look/fieldnote.h"
#include "app/look/theme.h"
#include "app/setup/preferences.h"
#include "engine/core/text.h"
#include "engine/models/catalogue.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLayoutItem>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

KeysPage::KeysPage(Setup::Preferences *preferences, KeyStore *keys, QWidget *parent)
    : SettingsPage(parent)
    , m_preferences(preferences)
    , m_keys(keys)
    , m_warning(new FieldNote(this))
    , m_list(new QWidget(this))
    , m_rows(new QVBoxLayout(m_list))
{
    m_warning->setObjectName(u"keychainWarning"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(gridUnit / 2);
    addWide(m_warning);
    addWide(m_list);
    addSpace();
    connect(m_preferences, &Setup::Preferences::endpointsChanged, this, &KeysPage::rebuild);
    connect(m_keys, &KeyStore::changed, this, &KeysPage::showWarning);
    retranslate();
}

QString KeysPage::title() const { return tr("Keys"); }

QString KeysPage::iconName() const { return u"key"_s; }

void KeysPage::rebuild()
{
    while (const QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Models::CatalogueProvider &provider : Models::Catalogue::builtIn().providers) {
        if (!provider.isLocalServer()) {
            addKey(providerTitle(provider.name), provider.keyVariable,
                   provider.name.toUpper() + u"_BASE_URL"_s);
        }
    }
    const QList<ModelEndpoint> endpoints = m_preferences->endpoints();
    for (const ModelEndpoint &endpoint : endpoints) {
        if (!endpoint.keyVariable.isEmpty())
            addKey(endpoint.name, endpoint.keyVariable, QString());
    }
}

void KeysPage::addKey(const QString &provider, const QString &variable,
                      const QString &addressVariable)
{
    auto *name = new QLabel(provider, m_list);
    name->setTextFormat(Qt::PlainText);
    QFont bold = name->font();
    bold.setWeight(QFont::DemiBold);
    name->setFont(bold);
    auto *row = new KeyRow(m_keys, provider, variable, m_list);
    row->setObjectName(variable);
    auto *note = new FieldNote(m_list);
    const QString address = addressVariable.isEmpty()
        ? QString()
        : qEnvironmentVariable(qPrintable(addressVariable)).trimmed();
    if (!address.isEmpty()) {
        note->setText(FieldNote::Kind::Hint,
                      tr("Calls go to %1, as the variable %2 says.")
                          .arg(printableLine(QUrl(address).toString(QUrl::RemoveUserInfo), 200),
                               addressVariable));
    }
    for (QWidget *widget : QWidgetList{name, row, note})
        m_rows->addWidget(widget);
    m_rows->addSpacing(gridUnit);
}

void KeysPage::showWarning()
{
    const QString problem = m_keys->problem();
    m_warning->setText(FieldNote::Kind::Warning,
                       problem.isEmpty()
                           ? QString()
                           : tr("%1 Until that changes, keys that you enter are forgotten when "
                                "Quaver closes. The environment variables that are named here can "
                                "hold them instead.",
                                "why keys cannot be kept")
                                 .arg(problem));
}

void KeysPage::retranslate()
{
    setHeading(tr("Keys are kept in the keychain of your desktop, and are not shown again. An "
                  "environment variable holds before a key that is entered here."));
    showWarning();
    rebuild();
}

} // namespace Quaver::Ui
