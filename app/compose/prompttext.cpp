// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/prompttext.h"

#include "app/compose/droppedfile.h"

#include <QKeyEvent>
#include <QMimeData>

namespace Quaver::Ui {

namespace {

constexpr int linesWanted = 7;
constexpr int linesAtLeast = 3;
constexpr int linesAtMost = 20; // more is scrolled, so that the rest of the page stays near

} // namespace

PromptText::PromptText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    boundHeight();
}

void PromptText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        boundHeight();
}

void PromptText::boundHeight() { setMaximumHeight(fontMetrics().lineSpacing() * linesAtMost); }

QSize PromptText::sizeHint() const
{
    const QSize hint = QPlainTextEdit::sizeHint();
    return QSize(hint.width(), fontMetrics().lineSpacing() * linesWanted);
}

QSize PromptText::minimumSizeHint() const
{
    const QSize hint = QPlainTextEdit::minimumSizeHint();
    return QSize(hint.width(), fontMetrics().lineSpacing() * linesAtLeast);
}

bool PromptText::canInsertFromMimeData(const QMimeData *source) const
{
    return !localFileIn(*source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

void PromptText::insertFromMimeData(const QMimeData *source)
{
    const QString path = localFileIn(*source);
    if (path.isEmpty())
        QPlainTextEdit::insertFromMimeData(source);
    else
        Q_EMIT fileGiven(path);
}

void PromptText::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace Quaver::Ui
