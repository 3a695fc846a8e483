// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/bubblewrap.h"

#include "engine/local/sandboxes/systemcalls.h"

#include <QCoreApplication>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace Quaver::Local {

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 largestTemporary = 2048 * mebibyte;
constexpr qint64 largestSharedMemory = 256 * mebibyte;

QList<QByteArray> systemDirectories()
{
    QList<QByteArray> arguments{"--ro-bind", "/usr", "/usr"};
    for (const QByteArray name : {"bin", "sbin", "lib", "lib32", "lib64", "libx32"}) {
        const QByteArray path = "/" + name;
        struct stat status
        {
        };
        if (::lstat(path.constData(), &status) != 0)
            continue;
        if (S_ISLNK(status.st_mode))
            arguments << "--symlink"
                      << "usr/" + name << path;
        else
            arguments << "--ro-bind" << path << path;
    }
    // What the dynamic linker, update-alternatives and TLS libraries look for; nothing of it is
    // secret.
    for (const char *path :
         {"/etc/alternatives", "/etc/ld.so.cache", "/etc/ssl/certs", "/etc/ssl/openssl.cnf"})
        arguments << "--ro-bind-try" << path << path;
    return arguments;
}

struct SystemFile
{
    const char *path;
    QByteArray content;
};

QList<SystemFile> systemFiles()
{
    const QByteArray id = QByteArray::number(Sandbox::userId);
    const QByteArray home = Sandbox::homePath;
    return {
        {"/etc/passwd",
         "root:x:0:0:root:/root:/usr/sbin/nologin\n"
         "daytona:x:"
             + id + ":" + id + ":daytona:" + home
             + ":/bin/bash\n"
               "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n"},
        {"/etc/group", "root:x:0:\ndaytona:x:" + id + ":\nnogroup:x:65534:\n"},
        {"/etc/hosts", "127.0.0.1 localhost sandbox\n::1 localhost sandbox\n"},
        {"/etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n"},
        {"/etc/resolv.conf", ""},
    };
}

Error descriptorError(int code)
{
    return Error(
        Error::Kind::Setup,
        QCoreApplication::translate("Quaver::Local::Sandbox", "Cannot prepare a sandbox: %1")
            .arg(systemMessage(code)));
}

} // namespace

QByteArray bubblewrapProgram()
{
    QList<QByteArray> directories = qgetenv("PATH").split(':');
    directories << "/usr/bin"
                << "/usr/local/bin";
    for (const QByteArray &directory : std::as_const(directories)) {
        const QByteArray path = directory + "/bwrap";
        if (directory.startsWith('/') && ::access(path.constData(), X_OK) == 0)
            return path;
    }
    return {};
}

qint64 temporarySize(const SandboxOptions &options)
{
    qint64 size = largestTemporary;
    if (options.memoryBytes > 0)
        size = std::min(size, options.memoryBytes / 2);
    if (options.diskBytes > 0)
        size = std::min(size, options.diskBytes);
    return std::max(size, mebibyte);
}

Result<BubblewrapArguments> bubblewrapArguments(const SandboxOptions &options, int home, int infoFd)
{
    static const QList<QByteArray> system = systemDirectories();
    static const QList<SystemFile> files = systemFiles();

    BubblewrapArguments result;
    QList<QByteArray> &list = result.arguments;
    list << "--unshare-user"
         << "--unshare-pid"
         << "--unshare-ipc"
         << "--unshare-uts"
         << "--unshare-net"
         << "--unshare-cgroup-try"
         << "--disable-userns"
         << "--new-session"
         << "--die-with-parent"
         << "--as-pid-1"
         << "--clearenv"
         << "--uid" << QByteArray::number(Sandbox::userId) << "--gid"
         << QByteArray::number(Sandbox::userId) << "--hostname"
         << "sandbox"
         << "--info-fd" << QByteArray::number(infoFd);
    list << system;
    for (const SystemFile &file : files) {
        UniqueFd content = dataFile(file.content);
        if (!content.isValid())
            return descriptorError(errno);
        list << "--perms"
             << "0444"
             << "--file" << QByteArray::number(content.get()) << file.path;
        result.files.push_back(std::move(content));
    }
    const qint64 size = temporarySize(options);
    list << "--proc"
         << "/proc"
         << "--dev"
         << "/dev";
    // bwrap's /dev is a file system in memory without a bound that the user could fill.
    list << "--perms"
         << "1777"
         << "--size" << QByteArray::number(std::min(size, largestSharedMemory)) << "--tmpfs"
         << "/dev/shm"
         << "--remount-ro"
         << "/dev";
    list << "--perms"
         << "1777"
         << "--size" << QByteArray::number(size) << "--tmpfs"
         << "/tmp";
    list << "--perms"
         << "0755"
         << "--dir"
         << "/home"
         << "--bind" << hostPath(home) << Sandbox::homePath;
    for (const Mount &mount : options.mounts)
        list << (mount.isReadOnly ? "--ro-bind" : "--bind") << hostPath(mount.directory.get())
             << mount.target;
    // The root directory, too, is in memory and the user's own.
    list << "--remount-ro"
         << "/"
         << "--chdir" << Sandbox::homePath;
    return result;
}

} // namespace Quaver::Local
