// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

class QCategoryAxis;

namespace Quaver::Ui {

//! An axis with round numbers at its ticks, whose labels are written as everywhere in the window.
//! The axis of a logarithmic scale is linear in the logarithm: position() gives the place of a
//! value in either case.
class Scale
{
public:
    using Write = std::function<QString(double value)>;

    //! From 0 to at least \a highest, with four to six ticks.
    [[nodiscard]] static Scale linear(double highest, const Write &write);
    //! Of durations in ms: logarithmic when they differ by more than the factor logarithmicRatio.
    [[nodiscard]] static Scale duration(qint64 shortest, qint64 longest);
    //! From 0 to 100 %.
    [[nodiscard]] static Scale share();

    static constexpr double logarithmicRatio = 20;

    [[nodiscard]] bool isLogarithmic() const { return m_isLogarithmic; }
    [[nodiscard]] double position(double value) const;
    [[nodiscard]] double low() const { return m_low; } //!< positions
    [[nodiscard]] double high() const { return m_high; }
    [[nodiscard]] QList<double> ticks() const { return m_ticks; } //!< values

    //! A new axis without a parent, with free room at its ends, as shares of the whole.
    [[nodiscard]] QCategoryAxis *axis(double before, double after) const;

private:
    bool m_isLogarithmic = false;
    double m_low = 0;
    double m_high = 1;
    QList<double> m_ticks;
    Write m_write;
};

} // namespace Quaver::Ui
