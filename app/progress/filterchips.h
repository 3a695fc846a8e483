// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/progress/trialfilter.h"

#include <QWidget>

#include <array>

class QToolButton;

namespace Quaver::Ui {

//! One chip a group of trials, with how many there are: "Passed 14". One of them is chosen. Where
//! there is no room for the words, the icons and numbers stay.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);

    //! Chips of \a group are seen while isShown; the chosen one always is.
    void setCount(TrialFilter::Group group, int count, bool isShown);
    [[nodiscard]] TrialFilter::Group chosen() const { return m_chosen; }
    void choose(TrialFilter::Group group);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(Quaver::Ui::TrialFilter::Group group);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Chip
    {
        TrialFilter::Group group = TrialFilter::Group::All;
        QToolButton *button = nullptr;
        int count = 0;
        bool isShown = true;
        int wholeWidth = 0; // px, with its word
        int shortWidth = 0; // px, without
    };

    void label(Chip &chip);
    void fold();
    [[nodiscard]] int pixels(int Chip::*width) const;

    std::array<Chip, 7> m_chips;
    TrialFilter::Group m_chosen = TrialFilter::Group::All;
};

} // namespace Quaver::Ui
