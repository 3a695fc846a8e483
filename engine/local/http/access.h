// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/request.h"

#include <quaver/result.h>
#include <quaver/secret.h>

namespace Quaver::Local {

//! Who may speak to this server: whoever knows the token and addresses it as what it is. A web
//! page that a browser on this machine shows knows no token, but could make the browser send
//! requests; its Origin and, after DNS rebinding, its Host give it away.
class Access
{
public:
    Access(quint16 port, Secret token);

    //! The error to answer with, before anything of the body is read.
    [[nodiscard]] Result<void> checkAddress(const Request &request) const;
    [[nodiscard]] Result<void> checkToken(const Request &request) const;
    //! In a time that depends on the length alone.
    [[nodiscard]] bool isToken(const QByteArray &candidate) const;

private:
    QList<QByteArray> m_hosts;
    Secret m_token;
};

} // namespace Quaver::Local
