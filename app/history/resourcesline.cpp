// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/resourcesline.h"

#include "app/look/icons.h"
#include "app/look/theme.h"

#include <QEvent>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

ResourcesLine::ResourcesLine(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(u"resources"_s);
    setIcon(
        Ui::icon(u"computer"_s, [](const QPalette &palette) { return secondaryColour(palette); }));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFont(secondaryFont(font()));
    retranslate();
}

void ResourcesLine::setResources(const QList<JournalEntry> &resources)
{
    const auto count = [&](ResourceKind kind) {
        return static_cast<int>(
            std::count_if(resources.cbegin(), resources.cend(),
                          [kind](const JournalEntry &e) { return e.resource.kind == kind; }));
    };
    m_sandboxes = count(ResourceKind::Sandbox);
    m_volumes = count(ResourceKind::Volume);
    m_secrets = count(ResourceKind::Secret);
    retranslate();
}

void ResourcesLine::setFolded(bool isFolded)
{
    setToolButtonStyle(isFolded ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

QSize ResourcesLine::sizeHint() const { return minimumSizeHint(); }

QSize ResourcesLine::minimumSizeHint() const
{
    return {3 * gridUnit, std::max(fontMetrics().height(), iconSize().height()) + gridUnit};
}

void ResourcesLine::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fit();
}

void ResourcesLine::resizeEvent(QResizeEvent *event)
{
    QToolButton::resizeEvent(event);
    fit();
}

void ResourcesLine::retranslate()
{
    QStringList parts;
    if (m_sandboxes > 0)
        parts += tr("%n sandbox(es)", nullptr, m_sandboxes);
    if (m_volumes > 0)
        parts += tr("%n volume(s)", nullptr, m_volumes);
    if (m_secrets > 0)
        parts += tr("%n secret(s)", nullptr, m_secrets);
    const int count = m_sandboxes + m_volumes + m_secrets;
    m_whole = parts.isEmpty()
        ? tr("Resources: none")
        : tr("Resources: %1", "2 sandboxes and 1 volume").arg(QLocale().createSeparatedList(parts));
    m_short = count == 0 ? m_whole : tr("Resources: %1", "how many").arg(QLocale().toString(count));
    setAccessibleName(m_whole);
    //: the placeholder is "Resources: 2 sandboxes and 1 volume"
    setToolTip(tr("%1. What runs have created and what still exists, on this computer and on "
                  "Daytona")
                   .arg(m_whole));
    fit();
}

void ResourcesLine::fit()
{
    const int room = width() - iconSize().width() - 2 * gridUnit;
    setText(fontMetrics().horizontalAdvance(m_whole) <= room ? m_whole : m_short);
}

} // namespace Quaver::Ui
