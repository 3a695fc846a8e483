// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/statelabel.h"

#include "app/look/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

StateLabel::StateLabel(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_word(new QLabel(this))
{
    m_word->setObjectName(u"stateWord"_s);
    m_word->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(gridUnit / 2);
    layout->addWidget(m_picture);
    layout->addWidget(m_word);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void StateLabel::setState(const QIcon &icon, const QString &text, const Colour &colour)
{
    m_icon = icon;
    m_colour = colour;
    if (text != m_word->text()) {
        m_word->setText(text);
        m_word->setAccessibleName(text);
    }
    recolour();
}

QString StateLabel::text() const { return m_word->text(); }

void StateLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void StateLabel::recolour()
{
    if (!m_colour)
        return;
    constexpr int side = 16;
    m_picture->setPixmap(m_icon.pixmap(QSize(side, side), devicePixelRatioF()));
    QPalette coloured;
    coloured.setColor(QPalette::WindowText, m_colour(palette()));
    m_word->setPalette(coloured);
}

} // namespace Quaver::Ui
