// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/captioned.h"
#include "app/compose/numberfield.h"

namespace Quaver::Ui {

//! A number of a form and the caption below it.
struct CaptionedNumber
{
    NumberField *field = nullptr;
    Captioned *captioned = nullptr; //!< what is put into a layout
};

//! One whose field has the object name \a name. \a parent owns both.
[[nodiscard]] CaptionedNumber newCaptionedNumber(const QString &name, Quantity quantity,
                                                 QWidget *parent);

} // namespace Quaver::Ui
