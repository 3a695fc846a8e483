// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/settings/settingsfixture.h"

#include "app/look/fieldnote.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QMessageBox>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Quaver::Testing {

namespace {

std::shared_ptr<FakeKeychain> emptyKeychain()
{
    QSettings().clear();
    return std::make_shared<FakeKeychain>();
}

} // namespace

SettingsFixture::SettingsFixture(const QProcessEnvironment &variables)
    : m_keychain(emptyKeychain())
    , m_keys(m_keychain)
    , m_surroundings(variables, sandboxesWork)
{
    reopen();
    const bool isChecked = QTest::qWaitFor([this] {
        return m_surroundings.health(Backend::Local).state != Ui::BackendHealth::State::Checking;
    });
    if (!isChecked)
        qFatal("this computer was not looked at");
}

SettingsFixture::~SettingsFixture() = default;

void SettingsFixture::reopen()
{
    m_dialog = std::make_unique<Ui::SettingsDialog>(
        Ui::SettingsDialog::Context{&m_preferences, &m_keys, &m_surroundings, m_folder.path()});
    m_dialog->show();
    if (!QTest::qWaitForWindowActive(m_dialog.get()))
        qFatal("the settings are not there");
}

void SettingsFixture::open(Ui::SettingsDialog::Page page)
{
    auto *const list = find<QListWidget>(u"settingsPages"_s);
    const QRect place = list->visualItemRect(list->item(static_cast<int>(page)));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place.center());
}

QString SettingsFixture::note(const QString &name) const
{
    const auto *const found = find<Ui::FieldNote>(name);
    return found->isVisible() ? found->text() : QString();
}

void type(QLineEdit *field, const QString &text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

void answer(QWidget *window, const QString &name, const QString &label)
{
    const auto *const box = window->findChild<QMessageBox *>(name);
    if (!box)
        qFatal("no box %s", qPrintable(name));
    const QList<QAbstractButton *> buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (button->text().remove(u'&') == label) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    qFatal("no button %s", qPrintable(label));
}

} // namespace Quaver::Testing
