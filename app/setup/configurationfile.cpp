// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/configurationfile.h"

#include "app/setup/defaults.h"
#include "app/setup/files.h"
#include "app/setup/messages.h"
#include "app/setup/preferences.h"
#include "engine/core/text.h"
#include "engine/types/benchmarkspecjson.h"
#include "engine/types/jsontext.h"
#include "engine/types/runconfigjson.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Quaver::Setup {

Error inFile(const Error &error, const QString &path)
{
    return error.in(path == "-"_L1 ? Messages::tr("standard input") : printableLine(path, 400));
}

Result<void> readConfiguration(const QString &path, RunConfig *config, QStringList *warnings)
{
    const auto content = readInputFile(path, maxConfigBytes);
    if (!content)
        return content.error();
    QStringList found;
    auto read = runConfigFromJson(*content, &found);
    for (const QString &warning : found)
        *warnings += printableLine(path, 400) + u": "_s + warning;
    if (!read)
        return inFile(read.error(), path);
    *config = *std::move(read);
    if (!config->specFile.isEmpty())
        config->specFile = QFileInfo(path).dir().absoluteFilePath(config->specFile);
    return {};
}

Result<void> readSpecification(const QString &path, RunConfig *config, QStringList *warnings)
{
    const auto content = readInputFile(path, maxSpecBytes);
    if (!content)
        return content.error();
    QStringList found;
    auto spec = benchmarkSpecFromJson(*content, &found);
    for (const QString &warning : found)
        *warnings += printableLine(path, 400) + u": "_s + warning;
    if (!spec)
        return inFile(spec.error(), path);
    config->spec = *std::move(spec);
    config->specFile.clear();
    return {};
}

Result<void> saveConfiguration(const RunConfig &config, const QString &path)
{
    const RunConfig whole = withUsedEndpoints(config, Preferences().endpoints());
    return writeFile(path, toJsonText(redactedJson(toJson(whole))));
}

} // namespace Quaver::Setup
