// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/limitwatch.h"

#include "engine/local/sandboxes/processusage.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include <algorithm>

namespace Quaver::Local {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Local::Sandbox)
};

constexpr int shortestMs = 50;
constexpr int longestMs = 250;
constexpr int entriesPerLook = 1000;
constexpr int looksPerNamelessCount = 4;
constexpr double near = 0.5; // of a bound
constexpr double fast = 0.02; // of a bound, from look to look

QString memoryBound(qint64 bytes) { return Texts::tr("memory: %1 MiB").arg(bytes / (1024 * 1024)); }

QString processBound(int processes) { return Texts::tr("processes: %1").arg(processes); }

QString diskBound(qint64 bytes) { return Texts::tr("disk: %1 MiB").arg(bytes / (1024 * 1024)); }

qint64 usedBytes(int fd)
{
    struct statvfs status
    {
    };
    if (::fstatvfs(fd, &status) != 0)
        return 0;
    return static_cast<qint64>((status.f_blocks - status.f_bfree) * status.f_frsize);
}

} // namespace

LimitWatch::LimitWatch(boost::asio::io_context &context, const Limits &limits, const Places &places,
                       const ControlGroup &group, std::function<void(QString bound)> broken)
    : m_timer(context)
    , m_limits(limits)
    , m_places(places)
    , m_group(group)
    , m_broken(std::move(broken))
    , m_homeUsage(places.home)
{
    for (const int directory : places.writableMounts)
        m_mounted.push_back(std::make_unique<Mounted>(directory));
    // Before anything runs inside; of a large volume the rest follows while it does.
    for (const std::unique_ptr<Mounted> &mounted : m_mounted)
        noteBefore(mounted.get());
    for (const char *path : {"tmp", "dev/shm"})
        m_memoryFileSystems.push_back(openInRoot(places.root, path, O_PATH | O_DIRECTORY));
    struct stat status
    {
    };
    if (::fstat(places.home, &status) == 0)
        m_homeDevice = status.st_dev;
    schedule(shortestMs);
}

void LimitWatch::schedule(int milliseconds)
{
    m_timer.expires_after(std::chrono::milliseconds(milliseconds));
    m_timer.async_wait(
        [this, alive = std::weak_ptr<bool>(m_alive)](const boost::system::error_code &) {
            if (!alive.expired())
                look();
        });
}

void LimitWatch::look()
{
    m_fullness = 0;
    const QString bound = brokenBound();
    if (!bound.isEmpty()) {
        // The callee may destroy this object.
        const std::function<void(QString)> broken = std::move(m_broken);
        broken(bound);
        return;
    }
    const bool isUrgent = m_fullness > near || m_fullness - m_lastFullness > fast;
    m_lastFullness = m_fullness;
    schedule(isUrgent ? shortestMs : longestMs);
}

void LimitWatch::note(qint64 used, qint64 bound)
{
    m_fullness = std::max(m_fullness, static_cast<double>(used) / static_cast<double>(bound));
}

QString LimitWatch::brokenBound()
{
    if (m_group.ranOutOfMemory())
        return memoryBound(m_limits.memoryBytes);
    if (m_group.ranOutOfProcesses())
        return processBound(m_limits.processes);
    if (++m_looks % looksPerNamelessCount == 0) {
        const NamelessUsage nameless = measureNamelessFiles(m_places.root, m_homeDevice);
        m_namelessDisk = nameless.diskBytes;
        m_namelessMemory = nameless.memoryBytes;
    }
    const QString processes = brokenProcessBound();
    return processes.isEmpty() ? brokenDiskBound() : processes;
}

QString LimitWatch::brokenProcessBound()
{
    const bool watchesMemory = m_limits.memoryBytes > 0 && !m_group.boundsMemory();
    const bool watchesProcesses = m_limits.processes > 0 && !m_group.boundsProcesses();
    if (!watchesMemory && !watchesProcesses)
        return {};
    const ProcessUsage usage = measureProcesses(m_places.root);
    if (watchesProcesses) {
        note(usage.threads, m_limits.processes);
        if (usage.threads >= m_limits.processes)
            return processBound(m_limits.processes);
    }
    if (watchesMemory) {
        qint64 files = m_namelessMemory;
        for (const UniqueFd &fileSystem : m_memoryFileSystems)
            files += usedBytes(fileSystem.get());
        note(usage.memory.total(files), m_limits.memoryBytes);
        if (usage.memory.total(files) > m_limits.memoryBytes
            && measureMemoryExactly(m_places.root).total(files) > m_limits.memoryBytes)
            return memoryBound(m_limits.memoryBytes);
    }
    return {};
}

void LimitWatch::noteBefore(Mounted *mounted)
{
    mounted->usage.advance(entriesPerLook);
    if (mounted->before < 0 && mounted->usage.hasPassed())
        mounted->before = mounted->usage.bytes();
}

QString LimitWatch::brokenDiskBound()
{
    if (m_limits.diskBytes <= 0)
        return {};
    m_homeUsage.advance(entriesPerLook);
    qint64 used =
        m_homeUsage.bytes() + m_namelessDisk + usedBytes(m_memoryFileSystems.front().get());
    for (const std::unique_ptr<Mounted> &mounted : m_mounted) {
        noteBefore(mounted.get());
        if (mounted->before >= 0)
            used += std::max(qint64{0}, mounted->usage.bytes() - mounted->before);
    }
    note(used, m_limits.diskBytes);
    return used > m_limits.diskBytes ? diskBound(m_limits.diskBytes) : QString();
}

} // namespace Quaver::Local
