// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/error.h>

#include <exception>

namespace Quaver::Flow {

//! How an Error travels through the coroutines of this folder. It never leaves the folder: a run
//! ends with a RunResult.
class Exception : public std::exception
{
public:
    explicit Exception(Error error)
        : m_error(std::move(error))
        , m_what(m_error.message.toUtf8())
    {
    }

    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const char *what() const noexcept override { return m_what.constData(); }

private:
    Error m_error;
    QByteArray m_what;
};

//! The Error of any exception: of an Exception its own, of every other an Internal one.
[[nodiscard]] Error errorOf(const std::exception_ptr &failure);

} // namespace Quaver::Flow
