// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/secret.h>

#include <QHash>
#include <QObject>
#include <QProcessEnvironment>
#include <QStringList>

namespace Quaver::Ui {

//! The keys that a person has entered, by the environment variable that would else hold each. They
//! are kept in the desktop's keychain; where no such service runs, only until the window closes. A
//! variable that is set holds before a key of the same name. In the GUI thread; never blocks.
class KeyStore : public QObject
{
    Q_OBJECT

public:
    explicit KeyStore(QObject *parent = nullptr);

    //! Whether a keychain can be asked at all: there is a session bus. It may be locked all the
    //! same.
    [[nodiscard]] static bool hasKeychain();

    //! Asks the keychain for the keys of these variables. changed() follows for each that is there.
    void load(const QStringList &variables);
    //! The variables of the process, with the keys where those have none.
    [[nodiscard]] QProcessEnvironment variables() const;
    //! Whether a person has entered this one, here or earlier.
    [[nodiscard]] bool hasKey(const QString &variable) const { return m_keys.contains(variable); }

    //! Uses \a key from now on and keeps it.
    void save(const QString &variable, const Secret &key);
    //! Forgets it, here and in the keychain.
    void remove(const QString &variable);

Q_SIGNALS:
    void changed();
    //! It could not be kept; \a text says why, and that it holds until the window closes.
    void notKept(const QString &text);

private:
    void use(const QString &variable, const Secret &key);

    QHash<QString, Secret> m_keys;
};

} // namespace Quaver::Ui
