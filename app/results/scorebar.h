// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QWidget>

#include <optional>

namespace Quaver::Ui {

//! A score as a bar from 0 to 100 %, with its interval as whiskers.
class ScoreBar : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreBar(QWidget *parent = nullptr);

    //! \a series chooses the colour; \a name says whose score it is.
    void setScore(const QString &name, const std::optional<double> &score,
                  const std::optional<Interval> &interval, int series);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();

    QString m_name;
    std::optional<double> m_score;
    std::optional<Interval> m_interval;
    int m_series = 0;
};

} // namespace Quaver::Ui
