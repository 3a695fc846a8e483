// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/progress/transcriptrows.h"

#include <QAbstractButton>

namespace Quaver::Ui {

//! The line of a step that is always seen: an arrow, the turn, who or what it is, how it begins,
//! and what it took. Checked means unfolded. Click, Enter and Space turn it; Right unfolds it,
//! Left folds it.
class StepHeader : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StepHeader(const TranscriptRow &row, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString who() const;
    [[nodiscard]] QString note() const;
    void paintArrow(QPainter &painter, const QRect &place) const;
    void describe();

    TranscriptRow::Kind m_kind;
    int m_turn;
    QString m_tool;
    QString m_summary;
    bool m_hasFailed;
    std::optional<qint64> m_duration;
};

} // namespace Quaver::Ui
