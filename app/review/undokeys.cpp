// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/undokeys.h"

#include <QKeyEvent>
#include <QWidget>

namespace Quaver::Ui {

UndoKeys::UndoKeys(QWidget *page)
    : QObject(page)
{
    page->installEventFilter(this);
    const QList<QWidget *> fields = page->findChildren<QWidget *>();
    for (QWidget *field : fields)
        field->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!m_stack || (!isOverride && event->type() != QEvent::KeyPress))
        return QObject::eventFilter(watched, event);
    const auto *const key = static_cast<QKeyEvent *>(event);
    const bool isUndo = key->matches(QKeySequence::Undo);
    if (!isUndo && !key->matches(QKeySequence::Redo))
        return QObject::eventFilter(watched, event);
    event->accept();
    if (isOverride)
        return true;
    if (isUndo)
        m_stack->undo();
    else
        m_stack->redo();
    return true;
}

} // namespace Quaver::Ui
