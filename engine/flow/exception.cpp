// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/exception.h"

namespace Quaver::Flow {

Error errorOf(const std::exception_ptr &failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const Exception &exception) {
        return exception.error();
    } catch (const std::exception &exception) {
        return Error(Error::Kind::Internal, QString::fromLocal8Bit(exception.what()));
    } catch (...) {
        return Error(Error::Kind::Internal, QStringLiteral("unknown exception"));
    }
}

} // namespace Quaver::Flow
