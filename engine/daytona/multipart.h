// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daytona/files.h"

namespace Quaver::Daytona {

struct Multipart
{
    QByteArray contentType;
    QByteArray data;
};

//! The body of POST /files/bulk-upload: for each file its path, then its content.
[[nodiscard]] Multipart bulkUpload(const QList<Upload> &files);

} // namespace Quaver::Daytona
