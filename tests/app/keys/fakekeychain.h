// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/setup/keychain.h"

#include <optional>

namespace Quaver::Testing {

//! A keychain that does what a test says, and keeps nothing beyond it.
class FakeKeychain : public Setup::Keychain
{
public:
    QHash<QString, QByteArray> kept;
    QString missing; //!< the sentence of one that is not there
    std::optional<Error> failure; //!< of one that is there and refuses
    bool isSilent = false; //!< it does not answer
    QStringList asked; //!< "read NAME", in order

    [[nodiscard]] QString problem() const override { return missing; }

    Pending<Secret> read(const QString &variable) override
    {
        asked += QStringLiteral("read ") + variable;
        if (isSilent)
            return held<Secret>(&m_reads);
        if (failure)
            return Pending<Secret>::finished(*failure);
        return Pending<Secret>::finished(Secret(kept.value(variable)));
    }

    Pending<void> write(const QString &variable, const Secret &key) override
    {
        asked += QStringLiteral("write ") + variable;
        if (isSilent)
            return held<void>(&m_others);
        if (failure)
            return Pending<void>::finished(*failure);
        kept.insert(variable, key.reveal());
        return Pending<void>::finished(Result<void>());
    }

    Pending<void> remove(const QString &variable) override
    {
        asked += QStringLiteral("remove ") + variable;
        if (failure)
            return Pending<void>::finished(*failure);
        kept.remove(variable);
        return Pending<void>::finished(Result<void>());
    }

    //! Answers what it was silent to: nothing is kept, everything was written.
    void speak()
    {
        isSilent = false;
        for (const Promise<Secret> &promise : std::exchange(m_reads, {}))
            promise.finish(Secret());
        for (const Promise<void> &promise : std::exchange(m_others, {}))
            promise.finish(Result<void>());
    }
    //! The same for reading, with this key.
    void speak(const QByteArray &key)
    {
        for (const Promise<Secret> &promise : std::exchange(m_reads, {}))
            promise.finish(Secret(key));
        speak();
    }

private:
    template <typename T>
    static Pending<T> held(QList<Promise<T>> *promises)
    {
        promises->append(Promise<T>());
        return promises->constLast().pending();
    }

    QList<Promise<Secret>> m_reads;
    QList<Promise<void>> m_others;
};

} // namespace Quaver::Testing
