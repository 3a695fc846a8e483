// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/bounds.h"
#include "engine/types/runconfigjson.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace Quaver;

namespace Bounds = Setup::Bounds;

//! The bounds that forms and flags know are those of the file.
class TestBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTaken_data();
    void isTaken();
};

namespace {

//! Whether the file takes \a number for \a key, which may be one in an object: "limits.steps".
bool takes(const QString &key, double number)
{
    const QStringList path = key.split(u'.');
    QJsonObject json;
    if (path.size() == 1)
        json.insert(key, number);
    else
        json.insert(path.constFirst(), QJsonObject{{path.constLast(), number}});
    return runConfigFromJson(json).isOk();
}

} // namespace

void TestBounds::isTaken_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::addColumn<double>("step"); // to what is not taken
    const auto row = [](const char *key, double least, auto most, double step = 1) {
        QTest::newRow(key) << least << static_cast<double>(most) << step;
    };
    row("resources.cpu", 1, Bounds::mostProcessors);
    row("resources.memory", Bounds::leastMemory, Bounds::mostMemory);
    row("resources.disk", Bounds::leastDisk, Bounds::mostDisk);
    row("trials", 1, Bounds::mostTrials);
    row("sandboxes", 1, Bounds::mostSandboxes);
    row("parallelTasks", 1, Bounds::mostParallelTasks);
    row("votes", 1, Bounds::mostVotes, 2); // odd ones
    row("limits.taskSeconds", 1, Bounds::mostTaskSeconds);
    row("limits.runSeconds", 1, Bounds::mostRunSeconds);
    row("limits.steps", 1, Bounds::mostSteps);
    row("limits.tokens", 1, Bounds::mostTokens);
    row("limits.costUsd", Bounds::leastCost, Bounds::mostCost, 0.01);
}

void TestBounds::isTaken()
{
    QFETCH(const double, least);
    QFETCH(const double, most);
    QFETCH(const double, step);
    const QString key = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(takes(key, least));
    QVERIFY(takes(key, most));
    QVERIFY(!takes(key, least - step));
    QVERIFY(!takes(key, most + step));
}

QTEST_GUILESS_MAIN(TestBounds)

#include "tst_bounds.moc"
