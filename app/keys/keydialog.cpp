// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/keydialog.h"

#include "app/keys/keystore.h"
#include "app/look/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

KeyDialog::KeyDialog(const QString &provider, const QString &variable, QWidget *parent)
    : QDialog(parent)
    , m_key(new QLineEdit)
    , m_show(new QCheckBox(tr("&Show the key")))
{
    setObjectName(u"keyDialog"_s);
    setWindowTitle(tr("Add a key for %1").arg(provider));
    auto *label = new QLabel(tr("&Key for %1:").arg(provider));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_key);
    m_key->setObjectName(u"key"_s);
    m_key->setAccessibleName(tr("Key for %1").arg(provider));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setMinimumWidth(gridUnit * 50);
    m_show->setObjectName(u"showKey"_s);
    auto *where = new QLabel(
        KeyStore::hasKeychain()
            ? tr("The key is kept in your keychain. It never enters a sandbox on this computer. "
                 "The variable %1 holds before it.")
                  .arg(variable)
            : tr("No keychain service is running: the key is forgotten when Quaver closes. To keep "
                 "it, start one, or set the variable %1.")
                  .arg(variable));
    where->setTextFormat(Qt::PlainText);
    where->setWordWrap(true);
    where->setFont(secondaryFont(where->font()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_save = buttons->button(QDialogButtonBox::Save);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->setSpacing(gridUnit);
    layout->addWidget(label);
    layout->addWidget(m_key);
    layout->addWidget(m_show);
    layout->addWidget(where);
    layout->addWidget(buttons);

    connect(m_show, &QCheckBox::toggled, this, [this](bool isShown) {
        m_key->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(m_key, &QLineEdit::textChanged, this, &KeyDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

Secret KeyDialog::key() const { return Secret(m_key->text().trimmed().toUtf8()); }

void KeyDialog::check()
{
    const QString text = m_key->text().trimmed();
    const bool hasSpace = text.contains(u' ') || text.contains(u'\t');
    m_save->setEnabled(!text.isEmpty() && !hasSpace);
    m_save->setToolTip(hasSpace ? tr("A key has no spaces in it.") : QString());
}

} // namespace Quaver::Ui
