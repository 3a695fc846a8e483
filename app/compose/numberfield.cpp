// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/numberfield.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStyleOptionSpinBox>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

NumberField::NumberField(Quantity quantity, QWidget *parent)
    : QAbstractSpinBox(parent)
    , m_quantity(quantity)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(lineEdit(), &QLineEdit::textEdited, this, &NumberField::read);
}

void NumberField::setBounds(double least, double most)
{
    m_least = least;
    m_most = most;
}

void NumberField::setRule(const Rule &rule) { m_rule = rule; }

void NumberField::setStandard(std::optional<double> standard, const QString &words)
{
    m_standard = standard;
    lineEdit()->setPlaceholderText(standard ? quantityText(m_quantity, *standard) : words);
    if (!m_amount && m_isReadable && !lineEdit()->isModified())
        showAmount();
    updateGeometry();
}

void NumberField::setStep(double step) { m_step = step; }

void NumberField::setStepStart(double amount) { m_stepStart = amount; }

void NumberField::setAmount(std::optional<double> amount)
{
    m_amount = amount;
    m_isReadable = true;
    showAmount();
}

std::optional<int> NumberField::whole() const
{
    if (!m_amount)
        return std::nullopt;
    constexpr double most = std::numeric_limits<int>::max();
    return static_cast<int>(std::lround(std::clamp(*m_amount, -most, most)));
}

void NumberField::keepIn(std::optional<int> *place) const
{
    if (problem().isEmpty())
        *place = whole();
}

void NumberField::keepIn(std::optional<double> *place) const
{
    if (problem().isEmpty())
        *place = m_amount;
}

QString NumberField::problem() const
{
    if (!m_isReadable)
        return quantityExample(m_quantity);
    if (!m_amount)
        return {};
    const bool isWhole = m_quantity == Quantity::Money || std::floor(*m_amount) == *m_amount;
    if (!isWhole)
        return quantityExample(m_quantity);
    if (*m_amount < m_least)
        return tr("At least %1.").arg(quantityText(m_quantity, m_least));
    if (*m_amount > m_most)
        return tr("At most %1.").arg(quantityText(m_quantity, m_most));
    return m_rule ? m_rule(*m_amount) : QString();
}

void NumberField::stepBy(int steps)
{
    const bool startsHere = m_amount || m_standard;
    double amount = m_amount.value_or(m_standard.value_or(m_stepStart.value_or(m_least)));
    for (int i = 0; i < std::abs(steps) && startsHere; ++i) {
        const double step = m_step > 0 ? m_step : quantityStep(m_quantity, amount);
        const double start = m_step > 0 ? m_least : 0;
        const double done = (amount - start) / step;
        // From one whole step to the next: 1.3 GiB, then 1.5 GiB.
        amount =
            start + step * (steps > 0 ? std::floor(done + 1e-9) + 1 : std::ceil(done - 1e-9) - 1);
    }
    setAmount(std::clamp(amount, m_least, m_most));
    selectAll();
    Q_EMIT edited();
}

QValidator::State NumberField::validate(QString &, int &) const { return QValidator::Acceptable; }

QSize NumberField::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const QString widest = u"0000 GiB"_s;
    int width = std::max({metrics.horizontalAdvance(widest),
                          metrics.horizontalAdvance(lineEdit()->placeholderText()),
                          metrics.horizontalAdvance(shownText())});
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    constexpr int room = 12; // of the cursor and the line edit's own margins
    const QSize text(width + room, lineEdit()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, text, this);
}

QSize NumberField::minimumSizeHint() const { return sizeHint(); }

QAbstractSpinBox::StepEnabled NumberField::stepEnabled() const
{
    const double amount = m_amount.value_or(m_standard.value_or(m_least));
    StepEnabled enabled = StepNone;
    enabled.setFlag(StepUpEnabled, amount < m_most);
    enabled.setFlag(StepDownEnabled, amount > m_least);
    return enabled;
}

void NumberField::changeEvent(QEvent *event)
{
    QAbstractSpinBox::changeEvent(event);
    // Units and separators are those of the language.
    if (event->type() != QEvent::LanguageChange)
        return;
    if (m_standard)
        lineEdit()->setPlaceholderText(quantityText(m_quantity, *m_standard));
    if (m_isReadable)
        showAmount();
}

void NumberField::focusOutEvent(QFocusEvent *event)
{
    QAbstractSpinBox::focusOutEvent(event);
    // Once it is left: while it is written in, the text is the person's.
    if (m_isReadable)
        showAmount();
}

void NumberField::keyPressEvent(QKeyEvent *event)
{
    // It has nothing to accept; the page may have.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->ignore();
        return;
    }
    QAbstractSpinBox::keyPressEvent(event);
}

void NumberField::wheelEvent(QWheelEvent *event)
{
    // Who scrolls the page does not want to change what happens to be below the pointer.
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

void NumberField::read(const QString &text)
{
    const std::optional<double> amount = quantityFrom(m_quantity, text);
    m_isReadable = amount || text.trimmed().isEmpty();
    m_amount = amount;
    update();
    Q_EMIT edited();
}

void NumberField::showAmount()
{
    lineEdit()->setText(shownText());
    update();
}

QString NumberField::shownText() const
{
    const std::optional<double> amount = m_amount ? m_amount : m_standard;
    return amount ? quantityText(m_quantity, *amount) : QString();
}

QString firstProblem(std::initializer_list<std::pair<const NumberField *, QString>> fields)
{
    for (const auto &[field, words] : fields) {
        if (const QString wrong = field->problem(); !wrong.isEmpty())
            return words.arg(wrong);
    }
    return {};
}

} // namespace Quaver::Ui
