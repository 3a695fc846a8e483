// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/routes.h"

#include "engine/local/http/json.h"
#include "engine/local/routes/bulkdownload.h"
#include "engine/local/routes/findsandbox.h"
#include "engine/local/sandboxes/sandboxfiles.h"

#include <QJsonArray>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

void download(const ExchangePtr &exchange, const SandboxEntryPtr &entry)
{
    const QByteArray path = exchange->request().query("path").value_or(QByteArray());
    if (path.isEmpty())
        return exchange->fail(httpError(400, u"The query needs path"_s, u"INVALID_FILE_PATH"_s));
    Result<OpenFile> file = SandboxFiles(entry->sandbox->root()).openForReading(path);
    if (!file)
        return exchange->fail(file.error());
    const qint64 size = file->size;
    Response response = Response::stream(std::make_unique<FileSource>(std::move(file->fd), size),
                                         "application/octet-stream");
    response.sourceSize = size;
    exchange->respond(std::move(response));
}

void bulkDownload(const ExchangePtr &exchange, const SandboxEntryPtr &entry)
{
    const Result<QJsonObject> body = parseBody(exchange->body());
    if (!body)
        return exchange->fail(body.error());
    const QJsonArray array = body->value(u"paths"_s).toArray();
    constexpr qsizetype mostPaths = 10'000;
    if (array.isEmpty() || array.size() > mostPaths)
        return exchange->fail(
            httpError(400, u"paths must be an array with 1 to %1 elements"_s.arg(mostPaths)));
    QList<QByteArray> paths;
    for (const QJsonValue &path : array) {
        if (path.toString().isEmpty())
            return exchange->fail(httpError(400, u"paths must be an array of strings"_s));
        paths.append(path.toString().toUtf8());
    }
    auto source =
        std::make_unique<BulkDownload>(entry->sandbox, exchange->request(), std::move(paths));
    const QByteArray contentType = source->contentType();
    exchange->respond(Response::stream(std::move(source), contentType));
}

} // namespace

void addDownloadRoutes(Router &router, ServerContext &context)
{
    addToolboxRoute(router, context, "GET", "/files/download", download);
    addToolboxRoute(router, context, "POST", "/files/bulk-download", bulkDownload);
}

} // namespace Quaver::Local
