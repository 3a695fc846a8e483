// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/eventwriter.h"

#include "app/headless/messages.h"
#include "engine/core/redaction.h"
#include "engine/core/text.h"
#include "engine/types/resultsjson.h"
#include "engine/types/runresultjson.h"
#include "engine/types/usagejson.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

EventWriter::EventWriter(Console *console, QObject *parent)
    : QObject(parent)
    , m_console(console)
{
}

Result<void> EventWriter::open(const QString &path)
{
    m_isStandardOutput = path == "-"_L1;
    if (m_isStandardOutput)
        return {};
    m_file.setFileName(path);
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return {};
    return Error(Error::Kind::Input,
                 Messages::tr("%1: %2: cannot be written: %3")
                     .arg(u"--events"_s, printableLine(path, 400), m_file.errorString()));
}

void EventWriter::follow(BenchmarkRun *run)
{
    connect(run, &BenchmarkRun::phaseStarted, this, [this, run](Phase phase) {
        write(u"phase_started"_s, {{u"phase"_s, phaseName(phase)}, {u"runId"_s, run->runId()}});
    });
    connect(run, &BenchmarkRun::stepStarted, this, [this](Step step) {
        write(u"step_started"_s,
              {{u"phase"_s, phaseName(phaseOf(step))}, {u"text"_s, stepText(step)}});
    });
    connect(run, &BenchmarkRun::message, this, [this](Phase phase, const QString &text) {
        write(u"message"_s, {{u"phase"_s, phaseName(phase)}, {u"text"_s, text}});
    });
    connect(run, &BenchmarkRun::programOutput, this, [this](Phase phase, const QString &text) {
        write(u"program_output"_s, {{u"phase"_s, phaseName(phase)}, {u"text"_s, text}});
    });
    connect(run, &BenchmarkRun::specificationReady, this, [this](const BenchmarkSpec &spec) {
        write(u"specification_ready"_s,
              {{u"name"_s, spec.name},
               {u"description"_s, spec.description},
               {u"tasks"_s, spec.tasks.size()}});
    });
    connect(run, &BenchmarkRun::taskStarted, this,
            [this](const TaskProgress &task) { writeTask(u"task_started"_s, task); });
    connect(run, &BenchmarkRun::taskStep, this,
            [this](const TaskProgress &task) { writeTask(u"task_step"_s, task); });
    connect(run, &BenchmarkRun::taskAnswered, this,
            [this](const TaskProgress &task) { writeTask(u"task_answered"_s, task); });
    connect(run, &BenchmarkRun::taskGraded, this,
            [this](const QString &model, const TaskResult &result) {
                QJsonObject fields = toJson(result);
                fields.insert(u"model"_s, model);
                write(u"task_graded"_s, fields);
            });
    connect(run, &BenchmarkRun::usageChanged, this,
            [this](const Usage &total, const UsageByRole &byRole) {
                write(u"usage"_s, {{u"usage"_s, usageOfRunToJson(total, byRole)}});
            });
    connect(run, &BenchmarkRun::finished, this, [this](const RunResult &result) {
        write(u"finished"_s, {{u"result"_s, toJson(result)}});
    });
    connect(run, &BenchmarkRun::failed, this, [this](const RunResult &result) {
        write(u"failed"_s, {{u"result"_s, toJson(result)}});
    });
}

void EventWriter::write(const QString &event, QJsonObject fields)
{
    fields.insert(u"event"_s, event);
    fields.insert(u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    const QByteArray line = QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n';
    if (m_isStandardOutput)
        m_console->printBytes(line);
    else if (const QByteArray safe = redacted(line); m_file.write(safe) != safe.size())
        m_hasFailed = true;
}

void EventWriter::writeTask(const QString &event, const TaskProgress &task)
{
    QJsonObject fields{
        {u"model"_s, task.model}, {u"taskId"_s, task.taskId}, {u"trial"_s, task.trial}};
    if (task.step > 0)
        fields.insert(u"step"_s, task.step);
    if (!task.summary.isEmpty())
        fields.insert(u"summary"_s, task.summary);
    write(event, fields);
}

} // namespace Quaver::Cli
