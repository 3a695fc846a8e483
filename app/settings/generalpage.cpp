// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/generalpage.h"

#include "app/look/theme.h"
#include "app/setup/language.h"
#include "app/setup/preferences.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

//! In the language itself: who chose a wrong one finds the way back.
QString nameOf(const QString &code)
{
    if (code == "en"_L1)
        return u"English"_s; // Qt names a region with it
    QString name = QLocale(code).nativeLanguageName();
    if (name.isEmpty())
        return code;
    name[0] = name.at(0).toUpper();
    return name;
}

} // namespace

GeneralPage::GeneralPage(Setup::Preferences *preferences, QWidget *parent)
    : SettingsPage(parent)
    , m_preferences(preferences)
    , m_language(new QComboBox(this))
    , m_system(new QRadioButton)
    , m_light(new QRadioButton)
    , m_dark(new QRadioButton)
{
    m_language->setObjectName(u"language"_s);
    m_system->setObjectName(u"systemColours"_s);
    m_light->setObjectName(u"lightColours"_s);
    m_dark->setObjectName(u"darkColours"_s);
    m_language->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_languageLabel = addRow(m_language);
    auto *colours = new QWidget(this);
    auto *row = new QHBoxLayout(colours);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * gridUnit);
    for (QRadioButton *button : {m_system, m_light, m_dark})
        row->addWidget(button);
    row->addStretch();
    colours->setFocusProxy(m_system);
    m_coloursLabel = addRow(colours);
    addSpace();

    connect(m_language, &QComboBox::activated, this, [this](int index) {
        m_preferences->setLanguage(m_language->itemData(index).toString());
    });
    const std::pair<QRadioButton *, ColourScheme> choices[] = {{m_system, ColourScheme::System},
                                                               {m_light, ColourScheme::Light},
                                                               {m_dark, ColourScheme::Dark}};
    for (const auto &[button, scheme] : choices) {
        connect(button, &QRadioButton::clicked, this,
                [this, scheme = scheme] { m_preferences->setColourScheme(scheme); });
    }
    connect(m_preferences, &Setup::Preferences::languageChanged, this, &GeneralPage::fillLanguages);
    connect(m_preferences, &Setup::Preferences::colourSchemeChanged, this,
            &GeneralPage::showColours);
    showColours();
    retranslate();
}

QString GeneralPage::title() const { return tr("General"); }

QString GeneralPage::iconName() const { return u"settings"_s; }

void GeneralPage::fillLanguages()
{
    m_language->clear();
    m_language->addItem(tr("As the system"), QString());
    const QStringList codes = Setup::languages();
    for (const QString &code : codes)
        m_language->addItem(nameOf(code), code);
    // One that is no longer spoken is as the system's.
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_preferences->language())));
}

void GeneralPage::showColours()
{
    switch (m_preferences->colourScheme()) {
    case ColourScheme::System:
        m_system->setChecked(true);
        break;
    case ColourScheme::Light:
        m_light->setChecked(true);
        break;
    case ColourScheme::Dark:
        m_dark->setChecked(true);
        break;
    }
}

void GeneralPage::retranslate()
{
    setHeading(QString());
    m_languageLabel->setText(tr("&Language"));
    m_language->setAccessibleName(tr("Language of the window"));
    m_coloursLabel->setText(tr("Colours"));
    m_system->setText(tr("As the &desktop"));
    m_light->setText(tr("L&ight"));
    m_dark->setText(tr("Dar&k"));
    fillLanguages();
    m_coloursLabel->setMinimumHeight(m_coloursLabel->buddy()->sizeHint().height());
}

} // namespace Quaver::Ui
