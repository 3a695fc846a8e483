// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/quantity.h"

#include <QAbstractSpinBox>

#include <functional>
#include <initializer_list>
#include <optional>
#include <utility>

namespace Quaver::Ui {

//! A number with its unit, written as people write it. It takes any text: what is wrong with it is
//! problem(), in words, and nothing is corrected behind a person's back. Without an amount of its
//! own it shows what holds then: the standard as a number, or in grey the words for "none".
class NumberField : public QAbstractSpinBox
{
    Q_OBJECT

public:
    //! Says what is wrong with an amount; empty: nothing.
    using Rule = std::function<QString(double)>;

    explicit NumberField(Quantity quantity, QWidget *parent = nullptr);

    void setBounds(double least, double most);
    //! What is wrong with an amount that keeps the bounds.
    void setRule(const Rule &rule);
    //! What holds without an amount; nothing: no bound, said by \a words.
    void setStandard(std::optional<double> standard, const QString &words = QString());
    //! Steps of this size, counted from the least amount, instead of quantityStep(); 0: the latter.
    void setStep(double step);

    //! Where an arrow key begins when there is neither an amount nor a standard.
    void setStepStart(double amount);

    //! Nothing: the standard holds. Also an amount that breaks the bounds is shown as it is.
    void setAmount(std::optional<double> amount);
    [[nodiscard]] std::optional<double> amount() const { return m_amount; }
    //! The same as an integer; what is beyond one is the largest.
    [[nodiscard]] std::optional<int> whole() const;
    //! Writes the amount to \a place, and leaves there what is while problem() has something.
    void keepIn(std::optional<int> *place) const;
    void keepIn(std::optional<double> *place) const;
    [[nodiscard]] std::optional<double> standard() const { return m_standard; }
    //! In words; empty: what is written can be used.
    [[nodiscard]] QString problem() const;

    void stepBy(int steps) override;
    [[nodiscard]] QValidator::State validate(QString &text, int &position) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(); //!< by a person, at each key

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void read(const QString &text);
    void showAmount();
    [[nodiscard]] QString shownText() const;

    Quantity m_quantity;
    double m_least = 1;
    double m_most = 1e9;
    double m_step = 0;
    std::optional<double> m_stepStart;
    Rule m_rule;
    std::optional<double> m_standard;
    std::optional<double> m_amount;
    bool m_isReadable = true; //!< what is written is an amount or nothing
};

//! What is wrong with the first of \a fields in which anything is, put into the words that go with
//! it ("Steps: %1"); empty: all can be used.
[[nodiscard]] QString firstProblem(
    std::initializer_list<std::pair<const NumberField *, QString>> fields);

} // namespace Quaver::Ui
