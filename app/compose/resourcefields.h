// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/backendhealth.h"
#include "app/compose/captionednumber.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace Quaver::Ui {

class FieldNote;

//! What a sandbox gets: processors, memory and disk within what the backend has, and ready-made
//! sizes.
class ResourceFields : public QWidget
{
    Q_OBJECT

public:
    //! What sandboxes are made of, as far as it decides what can be asked for.
    struct Place
    {
        Backend backend = Backend::Local;
        BackendHealth health;
        Resources standard; //!< of this computer, as far as the settings say it
        bool hasSnapshot = false; //!< which brings its own size
        bool hasImage = false; //!< which takes any

        bool operator==(const Place &) const = default;
    };

    explicit ResourceFields(QWidget *parent = nullptr);

    void setPlace(const Place &place);
    void setResources(const Resources &resources);
    //! Only what was chosen; what the form does not show is kept.
    [[nodiscard]] Resources resources() const;
    //! In words; empty: nothing is wrong.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void edited(); //!< by a person

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(const Resources &resources);
    void onEdited();
    void applyPlace();
    void fillPresets();
    void updateNote(bool isSoon);
    void retranslate();
    [[nodiscard]] QString fieldProblem() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] bool fits(const Resources &resources) const;

    CaptionedNumber m_cpu;
    CaptionedNumber m_memory;
    CaptionedNumber m_disk;
    QPushButton *m_presets;
    QMenu *m_menu;
    FieldNote *m_note;
    Place m_place;
    QJsonObject m_extra;
};

} // namespace Quaver::Ui
