// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/setup/keychain.h"

#include <quaver/secret.h>

#include <QHash>
#include <QObject>
#include <QProcessEnvironment>
#include <QSet>
#include <QStringList>

#include <memory>

namespace Quaver::Ui {

//! The keys that a person has entered, by the environment variable that would else hold each. They
//! are kept in the desktop's keychain; where no such service runs, only until the window closes. A
//! variable that is set holds before a key of the same name. In the GUI thread; never blocks.
class KeyStore : public QObject
{
    Q_OBJECT

public:
    //! Where the key comes from that holds.
    enum class Source {
        None,
        Variable, //!< the environment; nothing here can change it
        Saving, //!< the keychain has not answered yet
        Keychain,
        Session, //!< no keychain has taken it: it is forgotten at the end
    };

    //! With the keychain of the desktop.
    explicit KeyStore(QObject *parent = nullptr);
    explicit KeyStore(std::shared_ptr<Setup::Keychain> keychain, QObject *parent = nullptr);
    ~KeyStore() override;

    //! Asks the keychain for the keys of these variables, of each once. changed() follows for each
    //! that is there.
    void load(const QStringList &variables);
    //! The variables of the process, with the keys where those have none.
    [[nodiscard]] QProcessEnvironment variables() const;
    [[nodiscard]] Source source(const QString &variable) const;
    //! Whether a person has entered this one, here or earlier; a variable may hold before it.
    [[nodiscard]] bool hasKey(const QString &variable) const { return m_keys.contains(variable); }
    //! Why keys cannot be kept, as a sentence; empty: nothing is known against it.
    [[nodiscard]] QString problem() const;

    //! Uses \a key from now on and keeps it.
    void save(const QString &variable, const Secret &key);
    //! Forgets it, here and in the keychain.
    void remove(const QString &variable);

Q_SIGNALS:
    void changed(); //!< also problem()
    //! It could not be kept; \a text says why, and that it holds until the window closes.
    void notKept(const QString &text);
    //! It is no longer used here, but the keychain still has it; \a text says why.
    void notRemoved(const QString &text);

private:
    struct Entry
    {
        Secret key;
        Source place = Source::Session;
    };

    void wasWritten(const QString &variable, const Secret &key, const Result<void> &written);
    void setProblem(const QString &problem);

    std::shared_ptr<Setup::Keychain> m_keychain;
    QHash<QString, Entry> m_keys;
    QSet<QString> m_asked; //!< in the keychain
    QSet<QString> m_decided; //!< by a person since the start: what the keychain had is old
    QString m_problem; //!< what the keychain said when it was asked
};

} // namespace Quaver::Ui
