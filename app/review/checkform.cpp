// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/checkform.h"

#include "app/look/theme.h"
#include "app/progress/quietlabel.h"
#include "app/review/checkvalue.h"
#include "app/review/growingtext.h"
#include "engine/core/text.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>

#include <array>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

//! In the order of the list, after "a judge model".
constexpr std::array types{Check::Type::Exact,  Check::Type::Contains, Check::Type::Regex,
                           Check::Type::Number, Check::Type::Json,     Check::Type::Command};

QString nameOf(Check::Type type)
{
    switch (type) {
    case Check::Type::Exact:
        return CheckForm::tr("The answer is a text");
    case Check::Type::Contains:
        return CheckForm::tr("The answer contains a text");
    case Check::Type::Regex:
        return CheckForm::tr("The answer matches an expression");
    case Check::Type::Number:
        return CheckForm::tr("The answer is a number");
    case Check::Type::Json:
        return CheckForm::tr("The answer is JSON");
    case Check::Type::Command:
        break;
    }
    return CheckForm::tr("A command succeeds");
}

QString meaningOf(Check::Type type)
{
    switch (type) {
    case Check::Type::Exact:
        return CheckForm::tr("Passes when the whole answer, without the space around it, is this:");
    case Check::Type::Contains:
        return CheckForm::tr("Passes when this is somewhere in the answer:");
    case Check::Type::Regex:
        return CheckForm::tr("Passes when this regular expression, as Python has them, finds "
                             "something in the answer:");
    case Check::Type::Number:
        return CheckForm::tr("Passes when the last number in the answer is this one:");
    case Check::Type::Json:
        return CheckForm::tr("Passes when the answer, read as JSON, equals this:");
    case Check::Type::Command:
        break;
    }
    return CheckForm::tr("Passes when this shell command ends with exit code 0 in a copy of the "
                         "model’s working folder:");
}

} // namespace

CheckForm::CheckForm(QWidget *parent)
    : QWidget(parent)
    , m_type(new QComboBox(this))
    , m_meaning(new QuietLabel(QString(), this))
    , m_value(new GrowingText(1, 12, this))
    , m_ignoreCase(new QCheckBox(this))
    , m_toleranceRow(new QWidget(this))
    , m_toleranceLabel(new QLabel(m_toleranceRow))
    , m_tolerance(new QLineEdit(m_toleranceRow))
{
    m_type->setObjectName(u"checkType"_s);
    m_type->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (std::size_t row = 0; row <= types.size(); ++row)
        m_type->addItem(QString());
    m_meaning->setObjectName(u"checkMeaning"_s);
    m_meaning->setWordWrap(true);
    m_value->setObjectName(u"checkValue"_s);
    m_value->setFont(fixedFont());
    m_ignoreCase->setObjectName(u"checkIgnoreCase"_s);
    m_tolerance->setObjectName(u"checkTolerance"_s);
    m_tolerance->setMaximumWidth(20 * gridUnit);
    m_toleranceLabel->setBuddy(m_tolerance);
    setFocusProxy(m_type);

    auto *tolerance = new QHBoxLayout(m_toleranceRow);
    tolerance->setContentsMargins(0, 0, 0, 0);
    tolerance->setSpacing(gridUnit);
    tolerance->addWidget(m_toleranceLabel);
    tolerance->addWidget(m_tolerance);
    tolerance->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit / 2);
    layout->addWidget(m_type);
    layout->addWidget(m_meaning);
    layout->addWidget(m_value);
    layout->addWidget(m_ignoreCase);
    layout->addWidget(m_toleranceRow);
    retranslate();

    connect(m_type, &QComboBox::activated, this, &CheckForm::chooseType);
    connect(m_value, &GrowingText::edited, this, [this] {
        setCheckValueText(m_task, m_value->text());
        Q_EMIT edited();
    });
    connect(m_ignoreCase, &QCheckBox::clicked, this, [this](bool isChecked) {
        m_task.task.check->ignoreCase = isChecked;
        Q_EMIT edited();
    });
    connect(m_tolerance, &QLineEdit::textEdited, this, [this](const QString &text) {
        setToleranceText(m_task, text);
        Q_EMIT edited();
    });
}

void CheckForm::setTask(const DraftTask &task)
{
    m_task = task;
    showTask();
}

void CheckForm::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_type->setVisible(!isReadOnly); // the sentence below says it
    m_type->setEnabled(!isReadOnly);
    m_value->setReadOnly(isReadOnly);
    m_ignoreCase->setEnabled(!isReadOnly);
    m_tolerance->setReadOnly(isReadOnly);
    showTask();
}

void CheckForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CheckForm::chooseType(int row)
{
    const auto type =
        row == 0 ? std::nullopt : std::optional(types.at(static_cast<std::size_t>(row) - 1));
    const auto before = m_task.task.check ? std::optional(m_task.task.check->type) : std::nullopt;
    if (type == before)
        return;
    setCheckType(m_task, type);
    showTask();
    Q_EMIT edited();
}

void CheckForm::showTask()
{
    const std::optional<Check> &check = m_task.task.check;
    const auto place = check ? std::find(types.begin(), types.end(), check->type) : types.end();
    m_type->setCurrentIndex(check ? static_cast<int>(place - types.begin()) + 1 : 0);
    m_meaning->setText(check ? meaningOf(check->type)
                             : tr("A judge model compares the answer with the expected outcome."));
    m_value->setVisible(check.has_value());
    const QString value = checkValueText(m_task);
    m_value->setText(m_isReadOnly ? printable(value) : value);
    const bool hasCase =
        check && (check->type == Check::Type::Exact || check->type == Check::Type::Contains);
    m_ignoreCase->setVisible(hasCase);
    m_ignoreCase->setChecked(check && check->ignoreCase);
    m_toleranceRow->setVisible(check && check->type == Check::Type::Number);
    if (const QString tolerance = toleranceText(m_task); tolerance != m_tolerance->text())
        m_tolerance->setText(tolerance);
}

void CheckForm::retranslate()
{
    m_type->setAccessibleName(tr("How the answer is graded"));
    m_type->setItemText(0, tr("A judge model decides"));
    for (std::size_t place = 0; place < types.size(); ++place)
        m_type->setItemText(static_cast<int>(place) + 1, nameOf(types.at(place)));
    m_value->setAccessibleName(tr("What passes"));
    m_ignoreCase->setText(tr("Capital and small letters are the same"));
    m_toleranceLabel->setText(tr("Give or take"));
    m_tolerance->setAccessibleName(tr("By how much the number may differ"));
    //: Stands in the empty field for the tolerance of a number.
    m_tolerance->setPlaceholderText(tr("exactly"));
    showTask();
}

} // namespace Quaver::Ui
