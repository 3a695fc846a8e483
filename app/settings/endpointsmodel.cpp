// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/endpointsmodel.h"

#include "app/keys/keystore.h"
#include "app/setup/preferences.h"

namespace Quaver::Ui {

EndpointsModel::EndpointsModel(Setup::Preferences *preferences, KeyStore *keys, QObject *parent)
    : QAbstractTableModel(parent)
    , m_preferences(preferences)
    , m_keys(keys)
    , m_endpoints(preferences->endpoints())
{
    connect(m_preferences, &Setup::Preferences::endpointsChanged, this, &EndpointsModel::read);
    connect(m_keys, &KeyStore::changed, this, &EndpointsModel::keysChanged);
}

int EndpointsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_endpoints.size());
}

int EndpointsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EndpointsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const ModelEndpoint &endpoint = m_endpoints.at(index.row());
    switch (index.column()) {
    case NameColumn:
        return endpoint.name;
    case AddressColumn:
        return endpoint.baseUrl;
    default:
        return keyText(endpoint);
    }
}

QVariant EndpointsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case AddressColumn:
        return tr("Address");
    case KeyColumn:
        return tr("Key");
    default:
        return {};
    }
}

void EndpointsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    keysChanged();
}

void EndpointsModel::read()
{
    beginResetModel();
    m_endpoints = m_preferences->endpoints();
    endResetModel();
}

void EndpointsModel::keysChanged()
{
    if (!m_endpoints.isEmpty())
        Q_EMIT dataChanged(index(0, KeyColumn), index(rowCount() - 1, KeyColumn));
}

QString EndpointsModel::keyText(const ModelEndpoint &endpoint) const
{
    if (endpoint.keyVariable.isEmpty())
        return tr("not needed", "a key");
    switch (m_keys->source(endpoint.keyVariable)) {
    case KeyStore::Source::Variable:
        return tr("from %1", "an environment variable").arg(endpoint.keyVariable);
    case KeyStore::Source::Saving:
    case KeyStore::Source::Keychain:
        return tr("in the keychain", "a key");
    case KeyStore::Source::Session:
        return tr("until Quaver closes", "a key is known");
    case KeyStore::Source::None:
        break;
    }
    return tr("missing", "a key");
}

} // namespace Quaver::Ui
