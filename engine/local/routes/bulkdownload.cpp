// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/bulkdownload.h"

#include "engine/local/registry/identity.h"
#include "engine/local/sandboxes/sandboxfiles.h"

#include <QJsonDocument>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

// The end of the boundary is random, so that no file can hold what looks like another part.
BulkDownload::BulkDownload(std::shared_ptr<Sandbox> sandbox, Request request,
                           QList<QByteArray> paths)
    : m_sandbox(std::move(sandbox))
    , m_request(std::move(request))
    , m_paths(std::move(paths))
    , m_boundary("DAYTONA-FILE-BOUNDARY-" + newId().toLatin1())
{
}

QByteArray BulkDownload::contentType() const
{
    return "multipart/form-data; boundary=" + m_boundary;
}

Result<QByteArray> BulkDownload::next()
{
    if (m_file) {
        Result<QByteArray> piece = m_file->next();
        if (!piece || !piece->isEmpty())
            return piece;
        m_file.reset();
        if (m_paths.isEmpty()) {
            m_isEnded = true;
            return QByteArray("\r\n--" + m_boundary + "--\r\n");
        }
        return QByteArray("\r\n" + beginPart(m_paths.takeFirst()));
    }
    if (m_isEnded)
        return QByteArray();
    if (!m_paths.isEmpty())
        return beginPart(m_paths.takeFirst());
    m_isEnded = true;
    return QByteArray("--" + m_boundary + "--\r\n");
}

QByteArray BulkDownload::beginPart(const QByteArray &path)
{
    Result<OpenFile> file = m_sandbox->isRunning()
        ? SandboxFiles(m_sandbox->root()).openForReading(path)
        : Result<OpenFile>(httpError(400, u"The sandbox has stopped"_s));
    if (file) {
        const QByteArray start = head("file", path, "application/octet-stream", file->size);
        m_file.emplace(std::move(file->fd), file->size);
        return start;
    }
    const QByteArray body =
        QJsonDocument(errorObject(m_request, file.error())).toJson(QJsonDocument::Compact);
    return head("error", path, "application/json", body.size()) + body + "\r\n";
}

QByteArray BulkDownload::head(const QByteArray &name, const QByteArray &path,
                              const QByteArray &contentType, qint64 size) const
{
    // Clients match the parts by file name. The plain form can hold ASCII alone.
    QByteArray plain;
    for (const char c : path) {
        if (c == '"' || c == '\\')
            plain += '\\';
        plain += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '_' : c;
    }
    return "--" + m_boundary + "\r\nContent-Disposition: form-data; name=\"" + name
        + "\"; filename=\"" + plain + "\"; filename*=utf-8''" + path.toPercentEncoding()
        + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + QByteArray::number(size)
        + "\r\n\r\n";
}

} // namespace Quaver::Local
