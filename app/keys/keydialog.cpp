// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/keydialog.h"

#include "app/keys/keystore.h"
#include "app/look/status.h"
#include "app/look/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

KeyDialog::KeyDialog(const QString &provider, const QString &variable, QWidget *parent,
                     const QString &problem)
    : QDialog(parent)
    , m_provider(provider)
    , m_variable(variable)
    , m_problem(problem)
    , m_label(new QLabel)
    , m_key(new QLineEdit)
    , m_wrong(new QLabel)
    , m_show(new QCheckBox)
    , m_where(new QLabel)
{
    setObjectName(u"keyDialog"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(m_key);
    m_key->setObjectName(u"key"_s);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setMinimumWidth(gridUnit * 50);
    m_wrong->setObjectName(u"keyProblem"_s);
    m_wrong->setTextFormat(Qt::PlainText);
    m_wrong->setWordWrap(true);
    QSizePolicy policy = m_wrong->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing is pushed about while somebody types
    m_wrong->setSizePolicy(policy);
    m_show->setObjectName(u"showKey"_s);
    m_where->setObjectName(u"whereKept"_s);
    m_where->setTextFormat(Qt::PlainText);
    m_where->setWordWrap(true);
    m_where->setFont(secondaryFont(m_where->font()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_save = buttons->button(QDialogButtonBox::Save);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->setSpacing(gridUnit);
    layout->addWidget(m_label);
    layout->addWidget(m_key);
    layout->addWidget(m_wrong);
    layout->addWidget(m_show);
    layout->addWidget(m_where);
    layout->addWidget(buttons);

    connect(m_show, &QCheckBox::toggled, this, [this](bool isShown) {
        m_key->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(m_key, &QLineEdit::textChanged, this, &KeyDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

Secret KeyDialog::key() const { return Secret(m_key->text().trimmed().toUtf8()); }

void KeyDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void KeyDialog::check()
{
    const QString text = m_key->text().trimmed();
    const bool isUsable = Setup::isKey(text);
    m_save->setEnabled(isUsable);
    const bool isWrong = !isUsable && !text.isEmpty();
    m_wrong->setText(isWrong ? tr("A key has plain letters, digits and signs, and no blanks.")
                             : QString());
    m_wrong->setVisible(isWrong);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, stateColour(TrialState::Failed, palette()));
    m_wrong->setPalette(colours);
}

void KeyDialog::retranslate()
{
    setWindowTitle(tr("Key for %1").arg(m_provider));
    m_label->setText(tr("&Key for %1:").arg(m_provider));
    m_key->setAccessibleName(tr("Key for %1").arg(m_provider));
    m_show->setText(tr("S&how the key"));
    m_where->setText(
        m_problem.isEmpty()
            ? tr("The key is kept in your keychain. It never enters a sandbox on this computer. "
                 "The variable %1 holds before it.")
                  .arg(m_variable)
            : tr("%1 Until that changes, the key is forgotten when Quaver closes. The variable %2 "
                 "can hold it instead.",
                 "why keys cannot be kept, and the variable")
                  .arg(m_problem, m_variable));
    check();
}

void askForKey(KeyStore *store, const QString &provider, const QString &variable, QWidget *window)
{
    auto *dialog = new KeyDialog(provider, variable, window, store->problem());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, store,
                     [store, dialog, variable] { store->save(variable, dialog->key()); });
    dialog->open();
}

} // namespace Quaver::Ui
