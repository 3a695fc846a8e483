// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/keystore.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

const auto service = u"quaver"_s;

} // namespace

KeyStore::KeyStore(QObject *parent)
    : QObject(parent)
{
}

bool KeyStore::hasKeychain()
{
#ifdef Q_OS_LINUX
    // Without a bus the libraries below try to start one, which takes its time.
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
                             + u"/bus"_s);
#else
    return true;
#endif
}

void KeyStore::use(const QString &variable, const Secret &key)
{
    m_keys.insert(variable, key);
    Q_EMIT changed();
}

void KeyStore::load(const QStringList &variables)
{
    if (!hasKeychain())
        return;
    for (const QString &variable : variables) {
        auto *job = new QKeychain::ReadPasswordJob(service, this);
        job->setKey(variable);
        connect(job, &QKeychain::Job::finished, this, [this, job, variable] {
            // Nothing kept is no error, and a locked keychain is its owner's decision.
            const QByteArray key = job->textData().trimmed().toUtf8();
            if (job->error() == QKeychain::NoError && !key.isEmpty() && !m_keys.contains(variable))
                use(variable, Secret(key));
        });
        job->start();
    }
}

QProcessEnvironment KeyStore::variables() const
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (auto key = m_keys.cbegin(); key != m_keys.cend(); ++key) {
        if (variables.value(key.key()).trimmed().isEmpty())
            variables.insert(key.key(), QString::fromUtf8(key.value().reveal()));
    }
    return variables;
}

void KeyStore::save(const QString &variable, const Secret &key)
{
    use(variable, key);
    if (!hasKeychain()) {
        Q_EMIT notKept(tr("No keychain service is running, so this key is forgotten when Quaver "
                          "closes. To keep it, start one (GNOME Keyring, KWallet), or set %1.")
                           .arg(variable));
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(service, this);
    job->setKey(variable);
    job->setTextData(QString::fromUtf8(key.reveal()));
    connect(job, &QKeychain::Job::finished, this, [this, job] {
        if (job->error() != QKeychain::NoError) {
            Q_EMIT notKept(tr("The keychain did not take the key (%1), so it is forgotten when "
                              "Quaver closes.")
                               .arg(job->errorString()));
        }
    });
    job->start();
}

void KeyStore::remove(const QString &variable)
{
    m_keys.remove(variable);
    Q_EMIT changed();
    if (!hasKeychain())
        return;
    auto *job = new QKeychain::DeletePasswordJob(service, this);
    job->setKey(variable);
    job->start();
}

} // namespace Quaver::Ui
