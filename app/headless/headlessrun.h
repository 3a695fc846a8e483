// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/commandline.h"
#include "app/headless/console.h"
#include "app/headless/eventwriter.h"
#include "app/headless/exitcodes.h"
#include "app/headless/runplan.h"
#include "app/headless/runprogress.h"

#include <QObject>

#include <memory>

namespace Quaver::Cli {

//! --headless: one run from the command line to the exit code.
class HeadlessRun : public QObject
{
    Q_OBJECT

public:
    //! Both have to outlive this.
    HeadlessRun(const CommandLine *line, Console *console);
    ~HeadlessRun() override;

    //! Runs to the end in the event loop and returns the exit code.
    [[nodiscard]] int exec();

private:
    int refuse(const Error &error, const RunConfig &config);
    void stop(int signal);
    void end(const RunResult &result);
    void writeResult(const RunResult &result);
    void explain(const RunResult &result);

    const CommandLine *m_line;
    Console *m_console;
    bool m_isJson;
    bool m_showsReport; // neither --json nor --events -
    EventWriter m_events;
    RunProgress m_progress;
    RunPlan m_plan; // before m_run: the server outlives the run
    std::unique_ptr<BenchmarkRun> m_run;
    RunEnd m_end;
};

} // namespace Quaver::Cli
