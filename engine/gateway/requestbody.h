// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/model.h"

#include <QByteArray>
#include <QString>

namespace Quaver::Gateway {

//! What has to be known of a request's body.
struct BodyFacts
{
    bool isStreamed = false;
    bool willTellUsage = true; //!< the answer can say how many tokens it took
};

//! Why a body is not passed on.
struct BodyRefusal
{
    int status = 0; //!< 0: it is passed on
    QString message;
};

//! Reads a body of at most the request limit's size. It has to ask for \a model, and nothing that
//! could be read in two ways: a key given twice at the top, whatever its case, is refused, since
//! the provider may take the other one.
[[nodiscard]] BodyRefusal checkBody(const QByteArray &body, const Models::Model &model,
                                    BodyFacts *facts);

} // namespace Quaver::Gateway
