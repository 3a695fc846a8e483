// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/tokencount.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Gateway {

namespace {

//! More than any answer can have; keeps sums in range, whatever a server says.
constexpr qint64 mostTokens = 1'000'000'000'000;

void take(std::optional<qint64> &count, const QJsonObject &object, QLatin1StringView key)
{
    const qint64 told = object.value(key).toInteger(-1);
    if (told >= 0 && told <= mostTokens)
        count = std::max(count.value_or(0), told);
}

} // namespace

void TokenCount::add(const QJsonObject &usage)
{
    switch (m_format) {
    case Models::WireFormat::Anthropic:
        take(m_input, usage, "input_tokens"_L1);
        take(m_output, usage, "output_tokens"_L1);
        take(m_cacheRead, usage, "cache_read_input_tokens"_L1);
        take(m_cacheWrite, usage, "cache_creation_input_tokens"_L1);
        break;
    case Models::WireFormat::OpenAiChat:
        take(m_input, usage, "prompt_tokens"_L1);
        take(m_output, usage, "completion_tokens"_L1);
        take(m_cacheRead, usage.value("prompt_tokens_details"_L1).toObject(), "cached_tokens"_L1);
        break;
    case Models::WireFormat::OpenAiResponses:
        take(m_input, usage, "input_tokens"_L1);
        take(m_output, usage, "output_tokens"_L1);
        take(m_cacheRead, usage.value("input_tokens_details"_L1).toObject(), "cached_tokens"_L1);
        break;
    }
}

Usage TokenCount::usage() const
{
    Usage usage;
    usage.inputTokens = m_input.value_or(0);
    usage.outputTokens = m_output.value_or(0);
    usage.cacheReadTokens = m_cacheRead.value_or(0);
    usage.cacheWriteTokens = m_cacheWrite.value_or(0);
    if (m_format == Models::WireFormat::Anthropic)
        usage.inputTokens += usage.cacheReadTokens + usage.cacheWriteTokens;
    else
        usage.cacheReadTokens = std::min(usage.cacheReadTokens, usage.inputTokens);
    return usage;
}

} // namespace Quaver::Gateway
