// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/runid.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Quaver::Flow;

class TestRunId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTimeAndRandomPart();
    void differsEachTime();
};

void TestRunId::hasTimeAndRandomPart()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const QString id = makeRunId();
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    static const QRegularExpression shape(u"^run-([0-9a-z]+)-([0-9a-z]{6})$"_s);
    const QRegularExpressionMatch match = shape.match(id);
    QVERIFY2(match.hasMatch(), qPrintable(id));
    const qint64 time = match.captured(1).toLongLong(nullptr, 36);
    QVERIFY(time >= before && time <= after);
}

void TestRunId::differsEachTime()
{
    QSet<QString> ids;
    constexpr int count = 100; // of a thousand within a millisecond, two are the same too often
    for (int i = 0; i < count; ++i)
        ids.insert(makeRunId());
    QCOMPARE(ids.size(), count);
}

QTEST_GUILESS_MAIN(TestRunId)
#include "tst_runid.moc"
