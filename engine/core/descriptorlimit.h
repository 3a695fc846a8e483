// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Quaver {

//! Lets this process have as many descriptors open as it may: the soft limit, often 1024, becomes
//! the hard one. For an application's start; a thousand runs at once need it. Programs that it
//! starts inherit the limit. Where it cannot be raised it stays as it is.
void raiseDescriptorLimit();

} // namespace Quaver
