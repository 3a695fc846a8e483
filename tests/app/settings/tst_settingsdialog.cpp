// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/keyrow.h"
#include "app/look/messagebar.h"
#include "app/look/theme.h"
#include "app/settings/settings.h"
#include "app/setup/language.h"
#include "tests/app/settings/settingsfixture.h"

#include <QtTest>

#include <QAccessible>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Testing;
using namespace Quaver::Ui;

using Page = SettingsDialog::Page;

//! The window of the settings: its pages, by keys and by clicks, language, colours and keys.
class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void pages();
    void closedByKeys();
    void language();
    void colours();
    void keys();
    void noKeychain();
    void everyControlHasAName();
    void fitsItsSize();
};

namespace {

constexpr std::array allPages{Page::General,  Page::Keys,  Page::Endpoints, Page::Daytona,
                              Page::Defaults, Page::Local, Page::Data};

} // namespace

void TestSettingsDialog::initTestCase()
{
    useOwnSettings(u"settingsdialog"_s);
    for (const char *variable : {"ANTHROPIC_API_KEY", "OPENAI_API_KEY", "DAYTONA_API_KEY",
                                 "DAYTONA_API_URL", "OPENAI_BASE_URL"})
        qunsetenv(variable);
}

void TestSettingsDialog::cleanup()
{
    Setup::setLanguage(u"en"_s);
    applyColourScheme(ColourScheme::System);
    qunsetenv("OPENAI_API_KEY");
    qunsetenv("OPENAI_BASE_URL");
}

void TestSettingsDialog::pages()
{
    SettingsFixture settings;
    auto *const list = settings.find<QListWidget>(u"settingsPages"_s);
    QCOMPARE(list->count(), static_cast<int>(allPages.size()));
    for (const Page page : allPages) {
        settings.open(page);
        QCOMPARE(settings.dialog().page(), page);
        QVERIFY(!list->currentItem()->text().isEmpty());
        QVERIFY(!list->currentItem()->icon().isNull());
    }
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(settings.dialog().page(), Page::Keys);
}

void TestSettingsDialog::closedByKeys()
{
    SettingsFixture settings;
    auto *const url = settings.find<QLineEdit>(u"daytonaUrl"_s);
    settings.open(Page::Daytona);
    type(url, u"https://daytona.example/api"_s);
    // Return ends a field; it closes nothing.
    QTest::keyClick(url, Qt::Key_Return);
    QVERIFY(settings.dialog().isVisible());
    QTest::keyClick(&settings.dialog(), Qt::Key_Escape);
    QVERIFY(!settings.dialog().isVisible());
    QCOMPARE(settings.preferences().daytonaUrl(), u"https://daytona.example/api"_s);
}

void TestSettingsDialog::language()
{
    SettingsFixture settings;
    const Settings inForce(&settings.preferences(), &settings.keys(), &settings.surroundings(),
                           settings.folder());
    auto *const box = settings.find<QComboBox>(u"language"_s);
    const int german = box->findText(u"Deutsch"_s);
    QVERIFY(german > 0);
    QVERIFY(box->findText(u"English"_s) > 0);
    QVERIFY(box->findText(u"简体中文"_s) > 0);
    QCOMPARE(box->currentIndex(), 0);

    box->setFocus();
    while (box->currentIndex() != german)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(settings.preferences().language(), u"de"_s);
    QCOMPARE(QLocale().language(), QLocale::German);
    QCOMPARE(box->currentText(), u"Deutsch"_s);
    QVERIFY(box->findText(u"English"_s) > 0); // in itself, in every language
    // Back, by somebody who cannot read the rest.
    while (box->currentText() != "English"_L1)
        QTest::keyClick(
            box, box->currentIndex() > box->findText(u"English"_s) ? Qt::Key_Up : Qt::Key_Down);
    QCOMPARE(settings.preferences().language(), u"en"_s);
    settings.reopen();
    QCOMPARE(settings.find<QComboBox>(u"language"_s)->currentText(), u"English"_s);
}

void TestSettingsDialog::colours()
{
    SettingsFixture settings;
    const Settings inForce(&settings.preferences(), &settings.keys(), &settings.surroundings(),
                           settings.folder());
    QVERIFY(settings.find<QRadioButton>(u"systemColours"_s)->isChecked());
    QTest::mouseClick(settings.find<QRadioButton>(u"darkColours"_s), Qt::LeftButton);
    QCOMPARE(settings.preferences().colourScheme(), ColourScheme::Dark);
    QTRY_VERIFY(isDark(settings.dialog().palette()));
    QTest::mouseClick(settings.find<QRadioButton>(u"lightColours"_s), Qt::LeftButton);
    QTRY_VERIFY(!isDark(settings.dialog().palette()));
    // The menu of the window has them, too.
    settings.preferences().setColourScheme(ColourScheme::Dark);
    QVERIFY(settings.find<QRadioButton>(u"darkColours"_s)->isChecked());
}

void TestSettingsDialog::keys()
{
    qputenv("OPENAI_API_KEY", "sk-of-the-environment");
    qputenv("OPENAI_BASE_URL", "https://user:word@proxy.example/v1");
    SettingsFixture settings;
    settings.open(Page::Keys);
    const auto *const openai = settings.find<KeyRow>(u"OPENAI_API_KEY"_s);
    const auto *const anthropic = settings.find<KeyRow>(u"ANTHROPIC_API_KEY"_s);
    QVERIFY(openai->text().contains(u"OPENAI_API_KEY"_s));
    QVERIFY(anthropic->isVisible());
    QCOMPARE(settings.note(u"keychainWarning"_s), QString());
    QStringList texts;
    for (const QLabel *label : settings.dialog().findChildren<QLabel *>())
        texts += label->text();
    const QString all = texts.join(u'\n');
    QVERIFY(all.contains(u"OPENAI_BASE_URL"_s));
    QVERIFY(all.contains(u"proxy.example"_s));
    QVERIFY(!all.contains(u"word@"_s));
    QVERIFY(!all.contains(u"sk-of"_s));

    ModelEndpoint endpoint;
    endpoint.name = u"gpu"_s;
    endpoint.baseUrl = u"http://gpu-box:8000/v1"_s;
    endpoint.keyVariable = u"GPU_API_KEY"_s;
    settings.preferences().setEndpoints({endpoint});
    QVERIFY(settings.find<KeyRow>(u"GPU_API_KEY"_s));
}

void TestSettingsDialog::noKeychain()
{
    SettingsFixture settings;
    settings.keychain().missing = u"No keychain service is running."_s;
    settings.reopen();
    settings.open(Page::Keys);
    const QString warning = settings.note(u"keychainWarning"_s);
    QVERIFY(warning.contains(u"No keychain service is running."_s));
    QVERIFY(warning.contains(u"forgotten"_s));
    settings.keys().save(u"OPENAI_API_KEY"_s, Secret("sk-entered-by-hand"));
    const auto *const bar = settings.dialog().findChild<MessageBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(u"OPENAI_API_KEY"_s));
    QVERIFY(settings.find<KeyRow>(u"OPENAI_API_KEY"_s)->text().contains(u"forgotten"_s));
}

void TestSettingsDialog::everyControlHasAName()
{
    SettingsFixture settings;
    ModelEndpoint endpoint;
    endpoint.name = u"gpu"_s;
    endpoint.baseUrl = u"http://gpu-box:8000/v1"_s;
    settings.preferences().setEndpoints({endpoint});
    for (const Page page : allPages) {
        settings.open(page);
        for (QWidget *widget : settings.dialog().findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
                || widget->focusProxy())
                continue;
            QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                     qPrintable(widget->objectName() + u' '
                                + QString::fromLatin1(widget->metaObject()->className())));
        }
    }
}

void TestSettingsDialog::fitsItsSize()
{
    SettingsFixture settings;
    QVERIFY(settings.dialog().width() <= 800);
    QVERIFY(settings.dialog().height() <= 600);
    auto *const stack = settings.dialog().findChild<QStackedWidget *>();
    for (const Page page : allPages) {
        settings.open(page);
        const auto *const scroll = qobject_cast<QScrollArea *>(stack->currentWidget());
        QVERIFY(scroll);
        QVERIFY2(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width(),
                 qPrintable(QString::number(static_cast<int>(page))));
    }
}

QTEST_MAIN(TestSettingsDialog)

#include "tst_settingsdialog.moc"
