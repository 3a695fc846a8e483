// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daytona/existence.h"
#include "tests/engine/daytona/daytonafixture.h"

#include <QTest>

#include <functional>

//! What the tables of several resources have in common. A check fails the test function that calls
//! it, and is the last thing in it.
namespace Quaver::Testing {

//! What is known once a creation has ended.
enum class CreationEnd { Made, Absent, MayExist };

template <typename T>
void checkCreation(const Result<T> &result, CreationEnd end, const QString &name)
{
    QVERIFY2(result.isOk() == (end == CreationEnd::Made),
             result ? "" : qPrintable(result.error().message));
    if (result)
        return;
    QCOMPARE(Daytona::mayExist(result.error()), end == CreationEnd::MayExist);
    QVERIFY2(result.error().message.contains(name), qPrintable(result.error().message));
}

//! A creation that is cancelled while its POST to \a path is under way leaves everything open.
template <typename T>
void checkCancelledCreation(
    const QString &path,
    const std::function<Pending<T>(const Daytona::Client &, CancelToken)> &create)
{
    DaytonaFixture daytona;
    daytona.server.on("POST", path, {ScriptedReply(200, {}, ScriptedReply::Way::Hang)});
    const CancelSource source;
    const Pending<T> creation = create(daytona.client, source.token());
    QTRY_COMPARE(daytona.server.requests().size(), 1);
    source.cancel();
    QVERIFY(creation.isFinished());
    QVERIFY(creation.result().error().isCancelled());
    QVERIFY(Daytona::mayExist(creation.result().error()));
}

//! A wait for a state: what is seen, how often somebody looks, and words of the error that it ends
//! with; none when it ends well.
inline void addWaitColumns()
{
    QTest::addColumn<QList<ScriptedReply>>("seen");
    QTest::addColumn<int>("looks");
    QTest::addColumn<QString>("words");
}

template <typename T>
void checkWait(const QString &path, const std::function<Pending<T>(const Daytona::Client &)> &wait)
{
    QFETCH(const QList<ScriptedReply>, seen);
    QFETCH(const int, looks);
    QFETCH(const QString, words);
    DaytonaFixture daytona;
    daytona.server.on("GET", path, seen);
    const Result<T> result = await(wait(daytona.client));
    QCOMPARE(result.isOk(), words.isEmpty());
    if (!result)
        QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
    QCOMPARE(daytona.server.requests().size(), looks);
}

//! A removal: the answers to its DELETE requests, how many of those there are, and the status of
//! the error that it ends with; 0 when it is removed. With the rows that hold for everything.
inline void addRemovals()
{
    QTest::addColumn<QList<ScriptedReply>>("replies");
    QTest::addColumn<int>("tries");
    QTest::addColumn<int>("status");
    QTest::newRow("at once") << QList{ScriptedReply(204)} << 1 << 0;
    QTest::newRow("never there") << QList{ScriptedReply(404)} << 1 << 0;
    QTest::newRow("not allowed") << QList{ScriptedReply(403)} << 1 << 403;
    QTest::newRow("server trouble")
        << QList{ScriptedReply(500), ScriptedReply(502), ScriptedReply(404)} << 3 << 0;
}

inline void checkRemoval(const QString &path,
                         const std::function<Pending<void>(const Daytona::Client &)> &remove)
{
    QFETCH(const QList<ScriptedReply>, replies);
    QFETCH(const int, tries);
    QFETCH(const int, status);
    DaytonaFixture daytona;
    daytona.server.on("DELETE", path, replies);
    const Result<void> result = await(remove(daytona.client));
    QCOMPARE(result.isOk() ? 0 : result.error().httpStatus, status);
    QCOMPARE(daytona.server.requests().size(), tries);
}

} // namespace Quaver::Testing
