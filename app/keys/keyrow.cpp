// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/keyrow.h"

#include "app/keys/keydialog.h"
#include "app/keys/keystore.h"
#include "app/look/icons.h"
#include "app/look/status.h"
#include "app/look/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int iconSide = 16;

QString stateText(KeyStore::Source source, const QString &variable, bool hasAnother)
{
    switch (source) {
    case KeyStore::Source::Variable:
        return hasAnother
            ? KeyRow::tr("From the environment variable %1. The saved key holds without it.")
                  .arg(variable)
            : KeyRow::tr("From the environment variable %1, and can be changed only there.")
                  .arg(variable);
    case KeyStore::Source::Saving:
        return KeyRow::tr("Being saved in the keychain…");
    case KeyStore::Source::Keychain:
        return KeyRow::tr("Saved in the keychain.");
    case KeyStore::Source::Session:
        return KeyRow::tr("Entered; forgotten when Quaver closes.");
    case KeyStore::Source::None:
        break;
    }
    return KeyRow::tr("No key yet, here or in the variable %1.").arg(variable);
}

QIcon stateIcon(KeyStore::Source source)
{
    switch (source) {
    case KeyStore::Source::Variable:
    case KeyStore::Source::Keychain:
        return icon(u"done"_s,
                    [](const QPalette &p) { return stateColour(TrialState::Passed, p); });
    case KeyStore::Source::Session:
        return icon(u"warning"_s,
                    [](const QPalette &p) { return stateColour(TrialState::Errored, p); });
    case KeyStore::Source::Saving:
    case KeyStore::Source::None:
        break;
    }
    return icon(u"key"_s, secondaryColour);
}

} // namespace

KeyRow::KeyRow(KeyStore *store, const QString &provider, const QString &variable, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_provider(provider)
    , m_variable(variable)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_change(new QPushButton(this))
    , m_remove(new QPushButton(this))
{
    m_text->setObjectName(u"keyState"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_change->setObjectName(u"changeKey"_s);
    m_remove->setObjectName(u"removeKey"_s);
    for (QPushButton *button : {m_change, m_remove})
        button->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_change);
    layout->addWidget(m_remove);
    setFocusProxy(m_change);
    connect(m_change, &QPushButton::clicked, this, &KeyRow::ask);
    connect(m_remove, &QPushButton::clicked, this, &KeyRow::askToRemove);
    connect(m_store, &KeyStore::changed, this, &KeyRow::showState);
    showState();
}

QString KeyRow::text() const { return m_text->text(); }

void KeyRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showState();
}

void KeyRow::ask() { askForKey(m_store, m_provider, m_variable, window()); }

void KeyRow::askToRemove()
{
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Remove key"),
        tr("Remove the key for %1? It cannot be brought back from here.").arg(m_provider),
        QMessageBox::Cancel, window());
    box->setObjectName(u"removeKeyBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    connect(box->addButton(tr("&Remove"), QMessageBox::DestructiveRole), &QPushButton::clicked,
            m_store, [store = m_store, variable = m_variable] { store->remove(variable); });
    box->setDefaultButton(QMessageBox::Cancel);
    box->open();
}

void KeyRow::showState()
{
    const KeyStore::Source source = m_store->source(m_variable);
    const bool isEntered = m_store->hasKey(m_variable);
    const bool isFixed = source == KeyStore::Source::Variable;
    m_icon->setPixmap(stateIcon(source).pixmap(iconSide, iconSide));
    m_text->setText(stateText(source, m_variable, isEntered));
    m_change->setText(isEntered || isFixed ? tr("Change…") : tr("Add key…"));
    m_change->setAccessibleName(tr("Enter the key for %1").arg(m_provider));
    m_change->setEnabled(!isFixed);
    m_change->setToolTip(isFixed ? tr("Set the variable %1 to another key, or unset it, and start "
                                      "Quaver again.")
                                       .arg(m_variable)
                                 : QString());
    m_remove->setText(tr("Remove…"));
    m_remove->setAccessibleName(tr("Remove the key for %1").arg(m_provider));
    m_remove->setVisible(isEntered);
}

} // namespace Quaver::Ui
