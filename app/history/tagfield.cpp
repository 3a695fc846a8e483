// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/tagfield.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr auto separator = ", "_L1; // that is written

//! Whether a tag ends at \a character: keyboards for Chinese and Japanese have commas of their own.
bool isSeparator(QChar character)
{
    constexpr QStringView separators = u",\uFF0C\u3001;\uFF1B";
    return separators.contains(character);
}

} // namespace

TagField::TagField(QWidget *parent)
    : QLineEdit(parent)
    , m_known(new QStringListModel(this))
    , m_completer(new QCompleter(m_known, this))
{
    // Not setCompleter(): that would complete the whole line.
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->popup()->setObjectName(u"tagCompletions"_s);
    connect(this, &QLineEdit::textEdited, this, &TagField::offer);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TagField::take);
}

void TagField::setKnownTags(const QStringList &tags) { m_known->setStringList(tags); }

void TagField::setTags(const QStringList &tags) { setText(tags.join(separator)); }

QStringList TagField::tags() const
{
    const QString line = text();
    QStringList tags;
    auto from = line.cbegin();
    while (true) {
        const auto to = std::find_if(from, line.cend(), isSeparator);
        const QString tag = QString(from, to - from).simplified();
        if (!tag.isEmpty())
            tags += tag;
        if (to == line.cend())
            return tags;
        from = to + 1;
    }
}

void TagField::keyPressEvent(QKeyEvent *event)
{
    // What is chosen in the list of completions is taken there.
    const bool isChoosing = m_completer->popup()->isVisible();
    const int key = event->key();
    if (isChoosing && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab)) {
        event->ignore();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

//! From where to where the tag goes at which the cursor stands.
std::pair<qsizetype, qsizetype> TagField::currentTag() const
{
    const QString line = text();
    const auto cursor = line.cbegin() + cursorPosition();
    const auto from =
        std::find_if(std::make_reverse_iterator(cursor), line.crend(), isSeparator).base();
    const auto to = std::find_if(cursor, line.cend(), isSeparator);
    return {from - line.cbegin(), to - line.cbegin()};
}

void TagField::offer()
{
    const auto [from, to] = currentTag();
    const QString prefix = text().mid(from, to - from).trimmed();
    m_completer->setCompletionPrefix(prefix);
    const bool isWhole =
        m_completer->completionCount() == 1 && m_completer->currentCompletion() == prefix;
    if (prefix.isEmpty() || isWhole || m_completer->completionCount() == 0)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void TagField::take(const QString &tag)
{
    const auto [from, to] = currentTag();
    const QString line = text();
    const QString before = line.left(from);
    const QString start = before.isEmpty() ? before : before + u' ';
    setText(start + tag + line.mid(to));
    setCursorPosition(static_cast<int>(start.size() + tag.size()));
}

} // namespace Quaver::Ui
