// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Quaver::Setup {

namespace {

constexpr auto folder = ":/i18n"_L1;
constexpr auto prefix = "quaver_"_L1;
constexpr auto suffix = ".qm"_L1;
constexpr auto english = "en"_L1;

//! Simplified and traditional Chinese are two languages to their readers.
bool isSameLanguage(const QLocale &one, const QLocale &other)
{
    return one.language() == other.language() && one.script() == other.script();
}

QLocale localeOf(const QString &language)
{
    const QLocale system = QLocale::system();
    const QLocale own(language);
    return isSameLanguage(system, own) ? system : own;
}

//! Whose name it is found by later.
QTranslator *newTranslator()
{
    auto *translator = new QTranslator(qApp);
    translator->setObjectName("language"_L1);
    return translator;
}

} // namespace

QStringList languages()
{
    QStringList codes{english};
    const QStringList files =
        QDir(folder).entryList({prefix + u'*' + suffix}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString code = file.sliced(prefix.size()).chopped(suffix.size());
        if (code != english)
            codes += code;
    }
    return codes;
}

QString closestLanguage(const QStringList &wanted)
{
    const QStringList spoken = languages();
    for (const QString &name : wanted) {
        for (const QString &code : spoken) {
            if (isSameLanguage(QLocale(name), QLocale(code)))
                return code;
        }
    }
    return english;
}

void setLanguage(const QString &code)
{
    const QString wanted = code.isEmpty() ? closestLanguage(QLocale::system().uiLanguages()) : code;
    const QString language = languages().contains(wanted) ? wanted : QString(english);
    // First, because the translators send their event at once.
    QLocale::setDefault(localeOf(language));
    const auto before =
        qApp->findChildren<QTranslator *>("language"_L1, Qt::FindDirectChildrenOnly);
    QTranslator *const ofQt = newTranslator();
    if (ofQt->load(QLocale(language), u"qtbase"_s, u"_"_s,
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(ofQt);
    QTranslator *const own = newTranslator();
    if (own->load(folder + u'/' + prefix + language + suffix))
        QCoreApplication::installTranslator(own);
    qDeleteAll(before);
    QEvent changed(QEvent::LocaleChange);
    QCoreApplication::sendEvent(qApp, &changed);
}

} // namespace Quaver::Setup
