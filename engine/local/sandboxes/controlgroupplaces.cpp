// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/controlgroup.h"
#include "engine/local/sandboxes/sandbox.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <fcntl.h>
#include <unistd.h>

namespace Quaver::Local {

namespace {

//! \a path of a mount or group as the kernel writes it, with \040 and the like undone.
QByteArray unescaped(const QByteArray &path)
{
    QByteArray result;
    for (qsizetype i = 0; i < path.size(); ++i) {
        bool isOctal = false;
        const int code = path.mid(i + 1, 3).toInt(&isOctal, 8);
        if (path.at(i) == '\\' && isOctal) {
            result += static_cast<char>(code);
            i += 3;
        } else {
            result += path.at(i);
        }
    }
    return result;
}

//! The group of this process for \a controller, or that of the unified hierarchy for an empty one.
QByteArray groupOf(const QByteArray &membership, const QByteArray &controller)
{
    const QList<QByteArray> lines = membership.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype first = line.indexOf(':');
        const qsizetype second = line.indexOf(':', first + 1);
        if (first < 0 || second < 0)
            continue;
        const QByteArray controllers = line.mid(first + 1, second - first - 1);
        if (controller.isEmpty() ? controllers.isEmpty()
                                 : controllers.split(',').contains(controller))
            return line.mid(second + 1);
    }
    return {};
}

//! The directory of \a group below a mount that shows the hierarchy from \a mountRoot on.
QByteArray directoryOf(const QByteArray &mountPoint, const QByteArray &mountRoot,
                       const QByteArray &group)
{
    if (group.isEmpty() || group.startsWith("/.."))
        return {};
    QByteArray below = group;
    if (mountRoot != "/") {
        if (group != mountRoot && !group.startsWith(QByteArray(mountRoot + '/')))
            return {};
        below = group.mid(mountRoot.size());
    }
    return below == "/" || below.isEmpty() ? mountPoint : mountPoint + below;
}

//! The nearest group at or above \a directory that hands the controllers on to its children. A
//! group with processes of its own cannot, so it is hardly ever our own.
QByteArray delegatingGroup(const QByteArray &mountPoint, QByteArray directory)
{
    while (directory.size() >= mountPoint.size()) {
        const QByteArray enabled =
            ' ' + readSmallFile(AT_FDCWD, directory + "/cgroup.subtree_control").trimmed() + ' ';
        if (enabled.contains(" memory ") && enabled.contains(" pids "))
            return directory;
        directory.truncate(qMax(qsizetype{0}, directory.lastIndexOf('/')));
    }
    return {};
}

bool canMakeGroups(const QByteArray &directory)
{
    const QByteArray procs = directory + "/cgroup.procs";
    return ::access(directory.constData(), W_OK) == 0 && ::access(procs.constData(), W_OK) == 0;
}

void keepIfWritable(QByteArray *directory)
{
    if (!directory->isEmpty() && !canMakeGroups(*directory))
        directory->clear();
}

} // namespace

ControlGroupPlaces findControlGroups(const QByteArray &mountInfo, const QByteArray &membership)
{
    ControlGroupPlaces v1;
    ControlGroupPlaces v2;
    const QList<QByteArray> lines = mountInfo.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype separator = line.indexOf(" - ");
        const QList<QByteArray> mount = line.left(separator).split(' ');
        const QList<QByteArray> source = line.mid(separator + 3).split(' ');
        if (separator < 0 || mount.size() < 6 || source.size() < 3)
            continue;
        const QByteArray root = unescaped(mount.at(3));
        const QByteArray point = unescaped(mount.at(4));
        if (source.at(0) == "cgroup2") {
            const QByteArray own = directoryOf(point, root, groupOf(membership, {}));
            const QByteArray place = own.isEmpty() ? QByteArray() : delegatingGroup(point, own);
            v2 = {true, place, place, place};
        } else if (source.at(0) == "cgroup") {
            const QList<QByteArray> controllers = source.at(2).split(',');
            for (const QByteArray &controller : controllers) {
                const QByteArray place = directoryOf(point, root, groupOf(membership, controller));
                if (controller == "memory")
                    v1.memory = place;
                else if (controller == "pids")
                    v1.pids = place;
                else if (controller == "cpu")
                    v1.cpu = place;
            }
        }
    }
    return v1.memory.isEmpty() ? v2 : v1;
}

const ControlGroupPlaces &controlGroupPlaces()
{
    static const ControlGroupPlaces places = [] {
        ControlGroupPlaces found =
            findControlGroups(readSmallFile(AT_FDCWD, "/proc/self/mountinfo", 1 << 20),
                              readSmallFile(AT_FDCWD, "/proc/self/cgroup"));
        keepIfWritable(&found.memory);
        keepIfWritable(&found.pids);
        keepIfWritable(&found.cpu);
        return found;
    }();
    return places;
}

void removeStaleControlGroups()
{
    const ControlGroupPlaces &places = controlGroupPlaces();
    for (const QByteArray &place : {places.memory, places.pids, places.cpu}) {
        if (!place.isEmpty())
            removeAbandonedControlGroups(place);
    }
}

} // namespace Quaver::Local
