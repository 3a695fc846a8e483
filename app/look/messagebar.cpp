// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/messagebar.h"

#include "app/look/icons.h"
#include "app/look/status.h"
#include "app/look/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

QIcon iconOf(MessageBar::Kind kind)
{
    const auto like = [](TrialState state) {
        return [state](const QPalette &palette) { return stateColour(state, palette); };
    };
    switch (kind) {
    case MessageBar::Kind::Information:
        return icon(u"info"_s, like(TrialState::Running));
    case MessageBar::Kind::Warning:
        return icon(u"warning"_s, like(TrialState::Errored));
    case MessageBar::Kind::Error:
        break;
    }
    return icon(u"error"_s, like(TrialState::Failed));
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_actions(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setVisible(false);

    m_text->setObjectName(u"messageText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(u"close"_s));
    retranslate();
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gridUnit, gridUnit, gridUnit, gridUnit);
    layout->setSpacing(gridUnit);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_actions);
    layout->addWidget(m_close, 0, Qt::AlignTop);
}

void MessageBar::setMessage(Kind kind, const QString &text)
{
    removeActions();
    m_icon->setPixmap(iconOf(kind).pixmap(16, 16));
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setVisible(true);
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString MessageBar::text() const { return m_text->text(); }

void MessageBar::addAction(const QString &label, const std::function<void()> &action)
{
    auto *button = new QPushButton(label, this);
    button->setObjectName(u"messageAction"_s);
    connect(button, &QPushButton::clicked, this, action);
    m_actions->addWidget(button);
}

void MessageBar::clear()
{
    removeActions();
    m_text->clear();
    setVisible(false);
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MessageBar::removeActions()
{
    while (const QLayoutItem *item = m_actions->takeAt(0)) {
        // An action may end in here: its button is still in use then.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void MessageBar::retranslate()
{
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
}

} // namespace Quaver::Ui
