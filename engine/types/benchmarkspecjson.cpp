// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/benchmarkspecjson.h"

#include "engine/types/checkjson.h"
#include "engine/types/jsontext.h"
#include "engine/types/relativepaths.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Quaver {

namespace {

constexpr TextBounds idBounds{1024};
constexpr TextBounds nameBounds{1024};
constexpr TextBounds descriptionBounds{64 << 10, true};
constexpr TextBounds promptBounds{maxPromptBytes};
constexpr TextBounds outcomeBounds{64 << 10, true};
constexpr int maxSteps = 10'000;
constexpr int maxTaskSeconds = 24 * 3600;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::BenchmarkSpecJson)
};

QString readId(JsonReader &reader)
{
    static const QRegularExpression allowed(QStringLiteral("\\A[A-Za-z0-9._-]{1,64}\\z"));
    const QString key = QStringLiteral("id");
    const QString id = reader.requiredText(key, idBounds);
    if (!reader.hasFailed() && !allowed.match(id).hasMatch())
        reader.failType(key, Tr::tr("1 to 64 letters, digits, \".\", \"_\" or \"-\""));
    return id;
}

QMap<QString, QString> readFiles(JsonReader &task)
{
    const QString key = QStringLiteral("files");
    const std::optional<JsonReader> reader = task.object(key);
    if (!reader)
        return {};
    const QJsonObject json = task.raw(key).toObject();
    if (json.size() > maxFiles)
        task.fail(key,
                  Tr::tr("too many: %1, at most %2")
                      .arg(QString::number(json.size()), QString::number(maxFiles)));
    if (const Result<void> checked = checkRelativePaths(json.keys()); !checked)
        task.fail(key, checked.error().message);
    QMap<QString, QString> files;
    qsizetype total = 0;
    for (auto it = json.begin(); it != json.end() && !task.hasFailed(); ++it) {
        const QString place = key + u"[\"" + it.key() + u"\"]";
        if (!it.value().isString())
            task.fail(place, Tr::tr("expected the file's text"));
        const QString text = it.value().toString();
        total += text.toUtf8().size();
        if (isLongerThan(text, maxFileBytes))
            task.fail(place, Tr::tr("too large: at most %1 bytes a file").arg(maxFileBytes));
        files.insert(it.key(), text);
    }
    if (total > maxFilesBytes)
        task.fail(key, Tr::tr("too large: at most %1 bytes a task").arg(maxFilesBytes));
    return files;
}

Task readTask(JsonReader reader)
{
    Task task;
    task.id = readId(reader);
    task.prompt = reader.requiredText(QStringLiteral("prompt"), promptBounds);
    const QString outcome = QStringLiteral("expectedOutcome");
    task.expectedOutcome = reader.requiredText(outcome, outcomeBounds);
    if (std::optional<JsonReader> check = reader.object(QStringLiteral("check")))
        task.check = checkFromJson(*std::move(check));
    if (!task.check && task.expectedOutcome.trimmed().isEmpty())
        reader.fail(outcome, Tr::tr("must not be empty when there is no check"));
    task.files = readFiles(reader);
    task.extra = reader.extra();
    return task;
}

QList<Task> readTasks(JsonReader &spec)
{
    const QString key = QStringLiteral("tasks");
    QList<Task> tasks;
    QSet<QString> seen;
    const QList<JsonReader> readers = spec.objects(key, maxTasks);
    tasks.reserve(readers.size());
    for (const JsonReader &reader : readers) {
        const Task task = readTask(reader);
        if (spec.hasFailed())
            return {};
        if (seen.contains(task.id)) {
            JsonReader(reader).fail(QStringLiteral("id"),
                                    Tr::tr("\"%1\" is used twice").arg(task.id));
            return {};
        }
        seen.insert(task.id);
        tasks.append(task);
    }
    if (!spec.has(key))
        spec.failMissing(key);
    else if (tasks.isEmpty())
        spec.fail(key, Tr::tr("must not be empty: there is nothing to run"));
    return tasks;
}

SpecConfig readConfig(JsonReader reader)
{
    SpecConfig config;
    config.maxSteps = reader.integer(QStringLiteral("maxSteps"), 1, maxSteps);
    config.timeoutSeconds = reader.integer(QStringLiteral("timeoutSeconds"), 1, maxTaskSeconds);
    config.extra = reader.extra();
    return config;
}

QJsonObject filesToJson(const QMap<QString, QString> &files)
{
    QJsonObject json;
    for (auto it = files.begin(); it != files.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QJsonObject publicTaskToJson(const Task &task)
{
    QJsonObject json;
    json.insert(QStringLiteral("id"), task.id);
    json.insert(QStringLiteral("prompt"), task.prompt);
    if (!task.files.isEmpty())
        json.insert(QStringLiteral("files"), filesToJson(task.files));
    return json;
}

//! \a secret with the members of \a open added, which win.
QJsonObject united(QJsonObject secret, const QJsonObject &open)
{
    for (auto it = open.begin(); it != open.end(); ++it)
        secret.insert(it.key(), it.value());
    return secret;
}

QJsonObject publicConfigToJson(const SpecConfig &config)
{
    QJsonObject json;
    if (config.maxSteps)
        json.insert(QStringLiteral("maxSteps"), *config.maxSteps);
    if (config.timeoutSeconds)
        json.insert(QStringLiteral("timeoutSeconds"), *config.timeoutSeconds);
    return json;
}

QJsonObject taskToJson(const Task &task)
{
    QJsonObject json = united(task.extra, publicTaskToJson(task));
    json.insert(QStringLiteral("expectedOutcome"), task.expectedOutcome);
    if (task.check)
        json.insert(QStringLiteral("check"), toJson(*task.check));
    return json;
}

} // namespace

Result<BenchmarkSpec> benchmarkSpecFromJson(const QByteArray &text, QStringList *warnings)
{
    const Result<QJsonObject> json = parseJsonObject(text, {maxSpecBytes, maxSpecDepth});
    if (!json)
        return json.error();
    return benchmarkSpecFromJson(*json, warnings);
}

Result<BenchmarkSpec> benchmarkSpecFromJson(const QJsonObject &json, QStringList *warnings)
{
    if (const Result<void> checked = checkJsonContent(json, maxSpecDepth); !checked)
        return checked.error();
    JsonProblems problems;
    BenchmarkSpec spec = benchmarkSpecFromJson(JsonReader(json, QString(), &problems));
    if (warnings)
        warnings->append(problems.warnings());
    return problems.resultFor(std::move(spec));
}

BenchmarkSpec benchmarkSpecFromJson(JsonReader reader)
{
    BenchmarkSpec spec;
    spec.name = reader.requiredText(QStringLiteral("name"), nameBounds);
    spec.description = reader.requiredText(QStringLiteral("description"), descriptionBounds);
    spec.tasks = readTasks(reader);
    if (const std::optional<JsonReader> config = reader.object(QStringLiteral("config")))
        spec.config = readConfig(*config);
    spec.extra = reader.extra();
    return spec;
}

QJsonObject toJson(const BenchmarkSpec &spec)
{
    QJsonObject json = united(spec.extra, publicSpecToJson(spec));
    QJsonArray tasks;
    for (const Task &task : spec.tasks)
        tasks.append(taskToJson(task));
    json.insert(QStringLiteral("tasks"), tasks);
    if (spec.config) {
        const QJsonObject config = united(spec.config->extra, publicConfigToJson(*spec.config));
        json.insert(QStringLiteral("config"), config);
    }
    return json;
}

QJsonObject publicSpecToJson(const BenchmarkSpec &spec)
{
    QJsonObject json;
    json.insert(QStringLiteral("name"), spec.name);
    json.insert(QStringLiteral("description"), spec.description);
    QJsonArray tasks;
    for (const Task &task : spec.tasks)
        tasks.append(publicTaskToJson(task));
    json.insert(QStringLiteral("tasks"), tasks);
    if (spec.config)
        json.insert(QStringLiteral("config"), publicConfigToJson(*spec.config));
    return json;
}

QStringList idsOfTasksWithoutCheck(const BenchmarkSpec &spec)
{
    QStringList ids;
    for (const Task &task : spec.tasks) {
        if (!task.check)
            ids.append(task.id);
    }
    return ids;
}

} // namespace Quaver
