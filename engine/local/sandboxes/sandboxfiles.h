// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/uniquefd.h"

#include <quaver/result.h>

#include <QByteArray>
#include <QList>

namespace Quaver::Local {

struct FileInfo
{
    QByteArray name; //!< the last part of the path; "/" for the root directory
    qint64 size = 0;
    quint32 mode = 0; //!< st_mode, type and permissions
    qint64 modifiedMs = 0; //!< since 1970, UTC
    bool isDir = false;
    unsigned uid = 0; //!< as seen from inside
    unsigned gid = 0;
    QByteArray permissions; //!< four octal digits: "0644"
};

struct OpenFile
{
    UniqueFd fd;
    qint64 size = 0;
};

//! The files of a running sandbox, as its user may reach them: paths are resolved inside its root
//! and nowhere else, whatever symbolic links the sandbox has planted, and with the permissions of
//! its user also when the caller is root. Relative paths start at Sandbox::homePath. Every error
//! has the daemon's code: FILE_NOT_FOUND, FILE_ACCESS_DENIED, INVALID_FILE_PATH, FILE_READ_FAILED,
//! CONFLICT, BAD_REQUEST or INTERNAL_SERVER_ERROR, with the HTTP status that goes with it in
//! httpStatus (404, 403, 400, 500, 409). Blocks as long as the disk takes. Cheap to make; one
//! thread at a time.
class SandboxFiles
{
public:
    static constexpr int maxPath = 4096; //!< bytes of a path
    static constexpr int maxEntries = 100'000; //!< of one list()

    //! \a root is Sandbox::root(); not owned, must outlive this object.
    explicit SandboxFiles(int root);

    //! Opens a regular file. The descriptor is at offset 0; the file may change while it is read.
    [[nodiscard]] Result<OpenFile> openForReading(const QByteArray &path) const;
    //! Creates or empties a regular file (mode 0644 when new), making the directories above.
    [[nodiscard]] Result<UniqueFd> openForWriting(const QByteArray &path) const;

    //! Of what a symbolic link leads to.
    [[nodiscard]] Result<FileInfo> info(const QByteArray &path) const;
    //! The entries of a directory but "." and "..", sorted by name; links as links. An empty path
    //! is the home directory.
    [[nodiscard]] Result<QList<FileInfo>> list(const QByteArray &path) const;

    //! With \a recursive, the directories above are made and one that is there is no error. \a mode
    //! is 0 to 07777.
    [[nodiscard]] Result<void> makeFolder(const QByteArray &path, unsigned mode,
                                          bool recursive) const;
    //! Removes a file, a link (not what it leads to), an empty directory, or with \a recursive any.
    [[nodiscard]] Result<void> remove(const QByteArray &path, bool recursive) const;
    //! Fails with CONFLICT when the target exists, as it is on Daytona.
    [[nodiscard]] Result<void> move(const QByteArray &source, const QByteArray &target) const;
    [[nodiscard]] Result<void> setPermissions(const QByteArray &path, unsigned mode) const;

private:
    [[nodiscard]] Result<UniqueFd> openParent(const QByteArray &path, bool create,
                                              QByteArray *name) const;

    int m_root;
};

} // namespace Quaver::Local
