// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/volumes/mountrules.h"

#include "engine/local/http/response.h"

#include <QList>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPath = 1024;

bool hasControlCharacter(const QByteArray &text)
{
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            return true;
    }
    return false;
}

Error violation(const QByteArray &path, const QString &what)
{
    return httpError(
        400, u"Invalid volume mount \"%1\": %2"_s.arg(QString::fromUtf8(path.left(200)), what));
}

} // namespace

Result<void> checkMountPath(const QByteArray &path)
{
    if (!path.startsWith('/'))
        return violation(path, u"mountPath must be absolute"_s);
    if (path.size() > longestPath || hasControlCharacter(path))
        return violation(path, u"mountPath is too long or has control characters"_s);
    if (path.count('/') == path.size())
        return violation(path, u"mountPath cannot be the root directory"_s);
    if (path.contains("/../") || path.contains("/./") || path.endsWith("/..")
        || path.endsWith("/."))
        return violation(path, u"mountPath cannot contain relative parts"_s);
    if (path.indexOf("//", 1) >= 0)
        return violation(path, u"mountPath cannot contain consecutive slashes"_s);
    // A first "//" is one slash to the system.
    const QByteArray clean = path.startsWith("//") ? path.mid(1) : path;
    // Also /usr, which the merged /bin and /lib lead to, and the root's own entries of a sandbox.
    static const QList<QByteArray> reserved{"/proc", "/sys",    "/dev", "/boot",  "/etc",
                                            "/bin",  "/sbin",   "/lib", "/lib32", "/lib64",
                                            "/usr",  "/libx32", "/tmp", "/home",  "/run"};
    static const QList<QByteArray> reservedAlone{"/tmp", "/home", "/run"};
    for (const QByteArray &directory : reserved) {
        const bool isIt = clean == directory || clean == directory + '/';
        const bool isBelow =
            clean.startsWith(QByteArray(directory + '/')) && !reservedAlone.contains(directory);
        if (isIt || isBelow) {
            return violation(path,
                             u"mountPath cannot be at or below the system directory %1"_s.arg(
                                 QString::fromLatin1(directory)));
        }
    }
    if (clean == "/home/daytona" || clean == "/home/daytona/")
        return violation(path, u"mountPath cannot hide the home directory"_s);
    return {};
}

Result<void> checkSubpath(const QByteArray &subpath)
{
    if (subpath.startsWith('/'))
        return violation(subpath, u"subpath cannot start with a slash"_s);
    if (subpath.contains(".."))
        return violation(subpath, u"subpath cannot contain \"..\""_s);
    if (subpath.contains("//"))
        return violation(subpath, u"subpath cannot contain consecutive slashes"_s);
    if (subpath.size() > longestPath || hasControlCharacter(subpath))
        return violation(subpath, u"subpath is too long or has control characters"_s);
    return {};
}

} // namespace Quaver::Local
