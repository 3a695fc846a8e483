// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/keystore.h"

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

KeyStore::KeyStore(QObject *parent)
    : KeyStore(Setup::Keychain::ofTheDesktop(), parent)
{
}

KeyStore::KeyStore(std::shared_ptr<Setup::Keychain> keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(std::move(keychain))
{
}

KeyStore::~KeyStore() = default;

QString KeyStore::problem() const
{
    const QString known = m_keychain->problem();
    return known.isEmpty() ? m_problem : known;
}

void KeyStore::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    Q_EMIT changed();
}

void KeyStore::load(const QStringList &variables)
{
    if (!m_keychain->problem().isEmpty())
        return;
    for (const QString &variable : variables) {
        if (m_asked.contains(variable))
            continue;
        m_asked.insert(variable);
        m_keychain->read(variable).onFinished(this, [this, variable](const Result<Secret> &key) {
            setProblem(key ? QString() : key.error().message);
            if (!key || m_decided.contains(variable)
                || !Setup::isKey(QString::fromUtf8(key->reveal())))
                return;
            m_keys.insert(variable, {*key, Source::Keychain});
            Q_EMIT changed();
        });
    }
}

QProcessEnvironment KeyStore::variables() const
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (auto entry = m_keys.cbegin(); entry != m_keys.cend(); ++entry) {
        if (variables.value(entry.key()).trimmed().isEmpty())
            variables.insert(entry.key(), QString::fromUtf8(entry.value().key.reveal()));
    }
    return variables;
}

KeyStore::Source KeyStore::source(const QString &variable) const
{
    if (!qEnvironmentVariable(qPrintable(variable)).trimmed().isEmpty())
        return Source::Variable;
    const auto entry = m_keys.constFind(variable);
    return entry == m_keys.cend() ? Source::None : entry->place;
}

void KeyStore::save(const QString &variable, const Secret &key)
{
    m_decided.insert(variable);
    const bool canBeKept = m_keychain->problem().isEmpty();
    m_keys.insert(variable, {key, canBeKept ? Source::Saving : Source::Session});
    Q_EMIT changed();
    if (!canBeKept) {
        Q_EMIT notKept(tr("No keychain service is running, so this key is forgotten when Quaver "
                          "closes. To keep it, start one (GNOME Keyring, KWallet), or set %1.")
                           .arg(variable));
        return;
    }
    m_keychain->write(variable, key)
        .onFinished(this, [this, variable, key](const Result<void> &written) {
            wasWritten(variable, key, written);
        });
}

void KeyStore::wasWritten(const QString &variable, const Secret &key, const Result<void> &written)
{
    m_problem = written ? QString() : written.error().message;
    const auto entry = m_keys.find(variable);
    // Another one may have been entered since, or this one removed.
    if (entry != m_keys.end() && entry->key == key)
        entry->place = written ? Source::Keychain : Source::Session;
    Q_EMIT changed();
    if (!written) {
        Q_EMIT notKept(tr("The key for %1 is forgotten when Quaver closes. %2",
                          "a variable, and why the keychain did not take it")
                           .arg(variable, m_problem));
    }
}

void KeyStore::remove(const QString &variable)
{
    m_decided.insert(variable);
    m_keys.remove(variable);
    Q_EMIT changed();
    if (!m_keychain->problem().isEmpty())
        return;
    m_keychain->remove(variable).onFinished(this, [this, variable](const Result<void> &removed) {
        if (!removed) {
            Q_EMIT notRemoved(tr("The key for %1 is still in the keychain. %2",
                                 "a variable, and why the keychain did not remove it")
                                  .arg(variable, removed.error().message));
        }
    });
}

} // namespace Quaver::Ui
