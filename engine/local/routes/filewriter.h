// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/uniquefd.h"

#include <quaver/result.h>

#include <QByteArray>

namespace Quaver::Local {

//! Writes one file of a sandbox from its start.
class FileWriter
{
public:
    //! \a root is Sandbox::root().
    [[nodiscard]] static Result<FileWriter> open(int root, const QByteArray &path);

    [[nodiscard]] Result<void> write(const QByteArray &data);
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    explicit FileWriter(UniqueFd file);

    UniqueFd m_file;
    qint64 m_size = 0;
};

} // namespace Quaver::Local
