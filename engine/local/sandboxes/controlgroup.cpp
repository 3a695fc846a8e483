// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/controlgroup.h"

#include "engine/core/logging.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace Quaver::Local {

namespace {

constexpr int periodMicroseconds = 100'000;
constexpr int removalTries = 500; // one a millisecond

//! Invalid also where there is no directory, since no group could be made: the bound is watched.
UniqueFd openIn(const QByteArray &directory, const char *name, int flags)
{
    if (directory.isEmpty())
        return {};
    const QByteArray path = directory + '/' + name;
    return UniqueFd(::open(path.constData(), flags | O_CLOEXEC));
}

bool writeTo(const QByteArray &directory, const char *name, const QByteArray &value)
{
    const UniqueFd file = openIn(directory, name, O_WRONLY);
    return file.isValid()
        && ::write(file.get(), value.constData(), static_cast<size_t>(value.size()))
        == value.size();
}

//! The number after \a key in one of the kernel's "key value" tables.
qint64 counter(int fd, const QByteArray &key)
{
    QByteArray table(1024, Qt::Uninitialized);
    const ssize_t size = ::pread(fd, table.data(), static_cast<size_t>(table.size()), 0);
    table.truncate(qMax<ssize_t>(size, 0));
    const QList<QByteArray> lines = table.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(key) && line.mid(key.size(), 1) == " ")
            return line.mid(key.size() + 1).toLongLong();
    }
    return 0;
}

} // namespace

QByteArray ControlGroup::make(const QByteArray &parent, const QByteArray &id)
{
    for (const Group &group : m_groups) {
        if (group.parent == parent)
            return group.directory.path; // v2 has one for all
    }
    ControlGroupDirectory directory = makeControlGroupDirectory(parent, id);
    if (!directory.lock.isValid()) {
        qCWarning(logLocal) << "no control group below" << parent << systemMessage(errno);
        return {};
    }
    const QByteArray path = directory.path;
    // A process that writes "0" to v1's tasks moves itself, its one thread, without the lock that
    // cgroup.procs takes against all forks of the machine: that one waits for milliseconds.
    UniqueFd join = openIn(path, "tasks", O_WRONLY);
    if (!join.isValid())
        join = openIn(path, "cgroup.procs", O_WRONLY);
    if (!join.isValid()) {
        qCWarning(logLocal) << "a control group cannot be joined:" << path << systemMessage(errno);
        ::rmdir(path.constData());
        return {};
    }
    m_groups.push_back({parent, std::move(directory), std::move(join)});
    return path;
}

std::unique_ptr<ControlGroup> ControlGroup::create(const ControlGroupPlaces &places,
                                                   const QByteArray &id,
                                                   const ControlGroupLimits &limits)
{
    std::unique_ptr<ControlGroup> group(new ControlGroup);
    if (limits.memoryBytes > 0 && !places.memory.isEmpty()) {
        const QByteArray directory = group->make(places.memory, id);
        const QByteArray bytes = QByteArray::number(limits.memoryBytes);
        if (places.isUnified) {
            // Absent without swap; then there is nothing to forbid.
            (void)writeTo(directory, "memory.swap.max", "0");
            if (writeTo(directory, "memory.max", bytes))
                group->m_memoryEvents = openIn(directory, "memory.events", O_RDONLY);
        } else if (writeTo(directory, "memory.limit_in_bytes", bytes)) {
            (void)writeTo(directory, "memory.memsw.limit_in_bytes", bytes);
            group->m_memoryEvents = openIn(directory, "memory.oom_control", O_RDONLY);
        }
    }
    if (limits.processes > 0 && !places.pids.isEmpty()) {
        const QByteArray directory = group->make(places.pids, id);
        if (writeTo(directory, "pids.max", QByteArray::number(limits.processes)))
            group->m_pidsEvents = openIn(directory, "pids.events", O_RDONLY);
    }
    if (limits.processors > 0 && !places.cpu.isEmpty()) {
        const QByteArray directory = group->make(places.cpu, id);
        const QByteArray quota = QByteArray::number(qint64{limits.processors} * periodMicroseconds);
        const QByteArray period = QByteArray::number(periodMicroseconds);
        const bool isSet = places.isUnified ? writeTo(directory, "cpu.max", quota + ' ' + period)
                                            : writeTo(directory, "cpu.cfs_period_us", period)
                && writeTo(directory, "cpu.cfs_quota_us", quota);
        if (!isSet)
            qCDebug(logLocal) << "no bound on processor time:" << systemMessage(errno);
    }
    return group;
}

ControlGroup::~ControlGroup()
{
    for (Group &group : m_groups) {
        group.join.reset();
        const QByteArray &directory = group.directory.path;
        // A sandbox that was killed while it was being made may still be on its way out.
        int tries = removalTries;
        while (::rmdir(directory.constData()) != 0 && errno == EBUSY && --tries > 0)
            ::usleep(1000);
        if (tries == 0)
            qCWarning(logLocal) << "a control group stays behind:" << directory
                                << systemMessage(errno);
    }
}

std::vector<int> ControlGroup::joinFiles() const
{
    std::vector<int> files;
    for (const Group &group : m_groups)
        files.push_back(group.join.get());
    return files;
}

bool ControlGroup::isGone() const
{
    return std::any_of(m_groups.cbegin(), m_groups.cend(),
                       [](const Group &group) { return !isThere(group.directory); });
}

bool ControlGroup::ranOutOfMemory() const
{
    return m_memoryEvents.isValid() && counter(m_memoryEvents.get(), "oom_kill") > 0;
}

bool ControlGroup::ranOutOfProcesses() const
{
    return m_pidsEvents.isValid() && counter(m_pidsEvents.get(), "max") > 0;
}

} // namespace Quaver::Local
