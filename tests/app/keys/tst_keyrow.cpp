// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/keydialog.h"
#include "app/keys/keyrow.h"
#include "app/keys/keystore.h"
#include "tests/app/keys/fakekeychain.h"

#include <QtTest>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Testing;
using namespace Quaver::Ui;

//! Where a key comes from, as a person sees it, and how another one is entered.
class TestKeyRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void dialog();
    void dialogSaysWhereItIsKept();
    void added();
    void fromTheEnvironment();
    void removed();
    void forTheSession();

private:
    std::shared_ptr<FakeKeychain> m_keychain;
};

namespace {

const QString variable = u"OPENAI_API_KEY"_s;

QPushButton *button(const KeyRow &row, const QString &name)
{
    return row.findChild<QPushButton *>(name);
}

} // namespace

void TestKeyRow::init()
{
    qunsetenv("OPENAI_API_KEY");
    m_keychain = std::make_shared<FakeKeychain>();
}

void TestKeyRow::dialog()
{
    KeyDialog dialog(u"OpenAI"_s, variable);
    dialog.show();
    auto *const field = dialog.findChild<QLineEdit *>(u"key"_s);
    auto *const save = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    auto *const wrong = dialog.findChild<QLabel *>(u"keyProblem"_s);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!save->isEnabled());
    QVERIFY(!wrong->isVisible());
    QTest::keyClicks(field, u"two words"_s);
    QVERIFY(!save->isEnabled());
    QVERIFY(wrong->isVisible());
    QVERIFY(!wrong->text().isEmpty());
    field->clear();
    QTest::keyClicks(field, u" sk-entered-by-hand "_s);
    QVERIFY(save->isEnabled());
    QVERIFY(!wrong->isVisible());
    QTest::keyClick(dialog.findChild<QCheckBox *>(u"showKey"_s), Qt::Key_Space);
    QCOMPARE(field->echoMode(), QLineEdit::Normal);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(dialog.key(), Secret("sk-entered-by-hand"));
}

void TestKeyRow::dialogSaysWhereItIsKept()
{
    const KeyDialog kept(u"OpenAI"_s, variable);
    const QString good = kept.findChild<QLabel *>(u"whereKept"_s)->text();
    QVERIFY(good.contains(u"kept in your keychain"_s));
    const KeyDialog forgotten(u"OpenAI"_s, variable, nullptr, u"No service runs."_s);
    const QString bad = forgotten.findChild<QLabel *>(u"whereKept"_s)->text();
    QVERIFY(bad.contains(u"No service runs."_s));
    QVERIFY(bad.contains(u"forgotten"_s));
    QVERIFY(bad.contains(variable));
}

void TestKeyRow::added()
{
    KeyStore store(m_keychain);
    KeyRow row(&store, u"OpenAI"_s, variable);
    row.show();
    QVERIFY(row.text().contains(variable));
    QVERIFY(!button(row, u"removeKey"_s)->isVisible());
    QTest::mouseClick(button(row, u"changeKey"_s), Qt::LeftButton);
    auto *const dialog = row.findChild<KeyDialog *>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"key"_s), u"sk-entered-by-hand"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(row.text(), u"Saved in the keychain."_s);
    QCOMPARE(m_keychain->kept.value(variable), QByteArray("sk-entered-by-hand"));
    QVERIFY(button(row, u"removeKey"_s)->isVisible());
    // It is never shown again, nor does the next dialog begin with it.
    for (const QLabel *label : row.findChildren<QLabel *>())
        QVERIFY(!label->text().contains(u"by-hand"_s));
    QTRY_VERIFY(!row.findChild<KeyDialog *>());
    QTest::mouseClick(button(row, u"changeKey"_s), Qt::LeftButton);
    QCOMPARE(row.findChild<KeyDialog *>()->findChild<QLineEdit *>(u"key"_s)->text(), QString());
}

void TestKeyRow::fromTheEnvironment()
{
    qputenv("OPENAI_API_KEY", "sk-of-the-environment");
    m_keychain->kept.insert(variable, "sk-of-the-keychain");
    KeyStore store(m_keychain);
    KeyRow row(&store, u"OpenAI"_s, variable);
    row.show();
    const QString alone = row.text();
    QVERIFY(alone.contains(variable));
    QVERIFY(!button(row, u"changeKey"_s)->isEnabled());
    QVERIFY(button(row, u"changeKey"_s)->toolTip().contains(variable));
    QVERIFY(!button(row, u"removeKey"_s)->isVisible());
    // One that is saved below it can still be removed.
    store.load({variable});
    QTRY_VERIFY(button(row, u"removeKey"_s)->isVisible());
    QVERIFY(row.text() != alone);
    QVERIFY(row.text().contains(variable));
}

void TestKeyRow::removed()
{
    KeyStore store(m_keychain);
    store.save(variable, Secret("sk-entered-by-hand"));
    KeyRow row(&store, u"OpenAI"_s, variable);
    row.show();
    QTRY_COMPARE(store.source(variable), KeyStore::Source::Keychain);
    for (const QString &label : {u"Cancel"_s, u"Remove"_s}) {
        QTest::mouseClick(button(row, u"removeKey"_s), Qt::LeftButton);
        auto *const box = row.findChild<QMessageBox *>(u"removeKeyBox"_s);
        QVERIFY(box);
        for (QAbstractButton *choice : box->buttons()) {
            if (choice->text().remove(u'&') == label)
                QTest::mouseClick(choice, Qt::LeftButton);
        }
        QTRY_VERIFY(!row.findChild<QMessageBox *>(u"removeKeyBox"_s));
        QCOMPARE(store.hasKey(variable), label == u"Cancel"_s);
    }
    QVERIFY(!m_keychain->kept.contains(variable));
    QVERIFY(!button(row, u"removeKey"_s)->isVisible());
}

void TestKeyRow::forTheSession()
{
    m_keychain->missing = u"No service runs."_s;
    KeyStore store(m_keychain);
    KeyRow row(&store, u"OpenAI"_s, variable);
    store.save(variable, Secret("sk-entered-by-hand"));
    QVERIFY(row.text().contains(u"forgotten when Quaver closes"_s));
}

QTEST_MAIN(TestKeyRow)

#include "tst_keyrow.moc"
