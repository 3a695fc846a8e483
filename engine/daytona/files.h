// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"
#include "engine/daytona/sandbox.h"

#include <QByteArray>
#include <QCoreApplication>

namespace Quaver::Daytona {

class Api;

struct Upload
{
    Upload() = default;
    Upload(QString path_, QByteArray data_)
        : path(std::move(path_))
        , data(std::move(data_))
    {
    }

    QString path; //!< of the file inside; relative to the working directory
    QByteArray data;
};

struct FileInfo
{
    FileInfo() = default;

    QString name; //!< as the sandbox says: hostile
    qint64 size = 0; //!< bytes
    bool isFolder = false;
    QString mode; //!< as ls writes it: "-rw-r--r--"; a symbolic link starts with 'l' or 'L'

    bool operator==(const FileInfo &) const = default;
};

class Files
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Daytona::Files)

public:
    explicit Files(Api &api)
        : m_api(api)
    {
    }

    //! All in one request; folders on the way are made, existing files replaced.
    Pending<void> upload(const SandboxAddress &sandbox, const QList<Upload> &files,
                         CancelToken token);
    //! A file of more than \a maxBytes is a Protocol error, and no more than that is read of it.
    Pending<QByteArray> download(const SandboxAddress &sandbox, const QString &path,
                                 qint64 maxBytes, CancelToken token);
    //! Several files in one request: one result a path, in their order. More than \a maxBytes of
    //! all together is a Protocol error, and no more is read.
    Pending<QList<Result<QByteArray>>> downloadAll(const SandboxAddress &sandbox,
                                                   const QStringList &paths, qint64 maxBytes,
                                                   CancelToken token);
    Pending<QList<FileInfo>> list(const SandboxAddress &sandbox, const QString &path,
                                  CancelToken token);
    Pending<FileInfo> info(const SandboxAddress &sandbox, const QString &path, CancelToken token);
    //! What is not there (404) is success.
    Pending<void> remove(const SandboxAddress &sandbox, const QString &path, bool recursive,
                         CancelToken token);
    //! With its parents.
    Pending<void> makeFolder(const SandboxAddress &sandbox, const QString &path, CancelToken token);

private:
    Api &m_api;
};

} // namespace Quaver::Daytona
