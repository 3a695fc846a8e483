// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/editabletitle.h"

#include "app/look/elidedlabel.h"
#include "app/look/icons.h"
#include "app/look/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

EditableTitle::EditableTitle(QWidget *parent)
    : QWidget(parent)
    , m_label(new ElidedLabel(Qt::ElideRight, this))
    , m_field(new QLineEdit(this))
    , m_pencil(new QToolButton(this))
{
    constexpr int longestTitle = 200;
    m_label->setObjectName(u"runTitle"_s);
    m_label->installEventFilter(this);
    m_field->setObjectName(u"runTitleField"_s);
    m_field->setMaxLength(longestTitle);
    m_field->installEventFilter(this);
    m_field->hide();
    m_pencil->setObjectName(u"renameButton"_s);
    m_pencil->setIcon(icon(u"rename"_s));
    m_pencil->setAutoRaise(true);
    m_pencil->hide();
    connect(m_pencil, &QToolButton::clicked, this, &EditableTitle::edit);
    connect(m_field, &QLineEdit::editingFinished, this, [this] { finish(true); });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(gridUnit / 2);
    layout->addWidget(m_label);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_pencil);
    // The pencil stays beside a short title; the field takes all there is.
    layout->addStretch();
    setFonts();
    retranslate();
}

void EditableTitle::setTitle(const QString &title)
{
    m_title = title;
    m_label->setFullText(title);
}

void EditableTitle::setEditable(bool isEditable)
{
    if (!isEditable)
        finish(false);
    m_isEditable = isEditable;
    m_pencil->setVisible(isEditable && !m_isEditing);
    m_label->setCursor(isEditable ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void EditableTitle::edit()
{
    if (!m_isEditable || m_isEditing)
        return;
    m_isEditing = true;
    m_field->setText(m_title);
    m_label->hide();
    m_pencil->hide();
    m_field->show();
    m_field->selectAll();
    m_field->setFocus(Qt::OtherFocusReason);
}

bool EditableTitle::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_label && event->type() == QEvent::MouseButtonPress
        && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton) {
        edit();
        return m_isEditing;
    }
    if (watched == m_field
        && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            finish(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EditableTitle::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::ApplicationFontChange)
        setFonts();
}

void EditableTitle::finish(bool isTaken)
{
    if (!m_isEditing)
        return;
    // First, since hiding the field ends its editing once more.
    m_isEditing = false;
    const bool hadFocus = m_field->hasFocus();
    m_field->hide();
    m_label->show();
    m_pencil->setVisible(m_isEditable);
    if (hadFocus)
        m_pencil->setFocus(Qt::OtherFocusReason);
    const QString title = m_field->text().simplified();
    if (isTaken && !title.isEmpty() && title != m_title)
        Q_EMIT edited(title);
}

void EditableTitle::setFonts()
{
    const QFont font = titleFont(QApplication::font());
    m_label->setFont(font);
    m_field->setFont(font);
}

void EditableTitle::retranslate()
{
    m_field->setAccessibleName(tr("Name of the run"));
    m_pencil->setAccessibleName(tr("Rename"));
    m_pencil->setToolTip(tr("Rename this run"));
}

} // namespace Quaver::Ui
