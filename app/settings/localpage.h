// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settingspage.h"

namespace Quaver::Setup {
class Preferences;
}

namespace Quaver::Ui {

class NumberField;
class Surroundings;

//! What a sandbox on this computer gets where a benchmark does not say it, and how many there are
//! of it.
class LocalPage : public SettingsPage
{
    Q_OBJECT

public:
    LocalPage(Setup::Preferences *preferences, Surroundings *surroundings,
              QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;

protected:
    void retranslate() override;

private:
    void showDefaults();
    void applyBounds();
    void store();
    void showNotes();

    Setup::Preferences *m_preferences;
    Surroundings *m_surroundings;
    FieldNote *m_health;
    QLabel *m_cpuLabel;
    NumberField *m_cpu;
    FieldNote *m_cpuNote;
    QLabel *m_memoryLabel;
    NumberField *m_memory;
    FieldNote *m_memoryNote;
    QLabel *m_diskLabel;
    NumberField *m_disk;
    FieldNote *m_diskNote;
    QLabel *m_sandboxesLabel;
    NumberField *m_sandboxes;
    FieldNote *m_sandboxesNote;
    bool m_isStoring = false;
};

} // namespace Quaver::Ui
