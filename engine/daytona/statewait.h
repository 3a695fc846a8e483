// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/timing.h"
#include "engine/daytona/operation.h"

#include <optional>

namespace Quaver::Daytona {

//! Whether looking again may help: the server had trouble, or did not answer.
[[nodiscard]] bool isTransient(const Error &error);

//! The pauses between two looks at a state: a dozen short ones, for what changes within a third of
//! a second; then longer and longer ones; slow after a while.
class PollPace
{
public:
    explicit PollPace(const Policy &policy);
    [[nodiscard]] std::chrono::milliseconds next();

private:
    const Policy &m_policy;
    int m_short; //!< pauses left
    std::chrono::milliseconds m_pause;
    std::chrono::steady_clock::time_point m_slowFrom;
};

//! Looks at something until it is in the state that is waited for.
template <typename T>
class StateWait : public Operation<T>
{
public:
    struct Plan
    {
        QString what; //!< for messages: "the volume x to become ready"
        std::chrono::milliseconds deadline;
        std::function<Pending<T>(CancelToken)> look;
        //! What the wait ends with; absent: look again.
        std::function<std::optional<Result<T>>(const Result<T> &)> judge;
        std::function<QString(const T &)> stateOf;
        bool isFresh = false; //!< somebody has just looked: the first look comes after a pause
    };

    StateWait(Api &api, Plan plan, const CancelToken &token)
        : Operation<T>(api, token)
        , m_plan(std::move(plan))
        , m_pace(api.policy())
    {
        this->setDeadline(m_plan.deadline, [this] { return overdue(); });
        if (this->isFinished())
            return;
        if (m_plan.isFresh)
            lookLater();
        else
            look();
    }

private:
    void look()
    {
        this->template on<T>(m_plan.look(this->callToken()), [this](const Result<T> &seen) {
            m_lastSeen = seen.isOk() ? m_plan.stateOf(*seen) : seen.error().message;
            const std::optional<Result<T>> end = m_plan.judge(seen);
            if (end)
                this->finish(*end);
            else
                lookLater();
        });
    }

    void lookLater()
    {
        this->after(m_pace.next(), [this] { look(); });
    }

    [[nodiscard]] Error overdue() const
    {
        return Error(Error::Kind::Timeout,
                     QCoreApplication::translate("Quaver::Daytona::StateWait",
                                                 "Waited %1 s for %2; last seen: %3.")
                         .arg(secondsText(m_plan.deadline), m_plan.what,
                              m_lastSeen.isEmpty() ? QCoreApplication::translate(
                                  "Quaver::Daytona::StateWait", "no answer")
                                                   : m_lastSeen));
    }

    Plan m_plan;
    PollPace m_pace;
    QString m_lastSeen;
};

} // namespace Quaver::Daytona
