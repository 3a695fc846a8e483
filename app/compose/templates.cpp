// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/templates.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

QList<PromptTemplate> promptTemplates()
{
    QList<PromptTemplate> templates;
    const QDir folder(u":/quaver/templates"_s);
    const QStringList names = folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const PromptTemplate read = promptTemplateFrom(QString::fromUtf8(file.readAll()));
        if (!read.title.isEmpty())
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
