// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/runconfigjson.h"

#include "engine/types/benchmarkspecjson.h"
#include "engine/types/endpointjson.h"
#include "engine/types/jsontext.h"

#include <QCoreApplication>

namespace Quaver {

namespace {

constexpr int maxCpu = 1024;
constexpr int minMebibytes = 16;
constexpr int maxMemory = 16 << 20; // 16 TiB
constexpr int maxDisk = 1 << 30; // 1 PiB
constexpr int maxTrials = 1'000;
constexpr int maxSandboxes = 64;
constexpr int maxParallelTasks = 256;
constexpr int maxVotes = 9;
constexpr int maxTaskSeconds = 24 * 3600;
constexpr int maxRunSeconds = 30 * 24 * 3600;
constexpr int maxSteps = 10'000;
constexpr qint64 maxTokens = 1'000'000'000'000;
constexpr double maxCost = 1e6;
constexpr qsizetype maxModels = 64;
constexpr TextBounds promptBounds{maxPromptBytes, true};
constexpr TextBounds optionalName{256, true}; // empty says the same as absent
constexpr TextBounds modelBounds{256};
constexpr TextBounds fileBounds{4096};

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::RunConfigJson)
};

int readVersion(JsonReader &reader)
{
    const QString key = QStringLiteral("version");
    const int version =
        reader.integer(key, 1, std::numeric_limits<int>::max()).value_or(RunConfig::currentVersion);
    if (version > RunConfig::currentVersion) {
        reader.fail(key,
                    Tr::tr("the configuration is of version %1 and this Quaver reads versions "
                           "up to %2: a newer Quaver is needed")
                        .arg(QString::number(version), QString::number(RunConfig::currentVersion)));
    }
    return version;
}

QString readPrompt(JsonReader &reader)
{
    const QString key = QStringLiteral("prompt");
    if (!reader.has(key) && reader.looksMisspelt(key))
        reader.failMissing(key);
    return reader.text(key, promptBounds).value_or(QString());
}

QStringList readModels(JsonReader &reader)
{
    const QString one = QStringLiteral("benchmarkModel");
    const QString several = QStringLiteral("benchmarkModels");
    const QString first = reader.text(one, optionalName).value_or(QString());
    const QStringList all = reader.texts(several, maxModels, modelBounds);
    for (qsizetype i = 1; i < all.size(); ++i) {
        if (all.indexOf(all.at(i)) < i) {
            reader.fail(several + u'[' + QString::number(i) + u']',
                        Tr::tr("\"%1\" is listed twice").arg(all.at(i)));
        }
    }
    if (all.isEmpty())
        return first.isEmpty() ? QStringList() : QStringList(first);
    if (!first.isEmpty() && all.first() != first) {
        reader.fail(one,
                    Tr::tr("\"%1\" contradicts %2, which begins with \"%3\": give one of them")
                        .arg(first, several, all.first()));
    }
    return all;
}

Resources readResources(JsonReader reader)
{
    Resources resources;
    resources.cpu = reader.integer(QStringLiteral("cpu"), 1, maxCpu);
    resources.memory = reader.integer(QStringLiteral("memory"), minMebibytes, maxMemory);
    resources.disk = reader.integer(QStringLiteral("disk"), minMebibytes, maxDisk);
    resources.extra = reader.extra();
    return resources;
}

Limits readLimits(JsonReader reader)
{
    Limits limits;
    limits.taskSeconds = reader.integer(QStringLiteral("taskSeconds"), 1, maxTaskSeconds);
    limits.steps = reader.integer(QStringLiteral("steps"), 1, maxSteps);
    limits.runSeconds = reader.integer(QStringLiteral("runSeconds"), 1, maxRunSeconds);
    limits.tokens = reader.wholeNumber(QStringLiteral("tokens"), 1, maxTokens);
    const QString cost = QStringLiteral("costUsd");
    limits.costUsd = reader.number(cost, 0, maxCost);
    if (limits.costUsd && *limits.costUsd <= 0)
        reader.failType(cost, Tr::tr("a number above 0"));
    limits.extra = reader.extra();
    return limits;
}

void readSpec(JsonReader &reader, RunConfig &config)
{
    const QString key = QStringLiteral("spec");
    const QJsonValue value = reader.raw(key);
    if (value.isObject())
        config.spec = benchmarkSpecFromJson(*reader.object(key));
    else if (value.isString())
        config.specFile = reader.text(key, fileBounds).value_or(QString());
    else if (reader.has(key))
        reader.failType(key, Tr::tr("a file name or a specification"));
}

std::optional<int> readVotes(JsonReader &reader)
{
    const QString key = QStringLiteral("votes");
    const std::optional<int> votes = reader.integer(key, 1, maxVotes);
    if (votes && *votes % 2 == 0)
        reader.failType(key, Tr::tr("an odd number"));
    return votes;
}

QJsonObject resourcesToJson(const Resources &resources)
{
    QJsonObject json = resources.extra;
    if (resources.cpu)
        json.insert(QStringLiteral("cpu"), *resources.cpu);
    if (resources.memory)
        json.insert(QStringLiteral("memory"), *resources.memory);
    if (resources.disk)
        json.insert(QStringLiteral("disk"), *resources.disk);
    return json;
}

QJsonObject limitsToJson(const Limits &limits)
{
    QJsonObject json = limits.extra;
    if (limits.taskSeconds)
        json.insert(QStringLiteral("taskSeconds"), *limits.taskSeconds);
    if (limits.steps)
        json.insert(QStringLiteral("steps"), *limits.steps);
    if (limits.runSeconds)
        json.insert(QStringLiteral("runSeconds"), *limits.runSeconds);
    if (limits.tokens)
        json.insert(QStringLiteral("tokens"), *limits.tokens);
    if (limits.costUsd)
        json.insert(QStringLiteral("costUsd"), *limits.costUsd);
    return json;
}

void insertText(QJsonObject &json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

void insertInteger(QJsonObject &json, const QString &key, std::optional<int> value)
{
    if (value)
        json.insert(key, *value);
}

void insertObject(QJsonObject &json, const QString &key, const QJsonObject &object)
{
    if (!object.isEmpty())
        json.insert(key, object);
}

} // namespace

Result<RunConfig> runConfigFromJson(const QByteArray &text, QStringList *warnings)
{
    const Result<QJsonObject> json = parseJsonObject(text, {maxConfigBytes, maxConfigDepth});
    if (!json)
        return json.error();
    return runConfigFromJson(*json, warnings);
}

Result<RunConfig> runConfigFromJson(const QJsonObject &json, QStringList *warnings)
{
    if (const Result<void> checked = checkJsonContent(json, maxConfigDepth); !checked)
        return checked.error();
    JsonProblems problems;
    RunConfig config = runConfigFromJson(JsonReader(json, QString(), &problems));
    if (warnings)
        warnings->append(problems.warnings());
    return problems.resultFor(std::move(config));
}

RunConfig runConfigFromJson(JsonReader reader)
{
    RunConfig config;
    config.version = readVersion(reader);
    config.prompt = readPrompt(reader);
    config.agentModel = reader.text(QStringLiteral("agentModel"), optionalName).value_or(QString());
    config.benchmarkModels = readModels(reader);
    config.judgeModel = reader.text(QStringLiteral("judgeModel"), optionalName).value_or(QString());
    config.agent = reader.choice<AgentKind>(QStringLiteral("agent"));
    config.backend = reader.choice<Backend>(QStringLiteral("backend"));
    if (const std::optional<JsonReader> resources = reader.object(QStringLiteral("resources")))
        config.resources = readResources(*resources);
    config.snapshot = reader.text(QStringLiteral("snapshot"), optionalName).value_or(QString());
    config.image = reader.text(QStringLiteral("image"), optionalName).value_or(QString());
    config.trials = reader.integer(QStringLiteral("trials"), 1, maxTrials);
    config.sandboxes = reader.integer(QStringLiteral("sandboxes"), 1, maxSandboxes);
    config.parallelTasks = reader.integer(QStringLiteral("parallelTasks"), 1, maxParallelTasks);
    config.votes = readVotes(reader);
    readSpec(reader, config);
    config.endpoints = endpointsFromJson(reader, QStringLiteral("endpoints"));
    if (const std::optional<JsonReader> limits = reader.object(QStringLiteral("limits")))
        config.limits = readLimits(*limits);
    config.extra = reader.extra();
    return config;
}

QJsonObject toJson(const RunConfig &config)
{
    QJsonObject json = config.extra;
    json.insert(QStringLiteral("version"), config.version);
    json.insert(QStringLiteral("prompt"), config.prompt);
    insertText(json, QStringLiteral("agentModel"), config.agentModel);
    insertText(json, QStringLiteral("benchmarkModel"), config.benchmarkModels.value(0));
    if (config.benchmarkModels.size() > 1)
        json.insert(QStringLiteral("benchmarkModels"),
                    QJsonArray::fromStringList(config.benchmarkModels));
    insertText(json, QStringLiteral("judgeModel"), config.judgeModel);
    if (config.agent)
        json.insert(QStringLiteral("agent"), agentKindName(*config.agent));
    if (config.backend)
        json.insert(QStringLiteral("backend"), backendName(*config.backend));
    insertObject(json, QStringLiteral("resources"), resourcesToJson(config.resources));
    insertText(json, QStringLiteral("snapshot"), config.snapshot);
    insertText(json, QStringLiteral("image"), config.image);
    insertInteger(json, QStringLiteral("trials"), config.trials);
    insertInteger(json, QStringLiteral("sandboxes"), config.sandboxes);
    insertInteger(json, QStringLiteral("parallelTasks"), config.parallelTasks);
    insertInteger(json, QStringLiteral("votes"), config.votes);
    if (config.spec)
        json.insert(QStringLiteral("spec"), toJson(*config.spec));
    else
        insertText(json, QStringLiteral("spec"), config.specFile);
    if (!config.endpoints.isEmpty())
        json.insert(QStringLiteral("endpoints"), toJson(config.endpoints));
    insertObject(json, QStringLiteral("limits"), limitsToJson(config.limits));
    return json;
}

Result<void> checkRunConfig(const RunConfig &config)
{
    // Through the reader, so that there is one place which knows the bounds.
    if (const Result<RunConfig> read = runConfigFromJson(toJson(config)); !read)
        return read.error();
    JsonProblems problems;
    if (config.prompt.trimmed().isEmpty() && !config.spec && config.specFile.isEmpty())
        problems.fail(QStringLiteral("prompt"), Tr::tr("missing: say what shall be benchmarked"));
    if (!config.snapshot.isEmpty() && !config.image.isEmpty())
        problems.fail(QStringLiteral("snapshot"), Tr::tr("excludes image: give one of them"));
    if (!config.snapshot.isEmpty() && !config.resources.isEmpty())
        problems.fail(QStringLiteral("resources"),
                      Tr::tr("a snapshot brings its own: leave one out"));
    const bool isLocal = config.backend == Backend::Local;
    if (isLocal && !config.snapshot.isEmpty())
        problems.fail(QStringLiteral("snapshot"), Tr::tr("only the backend \"daytona\" has it"));
    if (isLocal && !config.image.isEmpty())
        problems.fail(QStringLiteral("image"), Tr::tr("only the backend \"daytona\" has it"));
    return problems.error() ? Result<void>(*problems.error()) : Result<void>();
}

} // namespace Quaver
