// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/keptparts.h"

#include "app/look/elidedlabel.h"
#include "app/look/icons.h"
#include "app/look/theme.h"
#include "engine/core/text.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int iconSide = 16;

} // namespace

KeptParts::KeptParts(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(gridUnit / 2);
    setVisible(false);
}

void KeptParts::setConfig(const RunConfig &config)
{
    const bool isSame = config.spec == m_config.spec && config.specFile == m_config.specFile
        && config.snapshot == m_config.snapshot && config.image == m_config.image;
    m_config = config;
    if (!isSame)
        rebuild();
}

void KeptParts::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void KeptParts::rebuild()
{
    while (const QLayoutItem *item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its own button may have led here
        delete item;
    }
    if (m_config.spec) {
        const QString name = printableLine(m_config.spec->name, 200);
        add(Part::Tasks,
            tr("%n task(s) of “%1” are given: nobody has to write them.", nullptr,
               static_cast<int>(m_config.spec->tasks.size()))
                .arg(name),
            name);
    } else if (!m_config.specFile.isEmpty()) {
        add(Part::Tasks,
            tr("The tasks are those in %1.").arg(QFileInfo(m_config.specFile).fileName()),
            m_config.specFile);
    }
    if (!m_config.snapshot.isEmpty()) {
        add(Part::Snapshot,
            tr("Sandboxes are made of the snapshot %1, on Daytona.").arg(m_config.snapshot),
            m_config.snapshot);
    }
    if (!m_config.image.isEmpty()) {
        add(Part::Image, tr("Sandboxes are made of the image %1, on Daytona.").arg(m_config.image),
            m_config.image);
    }
    setVisible(m_lines->count() > 0);
}

void KeptParts::add(Part part, const QString &text, const QString &whole)
{
    auto *line = new QWidget(this);
    auto *mark = new QLabel(line);
    mark->setPixmap(icon(part == Part::Tasks ? u"spec"_s : u"cloud"_s).pixmap(iconSide, iconSide));
    auto *label = new ElidedLabel(Qt::ElideRight, line);
    label->setFullText(text);
    auto *remove = new QToolButton(line);
    remove->setObjectName(u"removePart"_s);
    remove->setAutoRaise(true);
    remove->setIcon(icon(u"close"_s));
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setToolTip(tr("Do without it"));
    remove->setAccessibleName(tr("Do without %1").arg(whole));
    connect(remove, &QToolButton::clicked, this, [this, part] { Q_EMIT removeRequested(part); });
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridUnit);
    row->addWidget(mark);
    row->addWidget(label, 1);
    row->addWidget(remove);
    m_lines->addWidget(line);
    line->show();
}

} // namespace Quaver::Ui
