// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/scoreheader.h"

#include "app/look/elidedlabel.h"
#include "app/look/format.h"
#include "app/look/labels.h"
#include "app/look/status.h"
#include "app/look/theme.h"
#include "app/results/sentences.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

ScoreHeader::ScoreHeader(QWidget *parent)
    : QWidget(parent)
    , m_number(newLabel(u"scoreNumber"_s, LabelUse::Quote, this))
    , m_caption(new ElidedLabel(Qt::ElideMiddle, this))
    , m_interval(newLabel(u"scoreInterval"_s, LabelUse::Quote, this))
    , m_coverage(newLabel(u"scoreCoverage"_s, LabelUse::Quote, this))
    , m_trials(newLabel(u"scoreTrials"_s, LabelUse::Quote, this))
    , m_flags(newLabel(u"scoreFlags"_s, LabelUse::Quote, this))
{
    m_caption->setObjectName(u"scoreCaption"_s);
    m_number->setWordWrap(false);

    auto *lines = new QVBoxLayout;
    lines->setSpacing(gridUnit / 4);
    for (QLabel *line :
         {static_cast<QLabel *>(m_caption), m_interval, m_coverage, m_trials, m_flags})
        lines->addWidget(line);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(3 * gridUnit);
    layout->addWidget(m_number, 0, Qt::AlignTop);
    layout->addLayout(lines, 1);
    colour();
}

void ScoreHeader::setSummary(const ResultsSummary &summary, bool isUnderWay)
{
    m_summary = summary;
    m_isUnderWay = isUnderWay;
    fill();
}

void ScoreHeader::fill()
{
    if (m_summary.models.isEmpty())
        return;
    const ModelSummary &model = m_summary.models.at(m_summary.best);
    m_number->setText(scoreText(model.score));
    m_number->setAccessibleName(tr("Score: %1").arg(m_number->text()));
    m_caption->setFullText(captionText(m_summary, m_isUnderWay));
    showText(m_interval, model.interval ? intervalText(*model.interval) : QString());
    showText(m_coverage, coverageText(model.outcomes));
    showText(m_trials, trialsText(model));
    showText(m_flags, flagsText(m_summary.flaggedPasses()));
}

void ScoreHeader::colour()
{
    m_number->setFont(numberFont(font()));
    QFont captionFont = font();
    captionFont.setWeight(QFont::DemiBold);
    m_caption->setFont(captionFont);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, secondaryColour(palette()));
    for (QLabel *line : {m_coverage, m_trials})
        line->setPalette(quiet);
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText,
                     withContrast(stateColour(TrialState::Errored, palette()),
                                  palette().color(QPalette::Window), 4.5));
    m_flags->setPalette(warning);
}

void ScoreHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        colour();
}

} // namespace Quaver::Ui
