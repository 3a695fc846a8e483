// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/taskchoice.h"

#include "app/look/fieldnote.h"
#include "app/look/icons.h"
#include "app/look/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QFileDialog>
#include <QPushButton>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

const QString reviewKey = u"compose/reviewsTasks"_s;

} // namespace

TaskChoice::TaskChoice(QWidget *parent)
    : QWidget(parent)
    , m_review(new QCheckBox(this))
    , m_open(new QPushButton(this))
    , m_note(new FieldNote(this))
{
    m_review->setObjectName(u"reviewTasks"_s);
    m_review->setChecked(QSettings().value(reviewKey).toBool());
    m_open->setObjectName(u"openTasks"_s);
    m_open->setIcon(icon(u"spec"_s));
    m_open->setFlat(true);
    m_open->setAutoDefault(false);
    m_note->setObjectName(u"tasksNote"_s);

    auto *row = new QHBoxLayout;
    row->setSpacing(2 * gridUnit);
    row->addWidget(m_review);
    row->addWidget(m_open);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit / 4);
    layout->addLayout(row);
    layout->addWidget(m_note);
    setFocusProxy(m_review);
    retranslate();

    connect(m_review, &QCheckBox::toggled, this,
            [](bool isChecked) { QSettings().setValue(reviewKey, isChecked); });
    connect(m_open, &QPushButton::clicked, this, &TaskChoice::askForFile);
}

bool TaskChoice::isReviewWanted() const { return m_review->isChecked(); }

void TaskChoice::setProblem(const QString &text)
{
    m_note->setText(FieldNote::Kind::Problem, text);
}

void TaskChoice::setWarning(const QString &text)
{
    m_note->setText(FieldNote::Kind::Warning, text);
}

void TaskChoice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TaskChoice::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open the tasks of a benchmark"),
                                                      QString(), tr("Specifications (*.json)"));
    if (!path.isEmpty())
        Q_EMIT fileChosen(path);
}

void TaskChoice::retranslate()
{
    m_review->setText(tr("Let me re&view the tasks before they run"));
    m_review->setToolTip(
        tr("The run waits once the tasks are written. You can edit, remove and add some."));
    m_open->setText(tr("&Tasks from a file…"));
    m_open->setToolTip(tr("Run the tasks of a specification: nobody has to write them. Its file "
                          "can be dropped on the page, too."));
}

} // namespace Quaver::Ui
