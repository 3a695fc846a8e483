// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/prompteditor.h"

#include "app/compose/droppedfile.h"
#include "app/compose/prompttext.h"
#include "app/compose/recents.h"
#include "app/compose/templates.h"
#include "app/look/fieldnote.h"
#include "app/look/format.h"
#include "app/look/icons.h"
#include "app/look/theme.h"
#include "app/setup/files.h"
#include "engine/core/text.h"
#include "engine/types/benchmarkspecjson.h"
#include "engine/types/jsonreader.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int shownOfAPrompt = 60; // characters, in a menu

QPushButton *menuButton(const QString &name, const QString &iconName, QMenu *menu, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setMenu(menu);
    button->setFlat(true);
    button->setAutoDefault(false);
    return button;
}

} // namespace

PromptEditor::PromptEditor(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_recents(nullptr)
    , m_templates(nullptr)
    , m_recentMenu(new QMenu(this))
    , m_templateMenu(new QMenu(this))
    , m_text(new PromptText(this))
    , m_note(new FieldNote(this))
{
    m_recents = menuButton(u"recentPrompts"_s, u"history"_s, m_recentMenu, this);
    m_templates = menuButton(u"templates"_s, u"template"_s, m_templateMenu, this);
    m_text->setObjectName(u"prompt"_s);
    m_note->setObjectName(u"promptNote"_s);
    m_title->setBuddy(m_text);
    m_title->setFont(titleFont(font()));
    setFocusProxy(m_text);
    setTabOrder(m_text, m_recents);
    setTabOrder(m_recents, m_templates);

    // Once the drop is over, which ends with a change of the text, whatever was dropped.
    connect(m_text, &PromptText::fileGiven, this, &PromptEditor::onFileGiven, Qt::QueuedConnection);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_note->setProblemSoon(problem());
        Q_EMIT edited();
    });
    connect(m_recentMenu, &QMenu::aboutToShow, this, &PromptEditor::fillRecents);
    connect(m_templateMenu, &QMenu::aboutToShow, this, &PromptEditor::fillTemplates);

    auto *head = new QHBoxLayout;
    head->setSpacing(gridUnit);
    head->addWidget(m_title, 1);
    head->addWidget(m_recents);
    head->addWidget(m_templates);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit);
    layout->setSizeConstraint(QLayout::SetMinAndMaxSize); // no higher than its text grows
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_note);
    retranslate();
}

void PromptEditor::setPrompt(const QString &prompt)
{
    m_given = prompt;
    m_text->setPlainText(prompt);
    m_text->moveCursor(QTextCursor::End);
    m_text->document()->setModified(false);
    m_note->setText(FieldNote::Kind::Problem, problem());
}

QString PromptEditor::prompt() const
{
    // The editor knows but one kind of line break.
    return m_text->document()->isModified() ? m_text->toPlainText() : m_given;
}

bool PromptEditor::isEmpty() const { return prompt().trimmed().isEmpty(); }

QString PromptEditor::problem() const
{
    if (!isLongerThan(prompt(), maxPromptBytes))
        return {};
    return tr("The prompt is longer than %1, the most that can be used.")
        .arg(QLocale().formattedDataSize(maxPromptBytes, 0));
}

void PromptEditor::setOptional(bool isOptional)
{
    m_isOptional = isOptional;
    retranslate();
}

void PromptEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        m_title->setFont(titleFont(font()));
}

void PromptEditor::onFileGiven(const QString &path)
{
    switch (droppedFile(path)) {
    case DroppedFile::Configuration:
        Q_EMIT fileDropped(path);
        return;
    case DroppedFile::Tasks:
        Q_EMIT tasksDropped(path);
        return;
    case DroppedFile::Prompt:
        break;
    }
    if (!QFileInfo(path).isFile()) {
        m_note->setText(FieldNote::Kind::Problem,
                        tr("%1 is no file that could be read.").arg(printableLine(path, 200)));
        return;
    }
    const Result<QString> prompt = Setup::readPromptFile(path);
    if (!prompt) {
        m_note->setText(FieldNote::Kind::Problem, prompt.error().message);
        return;
    }
    replaceBy(*prompt);
}

void PromptEditor::replaceBy(const QString &prompt)
{
    QTextCursor cursor(m_text->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(prompt);
    m_text->setFocus();
}

void PromptEditor::fillRecents()
{
    m_recentMenu->clear();
    const QStringList prompts = Recents::prompts();
    for (const QString &prompt : prompts) {
        const QString line =
            printableLine(prompt.simplified(), shownOfAPrompt).replace(u'&', u"&&"_s);
        QAction *const action = m_recentMenu->addAction(line);
        action->setToolTip(printable(prompt, 1000));
        connect(action, &QAction::triggered, this, [this, prompt] { replaceBy(prompt); });
    }
    if (prompts.isEmpty()) {
        m_recentMenu->addAction(tr("Prompts of your runs will be here"))->setEnabled(false);
        return;
    }
    m_recentMenu->addSeparator();
    connect(m_recentMenu->addAction(tr("&Clear list")), &QAction::triggered, this,
            &Recents::clearPrompts);
}

void PromptEditor::fillTemplates()
{
    m_templateMenu->clear(); // perhaps in another language
    const QList<PromptTemplate> templates = promptTemplates();
    for (const PromptTemplate &known : templates) {
        QAction *const action =
            m_templateMenu->addAction(QString(known.title).replace(u'&', u"&&"_s));
        action->setToolTip(known.prompt);
        connect(action, &QAction::triggered, this,
                [this, prompt = known.prompt] { replaceBy(prompt); });
    }
}

void PromptEditor::retranslate()
{
    m_title->setText(tr("W&hat should be tested?"));
    m_text->setAccessibleName(tr("What should be tested?"));
    m_text->setPlaceholderText(
        m_isOptional
            ? tr("The tasks are given. You can write here what they are about.")
            : tr("For example: Create a benchmark for testing API rate limiting.\n\nSay what a "
                 "good model can do, in your own words. A text file can be dropped here."));
    m_recents->setText(tr("R&ecent"));
    m_recents->setAccessibleName(tr("Recent prompts"));
    m_templates->setText(tr("&Templates"));
    m_templates->setAccessibleName(tr("Templates of prompts"));
    m_recentMenu->setToolTipsVisible(true);
    m_templateMenu->setToolTipsVisible(true);
}

} // namespace Quaver::Ui
