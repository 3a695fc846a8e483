// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/headform.h"

#include "app/look/fieldnote.h"
#include "app/look/theme.h"
#include "app/review/growingtext.h"
#include "app/review/specdocument.h"
#include "engine/core/text.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

// What a specification takes.
constexpr double mostTaskSeconds = 24 * 3600;
constexpr double mostSteps = 10'000;

// As a specification names them.
const QString nameField = u"name"_s;
const QString descriptionField = u"description"_s;
const QString limitsField = u"config"_s;

} // namespace

HeadForm::HeadForm(QWidget *parent)
    : QWidget(parent)
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_more(new QToolButton(this))
    , m_note(new FieldNote(this))
    , m_descriptionLabel(new QLabel(this))
    , m_description(new GrowingText(1, 5, this))
    , m_limitsLabel(new QLabel(this))
    , m_numbers(new QWidget(this))
    , m_seconds(newCaptionedNumber(u"specSeconds"_s, Quantity::Duration, m_numbers))
    , m_steps(newCaptionedNumber(u"specSteps"_s, Quantity::Count, m_numbers))
{
    m_name->setObjectName(u"specName"_s);
    m_nameLabel->setBuddy(m_name);
    m_more->setObjectName(u"specMore"_s);
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_note->setObjectName(u"specNote"_s);
    m_description->setObjectName(u"specDescription"_s);
    m_descriptionLabel->setBuddy(m_description);
    m_limitsLabel->setBuddy(m_seconds.field);
    m_seconds.field->setBounds(1, mostTaskSeconds);
    m_steps.field->setBounds(1, mostSteps);

    auto *numbers = new QHBoxLayout(m_numbers);
    numbers->setContentsMargins(0, 0, 0, 0);
    numbers->setSpacing(gridUnit);
    numbers->addWidget(m_seconds.captioned);
    numbers->addWidget(m_steps.captioned);
    numbers->addStretch();
    auto *rows = new QGridLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(gridUnit);
    rows->setVerticalSpacing(gridUnit / 2);
    rows->setColumnStretch(1, 1);
    rows->addWidget(m_nameLabel, 0, 0);
    rows->addWidget(m_name, 0, 1);
    rows->addWidget(m_more, 0, 2);
    rows->addWidget(m_descriptionLabel, 1, 0, Qt::AlignTop);
    rows->addWidget(m_description, 1, 1, 1, 2);
    rows->addWidget(m_limitsLabel, 2, 0, Qt::AlignTop);
    rows->addWidget(m_numbers, 2, 1, 1, 2);
    rows->addWidget(m_note, 3, 1, 1, 2);
    for (QLabel *label : {m_descriptionLabel, m_limitsLabel})
        label->setMinimumHeight(m_name->sizeHint().height());
    fold(true);
    retranslate();

    connect(m_more, &QToolButton::toggled, this, [this](bool isOpen) {
        m_more->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        fold(!isOpen);
    });
    connect(m_name, &QLineEdit::textEdited, this, [this] { write(nameField); });
    connect(m_description, &GrowingText::edited, this, [this] { write(descriptionField); });
    for (const CaptionedNumber &number : {m_seconds, m_steps})
        connect(number.field, &NumberField::edited, this, [this] { write(limitsField); });
}

void HeadForm::setDocument(SpecDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        const auto show = [this] {
            if (!m_isWriting)
                showHead();
        };
        connect(document, &SpecDocument::headChanged, this, show);
        connect(document, &SpecDocument::wasReset, this, show);
        connect(document, &SpecDocument::findingsChanged, this,
                [this] { showFindings(m_isWriting); });
    }
    showHead();
}

void HeadForm::setReadOnly(bool isReadOnly)
{
    if (isReadOnly == m_isReadOnly)
        return;
    m_isReadOnly = isReadOnly;
    m_name->setReadOnly(isReadOnly);
    m_description->setReadOnly(isReadOnly);
    m_seconds.field->setReadOnly(isReadOnly);
    m_steps.field->setReadOnly(isReadOnly);
    showHead();
}

void HeadForm::fold(bool isFolded)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_descriptionLabel, m_description,
                                                            m_limitsLabel, m_numbers})
        widget->setVisible(!isFolded);
}

void HeadForm::unfoldWhereWrong()
{
    const QList<SpecFinding> findings =
        m_document ? m_document->findings(-1) : QList<SpecFinding>();
    for (const SpecFinding &finding : findings) {
        if (fieldOf(finding.key) == descriptionField || fieldOf(finding.key) == limitsField)
            m_more->setChecked(true);
    }
}

void HeadForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HeadForm::showHead()
{
    const DraftHead head = m_document ? m_document->head() : DraftHead();
    const auto shown = [this](const QString &text) {
        return m_isReadOnly ? printable(text) : text;
    };
    if (m_name->text() != head.name)
        m_name->setText(shown(head.name));
    m_description->setText(shown(head.description));
    m_seconds.field->setAmount(head.config ? head.config->timeoutSeconds : std::nullopt);
    m_steps.field->setAmount(head.config ? head.config->maxSteps : std::nullopt);
    if (m_document)
        m_document->setHeadProblem(QString());
    showFindings(false);
}

void HeadForm::showFindings(bool isWhileTyping)
{
    QStringList texts;
    if (m_document && !m_isReadOnly) {
        const QList<SpecFinding> findings = m_document->findings(-1);
        for (const SpecFinding &finding : findings)
            texts.append(finding.message);
    }
    const QString text = texts.join(u'\n');
    if (!isWhileTyping)
        m_note->setText(FieldNote::Kind::Problem, text);
    else if (text != m_note->text())
        m_note->setProblemSoon(text);
}

void HeadForm::write(const QString &field)
{
    if (!m_document || m_isReadOnly)
        return;
    const QScopedValueRollback isWriting(m_isWriting, true);
    DraftHead head = m_document->head();
    if (field == nameField)
        head.name = m_name->text();
    else if (field == descriptionField)
        head.description = m_description->text();
    else
        writeLimits(head);
    m_document->setHead(head, field);
}

void HeadForm::writeLimits(DraftHead &head)
{
    const QString problem = m_seconds.field->problem().isEmpty() ? m_steps.field->problem()
                                                                 : m_seconds.field->problem();
    m_document->setHeadProblem(problem);
    if (!problem.isEmpty())
        return;
    SpecConfig config = head.config.value_or(SpecConfig());
    config.timeoutSeconds = m_seconds.field->whole();
    config.maxSteps = m_steps.field->whole();
    if (head.config || config != SpecConfig())
        head.config = config;
}

void HeadForm::retranslate()
{
    //: The name of a benchmark.
    m_nameLabel->setText(tr("&Benchmark"));
    m_name->setAccessibleName(tr("Name of the benchmark"));
    m_more->setText(tr("&Description and limits"));
    m_descriptionLabel->setText(tr("Description"));
    m_description->setAccessibleName(tr("Description of the benchmark"));
    m_limitsLabel->setText(tr("Limits"));
    m_seconds.captioned->setCaption(tr("a task"), tr("Longest time of a task"));
    m_steps.captioned->setCaption(tr("steps"), tr("Most steps of a task"));
    const QString none = tr("as in the run");
    m_seconds.field->setStandard(std::nullopt, none);
    m_steps.field->setStandard(std::nullopt, none);
}

} // namespace Quaver::Ui
