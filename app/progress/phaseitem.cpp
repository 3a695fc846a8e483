// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/phaseitem.h"

#include "app/look/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QStylePainter>

namespace Quaver::Ui {

namespace {

constexpr int inset = 4; // px on either side, within the mark of the focus

} // namespace

PhaseItem::PhaseItem(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setIconSize(QSize(iconSize, iconSize));
}

void PhaseItem::setPhase(const QString &name, const QString &state, const QIcon &icon)
{
    setIcon(icon);
    if (name == text() && state == m_state)
        return;
    m_state = state;
    setText(name);
    describe();
    Q_EMIT sizeChanged();
}

void PhaseItem::setTime(const QString &time)
{
    if (time == m_time)
        return;
    const bool isAsLong = time.size() == m_time.size();
    m_time = time;
    describe();
    update();
    if (!isAsLong)
        Q_EMIT sizeChanged();
}

void PhaseItem::setCurrent(bool isCurrent)
{
    if (isCurrent == m_isCurrent)
        return;
    m_isCurrent = isCurrent;
    Q_EMIT sizeChanged();
}

void PhaseItem::setWidth(Width width)
{
    m_width = width;
    updateGeometry();
    update();
}

int PhaseItem::pixelsOf(Width width) const
{
    int pixels = 2 * inset + iconSize;
    if (width != Width::Icon)
        pixels += gap + QFontMetrics(nameFont()).horizontalAdvance(text());
    if (width == Width::Whole && !m_time.isEmpty())
        pixels += 2 * gap + fontMetrics().horizontalAdvance(m_time);
    return pixels;
}

QSize PhaseItem::sizeHint() const
{
    return {pixelsOf(m_width), std::max(iconSize, fontMetrics().height()) + 2 * inset};
}

QSize PhaseItem::minimumSizeHint() const { return {pixelsOf(Width::Icon), sizeHint().height()}; }

void PhaseItem::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    if (underMouse() || isDown()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(lineColour(palette()));
        painter.drawRoundedRect(rect(), inset, inset);
    }
    const auto draw = [this, &painter](int &left, int width, const QString &words) {
        const QRect place(left, 0, width, height());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place),
                         Qt::AlignVCenter | Qt::TextSingleLine, words);
        left += width;
    };
    int left = inset;
    const QRect picture(left, (height() - iconSize) / 2, iconSize, iconSize);
    icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), picture));
    left += iconSize + gap;
    if (m_width != Width::Icon) {
        painter.setFont(nameFont());
        painter.setPen(palette().color(QPalette::WindowText));
        draw(left, QFontMetrics(nameFont()).horizontalAdvance(text()), text());
    }
    if (m_width == Width::Whole && !m_time.isEmpty()) {
        left += 2 * gap;
        painter.setFont(font());
        painter.setPen(secondaryColour(palette()));
        draw(left, fontMetrics().horizontalAdvance(m_time), m_time);
    }
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.backgroundColor = palette().color(QPalette::Window);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
}

void PhaseItem::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        event->ignore(); // the stepper knows which is beside this one
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void PhaseItem::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PhaseItem::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void PhaseItem::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        Q_EMIT sizeChanged();
}

QFont PhaseItem::nameFont() const
{
    QFont wanted = font();
    wanted.setBold(m_isCurrent);
    return wanted;
}

void PhaseItem::describe()
{
    const QString state =
        m_time.isEmpty() ? m_state : tr("%1, %2", "state of a phase, time").arg(m_state, m_time);
    const QString whole = tr("%1: %2", "phase: its state").arg(text(), state);
    setAccessibleName(whole);
    setToolTip(whole);
}

} // namespace Quaver::Ui
