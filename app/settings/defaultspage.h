// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/quantity.h"
#include "app/settings/settingspage.h"

#include <quaver/types.h>

class QComboBox;

namespace Quaver::Setup {
class Preferences;
}

namespace Quaver::Ui {

class Captioned;
class ModelPicker;
class NumberField;
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
    struct Number
    {
        NumberField *field = nullptr;
        Captioned *captioned = nullptr;
    };

    Number addNumber(const QString &name, Quantity quantity, double least, double most);
    QWidget *inOneLine(std::initializer_list<Number> numbers);
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
    Number m_taskSeconds;
    Number m_steps;
    Number m_cost;
    FieldNote *m_limitsNote;
    QLabel *m_widthLabel;
    Number m_trials;
    Number m_parallelTasks;
    FieldNote *m_widthNote;
    bool m_isStoring = false;
};

} // namespace Quaver::Ui
