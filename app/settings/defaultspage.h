// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/captionednumber.h"
#include "app/settings/settingspage.h"

#include <quaver/types.h>

class QComboBox;

namespace Quaver::Setup {
class Preferences;
}

namespace Quaver::Ui {

class ModelPicker;
class Surroundings;
class TestedModels;

//! What new benchmarks begin with.
class DefaultsPage : public SettingsPage
{
    Q_OBJECT

public:
    DefaultsPage(Setup::Preferences *preferences, Surroundings *surroundings,
                 QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;

Q_SIGNALS:
    void addKeyRequested(const QString &provider);

protected:
    void retranslate() override;

private:
    CaptionedNumber addNumber(const QString &name, Quantity quantity, double least, double most);
    QWidget *inOneLine(std::initializer_list<CaptionedNumber> numbers);
    void updateModels();
    void showDefaults();
    void store();
    void showNotes();

    Setup::Preferences *m_preferences;
    Surroundings *m_surroundings;
    QLabel *m_authorLabel;
    ModelPicker *m_author;
    QLabel *m_testedLabel;
    TestedModels *m_tested;
    QLabel *m_judgeLabel;
    ModelPicker *m_judge;
    QLabel *m_whereLabel;
    QComboBox *m_where;
    QLabel *m_limitsLabel;
    CaptionedNumber m_taskSeconds;
    CaptionedNumber m_steps;
    CaptionedNumber m_cost;
    FieldNote *m_limitsNote;
    QLabel *m_widthLabel;
    CaptionedNumber m_trials;
    CaptionedNumber m_parallelTasks;
    FieldNote *m_widthNote;
    bool m_isStoring = false;
};

} // namespace Quaver::Ui
