// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"
#include "engine/daytona/sandbox.h"

#include <QCoreApplication>
#include <QMap>

#include <chrono>

namespace Quaver::Daytona {

class Api;

//! What to run. The command is fed to a shell of the sandbox's choice on its standard input: quote
//! for any, and give a program that reads standard input </dev/null.
struct Command
{
    Command() = default;
    explicit Command(QString line_)
        : line(std::move(line_))
    {
    }

    QString line;
    QString workingDirectory; //!< empty: the sandbox's
    QMap<QString, QString> env;
    std::chrono::seconds timeout{60}; //!< the sandbox kills it then, and the output is lost
};

struct CommandOutput
{
    CommandOutput() = default;

    int exitCode = 0;
    QString output; //!< standard output and standard error, mixed; hostile
};

class Processes
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Daytona::Processes)

public:
    explicit Processes(Api &api)
        : m_api(api)
    {
    }

    //! For commands of less than a minute: one request lasts as long. Never repeated once sent.
    Pending<CommandOutput> execute(const SandboxAddress &sandbox, const Command &command,
                                   CancelToken token);

private:
    Api &m_api;
};

} // namespace Quaver::Daytona
