// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/timing.h"
#include "engine/daytona/operation.h"
#include "engine/daytona/secrets.h"
#include "engine/daytona/statewait.h"

namespace Quaver::Daytona {

//! Creates a secret so that it is known afterwards whether there is one. One of the same name may
//! be from a request whose answer was lost, or from one with an older value, and cannot be read: so
//! it is given the value.
class SecretCreation : public Operation<StoredSecret>
{
    Q_OBJECT

public:
    SecretCreation(Api &api, Secrets &secrets, CreateSecret request, const CancelToken &token);

private:
    void onAnswer(const Result<HttpResponse> &response);
    void look();
    void onLooked(const Result<StoredSecret> &found);
    void update(const QString &id);
    void finishAbsent();

    Secrets &m_secrets;
    CreateSecret m_request;
    Deadline m_deadline; //!< after it, a name that is not known will not be any more
    PollPace m_pace;
    std::optional<Error> m_error; //!< of the POST
};

//! From an answer, or an item of a list.
[[nodiscard]] Result<StoredSecret> readSecret(const QJsonObject &object);

} // namespace Quaver::Daytona
