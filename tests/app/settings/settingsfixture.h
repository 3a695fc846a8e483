// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/surroundings.h"
#include "app/keys/keystore.h"
#include "app/settings/settingsdialog.h"
#include "app/setup/preferences.h"
#include "tests/app/compose/composefixture.h"
#include "tests/app/keys/fakekeychain.h"

#include <QLineEdit>
#include <QTemporaryDir>

#include <memory>

namespace Quaver::Testing {

//! The settings on a screen, with preferences that are empty at the start and a keychain of the
//! test's own. useOwnSettings() has to be called before.
class SettingsFixture
{
public:
    explicit SettingsFixture(const QProcessEnvironment &variables = variablesOf());
    ~SettingsFixture();
    Q_DISABLE_COPY_MOVE(SettingsFixture)

    //! Shows \a page as a click on it does.
    void open(Ui::SettingsDialog::Page page);
    //! A dialog anew, with what is set by now.
    void reopen();

    //! The child of this class and object name; a failure that names it if there is none.
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        auto *const found = m_dialog->findChild<Widget *>(name);
        if (!found)
            qFatal("no %s in the settings", qPrintable(name));
        return found;
    }
    //! The words of a note below a field; empty while it is not shown.
    [[nodiscard]] QString note(const QString &name) const;

    [[nodiscard]] Setup::Preferences &preferences() { return m_preferences; }
    [[nodiscard]] FakeKeychain &keychain() { return *m_keychain; }
    [[nodiscard]] Ui::KeyStore &keys() { return m_keys; }
    [[nodiscard]] Ui::Surroundings &surroundings() { return m_surroundings; }
    [[nodiscard]] Ui::SettingsDialog &dialog() { return *m_dialog; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    Setup::Preferences m_preferences;
    std::shared_ptr<FakeKeychain> m_keychain;
    Ui::KeyStore m_keys;
    Ui::Surroundings m_surroundings;
    std::unique_ptr<Ui::SettingsDialog> m_dialog;
};

//! Writes \a text into \a field in place of what is there, key by key.
void type(QLineEdit *field, const QString &text);

//! Presses the button of the message box \a name with the words \a label.
void answer(QWidget *window, const QString &name, const QString &label);

} // namespace Quaver::Testing
