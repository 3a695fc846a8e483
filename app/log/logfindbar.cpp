// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logfindbar.h"

#include "app/look/icons.h"
#include "app/look/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

LogFindBar::LogFindBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_outcomeText(new QLabel(this))
    , m_close(new QToolButton(this))
{
    setVisible(false);
    m_text->setObjectName(u"logFindText"_s);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_previous->setObjectName(u"logFindPrevious"_s);
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setObjectName(u"logFindNext"_s);
    m_next->setArrowType(Qt::DownArrow);
    m_outcomeText->setObjectName(u"logFindOutcome"_s);
    m_outcomeText->setTextFormat(Qt::PlainText);
    m_close->setObjectName(u"logFindClose"_s);
    m_close->setIcon(icon(u"close"_s));
    for (QToolButton *button : {m_previous, m_next, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    retranslate();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit / 2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addSpacing(gridUnit / 2);
    layout->addWidget(m_outcomeText, 1);
    layout->addWidget(m_close);

    connect(m_text, &QLineEdit::textChanged, this, &LogFindBar::textChanged);
    connect(m_previous, &QToolButton::clicked, this, &LogFindBar::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &LogFindBar::nextRequested);
    connect(m_close, &QToolButton::clicked, this, &LogFindBar::close);
}

void LogFindBar::open()
{
    setVisible(true);
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

QString LogFindBar::text() const { return m_text->text(); }

void LogFindBar::setOutcome(Outcome outcome)
{
    m_outcome = outcome;
    switch (outcome) {
    case Outcome::None:
    case Outcome::Found:
        m_outcomeText->clear();
        break;
    case Outcome::FoundRound:
        m_outcomeText->setText(tr("Went on at the other end"));
        break;
    case Outcome::NotFound:
        m_outcomeText->setText(tr("Not found"));
        break;
    }
}

void LogFindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isReturn && event->modifiers().testFlag(Qt::ShiftModifier))
        Q_EMIT previousRequested();
    else if (isReturn)
        Q_EMIT nextRequested();
    else
        QWidget::keyPressEvent(event);
}

void LogFindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LogFindBar::close()
{
    setVisible(false);
    Q_EMIT closed();
}

void LogFindBar::retranslate()
{
    m_text->setAccessibleName(tr("Text to find in the log"));
    m_text->setPlaceholderText(tr("Find in the log"));
    m_previous->setAccessibleName(tr("Previous match"));
    m_previous->setToolTip(tr("Previous match (Shift+F3)"));
    m_next->setAccessibleName(tr("Next match"));
    m_next->setToolTip(tr("Next match (F3)"));
    m_close->setAccessibleName(tr("Close the search"));
    m_close->setToolTip(tr("Close the search (Esc)"));
    setOutcome(m_outcome);
}

} // namespace Quaver::Ui
