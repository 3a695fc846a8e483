// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/captionednumber.h"

namespace Quaver::Ui {

CaptionedNumber newCaptionedNumber(const QString &name, Quantity quantity, QWidget *parent)
{
    auto *field = new NumberField(quantity);
    field->setObjectName(name);
    return {field, new Captioned(field, parent)};
}

} // namespace Quaver::Ui
