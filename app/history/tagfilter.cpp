// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/tagfilter.h"

#include "app/look/icons.h"

#include <QAction>
#include <QEvent>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

TagFilter::TagFilter(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(u"tagFilter"_s);
    setIcon(Ui::icon(u"filter"_s));
    setAutoRaise(true);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(InstantPopup);
    setMenu(m_menu);
    m_menu->setObjectName(u"tagMenu"_s);
    connect(m_menu, &QMenu::aboutToShow, this, &TagFilter::fillMenu);
    retranslate();
}

void TagFilter::setKnownTags(const QStringList &tags)
{
    m_known = tags;
    QStringList chosen = m_chosen;
    chosen.removeIf([&](const QString &tag) { return !tags.contains(tag); });
    choose(chosen);
}

void TagFilter::clear() { choose({}); }

void TagFilter::choose(const QStringList &tags)
{
    setChecked(!tags.isEmpty());
    if (tags == m_chosen)
        return;
    m_chosen = tags;
    retranslate();
    Q_EMIT chosenChanged(tags);
}

void TagFilter::fillMenu()
{
    m_menu->clear();
    for (const QString &tag : std::as_const(m_known)) {
        // An ampersand in it is no mnemonic.
        QAction *action = m_menu->addAction(QString(tag).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(tag));
        connect(action, &QAction::toggled, this, [this, tag](bool isChosen) {
            QStringList chosen = m_chosen;
            chosen.removeAll(tag);
            if (isChosen)
                chosen += tag;
            choose(chosen);
        });
    }
    m_menu->addSeparator();
    QAction *all = m_menu->addAction(tr("&All runs"));
    all->setEnabled(!m_chosen.isEmpty());
    connect(all, &QAction::triggered, this, &TagFilter::clear);
}

void TagFilter::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TagFilter::retranslate()
{
    setAccessibleName(tr("Filter by tag"));
    setToolTip(m_chosen.isEmpty() ? tr("Show only runs with a tag")
                                  : tr("Only runs with these tags: %1")
                                        .arg(QLocale().createSeparatedList(m_chosen))
                                        .toHtmlEscaped());
    setAccessibleDescription(m_chosen.join(u", "_s));
}

} // namespace Quaver::Ui
