// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QUndoStack>

class QWidget;

namespace Quaver::Ui {

//! Leads the keys for undo and redo from all fields of a page to one stack, whatever the fields or
//! the window would make of them.
class UndoKeys : public QObject
{
    Q_OBJECT

public:
    //! Of \a page and the widgets that it has now.
    explicit UndoKeys(QWidget *page);

    //! Null: the keys are left alone.
    void setStack(QUndoStack *stack) { m_stack = stack; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QUndoStack> m_stack;
};

} // namespace Quaver::Ui
