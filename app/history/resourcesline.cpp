// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/resourcesline.h"

#include "app/look/theme.h"

#include <QEvent>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

ResourcesLine::ResourcesLine(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"resources"_s);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setForegroundRole(QPalette::PlaceholderText);
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

QSize ResourcesLine::minimumSizeHint() const { return {0, QLabel::minimumSizeHint().height()}; }

void ResourcesLine::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
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
    setText(parts.isEmpty() ? tr("Resources: none")
                            : tr("Resources: %1", "2 sandboxes and 1 volume")
                                  .arg(QLocale().createSeparatedList(parts)));
    setToolTip(tr("What runs have created and what still exists, on this computer and on Daytona"));
}

} // namespace Quaver::Ui
