// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QAbstractTableModel>

namespace Quaver::Setup {
class Preferences;
}

namespace Quaver::Ui {

class KeyStore;

//! The model servers of the preferences, one a row.
class EndpointsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, AddressColumn, KeyColumn, ColumnCount };

    EndpointsModel(Setup::Preferences *preferences, KeyStore *keys, QObject *parent = nullptr);

    [[nodiscard]] const ModelEndpoint &endpoint(int row) const { return m_endpoints.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void retranslate();

private:
    void read();
    void keysChanged();
    [[nodiscard]] QString keyText(const ModelEndpoint &endpoint) const;

    Setup::Preferences *m_preferences;
    KeyStore *m_keys;
    QList<ModelEndpoint> m_endpoints;
};

} // namespace Quaver::Ui
