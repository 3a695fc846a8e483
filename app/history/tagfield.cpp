// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/tagfield.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr auto separator = ", "_L1;

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
    QStringList tags;
    for (const QString &part : text().split(u',')) {
        const QString tag = part.simplified();
        if (!tag.isEmpty())
            tags += tag;
    }
    return tags;
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
    const qsizetype cursor = cursorPosition();
    const qsizetype before = cursor > 0 ? line.lastIndexOf(u',', cursor - 1) : -1;
    const qsizetype after = line.indexOf(u',', cursor);
    return {before + 1, after < 0 ? line.size() : after};
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
