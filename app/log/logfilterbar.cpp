// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logfilterbar.h"

#include "app/look/format.h"
#include "app/look/icons.h"
#include "app/look/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <array>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr std::array phases = {Phase::Setup, Phase::Agent, Phase::Benchmark, Phase::Cleanup};
constexpr int allPhases = -1;

//! What can be chosen, in the order of the list.
constexpr std::array<LogFilter::Levels::Int, 4> levelChoices = {
    LogFilter::AllLines,
    LogFilter::AllLines & ~LogFilter::OutputLines,
    LogFilter::OutputLines,
    LogFilter::ErrorLines,
};

} // namespace

LogFilterBar::LogFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_phase(new QComboBox(this))
    , m_levels(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_follow(new QToolButton(this))
    , m_save(new QToolButton(this))
{
    m_phase->setObjectName(u"logPhase"_s);
    m_phase->addItem(QString(), allPhases);
    for (const Phase phase : phases)
        m_phase->addItem(QString(), static_cast<int>(phase));
    m_levels->setObjectName(u"logLevels"_s);
    for (const auto levels : levelChoices)
        m_levels->addItem(QString(), levels);
    for (QComboBox *box : {m_phase, m_levels})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    m_text->setObjectName(u"logFilterText"_s);
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(12 * gridUnit);
    m_text->addAction(icon(u"filter"_s), QLineEdit::LeadingPosition);
    m_follow->setObjectName(u"logFollow"_s);
    m_follow->setIcon(icon(u"follow"_s));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_save->setObjectName(u"logSave"_s);
    m_save->setIcon(icon(u"save"_s));
    for (QToolButton *button : {m_follow, m_save}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    retranslate();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit);
    layout->addWidget(m_phase);
    layout->addWidget(m_levels);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_follow);
    layout->addWidget(m_save);

    const auto tell = [this] { Q_EMIT filterChanged(filter()); };
    connect(m_phase, &QComboBox::currentIndexChanged, this, tell);
    connect(m_levels, &QComboBox::currentIndexChanged, this, tell);
    connect(m_text, &QLineEdit::textChanged, this, tell);
    connect(m_follow, &QToolButton::clicked, this, &LogFilterBar::followingRequested);
    connect(m_save, &QToolButton::clicked, this, &LogFilterBar::saveRequested);
}

LogFilter LogFilterBar::filter() const
{
    LogFilter filter;
    if (const int phase = m_phase->currentData().toInt(); phase != allPhases)
        filter.phase = static_cast<Phase>(phase);
    filter.levels = LogFilter::Levels::fromInt(m_levels->currentData().toInt());
    filter.text = m_text->text();
    return filter;
}

void LogFilterBar::clearFilter()
{
    {
        const QSignalBlocker phase(m_phase);
        const QSignalBlocker levels(m_levels);
        const QSignalBlocker text(m_text);
        m_phase->setCurrentIndex(0);
        m_levels->setCurrentIndex(0);
        m_text->clear();
    }
    Q_EMIT filterChanged(filter());
}

void LogFilterBar::setFollowing(bool isFollowing) { m_follow->setChecked(isFollowing); }

void LogFilterBar::setCanSave(bool canSave) { m_save->setEnabled(canSave); }

void LogFilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LogFilterBar::retranslate()
{
    m_phase->setAccessibleName(tr("Phase to show"));
    m_phase->setItemText(0, tr("All phases"));
    for (int i = 0; i < static_cast<int>(phases.size()); ++i)
        m_phase->setItemText(i + 1, phaseText(phases.at(static_cast<std::size_t>(i))));

    m_levels->setAccessibleName(tr("Lines to show"));
    const std::array names = {tr("All lines"), tr("Without output"), tr("Output only"),
                              tr("Errors only")};
    for (int i = 0; i < static_cast<int>(names.size()); ++i)
        m_levels->setItemText(i, names.at(static_cast<std::size_t>(i)));

    m_text->setAccessibleName(tr("Text of the lines to show"));
    m_text->setPlaceholderText(tr("Filter"));
    m_follow->setText(tr("F&ollow"));
    m_follow->setToolTip(tr("Keep the end of the log in sight"));
    m_save->setText(tr("Save &as…"));
    m_save->setToolTip(tr("Save the whole log as a text file"));
}

} // namespace Quaver::Ui
