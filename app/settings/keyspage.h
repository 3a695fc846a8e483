// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settingspage.h"

#include <QList>

class QVBoxLayout;

namespace Quaver::Setup {
class Preferences;
}

namespace Quaver::Ui {

class KeyRow;
class KeyStore;

//! The keys of model providers and of a person's own model servers: where each comes from.
class KeysPage : public SettingsPage
{
    Q_OBJECT

public:
    KeysPage(Setup::Preferences *preferences, KeyStore *keys, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;

protected:
    void retranslate() override;

private:
    void rebuild();
    void addKey(const QString &provider, const QString &variable, const QString &addressVariable);
    void showWarning();

    Setup::Preferences *m_preferences;
    KeyStore *m_keys;
    FieldNote *m_warning;
    QWidget *m_list;
    QVBoxLayout *m_rows;
};

} // namespace Quaver::Ui
