// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/support/accessibletree.h"

#include <QAccessible>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Tests {

namespace {

constexpr int mostChildren = 60;

QString pathOf(const QAccessibleInterface *face, const QString &above)
{
    const QObject *const object = face->object();
    const QString own = object
        ? QString::fromLatin1(object->metaObject()->className()) + u' ' + object->objectName()
        : u"role %1"_s.arg(face->role());
    return above + u'/' + own;
}

void collect(QAccessibleInterface *face, const QString &above, QStringList *nameless)
{
    if (!face || !face->isValid() || face->state().invisible)
        return;
    const QString path = pathOf(face, above);
    // An area that scrolls takes the focus of the keys; what is inside has the names.
    const auto *const widget = qobject_cast<const QWidget *>(face->object());
    const bool isTabStop = widget ? (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()
                                  : face->state().focusable;
    if (isTabStop && face->text(QAccessible::Name).isEmpty())
        nameless->append(path);
    for (int i = 0; i < std::min(face->childCount(), mostChildren); ++i)
        collect(face->child(i), path, nameless);
}

} // namespace

QStringList namelessControls(QWidget *window)
{
    QStringList nameless;
    collect(QAccessible::queryAccessibleInterface(window), {}, &nameless);
    return nameless;
}

} // namespace Quaver::Tests
