// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/backendhealth.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

using State = BackendHealth::State;

class TestBackendHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void local();
    void daytona();
    void commands_data();
    void commands();
    void aPackageInAnyQuotationMarks();
    void thisComputer();
    void notes_data();
    void notes();
};

namespace {

SandboxSize sizeOf(const QString &snapshot, int cpu, int gibibytes)
{
    SandboxSize size;
    size.snapshot = snapshot;
    size.resources.cpu = cpu;
    size.resources.memory = gibibytes * 1024;
    size.resources.disk = gibibytes * 2048;
    return size;
}

} // namespace

void TestBackendHealth::local()
{
    Resources most;
    most.cpu = 8;
    const BackendHealth good = localHealth(QString(), most);
    QCOMPARE(good.state, State::Ready);
    QCOMPARE(good.most.cpu, std::optional<int>(8));
    QVERIFY(good.isUsable());

    const BackendHealth advisory = localHealth(u"Disk is only watched."_s, most);
    QVERIFY(advisory.isUsable());
    QVERIFY(advisory.text.contains("Disk is only watched."_L1));

    const BackendHealth bad = localHealth(
        Error(Error::Kind::Setup, u"Allow them with: sysctl user.max_user_namespaces=15000"_s),
        most);
    QCOMPARE(bad.state, State::Broken);
    QVERIFY(!bad.isUsable());
    QVERIFY(bad.text.contains("sysctl user.max_user_namespaces=15000"_L1));
    QCOMPARE(bad.command, u"sudo sysctl user.max_user_namespaces=15000"_s);
}

void TestBackendHealth::daytona()
{
    AccountReport report;
    report.target = u"eu"_s;
    report.defaultSnapshot = u"standard"_s;
    report.isDefaultActive = true;
    report.sizes = {sizeOf(u"small"_s, 1, 4), sizeOf(u"large"_s, 4, 2)};
    const BackendHealth good = daytonaHealth(report);
    QCOMPARE(good.state, State::Ready);
    QVERIFY(good.text.contains("eu"_L1));
    QCOMPARE(good.most.cpu, std::optional<int>(4));
    QCOMPARE(good.most.memory, std::optional<int>(4096));

    AccountReport asleep = report;
    asleep.isDefaultActive = false;
    QCOMPARE(daytonaHealth(asleep).state, State::Doubtful);
    QVERIFY(daytonaHealth(asleep).isUsable());
    QVERIFY(daytonaHealth(asleep).text.contains("standard"_L1));

    AccountReport weak = report;
    weak.missingPermissions = {u"write:volumes"_s};
    QCOMPARE(daytonaHealth(weak).state, State::Broken);
    QVERIFY(daytonaHealth(weak).text.contains("write:volumes"_L1));

    const BackendHealth refused = daytonaHealth(Error(Error::Kind::Http, u"Refused."_s, 401, {}));
    QCOMPARE(refused.state, State::Broken);
    QCOMPARE(refused.text, u"Refused."_s);
}

void TestBackendHealth::commands_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("command");
    QTest::newRow("a setting")
        << u"An administrator can allow them with: sysctl kernel.unprivileged_userns_clone=1 (It said: x)"_s
        << u"sudo sysctl kernel.unprivileged_userns_clone=1"_s;
    QTest::newRow("nothing to type") << u"Run outside of the container."_s << QString();
    QTest::newRow("not a setting of ours") << u"sysctl is missing; rm -rf /"_s << QString();
}

void TestBackendHealth::commands()
{
    QFETCH(const QString, message);
    QFETCH(const QString, command);
    QCOMPARE(remedyCommand(message), command);
}

void TestBackendHealth::aPackageInAnyQuotationMarks()
{
    const QString command = remedyCommand(u"Install the package \"bubblewrap\"."_s);
    QVERIFY(command.isEmpty() || command.endsWith(" bubblewrap"_L1));
    for (const QString &message :
         {u"Paket „bubblewrap“ installieren."_s, u"请安装软件包“bubblewrap”。"_s})
        QCOMPARE(remedyCommand(message), command);
    QCOMPARE(remedyCommand(u"bubblewrap does not work on this system."_s), QString());
}

void TestBackendHealth::notes_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<FieldNote::Kind>("kind");
    QTest::newRow("checking") << State::Checking << FieldNote::Kind::Hint;
    QTest::newRow("ready") << State::Ready << FieldNote::Kind::Good;
    QTest::newRow("doubtful") << State::Doubtful << FieldNote::Kind::Warning;
    QTest::newRow("no key") << State::KeyMissing << FieldNote::Kind::Problem;
    QTest::newRow("broken") << State::Broken << FieldNote::Kind::Problem;
}

void TestBackendHealth::notes()
{
    QFETCH(const State, state);
    QFETCH(const FieldNote::Kind, kind);
    QCOMPARE(noteKind(state), kind);
}

void TestBackendHealth::thisComputer()
{
    const Resources here = resourcesOfThisComputer();
    QVERIFY(here.cpu.value_or(0) >= 1);
    QVERIFY(here.memory.value_or(0) > 64);
    QVERIFY(here.disk.value_or(0) > 0);
}

QTEST_GUILESS_MAIN(TestBackendHealth)
#include "tst_backendhealth.moc"
