// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/keydialog.h"
#include "app/keys/keystore.h"

#include <QtTest>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Ui;

//! Keys that a person enters, on a machine without a keychain service.
class TestKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keptForTheSession();
    void theEnvironmentHoldsBefore();
    void removed();
    void dialog();
};

void TestKeys::initTestCase()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", QDir::tempPath().toLocal8Bit() + "/none");
    qunsetenv("OPENAI_API_KEY");
    QVERIFY(!KeyStore::hasKeychain());
}

void TestKeys::keptForTheSession()
{
    KeyStore store;
    store.load({u"OPENAI_API_KEY"_s});
    QSignalSpy changed(&store, &KeyStore::changed);
    QSignalSpy notKept(&store, &KeyStore::notKept);
    store.save(u"OPENAI_API_KEY"_s, Secret("sk-entered-by-hand"));
    QCOMPARE(changed.size(), 1);
    QVERIFY(store.hasKey(u"OPENAI_API_KEY"_s));
    QCOMPARE(store.variables().value(u"OPENAI_API_KEY"_s), u"sk-entered-by-hand"_s);
    // It says so where it cannot last, without the key.
    QCOMPARE(notKept.size(), 1);
    const QString text = notKept.at(0).at(0).toString();
    QVERIFY(text.contains(u"OPENAI_API_KEY"_s));
    QVERIFY(!text.contains(u"by-hand"_s));
    // Nor does it go into the environment, which child processes would inherit.
    QVERIFY(qgetenv("OPENAI_API_KEY").isEmpty());
}

void TestKeys::theEnvironmentHoldsBefore()
{
    qputenv("OPENAI_API_KEY", "sk-of-the-environment");
    KeyStore store;
    store.save(u"OPENAI_API_KEY"_s, Secret("sk-entered-by-hand"));
    QCOMPARE(store.variables().value(u"OPENAI_API_KEY"_s), u"sk-of-the-environment"_s);
    qunsetenv("OPENAI_API_KEY");
}

void TestKeys::removed()
{
    KeyStore store;
    store.save(u"OPENAI_API_KEY"_s, Secret("sk-entered-by-hand"));
    store.remove(u"OPENAI_API_KEY"_s);
    QVERIFY(!store.hasKey(u"OPENAI_API_KEY"_s));
    QVERIFY(!store.variables().contains(u"OPENAI_API_KEY"_s));
}

void TestKeys::dialog()
{
    KeyDialog dialog(u"openai"_s, u"OPENAI_API_KEY"_s);
    dialog.show();
    auto *const field = dialog.findChild<QLineEdit *>(u"key"_s);
    auto *const save = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(field, u"two words"_s);
    QVERIFY(!save->isEnabled());
    QVERIFY(!save->toolTip().isEmpty());
    field->clear();
    QTest::keyClicks(field, u" sk-entered-by-hand "_s);
    QVERIFY(save->isEnabled());
    QTest::mouseClick(dialog.findChild<QCheckBox *>(u"showKey"_s), Qt::LeftButton);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(dialog.key(), Secret("sk-entered-by-hand"));
}

QTEST_MAIN(TestKeys)

#include "tst_keys.moc"
