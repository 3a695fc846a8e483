// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/quietlabel.h"

#include "app/look/theme.h"

#include <QApplication>
#include <QEvent>

namespace Quaver::Ui {

QuietLabel::QuietLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    recolour();
}

void QuietLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void QuietLabel::recolour()
{
    // Setting it is a change of the palette, too: it ends with the second one.
    const QColor wanted = secondaryColour(QApplication::palette());
    if (palette().color(QPalette::WindowText) == wanted)
        return;
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, wanted);
    setPalette(quiet);
}

} // namespace Quaver::Ui
