// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/files.h"

#include "app/setup/messages.h"
#include "engine/core/text.h"
#include "engine/types/benchmarkspecjson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QStringDecoder>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Quaver::Setup {

namespace {

QString shown(const QString &path)
{
    return path == "-"_L1 ? Messages::tr("standard input") : printableLine(path, 400);
}

Error fileError(Error::Kind kind, const QString &path, const QString &reason)
{
    return Error(kind, shown(path) + u": "_s + reason);
}

} // namespace

Result<QByteArray> readInputFile(const QString &path, qsizetype maxBytes)
{
    QFile file(path);
    if (path != "-"_L1 && QFileInfo(path).isDir())
        return fileError(Error::Kind::Input, path, Messages::tr("is a directory"));
    const bool isOpen = path == "-"_L1 ? file.open(STDIN_FILENO, QIODevice::ReadOnly)
                                       : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return fileError(Error::Kind::Input, path, file.errorString());
    // A file of unknown size, such as a pipe, ends when it ends: one byte more than allowed tells.
    QByteArray content;
    while (content.size() <= maxBytes) {
        const QByteArray piece = file.read(maxBytes + 1 - content.size());
        if (piece.isEmpty())
            break;
        content += piece;
    }
    if (file.error() != QFileDevice::NoError)
        return fileError(Error::Kind::Input, path, file.errorString());
    if (content.size() > maxBytes) {
        return fileError(Error::Kind::Input, path,
                         Messages::tr("is larger than %1, the most that is read")
                             .arg(QLocale::c().formattedDataSize(maxBytes, 0)));
    }
    return content;
}

Result<QString> readPromptFile(const QString &path)
{
    constexpr qsizetype roomForWhiteSpace = 1024;
    const auto content = readInputFile(path, maxPromptBytes + roomForWhiteSpace);
    if (!content)
        return content.error();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(*content);
    if (decoder.hasError())
        return fileError(Error::Kind::Input, path, Messages::tr("is not text in UTF-8"));
    const QString prompt = text.trimmed();
    if (prompt.isEmpty())
        return fileError(Error::Kind::Input, path, Messages::tr("holds no prompt"));
    return prompt;
}

Result<void> checkWritable(const QString &path)
{
    if (QFileInfo(path).isDir())
        return fileError(Error::Kind::Input, path, Messages::tr("is a directory"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileError(Error::Kind::Input, path,
                         Messages::tr("cannot be written: %1").arg(file.errorString()));
    file.cancelWriting();
    return {};
}

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return fileError(Error::Kind::Storage, path,
                         Messages::tr("cannot be written: %1").arg(file.errorString()));
    return {};
}

} // namespace Quaver::Setup
