// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/routes.h"

#include "engine/local/http/multipart.h"
#include "engine/local/routes/bulkupload.h"
#include "engine/local/routes/filewriter.h"
#include "engine/local/routes/findsandbox.h"

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

void answerUploaded(const ExchangePtr &exchange, const QByteArray &path)
{
    exchange->respond(Response::json(QJsonObject{
        {u"name"_s, QString::fromUtf8(path.mid(path.lastIndexOf('/') + 1))},
        {u"path"_s, QString::fromUtf8(path)},
        {u"type"_s, u"file"_s},
    }));
}

//! One file as the request's body.
class RawUpload final : public BodySink
{
public:
    RawUpload(ExchangePtr exchange, QByteArray path, FileWriter writer)
        : m_exchange(std::move(exchange))
        , m_path(std::move(path))
        , m_writer(std::move(writer))
    {
    }
    Result<void> write(const QByteArray &data) override { return m_writer.write(data); }
    void finish() override { answerUploaded(m_exchange, m_path); }

private:
    ExchangePtr m_exchange;
    QByteArray m_path;
    FileWriter m_writer;
};

//! One file as the part "file" of a form.
class FormUpload final : public BodySink, private Multipart::Receiver
{
public:
    FormUpload(ExchangePtr exchange, QByteArray path, FileWriter writer, const QByteArray &boundary)
        : m_exchange(std::move(exchange))
        , m_path(std::move(path))
        , m_writer(std::move(writer))
        , m_parser(boundary, *this)
    {
    }
    Result<void> write(const QByteArray &data) override { return m_parser.feed(data); }
    void finish() override
    {
        if (m_parser.isComplete() && m_hasFile)
            answerUploaded(m_exchange, m_path);
        else
            m_exchange->fail(
                httpError(400, u"The form must have a part \"file\" and end properly"_s));
    }

private:
    Result<void> partBegins(const QByteArray &name, const QByteArray &) override
    {
        m_isFile = name == "file" && !m_hasFile;
        m_hasFile = m_hasFile || m_isFile;
        return {};
    }
    Result<void> partData(const QByteArray &data) override
    {
        return m_isFile ? m_writer.write(data) : Result<void>();
    }
    Result<void> partEnds() override { return {}; }

    ExchangePtr m_exchange;
    QByteArray m_path;
    FileWriter m_writer;
    Multipart m_parser;
    bool m_isFile = false;
    bool m_hasFile = false;
};

void upload(const ExchangePtr &exchange, const SandboxEntryPtr &entry)
{
    const QByteArray path = exchange->request().query("path").value_or(QByteArray());
    Result<FileWriter> writer = FileWriter::open(entry->sandbox->root(), path);
    if (!writer)
        return exchange->fail(writer.error());
    const QByteArray contentType = exchange->request().header("content-type");
    if (const auto boundary = Multipart::boundaryOf(contentType))
        exchange->readBody(
            std::make_shared<FormUpload>(exchange, path, *std::move(writer), *boundary));
    else
        exchange->readBody(std::make_shared<RawUpload>(exchange, path, *std::move(writer)));
}

} // namespace

void addUploadRoutes(Router &router, ServerContext &context)
{
    addToolboxRoute(router, context, "POST", "/files/upload-v2", upload, Route::Body::Streamed);
    addToolboxRoute(router, context, "POST", "/files/upload", upload, Route::Body::Streamed);
    addToolboxRoute(
        router, context, "POST", "/files/bulk-upload",
        [](const ExchangePtr &exchange, const SandboxEntryPtr &entry) {
            const auto boundary = Multipart::boundaryOf(exchange->request().header("content-type"));
            if (!boundary)
                return exchange->fail(httpError(400, u"The body must be multipart/form-data"_s));
            exchange->readBody(std::make_shared<BulkUpload>(exchange, entry->sandbox, *boundary));
        },
        Route::Body::Streamed);
}

} // namespace Quaver::Local
