// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settingspage.h"
#include "engine/core/cancellation.h"
#include "engine/flow/accountcheck.h"

#include <quaver/result.h>
#include <quaver/secret.h>

#include <optional>

class QLineEdit;
class QPushButton;

namespace Quaver::Setup {
class Preferences;
}

namespace Quaver::Ui {

class KeyRow;
class KeyStore;

//! The account with Daytona: key, address, region, and whether they work.
class DaytonaPage : public SettingsPage
{
    Q_OBJECT

public:
    DaytonaPage(Setup::Preferences *preferences, KeyStore *keys, QWidget *parent = nullptr);
    ~DaytonaPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;

protected:
    void retranslate() override;

private:
    void onUrlEdited();
    void onTargetEdited();
    void showNotes();
    void test();
    void keysChanged();
    void forget(); //!< what was found or is being asked
    void showResult();
    [[nodiscard]] QString detailsOf(const AccountReport &report) const;

    Setup::Preferences *m_preferences;
    KeyStore *m_keys;
    QLabel *m_keyLabel;
    KeyRow *m_key;
    QLabel *m_urlLabel;
    QLineEdit *m_url;
    FieldNote *m_urlNote;
    QLabel *m_targetLabel;
    QLineEdit *m_target;
    FieldNote *m_targetNote;
    QPushButton *m_test;
    FieldNote *m_result;
    QLabel *m_details;
    Secret m_knownKey;
    bool m_isTesting = false;
    std::optional<Result<AccountReport>> m_report;
    CancelSource m_cancel;
};

} // namespace Quaver::Ui
