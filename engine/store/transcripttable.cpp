// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/transcripttable.h"

#include "engine/types/jsontext.h"
#include "engine/types/transcriptjson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QtEndian>

namespace Quaver::TranscriptTable {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::TranscriptTable)
};

//! Quicker than the default by far, and nearly as small for texts.
constexpr int compressionLevel = 1;

Error damaged(const Database &database, const QString &runId, const QString &reason)
{
    return Error(Error::Kind::Storage,
                 Tr::tr("\"%1\" holds a transcript of the run %2 that cannot be read: %3")
                     .arg(database.file(), runId, reason));
}

//! What save() has compressed; nothing when it is something else. No more than \a
//! maxTranscriptBytes may be compressed, nor come out of it: qUncompress() takes the length in
//! front as a hint alone, and what holds then is that zlib makes about a thousand bytes of one at
//! the most.
std::optional<QByteArray> decompressed(const QByteArray &data)
{
    constexpr qsizetype lengthSize = sizeof(quint32);
    if (data.size() < lengthSize || data.size() > maxTranscriptBytes)
        return std::nullopt;
    const auto length = qFromBigEndian<quint32>(data.constData());
    if (length > maxTranscriptBytes)
        return std::nullopt;
    QByteArray text = qUncompress(data);
    if (text.isEmpty() || static_cast<quint32>(text.size()) != length)
        return std::nullopt;
    return text;
}

} // namespace

Result<void> save(Database &database, const QString &runId, const QString &model,
                  const Transcript &transcript)
{
    const QJsonObject json = redactedJson(toJson(transcript));
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    if (text.size() > maxTranscriptBytes) {
        return Error(Error::Kind::Storage,
                     Tr::tr("The transcript of the task %1 is too large to be kept.")
                         .arg(transcript.taskId));
    }
    return database.transaction(Database::Durability::Normal, [&]() -> Result<void> {
        const Result<QSqlQuery> saved = database.run(
            QStringLiteral("INSERT INTO transcript (run, model, task, trial, document)"
                           " VALUES (?, ?, ?, ?, ?) ON CONFLICT (run, model, task, trial)"
                           " DO UPDATE SET document = excluded.document"),
            {runId, model, transcript.taskId, transcript.trial, qCompress(text, compressionLevel)});
        return saved ? Result<void>() : saved.error();
    });
}

Result<std::optional<Transcript>> load(Database &database, const QString &runId,
                                       const QString &model, const QString &taskId, int trial)
{
    Result<QSqlQuery> row =
        database.run(QStringLiteral("SELECT document FROM transcript"
                                    " WHERE run = ? AND model = ? AND task = ? AND trial = ?"),
                     {runId, model, taskId, trial});
    if (!row)
        return row.error();
    if (!row->next())
        return std::optional<Transcript>();
    const std::optional<QByteArray> text = decompressed(row->value(0).toByteArray());
    if (!text)
        return damaged(database, runId, Tr::tr("it is not what was compressed"));
    Result<Transcript> transcript = transcriptFromJson(*text);
    if (!transcript)
        return damaged(database, runId, transcript.error().message);
    transcript->model = model;
    return std::optional<Transcript>(*std::move(transcript));
}

} // namespace Quaver::TranscriptTable
