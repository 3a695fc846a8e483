// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settingspage.h"

class QPushButton;

namespace Quaver::Setup {
class Preferences;
}

namespace Quaver::Ui {

class ElidedLabel;

//! Where runs are kept.
class DataPage : public SettingsPage
{
    Q_OBJECT

public:
    //! \a directory is the one in use.
    DataPage(Setup::Preferences *preferences, const QString &directory, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;

protected:
    void retranslate() override;

private:
    void open();
    void ask();
    void choose(const QString &directory);
    void showState();
    [[nodiscard]] QString nextDirectory() const;

    Setup::Preferences *m_preferences;
    QString m_directory;
    QLabel *m_nowLabel;
    ElidedLabel *m_now;
    QPushButton *m_open;
    QPushButton *m_choose;
    QPushButton *m_standard;
    FieldNote *m_note;
};

} // namespace Quaver::Ui
