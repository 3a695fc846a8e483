// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/labels.h"

#include <QLabel>

namespace Quaver::Ui {

QLabel *newLabel(const QString &name, LabelUse use, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(use != LabelUse::Word);
    if (use == LabelUse::Quote)
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

void showText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace Quaver::Ui
