// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/reviewdesk.h"

#include <utility>

namespace Quaver::Flow {

Pending<BenchmarkSpec> ReviewDesk::open()
{
    m_answer.emplace();
    return m_answer->pending();
}

void ReviewDesk::answer(const BenchmarkSpec &spec)
{
    if (const auto waiting = std::exchange(m_answer, std::nullopt))
        waiting->finish(spec);
}

} // namespace Quaver::Flow
