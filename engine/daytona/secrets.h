// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"

#include <quaver/secret.h>

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <chrono>

namespace Quaver::Daytona {

class Api;

//! A secret that the organization keeps: all that the server tells of it, which is never its value.
struct StoredSecret
{
    StoredSecret() = default;

    QString id;
    QString name;
    QStringList hosts; //!< those whose requests get the value; empty: all

    bool operator==(const StoredSecret &) const = default;
};

//! What Secrets::create() asks for.
struct CreateSecret
{
    CreateSecret() = default;

    //! [A-Za-z_][A-Za-z0-9_-]*, and never used for another value: it makes the request repeatable.
    //! Secrets have no labels, so what they belong to is in the name, too.
    QString name;
    Secret value;
    QStringList hosts; //!< required: exact host names or "*.domain", without ports
    QString description;
};

//! The organization's secrets. A sandbox that is created with one has a placeholder in its
//! environment, which Daytona's proxy replaces by the value in the headers of HTTPS requests to the
//! secret's hosts. All of it needs the permission manage:secrets.
class Secrets
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Daytona::Secrets)

public:
    explicit Secrets(Api &api)
        : m_api(api)
    {
    }

    //! Ends with the secret of that name, which then has this value and these hosts, or with an
    //! error; mayExist() says what the error leaves open. Whatever went wrong with
    //! the request, the name is looked up, and one that is there already is given the value.
    Pending<StoredSecret> create(const CreateSecret &request, CancelToken token);
    //! An Http error 404 when there is none.
    Pending<StoredSecret> getByName(const QString &name, CancelToken token);
    //! One DELETE. A secret that is not there (404) is success.
    Pending<void> remove(const QString &id, CancelToken token);
    //! Asks again, while the server has trouble, until \a budget is used up; then ends with the
    //! last refusal.
    Pending<void> removeEventually(const QString &id, std::chrono::milliseconds budget,
                                   CancelToken token);

private:
    Pending<StoredSecret> update(const QString &id, const CreateSecret &request, CancelToken token);

    Api &m_api;
};

} // namespace Quaver::Daytona
