// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/filewriter.h"

#include "engine/local/http/response.h"
#include "engine/local/sandboxes/sandboxfiles.h"

#include <cerrno>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

FileWriter::FileWriter(UniqueFd file)
    : m_file(std::move(file))
{
}

Result<FileWriter> FileWriter::open(int root, const QByteArray &path)
{
    if (path.isEmpty())
        return httpError(400, u"The path of the file is missing"_s, u"INVALID_FILE_PATH"_s);
    Result<UniqueFd> file = SandboxFiles(root).openForWriting(path);
    if (!file)
        return file.error();
    return FileWriter(*std::move(file));
}

Result<void> FileWriter::write(const QByteArray &data)
{
    qsizetype written = 0;
    while (written < data.size()) {
        const ssize_t put = ::write(m_file.get(), data.constData() + written,
                                    static_cast<std::size_t>(data.size() - written));
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return httpError(errno == ENOSPC || errno == EDQUOT ? 400 : 500,
                             u"Cannot write the file: %1"_s.arg(qt_error_string(errno)));
        written += put;
    }
    m_size += written;
    return {};
}

} // namespace Quaver::Local
