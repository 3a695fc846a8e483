// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/relativepaths.h"

#include "engine/core/text.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Quaver {

namespace {

constexpr qsizetype longestPath = 1024; // bytes
constexpr qsizetype longestPart = 255; // bytes; of ext4, xfs, btrfs
constexpr qsizetype mostParts = 32;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::RelativePaths)
};

bool isControl(QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; }

//! What is wrong with \a path by itself, or nothing.
QString problemOf(const QString &path)
{
    if (path.isEmpty())
        return Tr::tr("is empty");
    if (path.startsWith(u'/'))
        return Tr::tr("must be relative, without a \"/\" in front");
    if (path.contains(u'\\'))
        return Tr::tr("must not contain a backslash");
    if (std::any_of(path.begin(), path.end(), isControl))
        return Tr::tr("must not contain control characters");
    const QStringList parts = path.split(u'/');
    if (path.toUtf8().size() > longestPath || parts.size() > mostParts)
        return Tr::tr("is too long");
    for (const QString &part : parts) {
        if (part == QStringLiteral(".."))
            return Tr::tr("must not contain \"..\"");
        if (part.isEmpty() || part == QStringLiteral("."))
            return Tr::tr("must not contain empty or \".\" parts");
        if (part.toUtf8().size() > longestPart)
            return Tr::tr("has a part that is too long");
    }
    return {};
}

Error pathError(const QString &path, const QString &problem)
{
    constexpr qsizetype longestShown = 160;
    return Error(Error::Kind::Input,
                 Tr::tr("the path \"%1\" %2").arg(printableLine(path, longestShown), problem));
}

} // namespace

Result<void> checkRelativePaths(const QStringList &paths)
{
    const QSet<QString> files(paths.begin(), paths.end());
    for (const QString &path : paths) {
        if (const QString problem = problemOf(path); !problem.isEmpty())
            return pathError(path, problem);
        for (qsizetype slash = path.indexOf(u'/'); slash >= 0;
             slash = path.indexOf(u'/', slash + 1)) {
            if (files.contains(path.left(slash)))
                return pathError(path.left(slash), Tr::tr("is both a file and a folder"));
        }
    }
    return {};
}

} // namespace Quaver
