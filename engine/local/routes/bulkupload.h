// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/exchange.h"
#include "engine/local/http/multipart.h"
#include "engine/local/routes/filewriter.h"
#include "engine/local/sandboxes/sandbox.h"

#include <QJsonArray>

#include <optional>

namespace Quaver::Local {

//! Several files as one form: "files[i].path", then "files[i].file". One that cannot be written
//! does not keep the others from being so; the answer says which.
class BulkUpload final : public BodySink, private Multipart::Receiver
{
public:
    static constexpr qsizetype mostFiles = 10'000;

    BulkUpload(ExchangePtr exchange, std::shared_ptr<Sandbox> sandbox, const QByteArray &boundary);

    Result<void> write(const QByteArray &data) override { return m_parser.feed(data); }
    void finish() override;

private:
    enum class Part { Path, File, Other };
    Result<void> partBegins(const QByteArray &name, const QByteArray &fileName) override;
    Result<void> partData(const QByteArray &data) override;
    Result<void> partEnds() override;
    void failFile(const QString &message);

    ExchangePtr m_exchange;
    std::shared_ptr<Sandbox> m_sandbox;
    Multipart m_parser;
    Part m_part = Part::Other;
    QByteArray m_index; //!< of the last path
    QByteArray m_path;
    std::optional<FileWriter> m_writer;
    QJsonArray m_files;
    QJsonArray m_errors;
};

} // namespace Quaver::Local
