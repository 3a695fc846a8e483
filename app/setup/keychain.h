// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/pending.h"

#include <quaver/secret.h>

#include <QHash>
#include <QStringList>

#include <chrono>
#include <memory>

namespace Quaver::Setup {

//! Where keys are kept between two starts, by the environment variable that would else hold each.
//! Nothing here blocks; to be used in one thread.
class Keychain
{
public:
    Keychain() = default;
    virtual ~Keychain();
    Q_DISABLE_COPY_MOVE(Keychain)

    //! The desktop's, such as GNOME Keyring or KWallet.
    [[nodiscard]] static std::shared_ptr<Keychain> ofTheDesktop();

    //! Why none can be there, as a sentence. Empty: there may be one; whether it answers shows only
    //! when it is asked.
    [[nodiscard]] virtual QString problem() const = 0;

    //! Ends with an empty key where none is kept. Errors are of kind Setup: no service runs, it is
    //! locked, it refuses.
    [[nodiscard]] virtual Pending<Secret> read(const QString &variable) = 0;
    [[nodiscard]] virtual Pending<void> write(const QString &variable, const Secret &key) = 0;
    //! Ends well, too, where none is kept.
    [[nodiscard]] virtual Pending<void> remove(const QString &variable) = 0;
};

//! Whether \a text can be sent as a key: plain letters, digits and signs, and no blank.
[[nodiscard]] bool isKey(const QString &text);

//! What \a keychain has for \a variables as far as it answers within \a patience. Runs the event
//! loop for that long at most; at once with nothing if no keychain can be there.
[[nodiscard]] QHash<QString, Secret> keysIn(
    Keychain &keychain, const QStringList &variables,
    std::chrono::milliseconds patience = std::chrono::seconds(1));

} // namespace Quaver::Setup
