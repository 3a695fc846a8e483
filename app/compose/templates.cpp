// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/templates.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

//! The titles in resources/templates, where lupdate does not look.
constexpr const char *titles[] = {
    QT_TRANSLATE_NOOP("Quaver::Ui::Templates", "API rate limiting"),
    QT_TRANSLATE_NOOP("Quaver::Ui::Templates", "Tables and CSV files"),
    QT_TRANSLATE_NOOP("Quaver::Ui::Templates", "Finding and fixing bugs"),
    QT_TRANSLATE_NOOP("Quaver::Ui::Templates", "Shell and files"),
    QT_TRANSLATE_NOOP("Quaver::Ui::Templates", "SQL window functions"),
    QT_TRANSLATE_NOOP("Quaver::Ui::Templates", "Following instructions exactly"),
    QT_TRANSLATE_NOOP("Quaver::Ui::Templates", "Regular expressions"),
};

QString inReadersLanguage(const QString &title)
{
    const auto *const known =
        std::find_if(std::begin(titles), std::end(titles), [&title](const char *candidate) {
            return title == QLatin1StringView(candidate);
        });
    return known == std::end(titles) ? title
                                     : QCoreApplication::translate("Quaver::Ui::Templates", *known);
}

} // namespace

QList<PromptTemplate> promptTemplates()
{
    QList<PromptTemplate> templates;
    const QDir folder(u":/quaver/templates"_s);
    const QStringList names = folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        PromptTemplate read = promptTemplateFrom(QString::fromUtf8(file.readAll()));
        if (read.title.isEmpty())
            continue;
        read.title = inReadersLanguage(read.title);
        templates.append(read);
    }
    return templates;
}

PromptTemplate promptTemplateFrom(const QString &text)
{
    PromptTemplate read;
    read.title = text.section(u'\n', 0, 0);
    read.prompt = text.section(u'\n', 1).trimmed();
    if (!read.title.startsWith("# "_L1) || read.prompt.isEmpty())
        return {};
    read.title = read.title.mid(2).trimmed();
    return read.title.isEmpty() ? PromptTemplate() : read;
}

} // namespace Quaver::Ui
