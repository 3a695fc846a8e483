// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settingsdialog.h"
#include "app/setup/preparedrun.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace Quaver::Ui {

//! Keeps the preferences in force in a window, and shows them: language and colours, keys, model
//! servers, the account with Daytona, what holds on this computer.
class Settings : public QObject
{
    Q_OBJECT

public:
    //! Puts them in force, and asks the keychain for the keys. All has to outlive this.
    //! \a dataDirectory is the one in use.
    Settings(Setup::Preferences *preferences, KeyStore *keys, Surroundings *surroundings,
             const QString &dataDirectory, QObject *parent = nullptr);
    ~Settings() override;

    //! Opens the dialog, or brings it to the front.
    void show(QWidget *window, SettingsDialog::Page page = SettingsDialog::Page::General);
    //! Asks for the key of a provider, by its name in the registry, or of "daytona".
    void askForKey(const QString &provider, QWidget *window);
    //! For a run that starts now, with what is set now.
    [[nodiscard]] Setup::RunOptions runOptions() const;

private:
    void loadKeys();
    void applyVariables();

    SettingsDialog::Context m_context;
    QPointer<SettingsDialog> m_dialog;
    QTimer m_addressPause; //!< while an address is typed, nobody is asked
};

} // namespace Quaver::Ui
