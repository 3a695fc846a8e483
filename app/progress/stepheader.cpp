// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/stepheader.h"

#include "app/look/format.h"
#include "app/look/status.h"
#include "app/look/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace Quaver::Ui {

namespace {

constexpr int inset = gridUnit / 2;
constexpr int arrowSize = 12;

} // namespace

StepHeader::StepHeader(const TranscriptRow &row, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(row.kind)
    , m_turn(row.turn)
    , m_tool(row.tool)
    , m_summary(row.summary)
    , m_hasFailed(row.hasFailed)
    , m_duration(row.duration)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, &StepHeader::describe);
    describe();
}

QSize StepHeader::sizeHint() const
{
    return {40 * fontMetrics().averageCharWidth(), fontMetrics().height() + 2 * inset};
}

QSize StepHeader::minimumSizeHint() const
{
    return {16 * fontMetrics().averageCharWidth(), sizeHint().height()};
}

void StepHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() || isDown()) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(lineColour(palette()));
        painter.drawRoundedRect(rect(), inset, inset);
        painter.restore();
    }
    // Everything is placed from the left and turned where people read from the right.
    QRect free = rect().adjusted(inset, 0, -inset, 0);
    const auto place = [this](const QRect &area) {
        return QStyle::visualRect(layoutDirection(), rect(), area);
    };
    const auto alignment = [this](Qt::Alignment side) {
        return static_cast<int>(
                   (QStyle::visualAlignment(layoutDirection(), side) | Qt::AlignVCenter).toInt())
            | Qt::TextSingleLine;
    };
    const auto take = [&free](int width) {
        QRect area = free;
        area.setWidth(std::min(width, free.width()));
        free.setLeft(area.left() + area.width());
        return area;
    };

    paintArrow(painter, place(take(arrowSize)));
    take(inset);
    painter.setFont(font());
    painter.setPen(secondaryColour(palette()));
    painter.drawText(place(take(fontMetrics().horizontalAdvance(u'0') * 3)),
                     alignment(Qt::AlignRight), m_turn > 0 ? countText(m_turn) : QString());
    take(gridUnit);

    const QString right = note();
    const int rightWidth = right.isEmpty() ? 0 : fontMetrics().horizontalAdvance(right) + gridUnit;
    QRect rightArea = free;
    rightArea.setLeft(std::max(free.left(), free.right() - rightWidth + 1));
    free.setRight(rightArea.left() - 1);
    painter.setPen(m_hasFailed ? stateColour(TrialState::Failed, palette())
                               : secondaryColour(palette()));
    painter.drawText(place(rightArea), alignment(Qt::AlignRight), right);

    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    const int most = free.width() / 2;
    const QString name = QFontMetrics(bold).elidedText(who(), Qt::ElideMiddle, most);
    painter.drawText(place(take(QFontMetrics(bold).horizontalAdvance(name))),
                     alignment(Qt::AlignLeft), name);
    take(gridUnit);
    // What is unfolded below is not said twice.
    if (!isChecked() && free.width() > 0) {
        const QFont own = m_kind == TranscriptRow::Kind::Call ? fixedFont() : font();
        painter.setFont(own);
        painter.drawText(place(free), alignment(Qt::AlignLeft),
                         QFontMetrics(own).elidedText(m_summary, Qt::ElideRight, free.width()));
    }
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.backgroundColor = palette().color(QPalette::Window);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

void StepHeader::paintArrow(QPainter &painter, const QRect &place) const
{
    QStyleOption arrow;
    arrow.initFrom(this);
    arrow.rect = QRect(0, 0, arrowSize, arrowSize);
    arrow.rect.moveCenter(place.center());
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    style()->drawPrimitive(isChecked()      ? QStyle::PE_IndicatorArrowDown
                               : isMirrored ? QStyle::PE_IndicatorArrowLeft
                                            : QStyle::PE_IndicatorArrowRight,
                           &arrow, &painter, this);
}

void StepHeader::keyPressEvent(QKeyEvent *event)
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Right:
        setChecked(!isMirrored);
        return;
    case Qt::Key_Left:
        setChecked(isMirrored);
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void StepHeader::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void StepHeader::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void StepHeader::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
}

QString StepHeader::who() const
{
    switch (m_kind) {
    case TranscriptRow::Kind::Said:
        return tr("Said");
    case TranscriptRow::Kind::Told:
        return tr("Was told");
    case TranscriptRow::Kind::Call:
        break;
    }
    return m_tool.isEmpty() ? tr("Tool") : m_tool;
}

QString StepHeader::note() const
{
    const QString time = m_duration ? durationText(*m_duration) : QString();
    if (!m_hasFailed)
        return time;
    return time.isEmpty() ? tr("error") : tr("error · %1", "of a tool, time").arg(time);
}

void StepHeader::describe()
{
    setAccessibleName(
        tr("Step %1, %2: %3", "turn, who, what").arg(countText(m_turn), who(), m_summary));
    setAccessibleDescription(isChecked() ? tr("Unfolded") : tr("Folded"));
    update();
}

} // namespace Quaver::Ui
