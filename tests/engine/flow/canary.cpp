// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 parentOf(const QString &process)
{
    // The name in parentheses may hold anything.
    const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(process));
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1).toLongLong();
}

QStringList descendants()
{
    QList<qint64> family{QCoreApplication::applicationPid()};
    QStringList found;
    const QStringList all = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (bool isNew = true; isNew;) {
        isNew = false;
        for (const QString &process : all) {
            const qint64 id = process.toLongLong();
            if (id > 0 && !family.contains(id) && family.contains(parentOf(process))) {
                family.append(id);
                found.append(process);
                isNew = true;
            }
        }
    }
    return found;
}

} // namespace

QStringList filesWith(const QByteArray &needle, const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains(QString::fromLatin1(needle)) || contentOf(path).contains(needle))
            found.append(path);
    }
    return found;
}

QStringList processesWith(const QByteArray &needle, int *looked)
{
    QStringList found;
    const QStringList family = descendants();
    *looked = static_cast<int>(family.size());
    for (const QString &process : family) {
        for (const QString &part : {u"environ"_s, u"cmdline"_s}) {
            const QString path = u"/proc/%1/%2"_s.arg(process, part);
            if (contentOf(path).contains(needle))
                found.append(path);
        }
    }
    return found;
}
