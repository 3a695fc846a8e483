// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settingspage.h"

#include <quaver/types.h>

#include <optional>

class QPushButton;
class QStackedWidget;
class QTreeView;

namespace Quaver::Setup {
class Preferences;
}

namespace Quaver::Ui {

class EmptyState;
class EndpointsModel;
class KeyStore;

//! A person's own model servers.
class EndpointsPage : public SettingsPage
{
    Q_OBJECT

public:
    EndpointsPage(Setup::Preferences *preferences, KeyStore *keys, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;

protected:
    void retranslate() override;

private:
    [[nodiscard]] int currentRow() const; //!< -1: none
    void edit(int row); //!< -1: a new one
    void put(int row, const ModelEndpoint &endpoint, const QString &typedKey);
    void askToRemove();
    void remove(const QString &name);
    //! Removes the key of a server that is gone, unless another one uses it.
    void dropKey(const QString &variable);
    void showState();

    Setup::Preferences *m_preferences;
    KeyStore *m_keys;
    EndpointsModel *m_model;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTreeView *m_view;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_remove;
};

} // namespace Quaver::Ui
