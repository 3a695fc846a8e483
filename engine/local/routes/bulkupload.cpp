// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/bulkupload.h"

namespace Quaver::Local {

using namespace Qt::StringLiterals;

BulkUpload::BulkUpload(ExchangePtr exchange, std::shared_ptr<Sandbox> sandbox,
                       const QByteArray &boundary)
    : m_exchange(std::move(exchange))
    , m_sandbox(std::move(sandbox))
    , m_parser(boundary, *this)
{
}

Result<void> BulkUpload::partBegins(const QByteArray &name, const QByteArray &)
{
    m_part = Part::Other;
    const qsizetype dot = name.lastIndexOf('.');
    if (!name.startsWith("files[") || dot < 0)
        return {};
    const QByteArray index = name.left(dot);
    const QByteArray field = name.mid(dot + 1);
    if (field == "path") {
        if (m_files.size() + m_errors.size() >= mostFiles)
            return httpError(400, u"Too many files in one upload"_s);
        m_part = Part::Path;
        m_index = index;
        m_path.clear();
    } else if (field == "file") {
        m_part = Part::File;
        if (index != m_index || m_path.isEmpty()) {
            failFile(u"%1: its path must come before it"_s.arg(QString::fromUtf8(index)));
            return {};
        }
        if (!m_sandbox->isRunning()) // its root is gone
            return httpError(400, u"The sandbox has stopped"_s);
        Result<FileWriter> writer = FileWriter::open(m_sandbox->root(), m_path);
        if (writer)
            m_writer.emplace(*std::move(writer));
        else
            failFile(u"%1: %2"_s.arg(QString::fromUtf8(m_path), writer.error().message));
    }
    return {};
}

Result<void> BulkUpload::partData(const QByteArray &data)
{
    constexpr qsizetype longestPath = 4096;
    if (m_part == Part::Path) {
        if (m_path.size() + data.size() > longestPath)
            return httpError(400, u"The path of a file is too long"_s, u"INVALID_FILE_PATH"_s);
        m_path += data;
    } else if (m_part == Part::File && m_writer) {
        if (const Result<void> written = m_writer->write(data); !written)
            failFile(u"%1: %2"_s.arg(QString::fromUtf8(m_path), written.error().message));
    }
    return {};
}

Result<void> BulkUpload::partEnds()
{
    if (m_part == Part::File && m_writer) {
        m_files.append(
            QJsonObject{{u"path"_s, QString::fromUtf8(m_path)}, {u"bytes"_s, m_writer->size()}});
        m_writer.reset();
        m_path.clear();
    }
    return {};
}

void BulkUpload::failFile(const QString &message)
{
    m_writer.reset();
    m_errors.append(message);
}

void BulkUpload::finish()
{
    if (!m_parser.isComplete())
        m_errors.append(u"The form does not end properly"_s);
    if (m_errors.isEmpty()) {
        m_exchange->respond(Response::json(QJsonObject{{u"files"_s, m_files}}));
        return;
    }
    m_exchange->respond(Response::json(
        QJsonObject{
            {u"errors"_s, m_errors},
            {u"files"_s, m_files.isEmpty() ? QJsonValue() : QJsonValue(m_files)},
        },
        400));
}

} // namespace Quaver::Local
