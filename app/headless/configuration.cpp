// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/configuration.h"

#include "app/headless/endpoints.h"
#include "app/headless/messages.h"
#include "app/setup/configurationfile.h"
#include "app/setup/files.h"
#include "engine/core/text.h"
#include "engine/types/enumnames.h"
#include "engine/types/runconfigjson.h"

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

namespace {

template <typename Enum>
Result<void> readChoice(const CommandLine &line, Flag flag, std::optional<Enum> *target)
{
    if (!line.has(flag))
        return {};
    *target = enumFromName<Enum>(line.text(flag));
    if (*target)
        return {};
    const QStringList names = enumNames<Enum>();
    const QString close = closestMatch(line.text(flag), names);
    const QString hint = close.isEmpty() ? Messages::tr("one of %1").arg(names.join(u", "_s))
                                         : Messages::tr("did you mean \"%1\"?").arg(close);
    return Error(
        Error::Kind::Input,
        Messages::tr("%1: unknown \"%2\", %3")
            .arg(QLatin1StringView(optionOf(flag).name), printableLine(line.text(flag), 80), hint));
}

void overrideNumbers(const CommandLine &line, RunConfig *config)
{
    const auto apply = [&line](Flag flag, std::optional<int> *target) {
        if (const auto given = line.integer(flag))
            *target = given;
    };
    apply(Flag::Cpu, &config->resources.cpu);
    apply(Flag::Memory, &config->resources.memory);
    apply(Flag::Disk, &config->resources.disk);
    apply(Flag::Trials, &config->trials);
    apply(Flag::Sandboxes, &config->sandboxes);
    apply(Flag::Parallel, &config->parallelTasks);
    apply(Flag::TaskTimeout, &config->limits.taskSeconds);
    apply(Flag::Timeout, &config->limits.runSeconds);
    apply(Flag::MaxSteps, &config->limits.steps);
    apply(Flag::Votes, &config->votes);
    if (const auto given = line.real(Flag::MaxCost))
        config->limits.costUsd = given;
    if (const auto given = line.wholeNumber(Flag::MaxTokens))
        config->limits.tokens = given;
}

void overrideTexts(const CommandLine &line, RunConfig *config)
{
    if (line.has(Flag::AgentModel))
        config->agentModel = line.text(Flag::AgentModel);
    if (line.has(Flag::BenchmarkModel))
        config->benchmarkModels = line.texts(Flag::BenchmarkModel);
    if (line.has(Flag::JudgeModel))
        config->judgeModel = line.text(Flag::JudgeModel);
    // Each takes the place of the other: a flag overrides what the file says about the same thing.
    if (line.has(Flag::Snapshot)) {
        config->snapshot = line.text(Flag::Snapshot);
        config->image.clear();
    }
    if (line.has(Flag::Image)) {
        config->image = line.text(Flag::Image);
        config->snapshot.clear();
    }
}

//! A flag takes the place of the file's endpoint of that name.
Result<void> overrideEndpoints(const CommandLine &line, RunConfig *config)
{
    const auto given = endpointsOf(line);
    if (!given)
        return given.error();
    for (const ModelEndpoint &endpoint : *given) {
        config->endpoints.removeIf(
            [&](const ModelEndpoint &other) { return other.name == endpoint.name; });
        config->endpoints.append(endpoint);
    }
    return {};
}

Result<void> readPrompt(const CommandLine &line, RunConfig *config)
{
    if (!line.operands().isEmpty())
        config->prompt = line.operands().constFirst().trimmed();
    if (line.has(Flag::PromptFile)) {
        auto prompt = Setup::readPromptFile(line.text(Flag::PromptFile));
        if (!prompt)
            return prompt.error();
        config->prompt = *std::move(prompt);
    }
    return {};
}

} // namespace

Result<RunConfig> configurationFor(const CommandLine &line, QStringList *warnings)
{
    RunConfig config;
    const QString file = line.text(Flag::Config);
    if (!file.isEmpty()) {
        if (const auto read = Setup::readConfiguration(file, &config, warnings); !read)
            return read.error();
    }
    if (const auto endpoints = overrideEndpoints(line, &config); !endpoints)
        return endpoints.error();
    overrideTexts(line, &config);
    overrideNumbers(line, &config);
    for (const auto &choice : {readChoice(line, Flag::Agent, &config.agent),
                               readChoice(line, Flag::Backend, &config.backend)}) {
        if (!choice)
            return choice.error();
    }
    if (const auto prompt = readPrompt(line, &config); !prompt)
        return prompt.error();
    const QString specFile = line.has(Flag::Spec) ? line.text(Flag::Spec)
        : config.spec                             ? QString()
                                                  : config.specFile;
    if (!specFile.isEmpty()) {
        if (const auto spec = Setup::readSpecification(specFile, &config, warnings); !spec)
            return spec.error();
    }
    if (const auto checked = checkRunConfig(config); !checked)
        return file.isEmpty() ? checked.error() : Setup::inFile(checked.error(), file);
    return config;
}

} // namespace Quaver::Cli
