// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/console.h"

#include "engine/core/redaction.h"
#include "engine/core/text.h"

#include <QtGlobal>

#include <algorithm>
#include <cerrno>
#include <cwchar>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

namespace {

//! 0, or the errno of the write that failed.
int writeAll(int descriptor, const QByteArray &bytes)
{
    const char *at = bytes.constData();
    qsizetype left = bytes.size();
    while (left > 0) {
        const ssize_t written = ::write(descriptor, at, static_cast<std::size_t>(left));
        if (written >= 0) {
            at += written;
            left -= written;
        } else if (errno == EAGAIN) {
            // Someone we share the descriptor with has made it non-blocking.
            pollfd ready{descriptor, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

int terminalColumns()
{
    constexpr int usual = 80;
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usual;
}

QByteArray lineOf(const QString &text) { return redacted(printable(text)).toUtf8() + '\n'; }

} // namespace

QString fitted(const QString &text, int columns)
{
    const QList<uint> characters = text.toUcs4();
    QString result;
    int width = 0;
    qsizetype fitting = 0; // units of result that leave a column for the ellipsis
    for (const uint character : characters) {
        width += std::max(0, ::wcwidth(static_cast<wchar_t>(character)));
        if (width > columns)
            return columns > 0 ? result.left(fitting) + QChar(0x2026) : QString();
        result += QChar::fromUcs4(character);
        if (width < columns)
            fitting = result.size();
    }
    return result;
}

Console::Console()
    : m_isTerminal(::isatty(STDERR_FILENO) == 1 && qgetenv("TERM") != "dumb")
    , m_hasColour(qEnvironmentVariableIsEmpty("NO_COLOR"))
{
}

Console::~Console() { eraseStatus(); }

bool Console::hasStatusLine() const { return m_isTerminal && m_verbosity != Verbosity::Quiet; }

void Console::print(const QString &text) { writeOutput(lineOf(text)); }

void Console::printBytes(const QByteArray &bytes) { writeOutput(redacted(bytes)); }

void Console::printKey(const QByteArray &line) { writeOutput(line + '\n'); }

void Console::note(const QString &text)
{
    if (m_verbosity != Verbosity::Quiet)
        writeError(lineOf(text));
}

void Console::detail(const QString &text)
{
    if (isVerbose())
        writeError(lineOf(text));
}

void Console::error(const QString &message) { writeError(lineOf(u"quaver: "_s + message)); }

void Console::setStatus(const QString &text)
{
    if (!hasStatusLine() || text == m_status)
        return;
    eraseStatus();
    m_status = text;
    drawStatus();
}

void Console::writeOutput(const QByteArray &bytes)
{
    if (m_outputClosed || m_outputFailed)
        return;
    eraseStatus(); // both streams are usually the same terminal
    if (const int failure = writeAll(STDOUT_FILENO, bytes); failure == EPIPE)
        m_outputClosed = true;
    else if (failure != 0)
        m_outputFailed = true;
    drawStatus();
}

void Console::writeError(const QByteArray &bytes)
{
    eraseStatus();
    writeAll(STDERR_FILENO, bytes); // there is nowhere left to say that this failed
    drawStatus();
}

void Console::eraseStatus()
{
    if (std::exchange(m_isDrawn, false))
        writeAll(STDERR_FILENO, "\r\033[K");
}

void Console::drawStatus()
{
    if (m_status.isEmpty() || !hasStatusLine())
        return;
    // One column stays free: a terminal wraps when the last one is written.
    const QByteArray line =
        redacted(fitted(printableLine(m_status), terminalColumns() - 1)).toUtf8();
    writeAll(STDERR_FILENO, m_hasColour ? "\033[2m" + line + "\033[0m" : line);
    m_isDrawn = true;
}

} // namespace Quaver::Cli
