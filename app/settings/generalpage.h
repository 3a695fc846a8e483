// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settingspage.h"

class QComboBox;
class QRadioButton;

namespace Quaver::Setup {
class Preferences;
}

namespace Quaver::Ui {

//! Language and colours of the window.
class GeneralPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit GeneralPage(Setup::Preferences *preferences, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;

protected:
    void retranslate() override;

private:
    void fillLanguages();
    void showColours();

    Setup::Preferences *m_preferences;
    QComboBox *m_language;
    QLabel *m_languageLabel;
    QRadioButton *m_system;
    QRadioButton *m_light;
    QRadioButton *m_dark;
    QLabel *m_coloursLabel;
};

} // namespace Quaver::Ui
