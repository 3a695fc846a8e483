// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingspage.h"

#include "app/look/fieldnote.h"
#include "app/look/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_introduction(new QLabel(this))
    , m_layout(new QVBoxLayout(this))
{
    m_title->setObjectName(u"pageTitle"_s);
    m_title->setFont(titleFont(font()));
    m_introduction->setObjectName(u"pageIntroduction"_s);
    m_introduction->setTextFormat(Qt::PlainText);
    m_introduction->setWordWrap(true);
    m_layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    m_layout->setSpacing(gridUnit);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_introduction);
    m_layout->addSpacing(gridUnit);
    paintIntroduction();
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        paintIntroduction();
}

void SettingsPage::setHeading(const QString &introduction)
{
    m_title->setText(title());
    m_introduction->setText(introduction);
    m_introduction->setVisible(!introduction.isEmpty());
}

QLabel *SettingsPage::addRow(QWidget *field, FieldNote *note)
{
    if (!m_rows) {
        m_rows = new QGridLayout;
        m_rows->setHorizontalSpacing(2 * gridUnit);
        m_rows->setVerticalSpacing(gridUnit);
        m_rows->setColumnStretch(1, 1);
        m_layout->addLayout(m_rows);
    }
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    // On one line with the first line of its field, however high that is.
    label->setMinimumHeight(field->focusProxy() ? field->focusProxy()->sizeHint().height()
                                                : field->sizeHint().height());
    auto *cell = new QVBoxLayout;
    cell->setSpacing(gridUnit / 4);
    cell->addWidget(field);
    if (note)
        cell->addWidget(note);
    const int row = m_rows->rowCount();
    m_rows->addWidget(label, row, 0, Qt::AlignTop);
    m_rows->addLayout(cell, row, 1);
    return label;
}

void SettingsPage::addWide(QWidget *widget, int stretch)
{
    m_rows = nullptr;
    m_layout->addWidget(widget, stretch);
}

void SettingsPage::addSpace() { m_layout->addStretch(); }

void SettingsPage::paintIntroduction()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, secondaryColour(palette()));
    m_introduction->setPalette(colours);
}

} // namespace Quaver::Ui
