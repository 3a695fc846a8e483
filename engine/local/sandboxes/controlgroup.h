// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/uniquefd.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace Quaver::Local {

//! Where control groups of one's own can be made: one directory for each of the controllers, all
//! the same with cgroup v2; empty where a controller cannot be used.
struct ControlGroupPlaces
{
    bool isUnified = false; //!< v2
    QByteArray memory;
    QByteArray pids;
    QByteArray cpu;
    bool operator==(const ControlGroupPlaces &) const = default;
};

//! Reads the kernel's tables \a mountInfo (/proc/self/mountinfo) and \a membership
//! (/proc/self/cgroup). v1 goes before v2 where it has the memory controller.
[[nodiscard]] ControlGroupPlaces findControlGroups(const QByteArray &mountInfo,
                                                   const QByteArray &membership);
//! Of this process; looked up once. What cannot be written to is left out.
[[nodiscard]] const ControlGroupPlaces &controlGroupPlaces();

//! A directory of a control group that is ours.
struct ControlGroupDirectory
{
    QByteArray path;
    UniqueFd lock; //!< the directory, locked; invalid with errno set where none could be made
};

//! Makes a directory of a new name below \a parent and locks it; \a id is for people who look.
[[nodiscard]] ControlGroupDirectory makeControlGroupDirectory(const QByteArray &parent,
                                                              const QByteArray &id);
//! Whether it is still there.
[[nodiscard]] bool isThere(const ControlGroupDirectory &directory);
//! What the names of all groups that this process makes begin with.
[[nodiscard]] const QByteArray &controlGroupPrefix();
//! Removes the groups below \a parent that no living process has locked and that are empty.
void removeAbandonedControlGroups(const QByteArray &parent);

struct ControlGroupLimits
{
    int processors = 0;
    qint64 memoryBytes = 0;
    int processes = 0;
};

//! The control groups of one sandbox. They are removed with the object, by which time the
//! sandbox's processes must be gone.
//!
//! Each of the groups' directories is locked (flock) as long as the object lives. That is what says
//! that its server lives: it holds across pid namespaces, in which servers that share the control
//! groups cannot see each other's processes.
class ControlGroup
{
public:
    //! With as many of the limits as the kernel can enforce here, maybe none. Never null.
    [[nodiscard]] static std::unique_ptr<ControlGroup> create(const ControlGroupPlaces &places,
                                                              const QByteArray &id,
                                                              const ControlGroupLimits &limits);
    ~ControlGroup();
    ControlGroup(const ControlGroup &) = delete;
    ControlGroup &operator=(const ControlGroup &) = delete;

    [[nodiscard]] bool boundsMemory() const { return m_memoryEvents.isValid(); }
    [[nodiscard]] bool boundsProcesses() const { return m_pidsEvents.isValid(); }
    //! One file of each group: a process of one thread joins by writing "0".
    [[nodiscard]] std::vector<int> joinFiles() const;
    //! Whether somebody has removed one of the groups: no process can join it any more.
    [[nodiscard]] bool isGone() const;
    //! Whether the kernel has ended a process for lack of memory, or refused a new one.
    [[nodiscard]] bool ranOutOfMemory() const;
    [[nodiscard]] bool ranOutOfProcesses() const;

private:
    struct Group
    {
        QByteArray parent;
        ControlGroupDirectory directory;
        UniqueFd join;
    };

    ControlGroup() = default;
    [[nodiscard]] QByteArray make(const QByteArray &parent, const QByteArray &id);

    std::vector<Group> m_groups;
    UniqueFd m_memoryEvents;
    UniqueFd m_pidsEvents;
};

} // namespace Quaver::Local
