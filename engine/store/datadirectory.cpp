// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/datadirectory.h"

#include "engine/core/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace Quaver {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::DataDirectory)
};

constexpr auto userOnlyFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto userOnlyDirectory = userOnlyFile | QFile::ExeOwner;

Error setupError(const QString &message) { return Error(Error::Kind::Setup, message); }

Result<void> makeDirectory(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    if (info.exists()) {
        return setupError(Tr::tr("The data directory \"%1\" is not a directory: choose another "
                                 "(--data-dir).")
                              .arg(path));
    }
    const bool hasParent = QDir().mkpath(info.absolutePath());
    // Another process may make it at the same moment.
    if (hasParent && (QDir().mkdir(path, userOnlyDirectory) || QFileInfo(path).isDir()))
        return {};
    return setupError(Tr::tr("The data directory \"%1\" cannot be created: create it or choose "
                             "another (--data-dir).")
                          .arg(path));
}

} // namespace

Result<QString> defaultDataDirectory()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    // Without a home directory Qt takes the root of the file system for it.
    const bool isHomeless =
        QDir::homePath() == QDir::rootPath() && qEnvironmentVariableIsEmpty("XDG_DATA_HOME");
    if (data.isEmpty() || isHomeless) {
        return setupError(Tr::tr("There is no home directory for the data: set HOME or "
                                 "XDG_DATA_HOME, or choose a data directory (--data-dir)."));
    }
    return QString(data + QStringLiteral("/quaver"));
}

Result<QString> prepareDataDirectory(const QString &directory)
{
    if (directory.isEmpty())
        return setupError(Tr::tr("The name of the data directory is empty."));
    if (const Result<void> made = makeDirectory(directory); !made)
        return made.error();
    const QString path = QDir(directory).absoluteFilePath(QStringLiteral("quaver.sqlite3"));
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite, userOnlyFile)) {
        return setupError(
            Tr::tr("Cannot write \"%1\": %2. Change its permissions or choose another "
                   "data directory (--data-dir).")
                .arg(path, file.errorString()));
    }
    return path;
}

QString runLogFile(const QString &directory, const QString &runId)
{
    // An id comes out of a database: no part of it is to be a path.
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(runId));
    return directory + QStringLiteral("/logs/") + name + QStringLiteral(".log");
}

void removeRunFiles(const QString &directory, const QString &runId)
{
    QFile log(runLogFile(directory, runId));
    if (log.exists() && !log.remove())
        qCWarning(logStore) << "removing" << log.fileName() << ":" << log.errorString();
}

} // namespace Quaver
