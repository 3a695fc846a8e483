// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/language.h"

#include "app/compose/prompteditor.h"
#include "app/compose/templates.h"
#include "app/look/format.h"

#include <QtTest>

#include <QLabel>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace Quaver;

//! The program's languages, and changing them while it runs.
class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Setup::setLanguage(u"en"_s); }
    void allLanguages();
    void closest_data();
    void closest();
    void plurals_data();
    void plurals();
    void aWidgetInSight();
    void templates();
    void numbers();
    void unknownIsEnglish();
    void onlyOneIsInForce();
    void emptyIsTheSystems();
};

namespace {

QString sizeOfRun(int tasks)
{
    return QCoreApplication::translate("Quaver::Ui::RunHead", "%n task(s)", nullptr, tasks);
}

} // namespace

void TestLanguage::allLanguages()
{
    QCOMPARE(Setup::languages(), (QStringList{u"en"_s, u"de"_s, u"zh_CN"_s}));
}

void TestLanguage::closest_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("language");
    QTest::newRow("its own name") << QStringList{u"zh_CN"_s} << u"zh_CN"_s;
    QTest::newRow("another region") << QStringList{u"de-AT"_s, u"de"_s} << u"de"_s;
    QTest::newRow("the script") << QStringList{u"zh-Hans-SG"_s} << u"zh_CN"_s;
    QTest::newRow("another script") << QStringList{u"zh-Hant-TW"_s} << u"en"_s;
    QTest::newRow("the first that there is")
        << QStringList{u"fr-FR"_s, u"de-DE"_s, u"en-US"_s} << u"de"_s;
    QTest::newRow("English first") << QStringList{u"en-GB"_s, u"de-DE"_s} << u"en"_s;
    QTest::newRow("none of them") << QStringList{u"fr-FR"_s, u"fr"_s} << u"en"_s;
    QTest::newRow("no language") << QStringList{u"C"_s} << u"en"_s;
    QTest::newRow("nothing") << QStringList() << u"en"_s;
}

void TestLanguage::closest()
{
    QFETCH(const QStringList, wanted);
    QTEST(Setup::closestLanguage(wanted), "language");
}

void TestLanguage::plurals_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("many");
    const QByteArray head("Quaver::Ui::RunHead");
    const QByteArray estimate("Quaver::Ui::Estimate");
    const QByteArray resources("Quaver::Ui::ResourcesLine");
    const QByteArray trials("%n trial(s)");
    QTest::newRow("head of a run") << u"en"_s << head << trials << u"1 trial"_s << u"3 trials"_s;
    QTest::newRow("estimate") << u"en"_s << estimate << QByteArray("About %n task(s)")
                              << u"About 1 task"_s << u"About 3 tasks"_s;
    QTest::newRow("resources") << u"en"_s << resources << QByteArray("%n sandbox(es)")
                               << u"1 sandbox"_s << u"3 sandboxes"_s;
    QTest::newRow("German") << u"de"_s << head << trials << u"1 Versuch"_s << u"3 Versuche"_s;
    QTest::newRow("German, too") << u"de"_s << resources << QByteArray("%n sandbox(es)")
                                 << u"1 Sandbox"_s << u"3 Sandboxes"_s;
}

void TestLanguage::plurals()
{
    QFETCH(const QString, language);
    QFETCH(const QByteArray, context);
    QFETCH(const QByteArray, source);
    Setup::setLanguage(language);
    const auto text = [&](int count) {
        return QCoreApplication::translate(context.constData(), source.constData(), nullptr, count);
    };
    QTEST(text(1), "one");
    QTEST(text(3), "many");
}

void TestLanguage::aWidgetInSight()
{
    Setup::setLanguage(u"en"_s);
    Ui::PromptEditor editor;
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    const auto *const title = editor.findChild<QLabel *>();
    QCOMPARE(title->text(), u"W&hat should be tested?"_s);
    Setup::setLanguage(u"de"_s);
    QTRY_COMPARE(title->text(), u"&Was soll getestet werden?"_s);
    Setup::setLanguage(u"zh_CN"_s);
    QTRY_VERIFY(title->text() != u"&Was soll getestet werden?"_s);
    QVERIFY(title->text() != u"W&hat should be tested?"_s);
    Setup::setLanguage(u"en"_s);
    QTRY_COMPARE(title->text(), u"W&hat should be tested?"_s);
}

void TestLanguage::templates()
{
    Setup::setLanguage(u"en"_s);
    const QList<Ui::PromptTemplate> english = Ui::promptTemplates();
    for (const QString &language : {u"de"_s, u"zh_CN"_s}) {
        Setup::setLanguage(language);
        const QList<Ui::PromptTemplate> shown = Ui::promptTemplates();
        QCOMPARE(shown.size(), english.size());
        for (qsizetype i = 0; i < shown.size(); ++i) {
            QVERIFY2(shown.at(i).title != english.at(i).title, qPrintable(shown.at(i).title));
            QCOMPARE(shown.at(i).prompt, english.at(i).prompt);
        }
    }
}

void TestLanguage::numbers()
{
    QDoubleSpinBox field;
    field.setMaximum(10'000);
    field.setValue(1234.5);
    Setup::setLanguage(u"de"_s);
    QCOMPARE(QLocale().language(), QLocale::German);
    QCOMPARE(Ui::countText(1'234'567), u"1.234.567"_s);
    QCOMPARE(Ui::moneyText(1.5), u"1,50 $"_s);
    QCOMPARE(field.text(), u"1234,50"_s);
    Setup::setLanguage(u"en"_s);
    QCOMPARE(QLocale().language(), QLocale::English);
    QCOMPARE(Ui::countText(1'234'567), u"1,234,567"_s);
    QCOMPARE(Ui::moneyText(1.5), u"$1.50"_s);
    QCOMPARE(field.text(), u"1234.50"_s);
}

void TestLanguage::unknownIsEnglish()
{
    Setup::setLanguage(u"de"_s);
    for (const QString &code : {u"tlh"_s, u"../quaver_de"_s, u"DE"_s}) {
        Setup::setLanguage(code);
        QCOMPARE(sizeOfRun(2), u"2 tasks"_s);
        QCOMPARE(QLocale().language(), QLocale::English);
    }
}

void TestLanguage::onlyOneIsInForce()
{
    for (int i = 0; i < 3; ++i) {
        Setup::setLanguage(u"de"_s);
        QCOMPARE(sizeOfRun(2), u"2 Aufgaben"_s);
        Setup::setLanguage(u"en"_s);
        QCOMPARE(sizeOfRun(2), u"2 tasks"_s);
    }
    QCOMPARE(qApp->findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly).size(), 2);
}

void TestLanguage::emptyIsTheSystems()
{
    Setup::setLanguage(u"de"_s);
    Setup::setLanguage({});
    const QString system = Setup::closestLanguage(QLocale::system().uiLanguages());
    QCOMPARE(QLocale().language(), QLocale(system).language());
}

QTEST_MAIN(TestLanguage)

#include "tst_language.moc"
