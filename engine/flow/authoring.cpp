// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/authoring.h"

#include "engine/core/text.h"
#include "engine/daytona/files.h"
#include "engine/flow/await.h"
#include "engine/flow/insideprogram.h"
#include "engine/flow/preparation.h"
#include "engine/flow/runcontext.h"
#include "engine/flow/sharedfolder.h"
#include "engine/flow/specfindings.h"
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

QJsonObject authorRequest(const RunContext &run, const ModelPass &pass)
{
    const RunConfig &config = run.config();
    QJsonObject request{
        {u"protocol"_s, 1},
        {u"prompt"_s, config.prompt},
        {u"agent"_s, agentKindName(config.agent.value_or(AgentKind::Builtin))},
        {u"model"_s, pass.model().id},
        {u"output"_s, QString(specPath)},
        {u"withFindings"_s, run.environment.reviewsSpecification},
    };
    if (const QJsonObject access = pass.access(); !access.isEmpty())
        request.insert(u"access"_s, access);
    return request;
}

//! What the validating program needs.
QList<Daytona::Upload> validateUploads()
{
    const QJsonObject request{{u"protocol"_s, 1}, {u"spec"_s, QString(specPath)}};
    return {Programs::archiveUpload(), Programs::requestUpload(ProgramName::Validate, request)};
}

//! With the specification that it is to try.
QList<Daytona::Upload> validateUploads(const QByteArray &spec)
{
    return validateUploads() << Daytona::Upload(specPath, spec);
}

QByteArray fileOf(const BenchmarkSpec &spec) { return QJsonDocument(toJson(spec)).toJson(); }

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

//! Of kind Input where the configuration has brought the specification.
Error findingsError(const RunContext &run, const QStringList &findings)
{
    QString text = QCoreApplication::translate("Quaver::Authoring",
                                               "The specification is not usable. Findings: %1")
                       .arg(findings.size());
    for (const QString &finding : findings.mid(0, mostFindingsShown))
        text += u"\n  "_s + finding;
    if (findings.size() > mostFindingsShown)
        text += u"\n  …"_s;
    return Error(run.config().spec ? Error::Kind::Input : Error::Kind::Sandbox, text);
}

Error findingsError(const RunContext &run, const QList<SpecFinding> &findings)
{
    QStringList texts;
    for (const SpecFinding &finding : findings)
        texts.append(findingText(finding));
    return findingsError(run, texts);
}

//! What the validating program says, and the file that it speaks of.
struct Validation
{
    QString digest; //!< SHA-256 of the file, in hexadecimal digits
    QList<SpecFinding> findings;
    std::optional<Pending<QByteArray>> text; //!< fetched as soon as the program is done with it
};

std::shared_ptr<Validation> listenTo(const Run &run, const std::shared_ptr<Program> &validator,
                                     const CancelToken &token)
{
    const auto validation = std::make_shared<Validation>();
    QObject::connect(validator.get(), &Program::eventReceived, validator.get(),
                     [run, validation, token](const ProgramEvent &event) {
                         if (event.type == ProgramEvent::Type::Finding) {
                             validation->findings.append(
                                 findingAt(event.text("path"_L1), event.text("message"_L1)));
                         } else if (event.type == ProgramEvent::Type::Done && !validation->text) {
                             validation->digest = event.text("sha256"_L1);
                             validation->text = run->client->files().download(
                                 run->agentSandbox, specPath, largestSpecification, token);
                         }
                     });
    return validation;
}

//! Ends with the file that the program has tried; its findings, if any, are in \a validation.
QCoro::Task<QByteArray> validated(std::shared_ptr<Program> program,
                                  std::shared_ptr<Validation> validation)
{
    const auto exited = program->exitCode();
    const int exitCode = co_await exited;
    const bool isSound = exitCode == 0 && validation->findings.isEmpty();
    const bool isUnsound = exitCode == exitFindings && !validation->findings.isEmpty();
    if ((!isSound && !isUnsound) || !validation->text)
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

//! The specification in \a text, with what is to be mended by a person, if one looks at it.
SpecReview reviewOf(const RunContext &run, const QByteArray &text,
                    const QList<SpecFinding> &findings)
{
    const bool isReviewed = run.environment.reviewsSpecification;
    if (!findings.isEmpty() && !isReviewed)
        throw Exception(findingsError(run, findings));
    const Result<BenchmarkSpec> spec = benchmarkSpecFromJson(text);
    if (!spec) {
        throw Exception(findings.isEmpty() ? findingsError(run, {spec.error().message})
                                           : findingsError(run, findings));
    }
    const Result<void> gradable = checkGradable(*spec, run.models);
    if (!gradable && !isReviewed)
        throw Exception(gradable.error());
    SpecReview review;
    review.spec = *spec;
    review.findings = findings + ungradableTasks(*spec, run.models);
    return review;
}

} // namespace

QCoro::Task<SpecReview> authoredSpecification(Run run, CancelToken token)
{
    const std::optional<ModelPass> noPass;
    const auto validator = makeProgram(run, run->agentSandbox, ProgramName::Validate,
                                       authorDeadline + validateDeadline, noPass, token);
    const auto validation = listenTo(run, validator, token);
    if (run->config().spec) {
        validator->prepare(validateUploads(fileOf(*run->config().spec)));
        validator->start();
    } else {
        const std::optional<ModelPass> pass(ModelPass(run, ModelRole::Author, *run->models.author));
        const auto authoring =
            makeProgram(run, run->agentSandbox, ProgramName::Author, authorDeadline, pass, token);
        authoring->prepare(validateUploads() << Programs::requestUpload(
                               ProgramName::Author, authorRequest(*run, *pass)));
        authoring->start();
        validator->startAfter(*authoring);
        co_await author(run, authoring);
    }
    const QByteArray text = co_await validated(validator, validation);
    if (run->config().spec)
        run->result.metrics.agentDuration = validator->duration();
    co_return reviewOf(*run, text, validation->findings);
}

QCoro::Task<SpecReview> triedSpecification(Run run, BenchmarkSpec spec, CancelToken token)
{
    const std::optional<ModelPass> noPass;
    const auto validator =
        makeProgram(run, run->agentSandbox, ProgramName::Validate, validateDeadline, noPass, token);
    const auto validation = listenTo(run, validator, token);
    const QByteArray file = fileOf(spec);
    validator->prepare(validateUploads(file));
    validator->start();
    const QByteArray tried = co_await validated(validator, validation);
    if (tried != file) {
        throw Exception(
            Error(Error::Kind::Sandbox,
                  QCoreApplication::translate("Quaver::Authoring",
                                              "What was checked in the sandbox is not the "
                                              "specification that was sent there.")));
    }
    SpecReview review;
    review.spec = spec;
    review.findings = validation->findings;
    co_return review;
}

QByteArray publicSpecification(const BenchmarkSpec &spec)
{
    return QJsonDocument(publicSpecToJson(spec)).toJson();
}

} // namespace Quaver::Flow
