// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/response.h"
#include "engine/local/sandboxes/sandbox.h"

#include <QList>

#include <memory>
#include <optional>

namespace Quaver::Local {

//! Several files as one form, a part each in the order asked for; a file that cannot be read is a
//! part "error". Only one file is open at a time.
class BulkDownload final : public BodySource
{
public:
    BulkDownload(std::shared_ptr<Sandbox> sandbox, Request request, QList<QByteArray> paths);
    [[nodiscard]] QByteArray contentType() const;
    Result<QByteArray> next() override;

private:
    [[nodiscard]] QByteArray beginPart(const QByteArray &path);
    [[nodiscard]] QByteArray head(const QByteArray &name, const QByteArray &path,
                                  const QByteArray &contentType, qint64 size) const;

    std::shared_ptr<Sandbox> m_sandbox;
    Request m_request;
    QList<QByteArray> m_paths;
    QByteArray m_boundary;
    std::optional<FileSource> m_file;
    bool m_isEnded = false;
};

} // namespace Quaver::Local
