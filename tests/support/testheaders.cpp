// SPDX-License-Identifier: GPL-3.0-or-later
//
// Nothing: of this object the precompiled header alone is used.
