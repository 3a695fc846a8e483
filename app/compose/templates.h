// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Quaver::Ui {

//! A prompt to begin with.
struct PromptTemplate
{
    QString title;
    QString prompt;
};

//! Those of resources/templates, in the order of their files' names, with titles in the language
//! of the window.
[[nodiscard]] QList<PromptTemplate> promptTemplates();

//! What is in such a file: "# " and the title in the first line, then the prompt. Without a title
//! or a prompt both are empty.
[[nodiscard]] PromptTemplate promptTemplateFrom(const QString &text);

} // namespace Quaver::Ui
