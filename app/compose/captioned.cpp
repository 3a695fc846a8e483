// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/captioned.h"

#include "app/look/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace Quaver::Ui {

Captioned::Captioned(QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_caption(new QLabel(this))
{
    m_caption->setBuddy(field);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit / 4);
    layout->addWidget(field);
    layout->addWidget(m_caption);
    paintCaption();
}

void Captioned::setCaption(const QString &caption, const QString &name)
{
    m_caption->setText(caption);
    m_field->setAccessibleName(name);
}

void Captioned::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintCaption();
}

void Captioned::paintCaption()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, secondaryColour(palette()));
    m_caption->setPalette(colours);
    m_caption->setFont(secondaryFont(font()));
}

} // namespace Quaver::Ui
