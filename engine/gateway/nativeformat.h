// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/requestreader.h"
#include "engine/models/model.h"

#include <optional>

namespace Quaver::Gateway {

//! What a path asks for.
struct Endpoint
{
    enum class Kind { Generate, CountTokens, ListModels };

    Kind kind = Kind::Generate;
    std::optional<Models::WireFormat> format; //!< absent: any
    QByteArray upstreamPath; //!< to append to the provider's base URL
};

//! Nothing for a path that is not served.
[[nodiscard]] std::optional<Endpoint> endpointOf(const QByteArray &path);
//! "/v1/messages": where a model of this format is asked.
[[nodiscard]] QString pathOf(Models::WireFormat format);

//! In whose words to refuse a request of which nothing but \a head is known.
[[nodiscard]] Models::WireFormat guessFormat(const RequestHead &head);

//! An error in the provider's own words, with the word that it has for \a status.
[[nodiscard]] QByteArray nativeError(Models::WireFormat format, int status, const QString &message);
//! The list of models that has \a model alone.
[[nodiscard]] QByteArray nativeModelList(const Models::Model &model);

} // namespace Quaver::Gateway
