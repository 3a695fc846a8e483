// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/processusage.h"

#include "engine/local/sandboxes/systemcalls.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cctype>
#include <functional>
#include <memory>
#include <set>

namespace Quaver::Local {

namespace {

constexpr int maxProcesses = 8192;
constexpr int maxDescriptors = 8192;

using Directory = std::unique_ptr<DIR, int (*)(DIR *)>;

Directory openDirectory(int parent, const QByteArray &path)
{
    const int fd = ::openat(parent, path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return Directory(fd < 0 ? nullptr : ::fdopendir(fd), [](DIR *d) { return ::closedir(d); });
}

//! Calls \a visit with /proc and the number of each process but the first.
void forEachProcess(int root, const std::function<void(int proc, const QByteArray &pid)> &visit)
{
    const Directory directory = openDirectory(root, "proc");
    int count = 0;
    while (const dirent *entry = directory ? ::readdir(directory.get()) : nullptr) {
        const QByteArray name(entry->d_name);
        if (std::isdigit(static_cast<unsigned char>(name.at(0))) == 0 || name == "1")
            continue;
        if (++count > maxProcesses)
            return;
        visit(::dirfd(directory.get()), name);
    }
}

//! The number in the line of \a table that starts with \a key.
qint64 field(const QByteArray &table, const QByteArray &key)
{
    const qsizetype at = table.indexOf(QByteArray('\n' + key));
    if (at < 0)
        return 0;
    const qsizetype start = at + 1 + key.size();
    return table.mid(start, table.indexOf('\n', start) - start)
        .replace("kB", "")
        .trimmed()
        .toLongLong();
}

} // namespace

ProcessUsage measureProcesses(int root)
{
    ProcessUsage usage;
    forEachProcess(root, [&usage](int proc, const QByteArray &pid) {
        const QByteArray status = readSmallFile(proc, pid + "/status", 4096);
        usage.threads += static_cast<int>(field(status, "Threads:"));
        usage.memory.anonymousBytes +=
            (field(status, "RssAnon:") + field(status, "VmSwap:")) * 1024;
        usage.memory.sharedBytes += field(status, "RssShmem:") * 1024;
    });
    return usage;
}

int countProcesses(int root)
{
    int count = 0;
    forEachProcess(root, [&count](int, const QByteArray &) { ++count; });
    return count;
}

MemoryUsage measureMemoryExactly(int root)
{
    MemoryUsage usage;
    forEachProcess(root, [&usage](int proc, const QByteArray &pid) {
        const QByteArray rollup = readSmallFile(proc, pid + "/smaps_rollup", 4096);
        usage.anonymousBytes += (field(rollup, "Pss_Anon:") + field(rollup, "SwapPss:")) * 1024;
        usage.sharedBytes += field(rollup, "Pss_Shmem:") * 1024;
    });
    return usage;
}

NamelessUsage measureNamelessFiles(int root, dev_t homeDevice)
{
    NamelessUsage usage;
    std::set<std::pair<dev_t, ino_t>> seen;
    int looked = 0;
    forEachProcess(root, [&](int proc, const QByteArray &pid) {
        const Directory files = openDirectory(proc, pid + "/fd");
        while (const dirent *entry = files ? ::readdir(files.get()) : nullptr) {
            struct stat status
            {
            };
            if (entry->d_name[0] == '.' || ++looked > maxDescriptors
                || ::fstatat(::dirfd(files.get()), entry->d_name, &status, 0) != 0)
                continue;
            if (!S_ISREG(status.st_mode) || status.st_nlink != 0
                || !seen.insert({status.st_dev, status.st_ino}).second)
                continue;
            (status.st_dev == homeDevice ? usage.diskBytes : usage.memoryBytes) +=
                status.st_blocks * 512;
        }
    });
    return usage;
}

} // namespace Quaver::Local
