// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/timing.h"
#include "engine/daytona/existence.h"
#include "engine/daytona/operation.h"
#include "engine/daytona/statewait.h"

#include <QJsonObject>

#include <optional>

namespace Quaver::Daytona {

//! Creates something so that it is known afterwards whether there is one: the name is the request's
//! identity, and whatever comes of the POST, looking for the name settles it. mayExist() says what
//! an error leaves open.
template <typename T>
class NamedCreation : public Operation<T>
{
public:
    struct Plan
    {
        HttpRequest post; //!< once its deadline has passed, an unknown name will stay unknown
        std::function<Result<T>(const QJsonObject &)> read; //!< the answer to the POST
        QList<int> refusals; //!< statuses that prove by themselves that nothing was made
        std::function<Pending<T>(CancelToken)> look; //!< for the name
        //! Makes one that was found the one that was asked for; empty: it is.
        std::function<Pending<T>(const T &found, CancelToken)> adopt;
        QString unknown; //!< a sentence: whether there is one is not known
    };

    NamedCreation(Api &api, Plan plan, const CancelToken &token)
        : Operation<T>(api, token)
        , m_plan(std::move(plan))
        , m_deadline(m_plan.post.deadline)
        , m_pace(api.policy())
    {
        if (this->isFinished())
            return;
        m_plan.post.isRepeatable = true; // a second one is refused, since the name is taken
        this->template on<HttpResponse>(
            api.send(m_plan.post, this->callToken()),
            [this](const Result<HttpResponse> &response) { onAnswer(response); });
    }

private:
    void onAnswer(const Result<HttpResponse> &response)
    {
        if (response) {
            const Result<T> created = m_plan.read(response->json.toObject());
            if (created) {
                this->finish(created);
                return;
            }
            m_error = created.error().in(m_plan.post.what);
        } else {
            m_error = response.error();
        }
        if (m_error->code == notSentCode)
            this->finish(*m_error);
        else if (m_error->kind == Error::Kind::Http
                 && m_plan.refusals.contains(m_error->httpStatus))
            finishAbsent();
        else
            look();
    }

    void look()
    {
        this->template on<T>(m_plan.look(this->callToken()),
                             [this](const Result<T> &found) { onLooked(found); });
    }

    void onLooked(const Result<T> &found)
    {
        if (found) {
            adopt(*found);
            return;
        }
        const Error &error = found.error();
        if (error.isHttp(404) && (isSettled() || m_deadline.hasPassed())) {
            finishAbsent();
        } else if (m_deadline.hasPassed() || error.isHttp(401) || error.isHttp(403)) {
            Error unknown = *m_error;
            unknown.message += u' ' + m_plan.unknown;
            this->finish(unknown);
        } else {
            this->after(m_pace.next(), [this] { look(); });
        }
    }

    void adopt(const T &found)
    {
        if (m_plan.adopt) {
            this->template on<T>(m_plan.adopt(found, this->callToken()),
                                 [this](const Result<T> &adopted) { this->finish(adopted); });
        } else {
            this->finish(found);
        }
    }

    //! An answer of the server's own means that it is through with the request: what that has left
    //! would be known by now. A name that is taken belongs to something that is not visible yet. A
    //! gateway's answer says nothing about the server behind it.
    [[nodiscard]] bool isSettled() const
    {
        return m_error->kind == Error::Kind::Http
            && !QList<int>{408, 409, 502, 503, 504}.contains(m_error->httpStatus);
    }

    void finishAbsent()
    {
        Error error = *m_error;
        error.code = provenAbsentCode;
        this->finish(error);
    }

    Plan m_plan;
    Deadline m_deadline; //!< after it, a name that is not known will not be any more
    PollPace m_pace;
    std::optional<Error> m_error; //!< of the POST
};

} // namespace Quaver::Daytona
