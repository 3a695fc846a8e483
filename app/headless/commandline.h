// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/options.h"

#include <quaver/result.h>

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace Quaver::Cli {

//! A command line that is right in itself: every flag is known, goes with the command, has a value
//! within its bounds, and contradicts no other.
class CommandLine
{
public:
    //! \a arguments are those after the program's name, as bytes: they need not be UTF-8, and are
    //! refused then. Every error is of kind Input.
    [[nodiscard]] static Result<CommandLine> parse(const QList<QByteArray> &arguments);

    [[nodiscard]] Command command() const { return m_command; }
    //! The prompt, or what the command works on: runs and files.
    [[nodiscard]] const QStringList &operands() const { return m_operands; }

    [[nodiscard]] bool has(Flag flag) const { return m_values.contains(flag); }
    //! The flag's last value, or an empty string.
    [[nodiscard]] QString text(Flag flag) const { return m_values.value(flag).value(0); }
    [[nodiscard]] QStringList texts(Flag flag) const { return m_values.value(flag); }
    //! Of an Integer flag; absent when it was not given.
    [[nodiscard]] std::optional<int> integer(Flag flag) const;
    //! Of an Integer flag whose bounds are beyond those of an int.
    [[nodiscard]] std::optional<qint64> wholeNumber(Flag flag) const;
    //! Of a Real flag.
    [[nodiscard]] std::optional<double> real(Flag flag) const;

private:
    class Parser;

    Command m_command = Command::Window;
    QStringList m_operands;
    QHash<Flag, QStringList> m_values;
};

} // namespace Quaver::Cli
