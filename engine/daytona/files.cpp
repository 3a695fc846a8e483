// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/files.h"

#include "engine/daytona/bulkdownload.h"
#include "engine/daytona/multipart.h"
#include "engine/daytona/operation.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Quaver::Daytona {

namespace {

//! Bytes, of the head of a part and of an error in the place of a file.
constexpr qint64 mostAroundAFile = 16 * 1024;

FileInfo readFileInfo(const QJsonObject &object)
{
    FileInfo info;
    info.name = object.value("name"_L1).toString();
    info.size = object.value("size"_L1).toInteger();
    info.isFolder = object.value("isDir"_L1).toBool();
    info.mode = object.value("mode"_L1).toString();
    return info;
}

} // namespace

Pending<void> Files::upload(const SandboxAddress &sandbox, const QList<Upload> &files,
                            CancelToken token)
{
    HttpRequest request = m_api.toolboxRequest(
        "POST",
        tr("Uploading %n file(s) to the sandbox %1", nullptr, static_cast<int>(files.size()))
            .arg(sandbox.id));
    const Multipart body = bulkUpload(files);
    request.contentType = body.contentType;
    request.body = body.data;
    request.expected = HttpBody::Bytes;
    request.isRepeatable = true; // the same files again
    request.deadline = m_api.policy().transferDeadline;
    return acknowledged(
        &m_api,
        m_api.sendToolbox(sandbox, {u"files"_s, u"bulk-upload"_s}, {}, request, std::move(token)));
}

Pending<QByteArray> Files::download(const SandboxAddress &sandbox, const QString &path,
                                    qint64 maxBytes, CancelToken token)
{
    HttpRequest request =
        m_api.toolboxRequest("GET", tr("Downloading %1 from the sandbox %2").arg(path, sandbox.id));
    request.expected = HttpBody::Bytes;
    request.maxBodySize = maxBytes;
    request.deadline = m_api.policy().transferDeadline;
    return mapped<QByteArray>(&m_api,
                              m_api.sendToolbox(sandbox, {u"files"_s, u"download"_s},
                                                {{u"path"_s, path}}, request, std::move(token)),
                              [](const HttpResponse &response) { return response.body; });
}

Pending<QList<Result<QByteArray>>> Files::downloadAll(const SandboxAddress &sandbox,
                                                      const QStringList &paths, qint64 maxBytes,
                                                      CancelToken token)
{
    HttpRequest request = m_api.toolboxRequest(
        "POST",
        tr("Downloading %n file(s) from the sandbox %1", nullptr, static_cast<int>(paths.size()))
            .arg(sandbox.id));
    Api::setJson(request, {{u"paths"_s, QJsonArray::fromStringList(paths)}});
    request.expected = HttpBody::Bytes;
    request.isRepeatable = true; // it changes nothing
    request.maxBodySize = maxBytes + paths.size() * mostAroundAFile;
    request.deadline = m_api.policy().transferDeadline;
    const Promise<QList<Result<QByteArray>>> promise;
    m_api.sendToolbox(sandbox, {u"files"_s, u"bulk-download"_s}, {}, request, std::move(token))
        .onFinished(&m_api, [promise, paths](const Result<HttpResponse> &response) {
            if (response)
                promise.finish(filesOf(response->header("Content-Type"), response->body, paths));
            else
                promise.finish(response.error());
        });
    return promise.pending();
}

Pending<QList<FileInfo>> Files::list(const SandboxAddress &sandbox, const QString &path,
                                     CancelToken token)
{
    const HttpRequest request =
        m_api.toolboxRequest("GET", tr("Listing %1 in the sandbox %2").arg(path, sandbox.id));
    return mapped<QList<FileInfo>>(
        &m_api,
        m_api.sendToolbox(sandbox, {u"files"_s}, {{u"path"_s, path}}, request, std::move(token)),
        [](const HttpResponse &response) {
            QList<FileInfo> files;
            const QJsonArray items = response.json.toArray();
            for (const QJsonValue &item : items)
                files.append(readFileInfo(item.toObject()));
            return files;
        });
}

Pending<FileInfo> Files::info(const SandboxAddress &sandbox, const QString &path, CancelToken token)
{
    const HttpRequest request =
        m_api.toolboxRequest("GET", tr("Looking at %1 in the sandbox %2").arg(path, sandbox.id));
    return mapped<FileInfo>(
        &m_api,
        m_api.sendToolbox(sandbox, {u"files"_s, u"info"_s}, {{u"path"_s, path}}, request,
                          std::move(token)),
        [](const HttpResponse &response) { return readFileInfo(response.json.toObject()); });
}

Pending<void> Files::remove(const SandboxAddress &sandbox, const QString &path, bool recursive,
                            CancelToken token)
{
    HttpRequest request =
        m_api.toolboxRequest("DELETE", tr("Removing %1 in the sandbox %2").arg(path, sandbox.id));
    request.expected = HttpBody::Bytes;
    const Query query{{u"path"_s, path}, {u"recursive"_s, recursive ? u"true"_s : u"false"_s}};
    return acknowledged(
        &m_api, m_api.sendToolbox(sandbox, {u"files"_s}, query, request, std::move(token)), {404});
}

Pending<void> Files::makeFolder(const SandboxAddress &sandbox, const QString &path,
                                CancelToken token)
{
    HttpRequest request = m_api.toolboxRequest(
        "POST", tr("Making the folder %1 in the sandbox %2").arg(path, sandbox.id));
    request.expected = HttpBody::Bytes;
    request.isRepeatable = true; // one that is there is fine
    const Query query{{u"path"_s, path}, {u"mode"_s, u"755"_s}};
    return acknowledged(
        &m_api,
        m_api.sendToolbox(sandbox, {u"files"_s, u"folder"_s}, query, request, std::move(token)));
}

} // namespace Quaver::Daytona
