// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/enumnames.h"

#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

class TestEnumNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreThoseOfTheFiles();
    void unknownNames();
};

void TestEnumNames::namesAreThoseOfTheFiles()
{
    QCOMPARE(enumNames<Backend>(), QStringList({u"local"_s, u"daytona"_s}));
    QCOMPARE(enumNames<AgentKind>(), QStringList({u"builtin"_s, u"claude-code"_s}));
    QCOMPARE(
        enumNames<Check::Type>(),
        QStringList({u"exact"_s, u"contains"_s, u"regex"_s, u"number"_s, u"json"_s, u"command"_s}));
    QCOMPARE(enumNames<TaskStatus>(),
             QStringList({u"passed"_s, u"failed"_s, u"limit"_s, u"errored"_s, u"cancelled"_s}));
    QCOMPARE(enumNames<RunStatus>(),
             QStringList({u"running"_s, u"done"_s, u"failed"_s, u"cancelled"_s, u"interrupted"_s}));
    for (const QString &name : enumNames<Error::Kind>())
        QCOMPARE(errorKindName(enumFromName<Error::Kind>(name).value()), name);
    QCOMPARE(enumNames<Error::Kind>().size(), 10);
    QCOMPARE(enumNames<TranscriptStep::Kind>(),
             QStringList({u"note"_s, u"said"_s, u"call"_s, u"output"_s}));
    QCOMPARE(transcriptStepKindName(TranscriptStep::Kind::Output), u"output"_s);
    QCOMPARE(taskStatusName(TaskStatus::Limit), u"limit"_s);
    QCOMPARE(runStatusName(RunStatus::Interrupted), u"interrupted"_s);
    QCOMPARE(agentKindName(AgentKind::ClaudeCode), u"claude-code"_s);
    QCOMPARE(backendName(Backend::Daytona), u"daytona"_s);
    QCOMPARE(checkTypeName(Check::Type::Command), u"command"_s);
}

void TestEnumNames::unknownNames()
{
    QVERIFY(!enumFromName<Backend>(u"Local"_s));
    QVERIFY(!enumFromName<TaskStatus>(QString()));
    QVERIFY(!enumFromName<RunStatus>(u"done "_s));
}

QTEST_GUILESS_MAIN(TestEnumNames)
#include "tst_enumnames.moc"
