// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/sharedfolder.h"

#include "engine/core/text.h"
#include "engine/daytona/files.h"
#include "engine/flow/await.h"
#include "engine/flow/runcontext.h"

#include <QCoreApplication>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;

namespace {

constexpr auto specFileName = "spec.json"_L1;

} // namespace

QCoro::Task<QByteArray> readFile(Run run, Daytona::Sandbox sandbox, QString path, qint64 maxBytes,
                                 CancelToken token)
{
    const auto downloaded = run->client->files().download(sandbox, path, maxBytes, token);
    const QByteArray content = co_await downloaded;
    co_return content;
}

QCoro::Task<void> publishAlone(Run run, Daytona::Sandbox sandbox, QString folder,
                               QByteArray content, CancelToken token)
{
    const QList<Daytona::Upload> uploads{Daytona::Upload(folder + u'/' + specFileName, content)};
    const auto uploaded = run->client->files().upload(sandbox, uploads, token);
    const auto listed = run->client->files().list(sandbox, folder, token);
    const QList<Daytona::FileInfo> present = co_await listed;
    co_await uploaded;
    for (const Daytona::FileInfo &info : present) {
        if (info.name == specFileName && !info.isFolder)
            continue; // it was replaced
        const QString path = folder + u'/' + info.name;
        const auto removed = run->client->files().remove(sandbox, path, info.isFolder, token);
        co_await removed;
    }
}

QCoro::Task<void> verifyAlone(Run run, Daytona::Sandbox sandbox, QString folder, QByteArray content,
                              CancelToken token)
{
    const QString path = folder + u'/' + specFileName;
    const auto downloaded =
        run->client->files().download(sandbox, path, largestSpecification, token);
    const auto listed = run->client->files().list(sandbox, folder, token);
    const QList<Daytona::FileInfo> present = co_await listed;
    for (const Daytona::FileInfo &info : present) {
        if (info.name == specFileName && !info.isFolder)
            continue;
        throw Exception(Error(
            Error::Kind::Sandbox,
            QCoreApplication::translate("Quaver::SharedFolder",
                                        "The folder with the specification holds “%1” beside it. "
                                        "The benchmark is not run: this could be the answer key.")
                .arg(printableLine(info.name, 100))));
    }
    const QByteArray found = co_await downloaded;
    if (found != content) {
        throw Exception(Error(
            Error::Kind::Sandbox,
            QCoreApplication::translate("Quaver::SharedFolder",
                                        "The specification on the volume is not the one that was "
                                        "written there. The benchmark is not run.")));
    }
}

} // namespace Quaver::Flow
