// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/controlgroup.h"

#include "engine/core/logging.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace Quaver::Local {

namespace {

constexpr int periodMicroseconds = 100'000;
constexpr int removalTries = 500; // one a millisecond

UniqueFd openIn(const QByteArray &directory, const char *name, int flags)
{
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

QByteArray ControlGroup::make(const QByteArray &parent, const QByteArray &name)
{
    const QByteArray directory = parent + '/' + name;
    for (const QByteArray &known : m_directories) {
        if (known == directory)
            return directory; // v2 has one for all
    }
    if (::mkdir(directory.constData(), 0755) != 0)
        return {};
    m_directories.push_back(directory);
    // A process that writes "0" to v1's tasks moves itself, its one thread, without the lock that
    // cgroup.procs takes against all forks of the machine: that one waits for milliseconds.
    UniqueFd join = openIn(directory, "tasks", O_WRONLY);
    if (!join.isValid())
        join = openIn(directory, "cgroup.procs", O_WRONLY);
    if (!join.isValid())
        return {};
    m_joins.push_back(std::move(join));
    return directory;
}

std::unique_ptr<ControlGroup> ControlGroup::create(const ControlGroupPlaces &places,
                                                   const QByteArray &id,
                                                   const ControlGroupLimits &limits)
{
    std::unique_ptr<ControlGroup> group(new ControlGroup);
    const QByteArray name = controlGroupName(id);
    if (limits.memoryBytes > 0 && !places.memory.isEmpty()) {
        const QByteArray directory = group->make(places.memory, name);
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
        const QByteArray directory = group->make(places.pids, name);
        if (writeTo(directory, "pids.max", QByteArray::number(limits.processes)))
            group->m_pidsEvents = openIn(directory, "pids.events", O_RDONLY);
    }
    if (limits.processors > 0 && !places.cpu.isEmpty()) {
        const QByteArray directory = group->make(places.cpu, name);
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
    m_joins.clear();
    for (const QByteArray &directory : m_directories) {
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
    for (const UniqueFd &file : m_joins)
        files.push_back(file.get());
    return files;
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
