// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/modelaccess.h"

namespace Quaver::Testing {

//! A gateway that reports what it is told to.
class ReportingAccess : public Models::ModelAccess
{
public:
    [[nodiscard]] Secret grant(const Models::Grant &) override
    {
        return Secret("a-token-of-tests");
    }
    void revoke(const Secret &) override { }
    void limit(const QString &, const Models::Caps &) override { }
    void forget(const QString &) override { }

    void report(const Models::ModelCall &call) { Q_EMIT callEnded(call); }
};

//! An answered call of the run "run-1" to the model "m" for the first trial of "task-1".
[[nodiscard]] inline Models::ModelCall callOf(ModelRole role, qint64 input, qint64 output,
                                              std::optional<double> cost)
{
    Models::ModelCall call;
    call.runId = QStringLiteral("run-1");
    call.role = role;
    call.modelId = QStringLiteral("m");
    call.subject = QStringLiteral("task-1/1");
    call.usage.inputTokens = input;
    call.usage.outputTokens = output;
    call.usage.calls = 1;
    call.usage.costUsd = cost;
    return call;
}

} // namespace Quaver::Testing
