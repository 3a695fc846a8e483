// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/agenttools.h"

#include "app/setup/messages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Quaver::Setup {

namespace {

bool isNativeProgram(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(4) == QByteArray("\177ELF", 4);
}

//! The npm package has its program in a package of the platform beside it, and only copies it to
//! its own folder when its install script was allowed to run.
QString besidePackage(const QString &script)
{
    QDir folder = QFileInfo(script).dir();
    constexpr int mostLevels = 3; // scope/package/bin/script
    for (int level = 0; level < mostLevels && folder.cdUp(); ++level) {
        const QStringList packages = folder.entryList({u"claude-code-linux-*"_s}, QDir::Dirs);
        for (const QString &package : packages) {
            const QString program = folder.filePath(package + u"/claude"_s);
            if (isNativeProgram(program))
                return program;
        }
    }
    return {};
}

} // namespace

Result<QString> findClaudeCode()
{
    const QString found = QStandardPaths::findExecutable(u"claude"_s);
    const QString remedy =
        Messages::tr("Install it with npm install -g @anthropic-ai/claude-code, or use --agent "
                     "builtin.");
    if (found.isEmpty()) {
        return Error(
            Error::Kind::Setup,
            Messages::tr("--agent claude-code: there is no “claude” on PATH. %1").arg(remedy));
    }
    const QString real = QFileInfo(found).canonicalFilePath();
    if (isNativeProgram(real))
        return real;
    if (const QString program = besidePackage(real); !program.isEmpty())
        return program;
    return Error(Error::Kind::Setup,
                 Messages::tr("--agent claude-code: %1 is no native program, which a sandbox "
                              "needs. %2")
                     .arg(found, remedy));
}

} // namespace Quaver::Setup
