// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Quaver {

//! For a unique_ptr to an object that may be in the middle of emitting when it is let go.
struct DeleteLater
{
    void operator()(QObject *object) const { object->deleteLater(); }
};

} // namespace Quaver
