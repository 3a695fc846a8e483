// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/outlinestyle.h"

#include "app/look/theme.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

bool isEmphasized(const QStyleOption &option)
{
    const auto *const button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return option.state.testFlag(QStyle::State_HasFocus)
        || (button && button->features.testFlag(QStyleOptionButton::DefaultButton));
}

void drawOutline(const QStyleOption &option, QPainter *painter, bool isRound = false)
{
    if (!isBlack(option.palette))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, isRound);
    painter->setPen(
        option.palette.color(isEmphasized(option) ? QPalette::Highlight : QPalette::WindowText));
    painter->setBrush(Qt::NoBrush);
    const QRect outline = option.rect.adjusted(0, 0, -1, -1);
    if (isRound)
        painter->drawEllipse(outline);
    else
        painter->drawRect(outline);
    painter->restore();
}

} // namespace

OutlineStyle::OutlineStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                 QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_Frame:
    case PE_FrameLineEdit:
    case PE_IndicatorCheckBox:
    case PE_PanelButtonCommand:
        drawOutline(*option, painter);
        break;
    case PE_IndicatorRadioButton:
        drawOutline(*option, painter, true);
        break;
    default:
        break;
    }
}

void OutlineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawOutline(*option, painter);
}

} // namespace Quaver::Ui
