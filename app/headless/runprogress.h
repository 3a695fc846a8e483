// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"

#include <quaver/run.h>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace Quaver::Cli {

//! Shows a run while it goes on: the steps of the report on standard output, everything else on
//! standard error, as a status line where that is a terminal and as plain lines where it is not.
class RunProgress : public QObject
{
    Q_OBJECT

public:
    //! \a console has to outlive this. Without \a showsReport standard output stays empty.
    RunProgress(Console *console, bool showsReport, QObject *parent = nullptr);

    void follow(BenchmarkRun *run);

private:
    void showBeginning(const RunConfig &config);
    void showStep(Step step);
    void showMessage(Phase phase, const QString &text);
    void showGraded(const TaskResult &result);
    void updateStatus();

    Console *m_console;
    bool m_showsReport;
    bool m_hasBegun = false;
    QElapsedTimer m_sinceStart;
    QTimer m_clock;
    Phase m_phase = Phase::Setup;
    QString m_task; // what happened last to a task
    qsizetype m_tasks = 0;
    qsizetype m_graded = 0;
    qsizetype m_passed = 0;
};

} // namespace Quaver::Cli
