// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/comparedside.h"

#include "app/compare/comparisonwords.h"
#include "app/look/elidedlabel.h"
#include "app/look/format.h"
#include "app/look/icons.h"
#include "app/look/labels.h"
#include "app/look/status.h"
#include "app/look/theme.h"
#include "app/results/scorebar.h"
#include "app/results/sentences.h"
#include "app/run/runsession.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

ElidedLabel *newLine(const QString &name, Qt::TextElideMode mode, QWidget *parent)
{
    auto *label = new ElidedLabel(mode, parent);
    label->setObjectName(name);
    return label;
}

QString stateText(const RunSession &session)
{
    switch (session.state()) {
    case RunSession::State::Loading:
        return ComparedSide::tr("being opened");
    case RunSession::State::Ended:
        return runStatusWord(session.result().status);
    case RunSession::State::Preparing:
    case RunSession::State::Running:
    case RunSession::State::Reviewing:
    case RunSession::State::Stopping:
        break;
    }
    return runStatusWord(RunStatus::Running);
}

QString moneyOf(const Usage &usage)
{
    const bool isKnown = usage.calls > 0 || usage.costUsd;
    return isKnown ? moneyText(usage.costUsd) : moneyText(0.0);
}

} // namespace

ComparedSide::ComparedSide(Side side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
    , m_badge(newLabel(u"sideBadge"_s, LabelUse::Word, this))
    , m_title(newLine(u"sideTitle"_s, Qt::ElideRight, this))
    , m_open(new QToolButton(this))
    , m_when(newLine(u"sideWhen"_s, Qt::ElideRight, this))
    , m_models(new QComboBox(this))
    , m_model(newLine(u"sideModel"_s, Qt::ElideMiddle, this))
    , m_score(newLabel(u"sideScore"_s, LabelUse::Word, this))
    , m_bar(new ScoreBar(this))
    , m_interval(newLabel(u"sideInterval"_s, LabelUse::Word, this))
    , m_coverage(newLine(u"sideCoverage"_s, Qt::ElideRight, this))
    , m_tasks(newLine(u"sideTasks"_s, Qt::ElideRight, this))
    , m_whole(newLine(u"sideWhole"_s, Qt::ElideRight, this))
{
    setObjectName(side == Side::A ? u"sideA"_s : u"sideB"_s);
    m_badge->setAlignment(Qt::AlignCenter);
    m_badge->setAutoFillBackground(true);
    m_badge->setFixedWidth(3 * gridUnit);
    m_open->setObjectName(u"openSide"_s);
    m_open->setIcon(icon(u"open"_s));
    m_open->setAutoRaise(true);
    m_open->setFocusPolicy(Qt::StrongFocus);
    m_models->setObjectName(u"sideModels"_s);
    m_models->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_models->setMinimumContentsLength(12);

    auto *top = new QHBoxLayout;
    top->setSpacing(gridUnit);
    top->addWidget(m_badge);
    top->addWidget(m_title, 1);
    top->addWidget(m_open);
    auto *score = new QHBoxLayout;
    score->setSpacing(2 * gridUnit);
    score->addWidget(m_score);
    score->addWidget(m_bar, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(gridUnit / 2);
    layout->addLayout(top);
    layout->addWidget(m_when);
    layout->addWidget(m_models, 0, Qt::AlignLeading);
    layout->addWidget(m_model);
    layout->addLayout(score);
    for (QLabel *line : {m_interval, static_cast<QLabel *>(m_coverage),
                         static_cast<QLabel *>(m_tasks), static_cast<QLabel *>(m_whole)})
        layout->addWidget(line);
    layout->addStretch();

    // Both sides are as high, whether there is something to choose or not.
    m_model->setMinimumHeight(m_models->sizeHint().height());
    connect(m_models, &QComboBox::textActivated, this, &ComparedSide::modelChosen);
    connect(m_open, &QToolButton::clicked, this, &ComparedSide::openRequested);
    retranslate();
    recolour();
}

void ComparedSide::setRun(const RunSession *session, const QString &model,
                          const ModelSummary &summary)
{
    m_open->setEnabled(session);
    if (!session)
        return;
    showModels(session->models(), model);
    showRun(*session);
    showScore(summary);
}

void ComparedSide::showModels(const QStringList &models, const QString &chosen)
{
    const bool isChoice = models.size() > 1;
    m_models->setVisible(isChoice);
    m_model->setVisible(!isChoice);
    m_model->setFullText(chosen);
    QStringList shown;
    for (int i = 0; i < m_models->count(); ++i)
        shown += m_models->itemText(i);
    const QSignalBlocker blocker(m_models);
    if (shown != models) {
        m_models->clear();
        m_models->addItems(models);
    }
    m_models->setCurrentText(chosen);
    m_models->setToolTip(chosen.toHtmlEscaped());
}

void ComparedSide::showRun(const RunSession &session)
{
    m_title->setFullText(session.title());
    const QDateTime &start = session.result().startedAt;
    const QString state = stateText(session);
    if (start.isValid()) {
        //: moment, backend, state of a run
        m_when->setFullText(
            tr("%1 · %2 · %3").arg(momentText(start), backendText(session.backend()), state));
    } else {
        //: backend, state of a run
        m_when->setFullText(tr("%1 · %2").arg(backendText(session.backend()), state));
    }
    m_whole->setFullText(tr("Whole run: %1, %2", "cost, duration")
                             .arg(moneyOf(session.usage()), durationText(session.elapsed())));
}

void ComparedSide::showScore(const ModelSummary &summary)
{
    if (summary.model.isEmpty()) {
        showCounting();
        return;
    }
    m_score->setText(scoreText(summary.score));
    m_score->setAccessibleName(tr("Score of %1: %2").arg(sideName(m_side), m_score->text()));
    m_bar->setScore(sideName(m_side), summary.score, summary.interval, m_side == Side::A ? 0 : 1);
    m_interval->setText(summary.interval ? intervalText(*summary.interval) : tr("no interval yet"));
    m_coverage->setFullText(coverageText(summary.outcomes));
    const QString cost = summary.usage ? moneyOf(*summary.usage) : tr("–", "no cost");
    const QString time =
        summary.medianDuration ? durationText(*summary.medianDuration) : tr("–", "no duration");
    m_tasks->setFullText(tr("Tasks: %1, median time %2", "cost, duration").arg(cost, time));
}

void ComparedSide::showCounting()
{
    // No numbers are better than those of nothing, for the moment that counting takes.
    const QString soon = u"…"_s;
    m_score->setText(soon);
    m_score->setAccessibleName(tr("Score of %1: %2").arg(sideName(m_side), soon));
    m_bar->setScore(sideName(m_side), std::nullopt, std::nullopt, m_side == Side::A ? 0 : 1);
    m_interval->setText(soon);
    m_coverage->setFullText(soon);
    m_tasks->setFullText(soon);
}

void ComparedSide::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        recolour();
}

void ComparedSide::retranslate()
{
    m_badge->setText(sideName(m_side));
    m_open->setToolTip(tr("Open this run"));
    m_open->setAccessibleName(tr("Open run %1", "A or B").arg(sideName(m_side)));
    m_models->setAccessibleName(tr("Model of run %1", "A or B").arg(sideName(m_side)));
}

void ComparedSide::recolour()
{
    const int series = m_side == Side::A ? 0 : 1;
    QPalette badge = palette();
    badge.setColor(QPalette::Window, seriesColour(series, palette()));
    badge.setColor(QPalette::WindowText, palette().color(QPalette::Base));
    m_badge->setPalette(badge);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_badge->setFont(bold);
    m_title->setFont(titleFont(font()));
    m_score->setFont(titleFont(font()));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, secondaryColour(palette()));
    for (QLabel *line : {static_cast<QLabel *>(m_when), static_cast<QLabel *>(m_coverage),
                         static_cast<QLabel *>(m_tasks), static_cast<QLabel *>(m_whole)})
        line->setPalette(quiet);
}

} // namespace Quaver::Ui
