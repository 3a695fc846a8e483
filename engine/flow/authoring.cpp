// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/authoring.h"

#include "engine/core/text.h"
#include "engine/daytona/files.h"
#include "engine/flow/await.h"
#include "engine/flow/insideprogram.h"
#include "engine/flow/preparation.h"
#include "engine/flow/runcontext.h"
#include "engine/flow/sharedfolder.h"
#include "engine/types/benchmarkspecjson.h"
#include "engine/types/enumnames.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Programs::Program;
using Programs::ProgramEvent;
using Programs::ProgramName;

namespace {

constexpr auto specPath = "/output/spec.json"_L1;
constexpr auto authorDeadline = 30min;
constexpr auto validateDeadline = 10min;
constexpr int exitFindings = 3; // of validate
constexpr qsizetype mostFindingsShown = 20;

QJsonObject authorRequest(const RunConfig &config, const ModelPass &pass)
{
    QJsonObject request{
        {u"protocol"_s, 1},
        {u"prompt"_s, config.prompt},
        {u"agent"_s, agentKindName(config.agent.value_or(AgentKind::Builtin))},
        {u"model"_s, pass.model().id},
        {u"output"_s, QString(specPath)},
    };
    if (const QJsonObject access = pass.access(); !access.isEmpty())
        request.insert(u"access"_s, access);
    return request;
}

QJsonObject validateRequest() { return {{u"protocol"_s, 1}, {u"spec"_s, QString(specPath)}}; }

//! Everything that the two programs need, in one upload.
QList<Daytona::Upload> uploads(const RunConfig &config, const std::optional<ModelPass> &pass)
{
    QList<Daytona::Upload> files{Programs::archiveUpload(),
                                 Programs::requestUpload(ProgramName::Validate, validateRequest())};
    if (config.spec)
        files.append(Daytona::Upload(specPath, QJsonDocument(toJson(*config.spec)).toJson()));
    else
        files.append(Programs::requestUpload(ProgramName::Author, authorRequest(config, *pass)));
    return files;
}

QCoro::Task<void> author(Run run, std::shared_ptr<Program> program)
{
    program->start();
    const auto exited = program->exitCode();
    const int exitCode = co_await exited;
    run->result.metrics.agentDuration = program->duration();
    if (exitCode != 0) {
        throw Exception(programFailure(*program, ProgramName::Author, exitCode)
                            .in(QCoreApplication::translate("Quaver::Authoring",
                                                            "No specification was written")));
    }
}

Error findingsError(const QStringList &findings, Error::Kind kind)
{
    QString text = QCoreApplication::translate("Quaver::Authoring",
                                               "The specification is not usable. Findings: %1")
                       .arg(findings.size());
    for (const QString &finding : findings.mid(0, mostFindingsShown))
        text += u"\n  "_s + finding;
    if (findings.size() > mostFindingsShown)
        text += u"\n  …"_s;
    return Error(kind, text);
}

//! Ends with the SHA-256, in hexadecimal digits, of the file that was found to be sound.
QCoro::Task<QString> validate(Run run, std::shared_ptr<Program> program)
{
    const auto digest = std::make_shared<QString>();
    const auto findings = std::make_shared<QStringList>();
    QObject::connect(program.get(), &Program::eventReceived, program.get(),
                     [findings, digest](const ProgramEvent &event) {
                         if (event.type == ProgramEvent::Type::Finding)
                             findings->append(event.text("path"_L1) + u": "_s
                                              + event.text("message"_L1));
                         else if (event.type == ProgramEvent::Type::Done)
                             *digest = event.text("sha256"_L1);
                     });
    program->start();
    const auto exited = program->exitCode();
    const int exitCode = co_await exited;
    if (run->config().spec)
        run->result.metrics.agentDuration = program->duration();
    if (exitCode == exitFindings) {
        const Error::Kind kind = run->config().spec ? Error::Kind::Input : Error::Kind::Sandbox;
        throw Exception(findingsError(*findings, kind));
    }
    if (exitCode != 0)
        throw Exception(programFailure(*program, ProgramName::Validate, exitCode));
    co_return *digest;
}

BenchmarkSpec parsed(const QByteArray &text, const RunContext &run)
{
    const Result<BenchmarkSpec> spec = benchmarkSpecFromJson(text);
    if (!spec) {
        const Error::Kind kind = run.config().spec ? Error::Kind::Input : Error::Kind::Sandbox;
        throw Exception(findingsError({spec.error().message}, kind));
    }
    const Result<void> gradable = checkGradable(*spec, run.models);
    if (!gradable)
        throw Exception(gradable.error());
    return *spec;
}

} // namespace

QCoro::Task<BenchmarkSpec> authoredSpecification(Run run, Daytona::Sandbox sandbox,
                                                 CancelToken token)
{
    const std::optional<ModelPass> noPass;
    const auto validator =
        makeProgram(run, sandbox, ProgramName::Validate, validateDeadline, noPass, token);
    if (run->config().spec) {
        validator->prepare(uploads(run->config(), noPass));
    } else {
        const std::optional<ModelPass> pass(ModelPass(run, ModelRole::Author, *run->models.author));
        const auto authoring =
            makeProgram(run, sandbox, ProgramName::Author, authorDeadline, pass, token);
        authoring->prepare(uploads(run->config(), pass));
        validator->prepare({});
        co_await author(run, authoring);
    }
    const QString validated = co_await validate(run, validator);
    const QString path = specPath;
    const QByteArray text = co_await readFile(run, sandbox, path, largestSpecification, token);
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    if (validated.toLatin1() != digest) {
        throw Exception(
            Error(Error::Kind::Sandbox,
                  QCoreApplication::translate(
                      "Quaver::Authoring", "The specification changed after it was validated.")));
    }
    const BenchmarkSpec spec = parsed(text, *run);
    co_return spec;
}

QByteArray publicSpecification(const BenchmarkSpec &spec)
{
    return QJsonDocument(publicSpecToJson(spec)).toJson();
}

} // namespace Quaver::Flow
