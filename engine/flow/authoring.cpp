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
constexpr auto validateDeadline = 10min; // once the author has ended
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

//! What the validating program says, and the file that it speaks of.
struct Validation
{
    QString digest; //!< SHA-256 of the sound file, in hexadecimal digits
    QStringList findings;
    std::optional<Pending<QByteArray>> text; //!< fetched as soon as it is said to be sound
};

std::shared_ptr<Validation> listenTo(const Run &run, const Daytona::Sandbox &sandbox,
                                     const std::shared_ptr<Program> &validator,
                                     const CancelToken &token)
{
    const auto validation = std::make_shared<Validation>();
    QObject::connect(validator.get(), &Program::eventReceived, validator.get(),
                     [run, sandbox, validation, token](const ProgramEvent &event) {
                         if (event.type == ProgramEvent::Type::Finding) {
                             validation->findings.append(event.text("path"_L1) + u": "_s
                                                         + event.text("message"_L1));
                         } else if (event.type == ProgramEvent::Type::Done && !validation->text) {
                             validation->digest = event.text("sha256"_L1);
                             validation->text = run->client->files().download(
                                 sandbox, specPath, largestSpecification, token);
                         }
                     });
    return validation;
}

//! Ends with the specification that the program has found to be sound.
QCoro::Task<QByteArray> validated(Run run, std::shared_ptr<Program> program,
                                  std::shared_ptr<Validation> validation)
{
    const auto exited = program->exitCode();
    const int exitCode = co_await exited;
    if (run->config().spec)
        run->result.metrics.agentDuration = program->duration();
    if (exitCode == exitFindings) {
        const Error::Kind kind = run->config().spec ? Error::Kind::Input : Error::Kind::Sandbox;
        throw Exception(findingsError(validation->findings, kind));
    }
    if (exitCode != 0 || !validation->text)
        throw Exception(programFailure(*program, ProgramName::Validate, exitCode));
    const auto downloaded = *validation->text;
    const QByteArray text = co_await downloaded;
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    if (validation->digest.toLatin1() != digest) {
        throw Exception(
            Error(Error::Kind::Sandbox,
                  QCoreApplication::translate(
                      "Quaver::Authoring", "The specification changed after it was validated.")));
    }
    co_return text;
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
    const auto validator = makeProgram(run, sandbox, ProgramName::Validate,
                                       authorDeadline + validateDeadline, noPass, token);
    const auto validation = listenTo(run, sandbox, validator, token);
    if (run->config().spec) {
        validator->prepare(uploads(run->config(), noPass));
        validator->start();
    } else {
        const std::optional<ModelPass> pass(ModelPass(run, ModelRole::Author, *run->models.author));
        const auto authoring =
            makeProgram(run, sandbox, ProgramName::Author, authorDeadline, pass, token);
        authoring->prepare(uploads(run->config(), pass));
        authoring->start();
        validator->startAfter(*authoring);
        co_await author(run, authoring);
    }
    const QByteArray text = co_await validated(run, validator, validation);
    const BenchmarkSpec spec = parsed(text, *run);
    co_return spec;
}

QByteArray publicSpecification(const BenchmarkSpec &spec)
{
    return QJsonDocument(publicSpecToJson(spec)).toJson();
}

} // namespace Quaver::Flow
