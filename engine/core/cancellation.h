// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/error.h>

#include <QObject>

#include <functional>
#include <memory>

namespace Quaver {

//! The wish to stop, as seen by those who shall stop. Copyable, passed by value as the last
//! parameter; a default-made token is never cancelled. One thread.
class CancelToken
{
public:
    CancelToken() = default;

    [[nodiscard]] bool isCancelled() const;
    //! Why it was cancelled: what the operations that it wakes end with.
    [[nodiscard]] Error error() const;
    //! Calls \a call directly when the wish is uttered, while \a context lives; at once (from this
    //! call) when it was uttered before.
    void onCancelled(QObject *context, std::function<void()> call) const;

private:
    friend class CancelSource;
    class Shared;
    explicit CancelToken(std::shared_ptr<Shared> shared);
    std::shared_ptr<Shared> m_shared;
};

//! The one who may utter the wish. Copyable; all copies are the same source.
class CancelSource
{
public:
    CancelSource();

    [[nodiscard]] CancelToken token() const;
    [[nodiscard]] bool isCancelled() const;
    //! The first call counts. \a reason is what waiting operations end with.
    void cancel(Error reason) const;
    //! Cancelled as "Cancelled." of kind Cancelled.
    void cancel() const;

private:
    std::shared_ptr<CancelToken::Shared> m_shared;
};

} // namespace Quaver
