// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/filterchips.h"

#include "app/look/format.h"
#include "app/look/status.h"
#include "app/look/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QMetaEnum>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

using Group = TrialFilter::Group;

constexpr std::array groups{Group::All,     Group::Passed,    Group::Failed, Group::Limit,
                            Group::Errored, Group::Cancelled, Group::Running};

TrialState stateOf(Group group)
{
    switch (group) {
    case Group::Passed:
        return TrialState::Passed;
    case Group::Failed:
        return TrialState::Failed;
    case Group::Limit:
        return TrialState::Limit;
    case Group::Errored:
        return TrialState::Errored;
    case Group::Cancelled:
        return TrialState::Cancelled;
    case Group::Running:
    case Group::All:
        break;
    }
    return TrialState::Running;
}

QString wordOf(Group group)
{
    return group == Group::All ? FilterChips::tr("All", "tasks") : stateWord(stateOf(group));
}

} // namespace

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"filterChips"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(gridUnit / 2);
    auto *choice = new QButtonGroup(this);
    for (std::size_t place = 0; place < groups.size(); ++place) {
        Chip &chip = m_chips.at(place);
        chip.group = groups.at(place);
        chip.button = new QToolButton(this);
        const char *name = QMetaEnum::fromType<Group>().valueToKey(static_cast<int>(chip.group));
        chip.button->setObjectName(u"chip"_s + QLatin1StringView(name));
        chip.button->setCheckable(true);
        chip.button->setAutoRaise(true);
        chip.button->setFocusPolicy(Qt::StrongFocus);
        if (chip.group != Group::All)
            chip.button->setIcon(stateIcon(stateOf(chip.group)));
        choice->addButton(chip.button);
        layout->addWidget(chip.button);
        connect(chip.button, &QToolButton::toggled, this,
                [this, group = chip.group](bool isChecked) {
                    if (!isChecked)
                        return;
                    m_chosen = group;
                    fold();
                    Q_EMIT chosenChanged(group);
                });
        label(chip);
    }
    layout->addStretch();
    m_chips.front().button->setChecked(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FilterChips::setCount(Group group, int count, bool isShown)
{
    for (Chip &chip : m_chips) {
        if (chip.group != group || (chip.count == count && chip.isShown == isShown))
            continue;
        chip.count = count;
        chip.isShown = isShown;
        label(chip);
        fold();
        updateGeometry();
    }
}

void FilterChips::choose(Group group)
{
    for (const Chip &chip : m_chips) {
        if (chip.group == group)
            chip.button->setChecked(true);
    }
}

QSize FilterChips::sizeHint() const
{
    return {pixels(&Chip::wholeWidth), m_chips.front().button->sizeHint().height()};
}

QSize FilterChips::minimumSizeHint() const
{
    return {pixels(&Chip::shortWidth), sizeHint().height()};
}

void FilterChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange) {
        for (Chip &chip : m_chips)
            label(chip);
        fold();
        updateGeometry();
    }
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void FilterChips::label(Chip &chip)
{
    const QString number = countText(chip.count);
    const QString whole = tr("%1 %2", "group and number of tasks").arg(wordOf(chip.group), number);
    chip.button->setAccessibleName(whole);
    const auto widthWith = [&chip](const QString &text, Qt::ToolButtonStyle style) {
        chip.button->setToolButtonStyle(style);
        chip.button->setText(text);
        return chip.button->sizeHint().width();
    };
    const auto style =
        chip.group == Group::All ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon;
    // "All" has no icon that could stand for it.
    chip.shortWidth = widthWith(chip.group == Group::All ? whole : number, style);
    chip.wholeWidth = widthWith(whole, style);
}

void FilterChips::fold()
{
    for (const Chip &chip : m_chips)
        chip.button->setVisible(chip.isShown || chip.group == m_chosen);
    const bool isWhole = pixels(&Chip::wholeWidth) <= width();
    for (const Chip &chip : m_chips) {
        const QString whole = chip.button->accessibleName();
        const bool hasWord = isWhole || chip.group == Group::All;
        chip.button->setText(hasWord ? whole : countText(chip.count));
        chip.button->setToolTip(hasWord ? QString() : whole);
    }
}

int FilterChips::pixels(int Chip::*width) const
{
    int sum = -layout()->spacing();
    for (const Chip &chip : m_chips) {
        if (chip.isShown || chip.group == m_chosen)
            sum += chip.*width + layout()->spacing();
    }
    return sum;
}

} // namespace Quaver::Ui
