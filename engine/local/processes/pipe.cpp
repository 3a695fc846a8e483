// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/processes/pipe.h"

#include "engine/local/http/response.h"

#include <fcntl.h>
#include <sys/mman.h>

#include <array>
#include <cerrno>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

Result<Pipe> makePipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return httpError(500, u"Cannot make a pipe: %1"_s.arg(qt_error_string(errno)));
    return Pipe{UniqueFd(ends[0]), UniqueFd(ends[1])};
}

Result<UniqueFd> memoryFile(const QByteArray &content)
{
    UniqueFd file(::memfd_create("quaver-input", MFD_CLOEXEC));
    if (!file.isValid())
        return httpError(500, u"Cannot make a memory file: %1"_s.arg(qt_error_string(errno)));
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t put = ::pwrite(file.get(), content.constData() + written,
                                     static_cast<std::size_t>(content.size() - written), written);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return httpError(500, u"Cannot fill a memory file: %1"_s.arg(qt_error_string(errno)));
        written += put;
    }
    return file;
}

} // namespace Quaver::Local
