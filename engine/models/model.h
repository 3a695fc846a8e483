// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/price.h"
#include "engine/models/provider.h"

#include <QString>

#include <optional>

namespace Quaver::Models {

//! The id of the rules that stand for a model inside a sandbox, with no key and no network.
inline constexpr QLatin1StringView offlineModel("offline");

//! A model as it can be asked: which provider, in which words, under which limits.
struct Model
{
    QString id; //!< as people write it, "anthropic/claude-sonnet-4-5" or "claude-sonnet-4-5"
    QString upstreamId; //!< as the provider knows it, "claude-sonnet-4-5"
    Provider provider;
    WireFormat format = WireFormat::OpenAiChat;
    std::optional<int> contextTokens; //!< absent: unknown
    std::optional<int> maxOutputTokens; //!< absent: unknown
    std::optional<Price> price; //!< absent: unknown, which is not free; model servers on this
                                //!< computer have one of 0
    //! Rules inside the sandbox in place of a model; nothing of the above holds.
    [[nodiscard]] bool isOffline() const { return id == offlineModel; }
    bool operator==(const Model &) const = default;
};

} // namespace Quaver::Models
