// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsdialog.h"

#include "app/keys/keystore.h"
#include "app/look/icons.h"
#include "app/look/messagebar.h"
#include "app/look/theme.h"
#include "app/settings/datapage.h"
#include "app/settings/daytonapage.h"
#include "app/settings/defaultspage.h"
#include "app/settings/endpointspage.h"
#include "app/settings/generalpage.h"
#include "app/settings/keyspage.h"
#include "app/settings/localpage.h"
#include "app/setup/preferences.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

SettingsDialog::SettingsDialog(const Context &context, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_message(new MessageBar(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(u"settingsDialog"_s);
    m_list->setObjectName(u"settingsPages"_s);
    m_list->setIconSize({16, 16});
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *defaults = new DefaultsPage(context.preferences, context.surroundings);
    addPage(new GeneralPage(context.preferences));
    addPage(new KeysPage(context.preferences, context.keys));
    addPage(new EndpointsPage(context.preferences, context.keys));
    addPage(new DaytonaPage(context.preferences, context.keys));
    addPage(defaults);
    addPage(new LocalPage(context.preferences, context.surroundings));
    addPage(new DataPage(context.preferences, context.dataDirectory));

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_message);
    right->addWidget(m_stack, 1);
    auto *pages = new QHBoxLayout;
    pages->setSpacing(gridUnit);
    pages->addWidget(m_list);
    pages->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridUnit, gridUnit, gridUnit, gridUnit);
    layout->setSpacing(gridUnit);
    layout->addLayout(pages, 1);
    layout->addWidget(m_buttons);

    m_buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(defaults, &DefaultsPage::addKeyRequested, this, &SettingsDialog::addKeyRequested);
    const auto warn = [this](const QString &text) {
        m_message->setMessage(MessageBar::Kind::Warning, text);
    };
    connect(context.keys, &KeyStore::notKept, this, warn);
    connect(context.keys, &KeyStore::notRemoved, this, warn);
    connect(context.preferences, &Setup::Preferences::notStored, this, warn);
    retranslate();
    setPage(Page::General);
    resize(gridUnit * 95, gridUnit * 70);
}

void SettingsDialog::addPage(SettingsPage *page)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    m_stack->addWidget(scroll);
    m_list->addItem(new QListWidgetItem(icon(page->iconName()), QString()));
    m_pages.append(page);
}

void SettingsDialog::setPage(Page page)
{
    m_list->setCurrentRow(static_cast<int>(page));
    m_list->setFocus(Qt::OtherFocusReason);
}

SettingsDialog::Page SettingsDialog::page() const
{
    return static_cast<Page>(m_list->currentRow());
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_list->setAccessibleName(tr("Pages of the settings"));
    const QFontMetrics metrics = m_list->fontMetrics();
    int widest = 0;
    for (int row = 0; row < m_pages.size(); ++row) {
        const QString title = m_pages.at(row)->title();
        m_list->item(row)->setText(title);
        widest = std::max(widest, metrics.horizontalAdvance(title));
    }
    const int besides = m_list->iconSize().width() + 5 * gridUnit;
    for (int row = 0; row < m_pages.size(); ++row)
        m_list->item(row)->setSizeHint({widest + besides, metrics.height() + 2 * gridUnit});
    m_list->setFixedWidth(widest + besides + 2 * m_list->frameWidth());
}

} // namespace Quaver::Ui
