// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/pending.h"

#include <quaver/types.h>

#include <optional>

namespace Quaver::Flow {

//! Where a run waits for the answer of a person who looks through its specification.
class ReviewDesk
{
public:
    [[nodiscard]] bool isOpen() const { return m_answer.has_value(); }
    //! Ends with what answer() is called with.
    [[nodiscard]] Pending<BenchmarkSpec> open();
    //! Closes the desk; nothing when it is closed.
    void answer(const BenchmarkSpec &spec);
    //! Nobody waits any more.
    void close() { m_answer.reset(); }

private:
    std::optional<Promise<BenchmarkSpec>> m_answer;
};

} // namespace Quaver::Flow
