// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/trialheader.h"

#include <QPainter>
#include <QStyleOptionHeader>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

TrialHeader::TrialHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(u"trialHeader"_s);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorClearable(true);
    setSortIndicator(-1, Qt::AscendingOrder);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

void TrialHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    option.rect = rect;
    initStyleOptionForIndex(&option, section);
    painter->save();
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    QStyleOptionHeaderV2 inner = option;
    inner.rect = rect.adjusted(inset, 0, -inset, 0);
    QStyleOptionHeaderV2 label = inner;
    label.rect = style()->subElementRect(QStyle::SE_HeaderLabel, &inner, this);
    style()->drawControl(QStyle::CE_HeaderLabel, &label, painter, this);
    if (inner.sortIndicator != QStyleOptionHeader::None) {
        inner.rect = style()->subElementRect(QStyle::SE_HeaderArrow, &inner, this);
        style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &inner, painter, this);
    }
    painter->restore();
}

QSize TrialHeader::sectionSizeFromContents(int section) const
{
    return QHeaderView::sectionSizeFromContents(section) + QSize(2 * inset, 0);
}

} // namespace Quaver::Ui
