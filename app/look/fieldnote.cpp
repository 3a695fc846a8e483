// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/fieldnote.h"

#include "app/look/icons.h"
#include "app/look/status.h"
#include "app/look/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr std::chrono::milliseconds pauseOfTyping{300};
constexpr int iconSide = 16;

QColor colourOf(FieldNote::Kind kind, const QPalette &palette)
{
    switch (kind) {
    case FieldNote::Kind::Good:
        return stateColour(TrialState::Passed, palette);
    case FieldNote::Kind::Warning:
        return stateColour(TrialState::Errored, palette);
    case FieldNote::Kind::Problem:
        return stateColour(TrialState::Failed, palette);
    case FieldNote::Kind::Hint:
        break;
    }
    return secondaryColour(palette);
}

QString iconOf(FieldNote::Kind kind)
{
    switch (kind) {
    case FieldNote::Kind::Good:
        return u"done"_s;
    case FieldNote::Kind::Warning:
        return u"warning"_s;
    case FieldNote::Kind::Problem:
        return u"error"_s;
    case FieldNote::Kind::Hint:
        break;
    }
    return {};
}

bool isSame(const QList<FieldNote::Action> &one, const QList<FieldNote::Action> &other)
{
    return std::equal(one.cbegin(), one.cend(), other.cbegin(), other.cend(),
                      [](const auto &a, const auto &b) { return a.label == b.label; });
}

} // namespace

FieldNote::FieldNote(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_actions(new QHBoxLayout)
{
    m_text->setObjectName(u"noteText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_actions->setSpacing(gridUnit);
    m_actions->addStretch(); // also because an empty layout would allow its column no width

    auto *column = new QVBoxLayout;
    column->setSpacing(gridUnit / 2);
    column->addWidget(m_text);
    column->addLayout(m_actions);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, gridUnit / 4, 0, gridUnit / 2);
    row->setSpacing(gridUnit / 2);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    setVisible(false);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseOfTyping);
    connect(&m_pause, &QTimer::timeout, this, &FieldNote::showSoon);
}

void FieldNote::setText(Kind kind, const QString &text, const QList<Action> &actions)
{
    m_pause.stop();
    const bool isNew = text != m_text->text() || kind != m_kind;
    if (!isNew && isSame(actions, m_shown) && isVisibleTo(parentWidget()) == !text.isEmpty())
        return;
    m_kind = kind;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    while (m_actions->count() > 1) { // the last one is the stretch
        const QLayoutItem *const item = m_actions->takeAt(0);
        // An action may have led here: its button is still in use then.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_shown = actions;
    for (const Action &action : actions) {
        auto *button = new QPushButton(action.label, this);
        button->setObjectName(u"noteAction"_s);
        connect(button, &QPushButton::clicked, this, action.call);
        m_actions->insertWidget(m_actions->count() - 1, button);
    }
    paintKind();
    setVisible(!text.isEmpty());
    if (isNew && kind == Kind::Problem && isVisible()) {
        QAccessibleEvent event(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void FieldNote::setProblemSoon(const QString &text, const QList<Action> &actions)
{
    if (text.isEmpty()) {
        setText(Kind::Problem, text);
        return;
    }
    m_soon = text;
    m_actionsSoon = actions;
    m_pause.start();
}

QString FieldNote::text() const { return m_text->text(); }

void FieldNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintKind();
}

void FieldNote::paintKind()
{
    const QColor colour = colourOf(m_kind, parentWidget() ? parentWidget()->palette() : palette());
    QPalette own = m_text->palette();
    if (own.color(QPalette::WindowText) != colour) {
        own.setColor(QPalette::WindowText, colour);
        m_text->setPalette(own);
    }
    const QString name = iconOf(m_kind);
    m_icon->setVisible(!name.isEmpty());
    if (!name.isEmpty()) {
        const Kind kind = m_kind;
        const QIcon drawn = icon(name, [kind](const QPalette &p) { return colourOf(kind, p); });
        m_icon->setPixmap(drawn.pixmap(iconSide, iconSide));
    }
}

void FieldNote::showSoon() { setText(Kind::Problem, m_soon, m_actionsSoon); }

} // namespace Quaver::Ui
