// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/tagsdialog.h"

#include "app/history/tagfield.h"
#include "app/look/labels.h"
#include "app/look/status.h"
#include "app/look/theme.h"
#include "engine/store/runtags.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

TagsDialog::TagsDialog(const QStringList &tags, const QStringList &known, int runCount,
                       QWidget *parent)
    : QDialog(parent)
    , m_field(new TagField(this))
    , m_caption(newLabel(u"tagsCaption"_s, LabelUse::Sentence, this))
    , m_note(newLabel(u"tagsNote"_s, LabelUse::Sentence, this))
    , m_problem(newLabel(u"tagsProblem"_s, LabelUse::Sentence, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
    , m_runCount(runCount)
{
    setObjectName(u"tagsDialog"_s);
    m_field->setObjectName(u"tagsField"_s);
    m_field->setKnownTags(known);
    m_field->setTags(tags);
    m_field->setMinimumWidth(48 * gridUnit);
    m_caption->setBuddy(m_field);
    m_note->setFont(secondaryFont(font()));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText,
                     withContrast(stateColour(TrialState::Failed, palette()),
                                  palette().color(QPalette::Window), 4.5));
    m_problem->setPalette(warning);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->setSpacing(gridUnit);
    layout->addWidget(m_caption);
    layout->addWidget(m_field);
    layout->addWidget(m_note);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(m_buttons);

    connect(m_field, &QLineEdit::textChanged, this, &TagsDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    check();
}

void TagsDialog::check()
{
    const Result<QStringList> cleaned = cleanedRunTags(m_field->tags());
    if (cleaned)
        m_tags = *cleaned;
    showText(m_problem, cleaned ? QString() : cleaned.error().message);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(static_cast<bool>(cleaned));
}

void TagsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TagsDialog::retranslate()
{
    setWindowTitle(tr("Tags"));
    m_caption->setText(m_runCount == 1 ? tr("&Tags of the run")
                                       : tr("&Tags of all %n runs", nullptr, m_runCount));
    m_field->setAccessibleName(tr("Tags"));
    m_field->setPlaceholderText(tr("baseline, release 2"));
    m_note->setText(m_runCount == 1
                        ? tr("Separate tags with commas.")
                        : tr("Separate tags with commas. Tags that only some of these runs have "
                             "stay as they are."));
}

} // namespace Quaver::Ui
