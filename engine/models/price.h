// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QDate>

#include <optional>

namespace Quaver::Models {

//! What a provider asks for a million tokens, in US dollars.
struct Price
{
    double input = 0;
    double output = 0;
    std::optional<double> cacheRead; //!< absent: as input
    std::optional<double> cacheWrite; //!< absent: as input
    QDate date; //!< of the price list

    bool operator==(const Price &) const = default;
};

//! What \a usage costs; nothing when the price is unknown, or when a call is in it whose tokens
//! nobody told (Usage::unmetered).
[[nodiscard]] std::optional<double> costUsd(const std::optional<Price> &price, const Usage &usage);

} // namespace Quaver::Models
