// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace Quaver::StoreFixture {

//! The result of \a pending, waited for in the event loop.
template <typename T>
Result<T> await(const Pending<T> &pending)
{
    if (!QTest::qWaitFor([&] { return pending.isFinished(); }, 20'000))
        return Error(Error::Kind::Timeout, QStringLiteral("nothing came"));
    return pending.result();
}

//! The store in \a directory, or nothing.
inline std::shared_ptr<Store> openStore(const QString &directory)
{
    const Result<std::shared_ptr<Store>> store = await(Store::open(directory));
    if (!store)
        qWarning("%s", qPrintable(store.error().message));
    return store ? *store : nullptr;
}

//! This program again, as a process that \a argument tells what to do with \a directory. It says a
//! line once it has done that, and stays until it is killed.
inline bool startHelper(QProcess &process, const QString &argument, const QString &directory)
{
    process.setProgram(QCoreApplication::applicationFilePath());
    process.setArguments({argument, directory});
    process.start();
    return process.waitForStarted() && process.waitForReadyRead() && process.canReadLine();
}

//! As kill -9 does.
inline bool killHelper(QProcess &process)
{
    process.kill();
    return process.waitForFinished();
}

} // namespace Quaver::StoreFixture
