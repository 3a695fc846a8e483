// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/steplist.h"

#include "app/progress/steprow.h"

#include <QBoxLayout>
#include <QElapsedTimer>
#include <QEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int sliceTime = 6; // ms

} // namespace

StepList::StepList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_more(new QPushButton(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_more->setObjectName(u"moreSteps"_s);
    m_more->setFlat(true);
    m_more->hide();
    m_layout->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_wanted = std::min(m_wanted + partSize, m_rows.size());
        makeRows();
    });
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &StepList::makeRows);
}

void StepList::setRows(const QList<TranscriptRow> &rows)
{
    m_rows = rows;
    rebuild();
}

void StepList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void StepList::rebuild()
{
    qDeleteAll(m_made);
    m_made.clear();
    m_wanted = std::min(partSize, m_rows.size());
    makeRows();
}

void StepList::makeRows()
{
    QElapsedTimer time;
    time.start();
    while (m_made.size() < m_wanted && time.elapsed() < sliceTime) {
        auto *row = new StepRow(m_rows.at(m_made.size()), this);
        m_layout->insertWidget(static_cast<int>(m_made.size()), row);
        m_made.append(row);
    }
    const bool isFilled = m_made.size() >= m_wanted;
    const auto rest = static_cast<int>(m_rows.size() - m_wanted);
    m_more->setVisible(isFilled && rest > 0);
    m_more->setText(tr("Show more (%n step(s) left)", nullptr, rest));
    if (!isFilled) {
        m_next.start();
        return;
    }
    m_next.stop();
    Q_EMIT filled();
}

} // namespace Quaver::Ui
