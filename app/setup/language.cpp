// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/language.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Quaver::Setup {

void installLanguage()
{
    auto *translator = new QTranslator(qApp);
    if (translator->load(u":/i18n/quaver_en.qm"_s))
        QCoreApplication::installTranslator(translator);
}

} // namespace Quaver::Setup
