// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/growingtext.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Quaver::Ui {

GrowingText::GrowingText(int leastLines, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_least(leastLines)
    , m_most(mostLines)
    , m_lines(leastLines)
{
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isBeingSet)
            Q_EMIT edited();
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingText::adjust);
}

void GrowingText::setText(const QString &text)
{
    if (text == this->text())
        return;
    const QScopedValueRollback isBeingSet(m_isBeingSet, true);
    m_given = text;
    setPlainText(text);
    document()->setModified(false);
    adjust();
}

QString GrowingText::text() const
{
    if (!document()->isModified())
        return m_given;
    // Not toPlainText(), which takes other characters for spaces and line breaks, too.
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

QSize GrowingText::sizeHint() const
{
    return QSize(QPlainTextEdit::sizeHint().width(), heightOf(m_lines));
}

QSize GrowingText::minimumSizeHint() const
{
    return QSize(QPlainTextEdit::minimumSizeHint().width(), heightOf(m_least));
}

void GrowingText::keyPressEvent(QKeyEvent *event)
{
    // It belongs to the page.
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers().testFlag(Qt::ControlModifier))
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    adjust(); // lines are wrapped at another place
}

void GrowingText::wheelEvent(QWheelEvent *event)
{
    // Where there is nothing to scroll, the form around it scrolls.
    if (verticalScrollBar()->maximum() == 0)
        event->ignore();
    else
        QPlainTextEdit::wheelEvent(event);
}

int GrowingText::heightOf(int lines) const
{
    const QMargins margins = contentsMargins();
    const auto around = 2 * static_cast<int>(std::ceil(document()->documentMargin()))
        + margins.top() + margins.bottom() + 2 * frameWidth();
    return lines * fontMetrics().lineSpacing() + around;
}

void GrowingText::adjust()
{
    // The layout of a plain text counts its height in lines.
    const int lines = std::clamp(static_cast<int>(document()->size().height()), m_least, m_most);
    if (lines == m_lines)
        return;
    m_lines = lines;
    updateGeometry();
}

} // namespace Quaver::Ui
