// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/provider.h"

#include <quaver/types.h>

#include <QJsonObject>

#include <optional>

namespace Quaver::Gateway {

//! The tokens of one answer, as the provider tells them in one or more `usage` objects. They are
//! cumulative: the larger number holds.
class TokenCount
{
public:
    explicit TokenCount(Models::WireFormat format)
        : m_format(format)
    {
    }

    void add(const QJsonObject &usage);

    //! Whether both input and output were told.
    [[nodiscard]] bool isComplete() const { return m_input && m_output; }
    //! Tokens alone; what was not told is 0.
    [[nodiscard]] Usage usage() const;

private:
    Models::WireFormat m_format;
    std::optional<qint64> m_input; //!< of Anthropic without the cache's
    std::optional<qint64> m_output;
    std::optional<qint64> m_cacheRead;
    std::optional<qint64> m_cacheWrite;
};

} // namespace Quaver::Gateway
