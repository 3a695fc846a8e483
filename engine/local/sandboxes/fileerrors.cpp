// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/fileerrors.h"

#include "engine/core/text.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <QCoreApplication>

#include <cerrno>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Local::SandboxFiles)
};

QString shown(const QByteArray &path) { return printableLine(QString::fromUtf8(path), 512); }

Error error(int status, const QString &code, const QString &message)
{
    const Error::Kind kind = status >= 500 ? Error::Kind::Storage : Error::Kind::Input;
    return Error(kind, message, status, code);
}

} // namespace

bool isUsablePath(const QByteArray &path, int maxLength)
{
    return !path.isEmpty() && path.size() < maxLength && !path.contains('\0');
}

Error invalidPath(const QByteArray &path)
{
    return error(400, u"INVALID_FILE_PATH"_s,
                 Texts::tr("\"%1\" is not a usable path.").arg(shown(path)));
}

Error invalidMode(unsigned mode)
{
    return error(
        400, u"BAD_REQUEST"_s,
        Texts::tr("%1 is not a file mode; four octal digits are.").arg(QString::number(mode, 8)));
}

Error fileError(const QByteArray &path, int code)
{
    switch (code) {
    case ENOENT:
        return error(404, u"FILE_NOT_FOUND"_s,
                     Texts::tr("\"%1\" does not exist in the sandbox.").arg(shown(path)));
    case EACCES:
    case EPERM:
    case EROFS:
    case EBUSY:
        return error(403, u"FILE_ACCESS_DENIED"_s,
                     Texts::tr("\"%1\" may not be touched by the sandbox's user: %2")
                         .arg(shown(path), systemMessage(code)));
    case EEXIST:
        return error(409, u"CONFLICT"_s, Texts::tr("\"%1\" exists already.").arg(shown(path)));
    case ENOTDIR:
    case ELOOP:
    case ENAMETOOLONG:
    case EINVAL:
    case EXDEV:
    case EISDIR:
    case ENOTEMPTY:
        return error(400, u"INVALID_FILE_PATH"_s,
                     Texts::tr("\"%1\" cannot be used: %2").arg(shown(path), systemMessage(code)));
    case ENOSYS:
        return error(
            500, u"FILE_READ_FAILED"_s,
            Texts::tr("This system's kernel lacks openat2, without which the files of a sandbox "
                      "cannot be touched safely. Linux 5.9 or newer is needed."));
    default:
        return error(500, u"FILE_READ_FAILED"_s,
                     Texts::tr("\"%1\" could not be read or written: %2")
                         .arg(shown(path), systemMessage(code)));
    }
}

Error notRegular(const QByteArray &path)
{
    return error(
        400, u"INVALID_FILE_PATH"_s,
        Texts::tr("\"%1\" is neither a regular file nor a directory of files.").arg(shown(path)));
}

Error directoryNotRecursive(const QByteArray &path)
{
    return error(400, u"BAD_REQUEST"_s,
                 Texts::tr("\"%1\" is a directory; it is removed with recursive=true alone.")
                     .arg(shown(path)));
}

Error tooManyEntries(const QByteArray &path, int maximum)
{
    return error(
        500, u"FILE_READ_FAILED"_s,
        Texts::tr("\"%1\" has more than %2 entries.").arg(shown(path), QString::number(maximum)));
}

Error removalFailed(const QByteArray &path, const Error &reason)
{
    return error(
        403, u"FILE_ACCESS_DENIED"_s,
        Texts::tr("\"%1\" could not be removed as a whole: %2").arg(shown(path), reason.message));
}

} // namespace Quaver::Local
