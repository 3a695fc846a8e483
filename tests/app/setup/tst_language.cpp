// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/language.h"

#include <QtTest>

using namespace Qt::StringLiterals;

//! The texts of the program's language.
class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plurals_data();
    void plurals();
};

void TestLanguage::plurals_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("many");
    QTest::newRow("head of a run") << QByteArray("Quaver::Ui::RunHead") << QByteArray("%n trial(s)")
                                   << u"1 trial"_s << u"3 trials"_s;
    QTest::newRow("estimate") << QByteArray("Quaver::Ui::Estimate")
                              << QByteArray("About %n task(s)") << u"About 1 task"_s
                              << u"About 3 tasks"_s;
    QTest::newRow("resources") << QByteArray("Quaver::Ui::ResourcesLine")
                               << QByteArray("%n sandbox(es)") << u"1 sandbox"_s
                               << u"3 sandboxes"_s;
}

void TestLanguage::plurals()
{
    QFETCH(const QByteArray, context);
    QFETCH(const QByteArray, source);
    Quaver::Setup::installLanguage();
    const auto text = [&](int count) {
        return QCoreApplication::translate(context.constData(), source.constData(), nullptr, count);
    };
    QTEST(text(1), "one");
    QTEST(text(3), "many");
}

QTEST_GUILESS_MAIN(TestLanguage)

#include "tst_language.moc"
