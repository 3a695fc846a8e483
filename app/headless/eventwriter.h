// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"

#include <quaver/result.h>
#include <quaver/run.h>

#include <QFile>
#include <QJsonObject>
#include <QObject>

namespace Quaver::Cli {

//! --events: what happens in a run, one JSON object a line, each with `event` and `time` (ISO 8601,
//! UTC). Every line is written at once, so that another program can follow.
class EventWriter : public QObject
{
    Q_OBJECT

public:
    //! \a console has to outlive this; it is used when open() gets "-".
    explicit EventWriter(Console *console, QObject *parent = nullptr);

    [[nodiscard]] Result<void> open(const QString &path);
    void follow(BenchmarkRun *run);
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    void write(const QString &event, QJsonObject fields);
    void writeTask(const QString &event, const TaskProgress &task);

    Console *m_console;
    QFile m_file;
    bool m_isStandardOutput = false;
    bool m_hasFailed = false;
};

} // namespace Quaver::Cli
