// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/modelexchange.h"

namespace Quaver::Gateway {

//! The program's request as it goes to the provider of \a model: with the provider's key, and of
//! the program's headers those alone that the provider has to see.
[[nodiscard]] HttpRequest upstreamRequest(const Models::Model &model, const ModelRequest &request);

//! Of the provider's headers those that a program may see; none that holds a secret.
[[nodiscard]] QList<HttpHeader> downstreamHeaders(const HttpResponse &head);

//! What tells one answer to be kept from another.
[[nodiscard]] QList<QByteArray> cacheParts(const Models::Model &model, const ModelRequest &request);

} // namespace Quaver::Gateway
