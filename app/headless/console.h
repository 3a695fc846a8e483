// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Quaver::Cli {

//! The process's standard output and standard error. Text goes out redacted and free of control
//! characters. A status line at the bottom of a terminal gives way to every line that is written.
class Console
{
public:
    enum class Verbosity { Quiet, Normal, Verbose };

    Console();
    ~Console(); //!< takes the status line away
    Q_DISABLE_COPY_MOVE(Console)

    void setVerbosity(Verbosity verbosity) { m_verbosity = verbosity; }
    [[nodiscard]] bool isVerbose() const { return m_verbosity == Verbosity::Verbose; }
    //! Whether a status line is shown: standard error is a terminal and --quiet was not given.
    [[nodiscard]] bool hasStatusLine() const;

    //! A line, or several, on standard output; a newline is added.
    void print(const QString &text);
    //! The same for bytes that were made by this program and hold no text of others as it is: JSON.
    void printBytes(const QByteArray &bytes);
    //! Likewise, and not even redacted: for the one line that tells a key on purpose.
    void printKey(const QByteArray &line);

    //! A line on standard error, if not --quiet.
    void note(const QString &text);
    //! A line on standard error, only with --verbose.
    void detail(const QString &text);
    //! "quaver: …" on standard error, always.
    void error(const QString &message);

    //! What the status line says from now on; empty: nothing. Without a terminal nothing happens.
    void setStatus(const QString &text);

    //! Whether something could not be written to standard output, because it is full or so. A
    //! reader that has gone away is not that, see isOutputClosed().
    [[nodiscard]] bool hasOutputFailed() const { return m_outputFailed; }
    [[nodiscard]] bool isOutputClosed() const { return m_outputClosed; }

private:
    void writeOutput(const QByteArray &bytes);
    void writeError(const QByteArray &bytes);
    void eraseStatus();
    void drawStatus();

    Verbosity m_verbosity = Verbosity::Normal;
    QString m_status;
    bool m_isTerminal = false;
    bool m_hasColour = false;
    bool m_isDrawn = false;
    bool m_outputFailed = false;
    bool m_outputClosed = false;
};

//! The longest beginning of \a text that is at most \a columns wide on a terminal, with "…" in
//! place of what is left out.
[[nodiscard]] QString fitted(const QString &text, int columns);

} // namespace Quaver::Cli
