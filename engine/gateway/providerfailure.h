// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/model.h"
#include "engine/net/httprequest.h"

#include <quaver/error.h>

#include <chrono>
#include <optional>

namespace Quaver::Gateway {

//! How a try at a call has failed.
struct ProviderFailure
{
    int status = 502; //!< to tell the program
    QString message; //!< for people: what, of whom, and what to do
    QByteArray body; //!< the provider's own words, where the program has to see them; else empty
    bool mayRepeat = false;
    bool isLimit = false; //!< the provider wants fewer calls
    bool isPossiblyCharged = false; //!< what came of it is not known
    std::optional<std::chrono::milliseconds> wait; //!< what the provider asks for
};

//! An answer to a call to \a model that is not 2xx.
[[nodiscard]] ProviderFailure statusFailure(const Models::Model &model,
                                            const HttpResponse &response);
//! No answer.
[[nodiscard]] ProviderFailure networkFailure(const Models::Model &model, const Error &error);
//! No head of an answer for \a patience.
[[nodiscard]] ProviderFailure silenceFailure(const Models::Model &model,
                                             std::chrono::milliseconds patience);
//! An answer that ended, or stayed away, in its middle.
[[nodiscard]] QString cutMessage(const Models::Model &model);
[[nodiscard]] QString stalledMessage(const Models::Model &model,
                                     std::chrono::milliseconds patience);
//! An answer that is none of the format's.
[[nodiscard]] QString garbageMessage(const Models::Model &model, bool isStream);
[[nodiscard]] QString oversizedMessage(const Models::Model &model);
//! An answer that is an error for all its good status.
[[nodiscard]] QString answeredErrorMessage(const Models::Model &model, const QString &said);

} // namespace Quaver::Gateway
