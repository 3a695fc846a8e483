// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/routes.h"

#include "engine/local/routes/findsandbox.h"
#include "engine/local/sandboxes/sandboxfiles.h"

#include <QDateTime>
#include <QJsonArray>

#include <sys/stat.h>

#include <array>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

using FileHandler = void (*)(const ExchangePtr &, const SandboxFiles &);

//! Like "-rw-r--r--", as the daemon writes it.
QString modeText(quint32 mode)
{
    QString text(S_ISDIR(mode) ? u"d"_s : S_ISLNK(mode) ? u"L"_s : u"-"_s);
    constexpr std::array letters{u'r', u'w', u'x'};
    for (unsigned bit = 0; bit < 9; ++bit)
        text += (mode & (0400U >> bit)) != 0 ? letters[bit % 3] : u'-';
    return text;
}

QJsonObject toJson(const FileInfo &info, const QByteArray &path)
{
    const QString modified =
        QDateTime::fromMSecsSinceEpoch(info.modifiedMs, Qt::UTC).toString(Qt::ISODateWithMs);
    QJsonObject object{
        {u"name"_s, QString::fromUtf8(info.name)},
        {u"size"_s, info.size},
        {u"mode"_s, modeText(info.mode)},
        {u"modTime"_s, modified},
        {u"modifiedAt"_s, modified},
        {u"isDir"_s, info.isDir},
        {u"owner"_s, QString::number(info.uid)},
        {u"group"_s, QString::number(info.gid)},
        {u"permissions"_s, QString::fromLatin1(info.permissions)},
    };
    if (!path.isEmpty())
        object.insert(u"path"_s, QString::fromUtf8(path));
    return object;
}

void answer(const ExchangePtr &exchange, const Result<void> &result, int status)
{
    if (result)
        exchange->respond(Response::empty(status));
    else
        exchange->fail(result.error());
}

Result<QByteArray> pathOf(const ExchangePtr &exchange, const QByteArray &name = "path")
{
    const std::optional<QByteArray> path = exchange->request().query(name);
    if (!path || path->isEmpty())
        return httpError(400, u"The query needs %1"_s.arg(QString::fromLatin1(name)),
                         u"INVALID_FILE_PATH"_s);
    return *path;
}

Result<unsigned> modeOf(const ExchangePtr &exchange, unsigned fallback)
{
    const QByteArray text = exchange->request().query("mode").value_or(QByteArray());
    if (text.isEmpty())
        return fallback;
    bool isOctal = false;
    const unsigned mode = text.toUInt(&isOctal, 8);
    if (!isOctal || mode > 07777)
        return httpError(400, u"mode must be an octal number such as 755"_s);
    return mode;
}

//! Appends what is in \a path, down to \a depth levels, to \a array.
Result<void> listInto(QJsonArray *array, const SandboxFiles &files, const QByteArray &path,
                      const QByteArray &prefix, int depth, bool withPaths)
{
    const Result<QList<FileInfo>> entries = files.list(path);
    if (!entries)
        return entries.error();
    for (const FileInfo &entry : *entries) {
        if (array->size() >= SandboxFiles::maxEntries)
            return httpError(400, u"There are too many files to list"_s);
        const QByteArray relative = prefix + entry.name;
        array->append(toJson(entry, withPaths ? relative : QByteArray()));
        if (!entry.isDir || depth <= 1)
            continue;
        const QByteArray below = (path.isEmpty() ? QByteArray(".") : path) + '/' + entry.name;
        // One that cannot be read is listed, what is in it is not.
        static_cast<void>(listInto(array, files, below, relative + '/', depth - 1, withPaths));
    }
    return {};
}

void list(const ExchangePtr &exchange, const SandboxFiles &files)
{
    constexpr int deepest = 32;
    int depth = 1;
    const QByteArray depthText = exchange->request().query("depth").value_or(QByteArray());
    if (!depthText.isEmpty()) {
        bool isNumber = false;
        depth = depthText.toInt(&isNumber);
        if (!isNumber || depth < 1 || depth > deepest)
            return exchange->fail(httpError(400, u"depth must be between 1 and %1"_s.arg(deepest)));
    }
    QJsonArray array;
    const QByteArray path = exchange->request().query("path").value_or(QByteArray());
    const Result<void> listed =
        listInto(&array, files, path, QByteArray(), depth, !depthText.isEmpty());
    if (listed)
        exchange->respond(Response::json(array));
    else
        exchange->fail(listed.error());
}

void info(const ExchangePtr &exchange, const SandboxFiles &files)
{
    const Result<QByteArray> path = pathOf(exchange);
    if (!path)
        return exchange->fail(path.error());
    const Result<FileInfo> found = files.info(*path);
    if (found)
        exchange->respond(Response::json(toJson(*found, *path)));
    else
        exchange->fail(found.error());
}

void makeFolder(const ExchangePtr &exchange, const SandboxFiles &files)
{
    const Result<QByteArray> path = pathOf(exchange);
    if (!path)
        return exchange->fail(path.error());
    const Result<unsigned> mode = modeOf(exchange, 0755);
    if (!mode)
        return exchange->fail(mode.error());
    answer(exchange, files.makeFolder(*path, *mode, true), 201);
}

void remove(const ExchangePtr &exchange, const SandboxFiles &files)
{
    const Result<QByteArray> path = pathOf(exchange);
    if (!path)
        return exchange->fail(path.error());
    const bool isRecursive = exchange->request().query("recursive").value_or("") == "true";
    const Result<FileInfo> found = files.info(*path);
    if (found && found->isDir && !isRecursive)
        return exchange->fail(httpError(400, u"cannot delete directory without recursive flag"_s));
    answer(exchange, files.remove(*path, isRecursive), 204);
}

void setPermissions(const ExchangePtr &exchange, const SandboxFiles &files)
{
    const Result<QByteArray> path = pathOf(exchange);
    if (!path)
        return exchange->fail(path.error());
    const Request &request = exchange->request();
    for (const QByteArray &name : {QByteArray("owner"), QByteArray("group")}) {
        const QByteArray wanted = request.query(name).value_or(QByteArray());
        if (!wanted.isEmpty() && wanted != "daytona"
            && wanted != QByteArray::number(Sandbox::userId))
            return exchange->fail(
                httpError(403, u"Every file of this sandbox belongs to its one user"_s));
    }
    if (request.query("mode").value_or(QByteArray()).isEmpty())
        return answer(exchange, {}, 200);
    const Result<unsigned> mode = modeOf(exchange, 0);
    if (!mode)
        return exchange->fail(mode.error());
    answer(exchange, files.setPermissions(*path, *mode), 200);
}

void move(const ExchangePtr &exchange, const SandboxFiles &files)
{
    const Result<QByteArray> source = pathOf(exchange, "source");
    if (!source)
        return exchange->fail(source.error());
    const Result<QByteArray> target = pathOf(exchange, "destination");
    if (!target)
        return exchange->fail(target.error());
    answer(exchange, files.move(*source, *target), 200);
}

} // namespace

void addFileRoutes(Router &router, ServerContext &context)
{
    const auto add = [&](const QByteArray &method, const QByteArray &path, FileHandler handle) {
        addToolboxRoute(router, context, method, path,
                        [handle](const ExchangePtr &exchange, const SandboxEntryPtr &entry) {
                            handle(exchange, SandboxFiles(entry->sandbox->root()));
                        });
    };
    add("GET", "/files", list);
    add("GET", "/files/info", info);
    add("POST", "/files/folder", makeFolder);
    add("DELETE", "/files", remove);
    add("POST", "/files/permissions", setPermissions);
    add("POST", "/files/move", move);
}

} // namespace Quaver::Local
