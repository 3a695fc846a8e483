// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Quaver::Ui {

//! What a number in a form is a number of; amounts are in the unit of the configuration.
enum class Quantity {
    Count, //!< whole
    Memory, //!< MiB, whole; written in GiB where that is exact
    Duration, //!< seconds, whole; written in minutes or hours where that is exact
    Money, //!< US dollars
};

//! \a amount with its unit, so that quantityFrom() gives the same again: "5 min", "4 GiB", "$2.00".
[[nodiscard]] QString quantityText(Quantity quantity, double amount);

//! What a person means by \a text; without a unit that of people: GiB, minutes. Nothing if it is no
//! amount.
[[nodiscard]] std::optional<double> quantityFrom(Quantity quantity, const QString &text);

//! What could be written instead of something that is no amount: "a number and a unit, such as
//! 5 min or 90 s".
[[nodiscard]] QString quantityExample(Quantity quantity);

//! How far one press of an arrow key goes from \a amount.
[[nodiscard]] double quantityStep(Quantity quantity, double amount);

} // namespace Quaver::Ui
