// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

//! Where a text that must be nowhere is found on this machine.

//! Files at any depth below \a folder that hold \a needle or have it in their
//! names; compressed members of archives are not looked into.
[[nodiscard]] QStringList filesWith(const QByteArray &needle, const QString &folder);

//! Environments and command lines, such as "/proc/17/environ", of the descendants of this process
//! that hold \a needle; and how many processes were looked at in \a looked.
[[nodiscard]] QStringList processesWith(const QByteArray &needle, int *looked);
