// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelprovider.h"

#include "engine/models/modelregistry.h"
#include "engine/types/benchmarkspecjson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace Quaver;

namespace {

QStringList withAliases(QStringList arguments)
{
    for (const QString &model : {u"strong"_s, u"weak"_s, u"looping"_s, u"refusing"_s, u"silent"_s,
                                 u"badtools"_s, u"prying"_s, u"garbage"_s, u"author"_s})
        arguments += {u"--alias"_s, u"codex-%1=%1"_s.arg(model)};
    return arguments;
}

} // namespace

Usage usageFrom(const QJsonValue &counts)
{
    Usage used;
    used.calls = counts["calls"_L1].toInt();
    used.inputTokens = counts["inputTokens"_L1].toInteger();
    used.outputTokens = counts["outputTokens"_L1].toInteger();
    used.cacheReadTokens = counts["cacheReadTokens"_L1].toInteger();
    used.cacheWriteTokens = counts["cacheWriteTokens"_L1].toInteger();
    return used;
}

ModelProvider::ModelProvider(const QStringList &arguments)
    : m_server(QStringLiteral(MODEL_PROVIDER "/server.py"), withAliases(arguments))
{
}

QString ModelProvider::url() const { return m_server.ready()["url"_L1].toString(); }

QByteArray ModelProvider::key() const
{
    return m_server.ready()["apiKey"_L1].toString().toLatin1();
}

QProcessEnvironment ModelProvider::environmentAt(const QString &url) const
{
    QProcessEnvironment environment;
    environment.insert(u"ANTHROPIC_BASE_URL"_s, url);
    environment.insert(u"ANTHROPIC_API_KEY"_s, QString::fromLatin1(key()));
    environment.insert(u"OPENAI_BASE_URL"_s, url + u"/v1"_s);
    environment.insert(u"OPENAI_API_KEY"_s, QString::fromLatin1(key()));
    return environment;
}

std::shared_ptr<const Models::ModelRegistry> ModelProvider::models() const
{
    return modelsAt(url());
}

std::shared_ptr<const Models::ModelRegistry> ModelProvider::modelsAt(const QString &url) const
{
    const auto registry = Models::ModelRegistry::fromEnvironment(environmentAt(url));
    if (!registry)
        qFatal("%s", qPrintable(registry.error().message));
    return std::make_shared<const Models::ModelRegistry>(*registry);
}

void ModelProvider::addFault(const QJsonObject &fault) const
{
    const QJsonValue added = m_server.tell(u"/faults"_s, fault);
    if (added["added"_L1].toArray().size() != 1)
        qFatal("%s", QJsonDocument(added.toObject()).toJson().constData());
}

Usage ModelProvider::used(const QString &model) const
{
    const QJsonValue usage = ask(u"/usage"_s);
    return usageFrom(model.isEmpty() ? usage["total"_L1] : usage["models"_L1][model]);
}

Usage ModelProvider::cut(const QString &model) const
{
    return usageFrom(ask(u"/usage"_s)["cut"_L1][model]);
}

int ModelProvider::calls() const
{
    int calls = 0;
    for (const QJsonValue &request : ask(u"/seen"_s)["requests"_L1].toArray())
        calls += request["method"_L1] == "POST"_L1 ? 1 : 0;
    return calls;
}

QStringList ModelProvider::paths() const
{
    QStringList paths;
    for (const QJsonValue &request : ask(u"/seen"_s)["requests"_L1].toArray())
        paths.append(request["path"_L1].toString());
    paths.removeDuplicates();
    paths.sort();
    return paths;
}

QByteArray ModelProvider::violations() const
{
    const QJsonArray found = ask(u"/violations"_s).toArray();
    return found.isEmpty() ? QByteArray() : QJsonDocument(found).toJson();
}

QByteArray scriptedSpecificationText(int tasks, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(u"/usr/bin/python3"_s,
                  QStringList{u"-B"_s, QStringLiteral(MODEL_PROVIDER "/specification.py"),
                              QString::number(tasks)}
                      + arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

BenchmarkSpec scriptedSpecification(int tasks, const QStringList &arguments)
{
    const auto spec = benchmarkSpecFromJson(scriptedSpecificationText(tasks, arguments));
    if (!spec)
        qFatal("%s", qPrintable(spec.error().message));
    return *spec;
}
