// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/modelchip.h"

#include "app/look/elidedlabel.h"
#include "app/look/icons.h"
#include "app/look/status.h"
#include "app/look/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int mostCharacters = 36;
constexpr int iconSide = 12;

} // namespace

ModelChip::ModelChip(const QString &id, const QString &words, QWidget *parent)
    : QFrame(parent)
    , m_id(id)
    , m_name(new ElidedLabel(Qt::ElideMiddle, this))
    , m_remove(new QToolButton(this))
{
    setObjectName(u"modelChip"_s);
    m_name->setFullText(words);
    m_remove->setObjectName(u"removeModel"_s);
    m_remove->setAutoRaise(true);
    m_remove->setIcon(icon(u"close"_s));
    m_remove->setIconSize(QSize(iconSide, iconSide));
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->installEventFilter(this);
    connect(m_remove, &QToolButton::clicked, this, &ModelChip::removeRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gridUnit, 0, gridUnit / 4, 0);
    layout->setSpacing(gridUnit / 2);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_remove);
    retranslate();
}

void ModelChip::setProblem(const QString &text)
{
    m_hasProblem = !text.isEmpty();
    setToolTip(text);
    setAccessibleDescription(text);
    update();
}

QSize ModelChip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int text = std::min(metrics.horizontalAdvance(m_name->fullText()),
                              metrics.averageCharWidth() * mostCharacters);
    const QSize button = m_remove->sizeHint();
    constexpr int spare = 4; // of rounding, so that nothing is elided that fits
    return QSize(text + spare + button.width() + 2 * gridUnit,
                 std::max(button.height(), metrics.height() + gridUnit));
}

void ModelChip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ModelChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line =
        m_hasProblem ? stateColour(TrialState::Failed, palette()) : lineColour(palette());
    painter.setPen(QPen(line, 1));
    painter.setBrush(palette().color(QPalette::Base));
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, gridUnit / 2.0, gridUnit / 2.0);
}

bool ModelChip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_remove && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            Q_EMIT removeRequested();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ModelChip::retranslate()
{
    setAccessibleName(m_id);
    m_remove->setAccessibleName(tr("Remove %1").arg(m_id));
    m_remove->setToolTip(tr("Remove %1").arg(m_id));
}

} // namespace Quaver::Ui
