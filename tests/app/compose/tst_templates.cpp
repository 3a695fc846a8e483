// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/recents.h"
#include "app/compose/templates.h"
#include "engine/core/redaction.h"
#include "tests/app/compose/composefixture.h"

#include <QSet>
#include <QTest>

using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

//! The templates of prompts, and what is remembered of the person's own.
class TestTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { Quaver::Testing::useOwnSettings(u"tst_templates"_s); }
    void allAreGood();
    void reads_data();
    void reads();
    void recentPrompts();
    void recentModels();
};

void TestTemplates::allAreGood()
{
    const QList<PromptTemplate> templates = promptTemplates();
    QVERIFY(templates.size() >= 5);
    QSet<QString> titles;
    for (const PromptTemplate &known : templates) {
        QVERIFY2(known.title.size() <= 40, qPrintable(known.title));
        QVERIFY2(known.prompt.size() >= 60, qPrintable(known.title));
        titles.insert(known.title);
    }
    QCOMPARE(titles.size(), templates.size());
}

void TestTemplates::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("prompt");
    QTest::newRow("whole") << u"# A title\n\nA prompt.\nOf two lines.\n"_s << u"A title"_s
                           << u"A prompt.\nOf two lines."_s;
    QTest::newRow("no title") << u"A prompt."_s << QString() << QString();
    QTest::newRow("no prompt") << u"# A title\n\n"_s << QString() << QString();
    QTest::newRow("empty title") << u"# \nA prompt."_s << QString() << QString();
}

void TestTemplates::reads()
{
    QFETCH(const QString, text);
    QFETCH(const QString, title);
    QFETCH(const QString, prompt);
    const PromptTemplate read = promptTemplateFrom(text);
    QCOMPARE(read.title, title);
    QCOMPARE(read.prompt, prompt);
}

void TestTemplates::recentPrompts()
{
    for (int i = 1; i <= 20; ++i)
        Recents::addPrompt(u"prompt %1"_s.arg(i));
    Recents::addPrompt(u" prompt 10\n"_s);
    Recents::addPrompt(u" "_s);
    const QStringList prompts = Recents::prompts();
    QCOMPARE(prompts.size(), 15);
    QCOMPARE(prompts.mid(0, 2), QStringList({u"prompt 10"_s, u"prompt 20"_s}));
    QCOMPARE(prompts.count(u"prompt 10"_s), 1);

    Quaver::addKnownSecret("sk-canary-0123456789");
    Recents::addPrompt(u"use sk-canary-0123456789"_s);
    QCOMPARE(Recents::prompts().constFirst(), u"use <secret>"_s);
    Recents::clearPrompts();
    QVERIFY(Recents::prompts().isEmpty());
}

void TestTemplates::recentModels()
{
    Recents::addModels({u"a"_s, u"b"_s});
    Recents::addModels({u"c"_s, u"a"_s});
    QCOMPARE(Recents::models(), QStringList({u"c"_s, u"a"_s, u"b"_s}));
}

QTEST_MAIN(TestTemplates)
#include "tst_templates.moc"
