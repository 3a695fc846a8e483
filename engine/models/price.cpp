// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/price.h"

namespace Quaver::Models {

std::optional<double> costUsd(const std::optional<Price> &price, const Usage &usage)
{
    if (!price || usage.unmetered > 0)
        return std::nullopt;
    constexpr double million = 1e6;
    const qint64 plainInput = usage.inputTokens - usage.cacheReadTokens - usage.cacheWriteTokens;
    return (static_cast<double>(plainInput) * price->input
            + static_cast<double>(usage.cacheReadTokens) * price->cacheRead.value_or(price->input)
            + static_cast<double>(usage.cacheWriteTokens) * price->cacheWrite.value_or(price->input)
            + static_cast<double>(usage.outputTokens) * price->output)
        / million;
}

} // namespace Quaver::Models
