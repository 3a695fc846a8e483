// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/trialfeed.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Flow;

class TestTrialFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOutOneTrialOfATaskAtATime();
    void waitsForWhatIsNotGradedYet();
};

void TestTrialFeed::handsOutOneTrialOfATaskAtATime()
{
    const QList<Trial> waiting{{u"a"_s, 1}, {u"a"_s, 2}, {u"b"_s, 1}, {u"b"_s, 2}};
    TrialFeed feed(waiting, {});
    QCOMPARE(feed.first(), (QList<Trial>{{u"a"_s, 1}, {u"b"_s, 1}}));
    QVERIFY(!feed.isEmpty());
    QCOMPARE(feed.after({u"b"_s, 1}), Trial(u"b"_s, 2));
    QCOMPARE(feed.after({u"b"_s, 2}), std::nullopt);
    QVERIFY(!feed.isEmpty());
    QCOMPARE(feed.after({u"a"_s, 1}), Trial(u"a"_s, 2));
    QVERIFY(feed.isEmpty());
    QCOMPARE(feed.after({u"unknown"_s, 1}), std::nullopt);
}

//! After a sandbox died: what an earlier trial left is still on the volume.
void TestTrialFeed::waitsForWhatIsNotGradedYet()
{
    TrialFeed feed({{u"a"_s, 2}, {u"a"_s, 3}, {u"b"_s, 1}}, {u"a"_s});
    QCOMPARE(feed.first(), (QList<Trial>{{u"b"_s, 1}}));
    QCOMPARE(feed.after({u"a"_s, 1}), Trial(u"a"_s, 2));
    QCOMPARE(feed.after({u"a"_s, 2}), Trial(u"a"_s, 3));
    QVERIFY(feed.isEmpty());
}

QTEST_GUILESS_MAIN(TestTrialFeed)
#include "tst_trialfeed.moc"
